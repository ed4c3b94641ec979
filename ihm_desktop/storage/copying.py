"""Copies an open database into another file under another key."""

from collections.abc import Callable
from pathlib import Path

from ihm_desktop.storage.database import Database
from ihm_desktop.vault.secret import Secret


def copy_to(
    database: Database,
    path: Path,
    key: Secret,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Writes a copy that shares no byte with the original.

    Args:
        database: Open; not inside a transaction.
        path: Where nothing is yet.
        key: 32 bytes, best fresh ones.
        progress: Told pages done and pages in all; whatever it raises ends the copying.

    Raises:
        FileExistsError: Something is there.
        DiskFull: There is no room; what was written so far stays for the caller to remove.
        DatabaseDamaged: A page of the original cannot be read.

    Source: https://www.sqlite.org/backup.html; SQLCipher allows it between two keyed
    databases, which a test shows.
    """
    target = Database.open(path, key, create=True)
    try:
        database.copy_into(target, progress)
    finally:
        target.close()
