"""The data folder: where its files are, how it begins, how the slot file changes.

Standard library only: the front uses it. Names that end in `.new`, `.old` or `.blank`
exist only while something is being changed; `clean_leftovers` ends what was cut off.
"""

import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ihm_desktop.domain.errors import SlotFileDamaged
from ihm_desktop.vault.disk import (
    FOLDER_MODE,
    disk_errors,
    opened,
    overwrite_and_remove,
    sync,
    sync_folder,
    write_new,
    write_new_random,
    write_random,
)
from ihm_desktop.vault.header import SLOT_FILE_BYTES, never_used
from ihm_desktop.vault.profiles import Clock, calibrate

VAULT_STEP_BYTES = 8 * 1024**2


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


def blank_name(path: Path) -> Path:
    """Names the mark that a vault file is to become random bytes."""
    return path.with_name(path.name + ".blank")


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


def ensure_folder(paths: VaultPaths, *, monotonic: Clock = time.perf_counter) -> bool:
    """Makes a never-used set of files where there is no file of a vault at all.

    Where one of the three is missing, something was lost and nothing is made: a new slot
    file would turn "damaged" into "wrong passphrase" for ever.

    Args:
        paths: Where the files go.
        monotonic: Clock in seconds with which the Argon2id profile is chosen.

    Returns:
        True when a set was made.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    make_folder(paths)
    if any(path.exists() for path in (paths.slot, *paths.vaults)):
        return False
    create_never_used(paths, calibrate(monotonic).number)
    return True


def make_folder(paths: VaultPaths) -> None:
    """Makes the data folder, or closes an existing one to everybody else.

    Raises:
        ReadOnlyFolder: It cannot be made here.
        StorageFailed: The disk reported an error.
    """
    with disk_errors():
        paths.folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        if sys.platform != "win32" and paths.folder.stat().st_mode & 0o077:
            paths.folder.chmod(FOLDER_MODE)


def create_never_used(paths: VaultPaths, profile: int) -> None:
    """Writes the three files of a never-used folder.

    The marks come first, then the slot file, then the vaults: after a kill at any point
    the next start either begins anew or finishes.

    Args:
        paths: Where the files go.
        profile: Number of the Argon2id profile that the slot file names.
    """
    mark_blank(paths)
    replace_slot_file(paths, never_used(profile))
    finish_blanks(paths)


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


def clean_leftovers(paths: VaultPaths) -> None:
    """Ends what a crash cut off; for the front's start and after every child's end.

    Raises:
        DiskFull: There is no room to finish.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with disk_errors():
        if not paths.slot.exists() and old_name(paths.slot).exists():
            old_name(paths.slot).replace(paths.slot)
        for leftover in (new_name(paths.slot), old_name(paths.slot)):
            overwrite_and_remove(leftover)
        if paths.slot.exists():
            for vault in paths.vaults:
                drop_new_database(vault)
            finish_blanks(paths)


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
