"""One write that turns the data folder into a never-used one.

The caller has ended the journal process and waited for it. Standard library only: the
front uses it.
"""

import os
from contextlib import suppress
from pathlib import Path

from ihm_desktop.domain.errors import DiskFull, NewerVersion
from ihm_desktop.vault.disk import disk_errors, opened, sync, write_all
from ihm_desktop.vault.files import VaultPaths, new_name, old_name, replace_slot_file
from ihm_desktop.vault.folder import clean_leftovers
from ihm_desktop.vault.header import SLOT_FILE_BYTES, never_used
from ihm_desktop.vault.profiles import DEFAULT
from ihm_desktop.vault.reading import Condition, read
from ihm_desktop.vault.vault_files import blank_vault, mark_blank


def wipe(paths: VaultPaths) -> None:
    """Overwrites the slot file in place, then replaces what it opened.

    After the first sync nothing opens any more; the rest is tidying that every start
    finishes through `clean_leftovers`. In place, because a rename would leave the old
    bytes on the disk, and because it needs no free space.

    Args:
        paths: The vault.

    Raises:
        ReadOnlyFolder: The folder cannot be written; nothing has changed.
        StorageFailed: The disk reported an error.
    """
    overwrite_slot_files(paths)
    tidy(paths)


def overwrite_slot_files(paths: VaultPaths) -> None:
    """Makes every slot file here a never-used one, by name and in place.

    Args:
        paths: The vault.

    Raises:
        ReadOnlyFolder: The folder cannot be written; nothing has changed.
        StorageFailed: The disk reported an error.
    """
    profile = _profile(paths.slot)
    with disk_errors():
        for path in (paths.slot, new_name(paths.slot), old_name(paths.slot)):
            with suppress(FileNotFoundError), opened(path, os.O_WRONLY) as descriptor:
                write_all(descriptor, never_used(profile))
                os.ftruncate(descriptor, SLOT_FILE_BYTES)
                sync(descriptor)


def tidy(paths: VaultPaths) -> None:
    """Replaces both vaults with random bytes and removes what lay beside them.

    Args:
        paths: The vault.

    Raises:
        DiskFull: There is no room for the new files.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with suppress(DiskFull):  # the mark is for the next start; here it can be done at once
        mark_blank(paths)
    for vault in paths.vaults:
        blank_vault(vault)
    if not paths.slot.exists():
        replace_slot_file(paths, never_used(DEFAULT.number))
    clean_leftovers(paths)


def _profile(slot: Path) -> int:
    # A never-used file of this folder would name the same profile as the one before.
    try:
        with opened(slot, os.O_RDONLY) as descriptor:
            reading = read(os.read(descriptor, SLOT_FILE_BYTES))
    except (OSError, NewerVersion):
        return DEFAULT.number
    return DEFAULT.number if reading.condition is Condition.DAMAGED else reading.header.profile
