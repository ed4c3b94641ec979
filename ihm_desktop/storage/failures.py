"""What SQLite's result codes mean to a person, as the domain's errors."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from ihm_desktop.domain.errors import (
    AlreadyOpen,
    Cancelled,
    DatabaseDamaged,
    DiskFull,
    IhmError,
    ReadOnlyFolder,
    StorageFailed,
)

_SHORT_READ = 522  # SQLITE_IOERR_SHORT_READ: a page that should be there is cut off
_MEANINGS: dict[int, type[IhmError]] = {
    dbapi2.SQLITE_BUSY: AlreadyOpen,
    dbapi2.SQLITE_LOCKED: AlreadyOpen,
    dbapi2.SQLITE_READONLY: ReadOnlyFolder,
    dbapi2.SQLITE_CANTOPEN: ReadOnlyFolder,  # the rollback file cannot be made in this folder
    dbapi2.SQLITE_FULL: DiskFull,
    dbapi2.SQLITE_INTERRUPT: Cancelled,
    dbapi2.SQLITE_CORRUPT: DatabaseDamaged,
    dbapi2.SQLITE_NOTADB: DatabaseDamaged,  # the key came from a slot, so it is right
}


def meaning(error: dbapi2.Error) -> IhmError:
    """Finds the domain's error for one of SQLite's.

    Args:
        error: What sqlcipher3 raised. Only its result code is read; its text may hold
            words of a query and goes no further.

    Returns:
        The error to raise; `StorageFailed` for every code that has no meaning of its own.

    Source: https://www.sqlite.org/rescode.html (the low eight bits are the primary code).
    """
    code = int(getattr(error, "sqlite_errorcode", 0))
    if code == _SHORT_READ:
        return DatabaseDamaged()
    primary = code & 0xFF
    if primary in _MEANINGS:
        return _MEANINGS[primary]()
    return StorageFailed(by_disk=primary == dbapi2.SQLITE_IOERR)


@contextmanager
def told_as_ours() -> Iterator[None]:
    """Raises the domain's errors in place of sqlcipher3's.

    Raises:
        IhmError: See `meaning`. The cause is left out, since its text may hold words.
    """
    try:
        yield
    except dbapi2.Error as error:
        raise meaning(error) from None
