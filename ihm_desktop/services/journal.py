"""Writing, listing, finding and throwing away entries."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.entry import Draft, Entry, EntryLine, EntryQuery
from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, StorageFailed
from ihm_desktop.domain.found import Hit
from ihm_desktop.domain.text import storable, unique_words
from ihm_desktop.storage.repositories import Repositories

FOUND_AT_ONCE = 50  # what a list shows before anyone scrolls


class Journal:
    """The entries; every call runs on the vault thread."""

    def __init__(
        self, repositories: Repositories, clock: Clock, new_uuid: Callable[[], str]
    ) -> None:
        self._repositories = repositories
        self._clock = clock
        self._new_uuid = new_uuid

    def save(self, draft: Draft) -> tuple[Entry | None, Change]:
        """Saves what is on the page, in one transaction; the search index follows later.

        Args:
            draft: An `id` of None makes a new entry. A stored one may become empty.

        Returns:
            The entry as it is now, or None for a new draft without anything in it.

        Raises:
            NotFound: The entry was erased.
            DiskFull: Nothing was saved; what was saved before is still there.
            ReadOnlyFolder: The folder cannot be written.
            StorageFailed: The disk failed; nothing more is written in this session.
        """
        tidy = _tidied(draft)
        if tidy.id is None:
            return self._save_new(tidy)
        entry = self._repositories.entries.update(tidy, self._clock.now_utc())
        return entry, Change.of(Kind.ENTRY, Kind.TAG)

    def _save_new(self, draft: Draft) -> tuple[Entry | None, Change]:
        if is_empty(draft):
            return None, Change()
        now = self._clock.now_utc()
        entry = Entry(
            id=0,
            uuid=self._new_uuid(),
            title=draft.title,
            body=draft.body,
            written_at=draft.written_at,
            tags=draft.tags,
            right_now=draft.right_now,
            starred=draft.starred,
            cursor=draft.cursor,
            created_at_utc=now,
            changed_at_utc=now,
        )
        new_id = self._repositories.entries.insert(entry)
        return replace(entry, id=new_id), Change.of(Kind.ENTRY, Kind.TAG)

    def load(self, entry_id: int) -> Entry:
        """Loads an entry, in the trash or not.

        Raises:
            NotFound: There is none with this id.
        """
        return self._repositories.entries.load(entry_id)

    def rest(self, entry_id: int) -> Change:
        """Lets the search index follow: the writer paused or left the entry.

        Raises:
            NotFound: The entry was erased.
        """
        self._repositories.index.update(self._repositories.entries.place(entry_id))
        return Change()

    def scrub(self) -> bool:
        """Sees to it that no word of what was erased stays anywhere in the database.

        About a second at 5,000 entries, twenty at 100,000; nothing waits for it, since it
        may be interrupted at any moment and is begun again later.

        Returns:
            Whether it is done, and was not interrupted.
        """
        self._repositories.scrubbing.pay()
        return not self._repositories.scrubbing.is_owed()

    def lines(self, query: EntryQuery) -> tuple[EntryLine, ...]:
        """Lists entries outside the trash, newest first; read on with `before_place`."""
        return self._repositories.lists.lines(query)

    def find(self, words: str, query: EntryQuery, limit: int = FOUND_AT_ONCE) -> tuple[Hit, ...]:
        """Finds entries, steps and check-ins that hold all the words, newest first.

        Args:
            words: As typed; the last word may be the start of one. Without any word the
                newest pages are listed.
            query: Narrows what is found.
            limit: How many at most.

        Raises:
            Cancelled: The search was interrupted.
        """
        with suppress(DiskFull, ReadOnlyFolder, StorageFailed):  # then it finds what it can
            self._repositories.index.catch_up()
        return self._repositories.search.find(storable(words), query, limit)

    def marked_days(self, year: int, month: int) -> frozenset[int]:
        """Finds the days of a month on which something was written.

        Args:
            year: 1 to 9999.
            month: 1 to 12.
        """
        return self._repositories.lists.marked_days(year, month)

    def tags(self) -> tuple[str, ...]:
        """Lists the tags in use."""
        return self._repositories.tags.names()

    def trash(self, entry_id: int) -> Change:
        """Puts an entry into the trash, where no search finds it.

        Raises:
            NotFound: It was erased.
        """
        self._repositories.trash.put(entry_id, self._clock.now_utc())
        return _MOVED

    def restore(self, entry_id: int) -> Change:
        """Takes an entry out of the trash.

        Raises:
            NotFound: It was erased.
        """
        self._repositories.trash.restore(entry_id)
        return _MOVED

    def trashed(self) -> tuple[EntryLine, ...]:
        """Lists the entries in the trash, last thrown away first."""
        return self._repositories.lists.trashed()

    def erase(self, entry_id: int) -> Change:
        """Deletes an entry for good; `scrub` sees to its words.

        Raises:
            NotFound: It was erased before.
        """
        self._repositories.trash.erase(entry_id)
        return _ERASED

    def empty_trash(self) -> Change:
        """Deletes everything in the trash for good; `scrub` sees to its words."""
        self._repositories.trash.empty()
        return _ERASED


_MOVED = Change.of(Kind.ENTRY, Kind.TRASH, Kind.TAG)
_ERASED = _MOVED | Change.of(Kind.ERASED)


def is_empty(draft: Draft) -> bool:
    """Tells whether a draft holds nothing that anyone chose to put there."""
    words = draft.title.strip() or draft.body.strip()
    return not (words or draft.tags or draft.right_now or draft.starred)


def _tidied(draft: Draft) -> Draft:
    return replace(
        draft,
        title=storable(draft.title),
        body=storable(draft.body),
        written_at=draft.written_at.replace(tzinfo=None),
        tags=unique_words(draft.tags),
        right_now=unique_words(draft.right_now),
    )
