"""The shape of a backup file: an encrypted database, random bytes, and a slot file at its end.

Every byte looks random, and the size, a multiple of 8 MiB, tells little about what is in it.
SQLite does not look past the last page of a database, so the file is opened where it lies.
"""

import os
from pathlib import Path
from typing import Final

from ihm_desktop.domain.errors import BackupDamaged
from ihm_desktop.vault.disk import disk_errors, opened, sync, write_all, write_random

STEP_BYTES: Final = 8 * 1024 * 1024
SLOT_FILE_BYTES: Final = 4096


def finish(path: Path, slot_file: bytes) -> int:
    """Adds what follows the database.

    Args:
        path: A database that is closed.
        slot_file: 4,096 bytes that hold its key under a passphrase.

    Returns:
        Size of the whole file in bytes.

    Raises:
        DiskFull: There is no room.
        StorageFailed: The disk reported an error.
    """
    with disk_errors(), opened(path, os.O_WRONLY | os.O_APPEND) as descriptor:
        database_bytes = os.fstat(descriptor).st_size
        steps = -(-(database_bytes + SLOT_FILE_BYTES) // STEP_BYTES)
        write_random(descriptor, steps * STEP_BYTES - SLOT_FILE_BYTES - database_bytes)
        write_all(descriptor, slot_file)
        sync(descriptor)
    return steps * STEP_BYTES


def read_slot_file(path: Path) -> bytes:
    """Reads the slot file at the end of a backup.

    Raises:
        BackupDamaged: It cannot be read, or has not the size that every backup has.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            if size == 0 or size % STEP_BYTES:
                raise BackupDamaged
            file.seek(size - SLOT_FILE_BYTES)
            return file.read(SLOT_FILE_BYTES)
    except OSError as error:
        raise BackupDamaged from error
