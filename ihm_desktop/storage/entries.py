"""Entries of the journal: one row each, saved often."""

from datetime import datetime

from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.search_index import SearchIndex
from ihm_desktop.storage.tags import TagRepository
from ihm_desktop.storage.texts import read_time, read_words, time_text, words_text
from ihm_desktop.storage.timeline import free_place, is_same_minute

_ALL = """
    SELECT id, uuid, title, body, written_at, right_now, starred, cursor,
           created_at_utc, changed_at_utc, trashed_at_utc
    FROM entries WHERE id = ?
"""
_INSERT = """
    INSERT INTO entries (uuid, place, written_at, created_at_utc, changed_at_utc,
                         trashed_at_utc, starred, cursor, right_now, title, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
    UPDATE entries SET place = ?, written_at = ?, changed_at_utc = ?, starred = ?, cursor = ?,
                       right_now = ?, title = ?, body = ?
    WHERE id = ?
"""


class EntryRepository:
    """Stores and loads entries. Saving writes the row alone; the index follows later."""

    def __init__(self, database: Database, tags: TagRepository, index: SearchIndex) -> None:
        self._database = database
        self._tags = tags
        self._index = index

    def load(self, entry_id: int) -> Entry:
        """Loads an entry, in the trash or not.

        Raises:
            NotFound: There is none with this id.
        """
        row = self._database.row(_ALL, (entry_id,))
        if row is None:
            raise NotFound
        return _entry(row, self._tags.of(entry_id))

    def load_by_uuid(self, uuid: str) -> Entry | None:
        """Loads an entry by what is the same in every copy of it, or returns None."""
        found = self._database.value(
            "SELECT id FROM entries WHERE uuid = ?", (bytes.fromhex(uuid),)
        )
        return None if found is None else self.load(found)

    def insert(self, entry: Entry) -> int:
        """Stores a new entry, whose `id` is not looked at.

        Returns:
            Its id.
        """
        with self._database.transaction():
            place = free_place(self._database, entry.written_at)
            new_id = self._database.run(_INSERT, _new_row(entry, place))
            if entry.tags:
                self._tags.set(new_id, place, entry.tags)
            if entry.trashed_at_utc is None:
                self._index.mark_new(place)
        return new_id

    def update(self, draft: Draft, changed_at_utc: datetime) -> Entry:
        """Stores a changed entry.

        Args:
            draft: The new words; its `id` is the entry's.
            changed_at_utc: Aware UTC time.

        Raises:
            NotFound: The entry was erased.
        """
        if draft.id is None:
            raise NotFound
        with self._database.transaction():
            old = self.load(draft.id)
            place = self._placed(old, draft)
            if (draft.title, draft.body) != (old.title, old.body):
                self._mark_changed(old, place)
            self._database.run(_UPDATE, _changed_row(draft, place, changed_at_utc))
            if draft.tags != old.tags or draft.written_at != old.written_at:
                self._tags.set(draft.id, place, draft.tags)
                self._tags.forget_unused()
        return _merged(old, draft, changed_at_utc)

    def _placed(self, old: Entry, draft: Draft) -> int:
        """Returns the entry's place, a new one if its date changed."""
        place = self.place(old.id)
        if is_same_minute(old.written_at, draft.written_at):
            return place
        if old.trashed_at_utc is None:
            self._index.forget(place, old.title, old.body)
        moved = free_place(self._database, draft.written_at)
        if old.trashed_at_utc is None:
            self._index.mark_new(moved)
        return moved

    def _mark_changed(self, old: Entry, place: int) -> None:
        if old.trashed_at_utc is None:
            self._index.mark_changed(place, old.title, old.body)

    def place(self, entry_id: int) -> int:
        """Finds an entry's place in time.

        Raises:
            NotFound: There is no such entry.
        """
        found = self._database.value("SELECT place FROM entries WHERE id = ?", (entry_id,))
        if found is None:
            raise NotFound
        return int(found)


def _new_row(entry: Entry, place: int) -> Row:
    trashed = entry.trashed_at_utc
    return (
        bytes.fromhex(entry.uuid),
        place,
        time_text(entry.written_at),
        time_text(entry.created_at_utc),
        time_text(entry.changed_at_utc),
        None if trashed is None else time_text(trashed),
        entry.starred,
        entry.cursor,
        words_text(entry.right_now),
        entry.title,
        entry.body,
    )


def _changed_row(draft: Draft, place: int, changed_at_utc: datetime) -> Row:
    return (
        place,
        time_text(draft.written_at),
        time_text(changed_at_utc),
        draft.starred,
        draft.cursor,
        words_text(draft.right_now),
        draft.title,
        draft.body,
        draft.id,
    )


def _entry(row: Row, tags: tuple[str, ...]) -> Entry:
    return Entry(
        id=row[0],
        uuid=row[1].hex(),
        title=row[2],
        body=row[3],
        written_at=read_time(row[4]),
        tags=tags,
        right_now=read_words(row[5]),
        starred=bool(row[6]),
        cursor=row[7],
        created_at_utc=read_time(row[8]),
        changed_at_utc=read_time(row[9]),
        trashed_at_utc=None if row[10] is None else read_time(row[10]),
    )


def _merged(old: Entry, draft: Draft, changed_at_utc: datetime) -> Entry:
    return Entry(
        id=old.id,
        uuid=old.uuid,
        title=draft.title,
        body=draft.body,
        written_at=draft.written_at,
        tags=draft.tags,
        right_now=draft.right_now,
        starred=draft.starred,
        cursor=draft.cursor,
        created_at_utc=old.created_at_utc,
        changed_at_utc=changed_at_utc,
        trashed_at_utc=old.trashed_at_utc,
    )
