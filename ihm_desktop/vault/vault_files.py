"""The two vault files as whole files: turned into random bytes, replaced, not read.

Standard library only: the front uses it.
"""

import os
from pathlib import Path

from ihm_desktop.vault.disk import copy_over, disk_errors, opened, sync_folder, write_new_random
from ihm_desktop.vault.files import VaultPaths, new_name, replace_slot_file, rollback_name
from ihm_desktop.vault.header import (
    PROFILE_COUNT,
    SLOT_FILE_BYTES,
    UNFINISHED,
    header_of,
    is_intact,
    never_used,
)
from ihm_desktop.vault.profiles import DEFAULT

VAULT_STEP_BYTES = 8 * 1024**2


def is_unfinished(paths: VaultPaths) -> bool:
    """Tells whether the vault files are still to be replaced by random bytes.

    That is so while a folder is first made, and after `wipe.overwrite_slot_files`.

    Args:
        paths: The vault.

    Returns:
        False also where there is no slot file.

    Raises:
        ReadOnlyFolder: The slot file may not be read.
        StorageFailed: The disk does not give it.
    """
    with disk_errors():
        try:
            data = slot_bytes(paths.slot)
        except FileNotFoundError:
            return False
    return is_intact(data) and header_of(data).generation == UNFINISHED


def finish_emptying(paths: VaultPaths) -> None:
    """Replaces the vault files where the slot file says so, and then the slot file.

    It can be cut off at any point and done again: the slot file comes last.

    Args:
        paths: The vault.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    if is_unfinished(paths):
        for vault in paths.vaults:
            blank_vault(vault)
        replace_slot_file(paths, never_used(profile_of(paths.slot)))


def profile_of(slot: Path) -> int:
    """Returns the profile that a never-used slot file here has to name: that of the last one.

    Args:
        slot: The slot file; what is missing, unreadable or damaged means the usual profile.
    """
    try:
        profile = header_of(slot_bytes(slot)).profile
    except OSError:
        return DEFAULT.number
    return profile if profile < PROFILE_COUNT else DEFAULT.number


def slot_bytes(slot: Path) -> bytes:
    """Reads a slot file; what is missing of it reads as zeros, and is no valid one then.

    Args:
        slot: Its path.
    """
    with opened(slot, os.O_RDONLY) as descriptor:
        return os.read(descriptor, SLOT_FILE_BYTES).ljust(SLOT_FILE_BYTES, b"\0")


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


def adopt_database(paths: VaultPaths, index: int) -> None:
    """Puts the database made under `new_name` in the place of a vault file.

    In place: a renamed file would bring along when it was made, which file managers show,
    and tell which of the two is in use. No slot opens it yet, so a kill loses nothing.

    Args:
        paths: The vault.
        index: Which of the two, 0 or 1.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    vault = paths.vaults[index]
    with disk_errors():
        rollback_name(vault).unlink(missing_ok=True)
        copy_over(new_name(vault), vault)
        sync_folder(paths.folder)
        new_name(vault).unlink()


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
