"""Sees to it that no erased word stays anywhere in the database file.

Deleting is not enough, and FTS5's own `secure-delete` is not either: shown by reading the
decrypted pages, words stay in the index's separators (table `search_idx`), words of earlier
versions of a page stay until segments happen to merge, and SQLite leaves copies of moved
rows in the unused middle of its pages in spite of `secure_delete`. So after erasing the
index is merged into one segment and every page is written anew. For 5,000 entries that
takes about a second; for 100,000 about fifteen.
"""

from ihm_desktop.domain.errors import Cancelled, DiskFull
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.small_tables import MetaRepository

_OWED = "scrub_owed"


class Scrubbing:
    """Erases what deleted rows left behind; what is interrupted is done later."""

    def __init__(self, database: Database, meta: MetaRepository) -> None:
        self._database = database
        self._meta = meta

    def owe(self) -> None:
        """Notes, in the transaction that deletes, that something has to be scrubbed."""
        self._meta.set(_OWED, 1)

    def is_owed(self) -> bool:
        """Tells whether something that was erased may still have left words behind."""
        return bool(self._meta.get(_OWED))

    def pay(self) -> None:
        """Scrubs if it is owed. Being interrupted or a full disk puts it off; it stays owed."""
        if not self.is_owed():
            return
        try:
            self._scrub()
        except (Cancelled, DiskFull):
            return
        self._meta.set(_OWED, 0)

    def _scrub(self) -> None:
        with self._database.transaction():
            self._database.run("INSERT INTO search (search) VALUES ('optimize')")
        self._database.run("VACUUM")
