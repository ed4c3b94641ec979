"""Throwing entries away, taking them back, and erasing them so that no word stays."""

from datetime import datetime

from ihm_desktop.domain.errors import NotFound
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.scrubbing import Scrubbing
from ihm_desktop.storage.search_index import SearchIndex
from ihm_desktop.storage.tags import TagRepository
from ihm_desktop.storage.texts import time_text


class Trash:
    """The entries that are thrown away; no search finds them."""

    def __init__(
        self, database: Database, tags: TagRepository, index: SearchIndex, scrubbing: Scrubbing
    ) -> None:
        self._database = database
        self._tags = tags
        self._index = index
        self._scrubbing = scrubbing

    def put(self, entry_id: int, now_utc: datetime) -> None:
        """Puts an entry into the trash; does nothing where it is in it.

        Raises:
            NotFound: It was erased.
        """
        with self._database.transaction():
            place, title, body, trashed = self._row(entry_id)
            if trashed is not None:
                return
            self._index.forget(place, title, body)
            self._set(entry_id, time_text(now_utc))

    def restore(self, entry_id: int) -> None:
        """Takes an entry out of the trash; does nothing where it is not in it.

        Raises:
            NotFound: It was erased.
        """
        with self._database.transaction():
            place, _title, _body, trashed = self._row(entry_id)
            if trashed is None:
                return
            self._set(entry_id, None)
            self._index.mark_new(place)
            self._index.update(place)

    def erase(self, entry_id: int) -> None:
        """Deletes an entry for good, from the trash or not; `Scrubbing.pay` does the rest.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            self._erase(entry_id)
            self._tags.forget_unused()
            self._scrubbing.owe()

    def empty(self) -> None:
        """Deletes everything in the trash for good; `Scrubbing.pay` does the rest."""
        rows = self._database.rows("SELECT id FROM entries WHERE trashed_at_utc IS NOT NULL")
        with self._database.transaction():
            for row in rows:
                self._erase(row[0])
            self._tags.forget_unused()
            self._scrubbing.owe()

    def _erase(self, entry_id: int) -> None:
        place, title, body, trashed = self._row(entry_id)
        if trashed is None:
            self._index.forget(place, title, body)
        self._tags.clear(entry_id)
        self._database.run("DELETE FROM entries WHERE id = ?", (entry_id,))

    def _set(self, entry_id: int, trashed_at_utc: str | None) -> None:
        self._database.run(
            "UPDATE entries SET trashed_at_utc = ? WHERE id = ?", (trashed_at_utc, entry_id)
        )

    def _row(self, entry_id: int) -> Row:
        row = self._database.row(
            "SELECT place, title, body, trashed_at_utc FROM entries WHERE id = ?", (entry_id,)
        )
        if row is None:
            raise NotFound
        return row
