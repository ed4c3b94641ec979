"""The two vault files as whole files: turned into random bytes, replaced, not read.

Standard library only: the front uses it.
"""

import os
from pathlib import Path

from ihm_desktop.vault.disk import disk_errors, opened, sync_folder, write_new_random
from ihm_desktop.vault.files import VaultPaths, blank_name, new_name, rollback_name

VAULT_STEP_BYTES = 8 * 1024**2


def mark_blank(paths: VaultPaths) -> None:
    """Marks both vault files as about to become random bytes."""
    with disk_errors():
        for vault in paths.vaults:
            with opened(blank_name(vault), os.O_WRONLY | os.O_CREAT):
                pass


def finish_blanks(paths: VaultPaths) -> None:
    """Turns every marked vault file into random bytes, then removes its mark.

    Args:
        paths: The vault.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    for vault in paths.vaults:
        if blank_name(vault).exists():
            blank_vault(vault)


def blank_vault(vault: Path) -> None:
    """Turns one vault file into random bytes of the smallest size.

    In place, because the file may be what fills the disk.

    Args:
        vault: The file; made where there is none.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with disk_errors():
        rollback_name(vault).unlink(missing_ok=True)
        write_new_random(vault, VAULT_STEP_BYTES)
        sync_folder(vault.parent)
        blank_name(vault).unlink(missing_ok=True)


def adopt_database(paths: VaultPaths, index: int) -> None:
    """Puts the database made under `new_name` in the place of a vault file.

    Args:
        paths: The vault.
        index: Which of the two, 0 or 1.

    Raises:
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    vault = paths.vaults[index]
    with disk_errors():
        rollback_name(vault).unlink(missing_ok=True)
        new_name(vault).replace(vault)
        sync_folder(paths.folder)


def drop_new_database(vault: Path) -> None:
    """Removes a database that was not finished.

    Args:
        vault: The vault file whose place it was to take.

    Raises:
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with disk_errors():
        new_name(vault).unlink(missing_ok=True)
        rollback_name(new_name(vault)).unlink(missing_ok=True)
