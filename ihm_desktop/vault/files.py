"""Where the files of a vault are, and how the slot file is read and replaced.

Standard library only: the front uses it. Names that end in `.new` or `.old` exist only
while something is being changed; `folder.clean_leftovers` ends what was cut off.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ihm_desktop.domain.errors import SlotFileDamaged
from ihm_desktop.vault.disk import (
    disk_errors,
    opened,
    overwrite_and_remove,
    sync,
    sync_folder,
    write_new,
    write_random,
)
from ihm_desktop.vault.header import SLOT_FILE_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultPaths:
    """Where the three files of a vault are.

    Attributes:
        folder: The data folder.
        slot: The slot file in it.
        vaults: The two database files in it.
    """

    folder: Path
    slot: Path
    vaults: tuple[Path, Path]


def new_name(path: Path) -> Path:
    """Names the file that is about to take the place of `path`."""
    return path.with_name(path.name + ".new")


def old_name(path: Path) -> Path:
    """Names the backup that Windows keeps while it replaces a file."""
    return path.with_name(path.name + ".old")


def rollback_name(vault: Path) -> Path:
    """Names the rollback file that SQLite keeps beside a database."""
    return vault.with_name(vault.name + "-journal")


def read_slot_file(paths: VaultPaths) -> bytes:
    """Reads the slot file, by name each time, since a change gives it a new inode.

    Returns:
        At most one byte more than a slot file has, so that a longer one shows.

    Raises:
        SlotFileDamaged: There is none.
        StorageFailed: The disk does not give it.
    """
    with disk_errors():
        try:
            with opened(paths.slot, os.O_RDONLY) as descriptor:
                return os.read(descriptor, SLOT_FILE_BYTES + 1)
        except FileNotFoundError as error:
            raise SlotFileDamaged from error


def replace_slot_file(paths: VaultPaths, data: bytes) -> None:
    """Puts a new slot file in the place of the old one, whole or not at all.

    The old one's bytes are then overwritten through a descriptor kept from before,
    because replacing the name leaves them on the disk.

    Args:
        paths: Where the slot file is.
        data: The new file's 4,096 bytes.

    Raises:
        DiskFull: There is no room; the old file is as it was.
        ReadOnlyFolder: The folder cannot be written; the old file is as it was.
        StorageFailed: The disk reported an error; the old or the new file is in place.
    """
    new = new_name(paths.slot)
    with disk_errors():
        overwrite_and_remove(new)
        try:
            write_new(new, data)
        except OSError:
            with suppress(OSError):
                new.unlink()
            raise
        if sys.platform == "win32":
            _swap_on_windows(paths.slot, new)
        else:
            _swap(paths, new)


def _swap(paths: VaultPaths, new: Path) -> None:
    try:
        old = os.open(paths.slot, os.O_WRONLY)
    except FileNotFoundError:
        new.replace(paths.slot)
        sync_folder(paths.folder)
        return
    try:
        new.replace(paths.slot)
        sync_folder(paths.folder)
        with suppress(OSError):  # best effort: the change itself has happened
            write_random(old, os.fstat(old).st_size)
            sync(old)
    finally:
        os.close(old)


if sys.platform == "win32":
    # Never run by us on Windows: written after Microsoft's description of ReplaceFileW.
    import ctypes

    def _swap_on_windows(slot: Path, new: Path) -> None:
        if not slot.exists():
            new.replace(slot)
            return
        backup = old_name(slot)
        overwrite_and_remove(backup)
        replace_file = ctypes.WinDLL("kernel32", use_last_error=True).ReplaceFileW
        if not replace_file(str(slot), str(new), str(backup), 0, None, None):
            raise ctypes.WinError(ctypes.get_last_error())
        with opened(slot, os.O_RDWR) as descriptor:
            sync(descriptor)
        overwrite_and_remove(backup)
