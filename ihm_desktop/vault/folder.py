"""The data folder: how it begins, and how a start ends what a crash cut off.

Standard library only: the front uses it.
"""

import sys
import time

from ihm_desktop.vault.disk import FOLDER_MODE, disk_errors, overwrite_and_remove
from ihm_desktop.vault.files import VaultPaths, new_name, old_name, replace_slot_file
from ihm_desktop.vault.header import never_used
from ihm_desktop.vault.profiles import Clock, calibrate
from ihm_desktop.vault.vault_files import drop_new_database, finish_emptying


def ensure_folder(
    paths: VaultPaths,
    *,
    monotonic: Clock = time.perf_counter,
    memory_bytes: int | None = None,
) -> bool:
    """Makes a never-used set of files where there is no file of a vault at all.

    Where one of the three is missing, something was lost and nothing is made: a new slot
    file would turn "damaged" into "wrong passphrase" for ever.

    Args:
        paths: Where the files go.
        monotonic: Clock in seconds with which the Argon2id profile is chosen.
        memory_bytes: The computer's memory, which a set-up takes into account as well.

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
    create_never_used(paths, calibrate(monotonic, memory_bytes=memory_bytes).number)
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

    The slot file comes first and says that the vaults are missing: after a kill at any
    point the next start either begins anew or finishes.

    Args:
        paths: Where the files go.
        profile: Number of the Argon2id profile that the slot file names.
    """
    replace_slot_file(paths, never_used(profile, unfinished=True))
    finish_emptying(paths)


def clean_leftovers(paths: VaultPaths) -> None:
    """Ends what a crash cut off; for the front's start and after every child's end.

    The front holds the folder against a second front, so that nothing which another process
    is just making is taken for a leftover.

    Args:
        paths: The vault.

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
            finish_emptying(paths)
