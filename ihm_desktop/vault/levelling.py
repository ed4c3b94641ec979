"""Makes the two vault files equal, so that neither shows which one was used.

Run by the front whenever no journal process runs. It holds no key: it appends random
bytes, which SQLite ignores because they lie past the database's own page count. It can
be killed at any point and run again. Standard library only.
"""

import os
import stat
import struct
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path

from ihm_desktop.vault.disk import (
    FILE_MODE,
    disk_errors,
    opened,
    sync,
    sync_folder,
    write_all,
    write_random,
)
from ihm_desktop.vault.files import VaultPaths, read_slot_file, replace_slot_file, rollback_name
from ihm_desktop.vault.header import SLOT_FILE_BYTES
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES

# Where SQLite puts its locks, so that a second front cannot level what a journal process
# of the first one is writing. Source: sqlite3 os.h, PENDING_BYTE and SHARED_SIZE.
_LOCK_AT = 0x40000000
_LOCK_BYTES = 512

# Source: sqlite3 pager.c, writeJournalHdr and readJournalHdr.
_ROLLBACK_MAGIC = bytes.fromhex("d9d505f920a163d7")
_ROLLBACK_HEADER = struct.Struct(">8sIIIII")  # magic, records, nonce, pages, sector, page size
_SMALLEST_SECTOR = 32
_SMALLEST_PAGE = 512


class Rollback(Enum):
    """What lies beside a vault under the name of its rollback file."""

    NONE = "none"
    COLD = "cold"  # SQLite would undo nothing with it
    HOT = "hot"  # SQLite needs it to undo an unfinished write


def level(paths: VaultPaths, *, clock_ns: Callable[[], int] = time.time_ns) -> bool:
    """Brings both vault files to one size and the folder's files to one time.

    Args:
        paths: The vault.
        clock_ns: Wall clock in nanoseconds since 1970. All three files and the folder get
            the same time, that of this call, so that it says nothing about a journal.

    Returns:
        False when a file is missing or in use, and nothing was done.

    Raises:
        DiskFull: There is no room to append.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with disk_errors():
        if not all(path.is_file() for path in (paths.slot, *paths.vaults)):
            return False
        with ExitStack() as stack:
            descriptors = [stack.enter_context(_appending(path)) for path in paths.vaults]
            if not all(_lock(descriptor) for descriptor in descriptors):
                return False
            _level_rollback_files(paths)
            _level_sizes(descriptors)
            _level_births(paths)
        _level_modes_and_times(paths, clock_ns())
        return True


def rollback_state(path: Path) -> Rollback:
    """Tells whether SQLite would undo anything with a rollback file.

    Args:
        path: Its path.
    """
    try:
        with opened(path, os.O_RDONLY) as descriptor:
            head = os.read(descriptor, _ROLLBACK_HEADER.size)
    except FileNotFoundError:
        return Rollback.NONE
    if len(head) < _ROLLBACK_HEADER.size:
        return Rollback.COLD
    magic, _, _, _, sector, page = _ROLLBACK_HEADER.unpack(head)
    sensible = _is_size(sector, _SMALLEST_SECTOR) and _is_size(page, _SMALLEST_PAGE)
    return Rollback.HOT if magic == _ROLLBACK_MAGIC and sensible else Rollback.COLD


def _level_rollback_files(paths: VaultPaths) -> None:
    # A killed journal process leaves its rollback file, which would show which vault was
    # open. One that undoes nothing is removed; beside one that is needed goes a twin.
    names = [rollback_name(vault) for vault in paths.vaults]
    states = [rollback_state(name) for name in names]
    for name, other, state, other_state in zip(
        names, names[::-1], states, states[::-1], strict=True
    ):
        if state is Rollback.COLD and other_state is not Rollback.HOT:
            name.unlink()
        elif state is not Rollback.HOT and other_state is Rollback.HOT:
            _write_twin(name, other.stat().st_size)
    if states == [Rollback.HOT, Rollback.HOT]:
        _lengthen_shorter(names)
    sync_folder(paths.folder)


def _write_twin(path: Path, size: int) -> None:
    # The magic makes `file` name both alike; the sizes after it are no powers of two, at
    # which SQLite stops reading before it changes anything and removes the file.
    head = _ROLLBACK_MAGIC + os.urandom(12) + b"\xff" + os.urandom(3) + b"\xff" + os.urandom(3)
    with opened(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as descriptor:
        write_all(descriptor, head)
        write_random(descriptor, size - len(head))
        sync(descriptor)


def _lengthen_shorter(names: list[Path]) -> None:
    # Two sessions in a row were killed, each in another vault. Both files are needed, so
    # neither is altered; SQLite stops reading behind the records that the header counts.
    sizes = [name.stat().st_size for name in names]
    missing = abs(sizes[0] - sizes[1])
    if missing:
        with opened(names[sizes.index(min(sizes))], os.O_WRONLY | os.O_APPEND) as descriptor:
            write_random(descriptor, missing)
            sync(descriptor)


def _level_sizes(descriptors: list[int]) -> None:
    largest = max(os.fstat(descriptor).st_size for descriptor in descriptors)
    target = max(-(-largest // VAULT_STEP_BYTES), 1) * VAULT_STEP_BYTES
    for descriptor in descriptors:
        missing = target - os.fstat(descriptor).st_size
        if missing:
            write_random(descriptor, missing)
            sync(descriptor)


def _level_births(paths: VaultPaths) -> None:
    # A change of keys gives the slot file a new inode, and file managers show when it was
    # "created". No call can change that day, so every start makes it today's. The vaults'
    # inodes are never replaced.
    data = read_slot_file(paths)
    if len(data) == SLOT_FILE_BYTES:
        replace_slot_file(paths, data)


def _level_modes_and_times(paths: VaultPaths, now_ns: int) -> None:
    names = [rollback_name(vault) for vault in paths.vaults]
    files = (paths.slot, *paths.vaults, *(name for name in names if name.exists()))
    for path in files:
        if stat.S_IMODE(path.stat().st_mode) != FILE_MODE:  # copied, or brought back
            path.chmod(FILE_MODE)
    for path in (*files, paths.folder):
        os.utime(path, ns=(now_ns, now_ns))


@contextmanager
def _appending(path: Path) -> Iterator[int]:
    # Append mode never overwrites, whatever else might write to the file meanwhile.
    with opened(path, os.O_RDWR | os.O_APPEND) as descriptor:
        yield descriptor


def _lock(descriptor: int) -> bool:
    """Takes SQLite's lock bytes until the descriptor is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCK_AT, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _LOCK_BYTES)
        else:
            import fcntl

            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_BYTES, _LOCK_AT)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_size(number: int, smallest: int) -> bool:
    return number >= smallest and number & (number - 1) == 0
