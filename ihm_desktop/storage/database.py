"""One open encrypted database: statements, transactions, and an honest account of failure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from ihm_desktop.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    IhmError,
    ReadOnlyFolder,
    StorageFailed,
)
from ihm_desktop.storage.connection import connect, make_file, raw_key
from ihm_desktop.storage.failures import meaning, told_as_ours
from ihm_desktop.storage.page_check import damaged_pages_of_file
from ihm_desktop.vault.header import fresh_salt
from ihm_desktop.vault.secret import Secret

SALT_BYTES = 16  # SQLCipher's
_COPIED_PAGES = 256  # 1 MiB between two looks at whether to stop
Row = tuple[Any, ...]
Values = Sequence[object]


@contextmanager
def _naming_damage(path: Path, data_key: Secret) -> Iterator[None]:
    """Looks which pages are damaged where a database cannot even be opened."""
    if not path.is_file():
        raise DatabaseDamaged
    try:
        yield
    except DatabaseDamaged:
        with told_as_ours():
            pages = damaged_pages_of_file(path, data_key)
        raise DatabaseDamaged(pages) from None


class Database:
    """An open, unlocked database; used by one thread, except for `interrupt`.

    Attributes:
        path: Its file.
        trouble: Why it can only be read, or None while it can be written.
        was_full: Whether the disk had no room when it was opened; that may pass.
    """

    def __init__(
        self, connection: dbapi2.Connection, path: Path, trouble: IhmError | None = None
    ) -> None:
        self._connection = connection
        self.path = path
        self.trouble = trouble
        self.was_full = False

    @classmethod
    def open(cls, path: Path, data_key: Secret, *, create: bool = False) -> "Database":
        """Opens a database and takes it for this process alone.

        A folder or medium that cannot be written is opened for reading; `trouble` says so.

        Args:
            path: Its file; what lies past the database's own pages is ignored.
            data_key: 32 bytes that came out of a key slot, so never a wrong one.
            create: Makes a new, empty database; the file must not exist.

        Raises:
            FileExistsError: A new database was asked for where something is.
            DatabaseDamaged: The pages that its layout is in do not check, or the file is
                gone or empty; its damaged pages are named.
            AlreadyOpen: Another process has it open.
            ReadOnlyFolder: An unfinished write must be undone first, and cannot be here.
            StorageFailed: The disk reported an error.
        """
        if create:
            make_file(path)
            with told_as_ours():
                return cls(connect(path, data_key, salt=fresh_salt(SALT_BYTES)), path)
        with _naming_damage(path, data_key), told_as_ours():
            return cls._opened(path, data_key)

    @classmethod
    def open_to_read(cls, path: Path, data_key: Secret) -> "Database":
        """Opens a database that is never written, such as a backup file.

        Raises:
            DatabaseDamaged: The pages that its layout is in do not check.
        """
        with _naming_damage(path, data_key), told_as_ours():
            return cls._read_only(path, data_key, ReadOnlyFolder())

    @classmethod
    def _read_only(cls, path: Path, data_key: Secret, trouble: IhmError) -> "Database":
        database = cls(connect(path, data_key, can_write=False), path, trouble)
        try:
            database._insist_on_pages()
        except BaseException:
            database._connection.close()
            raise
        return database

    @classmethod
    def _opened(cls, path: Path, data_key: Secret) -> "Database":
        connection = connect(path, data_key)
        database = cls(connection, path)
        try:
            database._insist_on_pages()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            trouble = database._trouble_writing()
        except BaseException:
            connection.close()
            raise
        if not isinstance(trouble, ReadOnlyFolder):
            database.was_full = isinstance(trouble, DiskFull)
            return database
        connection.close()
        return cls._read_only(path, data_key, trouble)

    def _insist_on_pages(self) -> None:
        """SQLite reads an empty file as an empty database; here it is a lost one."""
        if not self.value("PRAGMA page_count"):
            raise DatabaseDamaged

    def _trouble_writing(self) -> IhmError | None:
        """Tries one write and undoes it: whether a folder takes one cannot be asked.

        It reaches the rollback file alone, so that the file of a newer version stays as it is.
        """
        version = int(self.value("PRAGMA user_version"))
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(f"PRAGMA user_version = {version}")
        except dbapi2.Error as error:
            found = meaning(error)
            if isinstance(found, ReadOnlyFolder | DiskFull):
                return found
            raise
        finally:
            self._undo()
        return None

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """Runs a statement and returns all its rows.

        Raises:
            IhmError: As in `failures.meaning`.
        """
        with told_as_ours():
            found: list[Row] = self._connection.execute(statement, values).fetchall()
            return found

    def row(self, statement: str, values: Values = ()) -> Row | None:
        """Runs a statement and returns its first row, or None."""
        with told_as_ours():
            found: Row | None = self._connection.execute(statement, values).fetchone()
            return found

    def value(self, statement: str, values: Values = ()) -> Any:  # noqa: ANN401 - a cell
        """Runs a statement and returns the first cell of its first row, or None."""
        found = self.row(statement, values)
        return None if found is None else found[0]

    def each(self, statement: str, values: Values = ()) -> Iterator[Row]:
        """Runs a statement and yields its rows one by one, for results too large to hold."""
        with told_as_ours():
            yield from self._connection.execute(statement, values)

    def run(self, statement: str, values: Values = ()) -> int:
        """Runs a statement that writes; inside a transaction.

        Returns:
            The row id of an inserted row; otherwise meaningless.
        """
        with told_as_ours():
            return int(self._connection.execute(statement, values).lastrowid or 0)

    def run_many(self, statement: str, rows: Iterable[Values]) -> None:
        """Runs a statement that writes, once for each row; inside a transaction."""
        with told_as_ours():
            self._connection.executemany(statement, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Makes everything inside happen, or nothing of it; inside another, part of that.

        Raises:
            ReadOnlyFolder: This database was opened for reading.
            StorageFailed: The disk reported an error, now or before: after a failed sync
                nobody knows what it holds, so nothing more is written (reopen and compare).
        """
        if self._connection.in_transaction:
            yield
            return
        if self.trouble is not None:
            raise type(self.trouble)()
        try:
            self.run("BEGIN IMMEDIATE")
            yield
            self.run("COMMIT")
        except BaseException as error:
            self._undo()
            if isinstance(error, StorageFailed) and error.by_disk:
                self.trouble = error
            raise

    def _undo(self) -> None:
        if self._connection.in_transaction:
            with suppress(dbapi2.Error):  # what is not undone now is undone when next opened
                self._connection.execute("ROLLBACK")

    def define(self, name: str, function: Callable[..., object]) -> None:
        """Lets this connection's triggers call a function.

        Args:
            name: What it is called in SQL.
            function: Takes any number of cells; the same cells give the same result.
        """
        self._connection.create_function(name, -1, function, deterministic=True)

    def copy_into(
        self, target: "Database", progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Makes another open database the same as this one, page by page.

        Args:
            target: Open, with a key of its own.
            progress: Told pages done and pages in all; whatever it raises ends the copying.
        """

        def told(_status: int, left: int, total: int) -> None:
            if progress is not None:
                progress(total - left, total)

        with told_as_ours():
            self._connection.backup(target._connection, pages=_COPIED_PAGES, progress=told)

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Lets go of the file for a moment and takes it again, for this process alone.

        Raises:
            AlreadyOpen: Another process took it meanwhile.
        """
        self.rows("PRAGMA locking_mode = NORMAL")
        self.rows("SELECT count(*) FROM sqlite_schema")  # only reading gives the lock back
        try:
            yield
        finally:
            self.rows("PRAGMA locking_mode = EXCLUSIVE")
            self.run("BEGIN EXCLUSIVE")
            self.run("COMMIT")

    def rekey(self, data_key: Secret) -> None:
        """Re-encrypts every page; see `rekeying.rekey`, which prepares the file.

        As a statement, although its text holds the key: the driver's own call, which takes a
        buffer, holds up every other thread to its end, and a window that stands still is ended.
        """
        with told_as_ours(), raw_key(data_key, b"") as digits:
            self._connection.execute(f'PRAGMA rekey = "{digits.decode("ascii")}"')

    def interrupt(self) -> None:
        """Ends the statement that runs now with `Cancelled`; callable from any thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Closes the file; its rollback file goes."""
        with told_as_ours():
            self._connection.close()
