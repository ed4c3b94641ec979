"""Writing so that it survives a crash, and naming what a disk refuses.

Standard library only: the front uses it.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, StorageFailed
from ihm_desktop.vault.header import fresh_salt

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_CHUNK_BYTES = 1024**2
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FIRST_BYTES = 16  # as long as the salt that an SQLCipher database begins with
_BINARY = getattr(os, "O_BINARY", 0)  # Windows alone has it, and would change line ends


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turns an `OSError` into the outcome it means for a person.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder or its medium cannot be written.
        StorageFailed: Anything else the disk reports.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from error
        if error.errno in _READ_ONLY:
            raise ReadOnlyFolder from error
        raise StorageFailed from error


@contextmanager
def opened(path: Path, flags: int) -> Iterator[int]:
    """Opens a file, readable by its owner only when it is made, and closes it again.

    Args:
        path: The file.
        flags: As `os.open` takes them.
    """
    descriptor = os.open(path, flags | _BINARY, FILE_MODE)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes) -> None:
    """Writes everything, where `os.write` may stop early."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def write_random(descriptor: int, size: int) -> None:
    """Writes random bytes at the descriptor's place.

    Args:
        descriptor: An open file.
        size: How many bytes.
    """
    while size > 0:
        chunk = os.urandom(min(size, _CHUNK_BYTES))
        write_all(descriptor, chunk)
        size -= len(chunk)


def write_new_random(path: Path, size: int) -> None:
    """Makes a file of random bytes that begins as a database of ours may begin.

    Args:
        path: The file; what it held is overwritten in place.
        size: Its size in bytes from now on.
    """
    with opened(path, os.O_WRONLY | os.O_CREAT) as descriptor:
        os.ftruncate(descriptor, min(os.fstat(descriptor).st_size, size))
        write_all(descriptor, fresh_salt(_FIRST_BYTES))
        write_random(descriptor, size - _FIRST_BYTES)
        sync(descriptor)


def copy_over(source: Path, target: Path) -> None:
    """Writes one file's bytes over the beginning of another one, and syncs it.

    A longer one keeps its end: cut off and grown again it would lie in more pieces on the
    disk than before, which anybody may ask for (`filefrag`).

    Args:
        source: A file that is whole and stays as it is.
        target: The file; made where there is none.
    """
    with opened(source, os.O_RDONLY) as read, opened(target, os.O_WRONLY | os.O_CREAT) as write:
        while chunk := os.read(read, _CHUNK_BYTES):
            write_all(write, chunk)
        sync(write)


def write_new(path: Path, data: bytes) -> None:
    """Makes a file that must not be there yet, and syncs it."""
    with opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as descriptor:
        write_all(descriptor, data)
        sync(descriptor)


def overwrite_and_remove(path: Path) -> None:
    """Writes random bytes over a small file, then removes its name.

    Args:
        path: The file; nothing happens where there is none.
    """
    with suppress(FileNotFoundError):
        with opened(path, os.O_WRONLY) as descriptor:
            write_random(descriptor, os.fstat(descriptor).st_size)
            sync(descriptor)
        path.unlink()


def sync(descriptor: int) -> None:
    """Waits until a file's bytes are on the disk."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync there does not reach the drive
    else:
        os.fsync(descriptor)


def sync_in_place(descriptor: int) -> None:
    """Waits until bytes that were written over others are on the disk; times may follow later.

    Where times had to be there too, a file system with a journal would first write down all
    else that changed of late, also in other files.
    """
    if sys.platform == "linux":
        os.fdatasync(descriptor)
    else:
        sync(descriptor)


def sync_folder(folder: Path) -> None:
    """Waits until the names in a folder are on the disk; Windows needs and has no such call."""
    if sys.platform != "win32":
        with opened(folder, os.O_RDONLY) as descriptor:
            os.fsync(descriptor)
