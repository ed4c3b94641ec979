"""Opens one SQLCipher connection, keyed and set up; nothing else of the program does."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from sqlcipher3 import dbapi2

from ihm_desktop.vault.secret import Secret

_QUIET = "PRAGMA cipher_log_level = NONE"  # else SQLCipher writes to stderr, so to the system log
_CACHE_KIB = 16_384  # pages kept decrypted; more makes search no faster, and memory is a figure
_PRAGMAS = (
    "PRAGMA cipher_memory_security = OFF",  # on, queries take 10 to 40 times as long
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
    f"PRAGMA cache_size = -{_CACHE_KIB}",
)


@contextmanager
def raw_key(data_key: Secret, salt: bytes) -> Iterator[bytearray]:
    """Writes a data key as SQLCipher's raw key, in memory that is cleared afterwards."""
    octets = len(data_key) + len(salt)
    digits = bytearray(3 + 2 * octets)  # full size at once, so that it never moves
    digits[:2], digits[-1:] = b"x'", b"'"
    for index, octet in enumerate(chain(data_key.data, salt)):
        digits[2 + 2 * index : 4 + 2 * index] = b"%02x" % octet
    try:
        yield digits
    finally:
        digits[:] = bytes(len(digits))


def make_file(path: Path) -> None:
    """Makes an empty file that only its owner can read; SQLite's rollback file inherits that.

    Raises:
        FileExistsError: Something with this name is there; it is never overwritten.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def keyed(
    path: Path, data_key: Secret, *, salt: bytes = b"", can_write: bool = True
) -> dbapi2.Connection:
    """Opens and keys a connection, and reads nothing yet.

    Args:
        path: A file that exists.
        data_key: 32 bytes.
        salt: 16 bytes for a new database, empty for one that carries its own.
        can_write: False to never try to write.

    Raises:
        dbapi2.Error: The file cannot be opened.
    """
    uri = f"{path.absolute().as_uri()}?mode={'rw' if can_write else 'ro'}"
    connection = dbapi2.connect(
        uri, uri=True, timeout=0, isolation_level=None, check_same_thread=False
    )
    connection.execute(_QUIET)
    with raw_key(data_key, salt) as digits:
        connection.set_key(digits)
    return connection


def connect(
    path: Path, data_key: Secret, *, salt: bytes = b"", can_write: bool = True
) -> dbapi2.Connection:
    """Opens a connection as `keyed` and sets it up.

    Raises:
        dbapi2.Error: The file cannot be opened, or is no database of this key.

    Source: security.md, section 2, "Per-connection pragmas".
    """
    connection = keyed(path, data_key, salt=salt, can_write=can_write)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection
