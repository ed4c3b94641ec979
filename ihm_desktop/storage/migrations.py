"""Brings a database to this program's schema: numbered SQL files, in one transaction.

No copy is made first. A transaction of SQLite is one already (the old pages lie in the
rollback file until the new ones are synced), a second file in the data folder would show
that something happened, and one outside it would be a trace.
"""

from collections.abc import Mapping
from pathlib import Path

from sqlcipher3 import dbapi2

from ihm_desktop.domain.errors import DatabaseDamaged, NewerVersion
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.row_sums import watch


def migrate(database: Database, schema: Path) -> None:
    """Runs the schema files that a database has not seen yet, and begins to keep its sums.

    Args:
        database: Open; may be new and empty.
        schema: Folder of the files `NNNN_name.sql`.

    Raises:
        NewerVersion: A newer program wrote this database; nothing is altered.
        DatabaseDamaged: The migrated tables do not hold together; nothing is altered.
    """
    version = int(database.value("PRAGMA user_version"))
    if version > newest_version(schema):
        raise NewerVersion
    if version < newest_version(schema):
        _migrate(database, version, _steps(schema))
    watch(database)


def _migrate(database: Database, version: int, steps: Mapping[int, Path]) -> None:
    with database.transaction():
        for number in sorted(step for step in steps if step > version):
            for statement in statements(steps[number].read_text(encoding="utf-8")):
                database.run(statement)
            database.run(f"PRAGMA user_version = {number}")
        if database.rows("PRAGMA foreign_key_check"):
            raise DatabaseDamaged


def newest_version(schema: Path) -> int:
    """Returns the schema version that this program writes."""
    return max(_steps(schema))


def _steps(schema: Path) -> dict[int, Path]:
    return {int(path.name[:4]): path for path in schema.glob("[0-9][0-9][0-9][0-9]_*.sql")}


def statements(script: str) -> list[str]:
    """Splits a script into its statements; `executescript` would commit on its way.

    Args:
        script: SQL in which each statement ends at the end of a line.
    """
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if dbapi2.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found
