"""Settings, the place to continue at, personal words, and what the database knows of itself."""

import json

from ihm_desktop.domain.settings import Value
from ihm_desktop.storage.database import Database


class SettingRepository:
    """Keeps the settings that were changed, by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, Value]:
        """Loads every stored setting; keys of other versions may be among them."""
        rows = self._database.rows("SELECT key, value FROM settings")
        return {key: json.loads(value) for key, value in rows}

    def set(self, key: str, value: Value) -> None:
        """Stores one setting."""
        with self._database.transaction():
            self._database.run(
                "INSERT INTO settings (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, json.dumps(value)),
            )


class LeftAtRepository:
    """Keeps the page and place at which the person was last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> tuple[str, object] | None:
        """Loads page id and target, or None."""
        row = self._database.row("SELECT page_id, target FROM left_at")
        return None if row is None else (row[0], json.loads(row[1]))

    def set(self, page_id: str, target: object) -> None:
        """Stores page id and target, which must fit JSON."""
        with self._database.transaction():
            self._database.run(
                "INSERT INTO left_at (only, page_id, target) VALUES (1, ?, ?)"
                " ON CONFLICT (only) DO UPDATE"
                " SET page_id = excluded.page_id, target = excluded.target",
                (page_id, json.dumps(target)),
            )


class PersonalWordRepository:
    """Keeps the words that the spell check should know."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> frozenset[str]:
        """Loads all words."""
        return frozenset(row[0] for row in self._database.rows("SELECT word FROM personal_words"))

    def add(self, word: str) -> None:
        """Adds a word; adding it again does nothing."""
        with self._database.transaction():
            self._database.run("INSERT OR IGNORE INTO personal_words (word) VALUES (?)", (word,))

    def remove(self, word: str) -> None:
        """Removes a word; does nothing where it is not there."""
        with self._database.transaction():
            self._database.run("DELETE FROM personal_words WHERE word = ?", (word,))


class MetaRepository:
    """Keeps numbers that the database knows about itself, by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> int | None:
        """Loads a number, or None."""
        found = self._database.value("SELECT value FROM meta WHERE key = ?", (key,))
        return None if found is None else int(found)

    def set(self, key: str, value: int) -> None:
        """Stores a number."""
        with self._database.transaction():
            self._database.run(
                "INSERT INTO meta (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    def remove(self, key: str) -> None:
        """Forgets a number; does nothing where there is none."""
        with self._database.transaction():
            self._database.run("DELETE FROM meta WHERE key = ?", (key,))
