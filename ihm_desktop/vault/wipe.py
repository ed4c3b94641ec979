"""One write that turns the data folder into a never-used one.

The caller has ended the journal process and waited for it. Standard library only: the
front uses it.
"""

import os
from contextlib import suppress
from pathlib import Path

from ihm_desktop.vault.disk import disk_errors, opened, sync_in_place, write_all
from ihm_desktop.vault.files import VaultPaths, new_name, old_name, replace_slot_file
from ihm_desktop.vault.folder import clean_leftovers
from ihm_desktop.vault.header import SLOT_FILE_BYTES, never_used
from ihm_desktop.vault.vault_files import profile_of


def wipe(paths: VaultPaths) -> None:
    """Overwrites the slot file in place, then replaces what it opened.

    Args:
        paths: The vault.

    Raises:
        DiskFull: There is no room to finish; nothing opens any more.
        ReadOnlyFolder: The folder cannot be written; nothing has changed.
        StorageFailed: The disk reported an error.
    """
    overwrite_slot_files(paths)
    clean_leftovers(paths)


def overwrite_slot_files(paths: VaultPaths) -> None:
    """Makes every slot file here a never-used one, by name and in place.

    After the first sync nothing opens any more. The rest is tidying: what is written says
    so itself, and `clean_leftovers` finishes it at this or any later start. In place,
    because a rename would leave the old bytes on the disk, and because it needs no room.

    Args:
        paths: The vault.

    Raises:
        ReadOnlyFolder: The folder cannot be written; nothing has changed.
        StorageFailed: The disk reported an error.
    """
    profile = profile_of(paths.slot)
    with disk_errors():
        for path in (paths.slot, new_name(paths.slot), old_name(paths.slot)):
            with suppress(FileNotFoundError):
                _overwrite(path, never_used(profile, unfinished=True))
    if not paths.slot.exists() and not old_name(paths.slot).exists():
        replace_slot_file(paths, never_used(profile, unfinished=True))


def _overwrite(path: Path, data: bytes) -> None:
    with opened(path, os.O_WRONLY) as descriptor:
        write_all(descriptor, data)
        if os.fstat(descriptor).st_size > SLOT_FILE_BYTES:
            os.ftruncate(descriptor, SLOT_FILE_BYTES)
        sync_in_place(descriptor)
