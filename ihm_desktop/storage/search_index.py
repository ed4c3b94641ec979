"""Keeps the full-text index in step with what is saved, a little later than the saving.

A save writes the row alone and notes here which words the index still holds for it; FTS5
can only forget words that it is told. `catch_up` and `update` bring the index to the row.
"""

from ihm_desktop.storage.database import Database

_FORGET = "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)"
_INDEX = """
    INSERT INTO search (rowid, title, body)
    SELECT place, title, body FROM searchable WHERE place = ?
"""
_WAITING = "SELECT place, title, body FROM unindexed"


class SearchIndex:
    """Writes the index; every method runs inside its caller's transaction or makes its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark_new(self, place: int) -> None:
        """Notes a page of which the index holds nothing yet."""
        self._database.run("INSERT INTO unindexed (place) VALUES (?)", (place,))

    def mark_changed(self, place: int, title: str, body: str) -> None:
        """Notes a page whose words are about to change.

        Args:
            place: Its place in time.
            title: The title before the change; kept only if the page was up to date.
            body: The body before the change.
        """
        self._database.run(
            "INSERT OR IGNORE INTO unindexed (place, title, body) VALUES (?, ?, ?)",
            (place, title, body),
        )

    def update(self, place: int) -> None:
        """Brings one page up to date; does nothing where it is."""
        with self._database.transaction():
            row = self._database.row(f"{_WAITING} WHERE place = ?", (place,))
            if row is not None:
                self._bring_up(int(row[0]), row[1], row[2])

    def catch_up(self) -> None:
        """Brings every waiting page up to date; there are never more than a few."""
        for row in self._database.rows(_WAITING):
            with self._database.transaction():
                self._bring_up(int(row[0]), row[1], row[2])

    def forget(self, place: int, title: str, body: str) -> None:
        """Takes a page out of the index.

        Args:
            place: Its place in time.
            title: Its title as saved now; what the index holds may be older.
            body: Its body as saved now.
        """
        row = self._database.row(f"{_WAITING} WHERE place = ?", (place,))
        if row is not None:
            title, body = row[1], row[2]
            self._database.run("DELETE FROM unindexed WHERE place = ?", (place,))
        if title is not None:
            self._database.run(_FORGET, (place, title, body))

    def _bring_up(self, place: int, title: str | None, body: str | None) -> None:
        if title is not None:
            self._database.run(_FORGET, (place, title, body))
        self._database.run("DELETE FROM unindexed WHERE place = ?", (place,))
        self._database.run(_INDEX, (place,))
