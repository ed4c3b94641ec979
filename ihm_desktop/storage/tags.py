"""Tags of entries: one row a word, compared with case folded."""

from collections.abc import Sequence

from ihm_desktop.storage.database import Database

_NAMES = """
    SELECT name FROM tags WHERE EXISTS (
        SELECT 1 FROM entry_tags AS t JOIN entries AS e ON e.id = t.entry_id
        WHERE t.tag_id = tags.id AND e.trashed_at_utc IS NULL)
    ORDER BY folded
"""
_OF_ENTRY = """
    SELECT name FROM entry_tags JOIN tags ON tags.id = tag_id WHERE entry_id = ? ORDER BY position
"""


def fold(tag: str) -> str:
    """Returns a tag as it is compared."""
    return tag.casefold()


class TagRepository:
    """Reads and writes the tags of entries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self) -> tuple[str, ...]:
        """Lists the tags of all entries outside the trash, in the order of their letters."""
        return tuple(row[0] for row in self._database.rows(_NAMES))

    def of(self, entry_id: int) -> tuple[str, ...]:
        """Lists the tags of an entry in their order."""
        return tuple(row[0] for row in self._database.rows(_OF_ENTRY, (entry_id,)))

    def set(self, entry_id: int, place: int, tags: Sequence[str]) -> None:
        """Replaces the tags of an entry.

        Args:
            entry_id: A stored entry.
            place: Its place in time.
            tags: Unique when case is folded.
        """
        self.clear(entry_id)
        self._database.run_many(
            "INSERT INTO entry_tags (entry_id, position, tag_id, place) VALUES (?, ?, ?, ?)",
            [(entry_id, at, self._id(tag), place) for at, tag in enumerate(tags)],
        )

    def clear(self, entry_id: int) -> None:
        """Takes all tags from an entry."""
        self._database.run("DELETE FROM entry_tags WHERE entry_id = ?", (entry_id,))

    def forget_unused(self) -> None:
        """Removes tags that no entry carries, so that no word stays behind."""
        self._database.run(
            "DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM entry_tags WHERE tag_id = tags.id)"
        )

    def id_of(self, tag: str) -> int | None:
        """Finds a tag's id, or None where there is no such tag."""
        found = self._database.value("SELECT id FROM tags WHERE folded = ?", (fold(tag),))
        return None if found is None else int(found)

    def _id(self, tag: str) -> int:
        found = self.id_of(tag)
        if found is not None:
            return found
        return self._database.run("INSERT INTO tags (name, folded) VALUES (?, ?)", (tag, fold(tag)))
