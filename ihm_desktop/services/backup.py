"""Writes a backup that was opened before it counts, and adds one to an open journal."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from ihm_desktop.domain.backup import AddReport, BackupReport
from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.errors import (
    BackupDamaged,
    Cancelled,
    DatabaseDamaged,
    ExportFailed,
    NewerVersion,
    SlotFileDamaged,
    VaultDamaged,
    WrongPassphrase,
)
from ihm_desktop.exchange.backup_file import finish, read_slot_file
from ihm_desktop.exchange.sealed_file import written_beside
from ihm_desktop.storage.adding import add_all
from ihm_desktop.storage.copying import copy_to
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import counts, damaged_pages
from ihm_desktop.storage.migrations import newest_version
from ihm_desktop.vault.files import rollback_name
from ihm_desktop.vault.primitives import KEY_BYTES, argon2id
from ihm_desktop.vault.profiles import DEFAULT, Profile
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import Derive
from ihm_desktop.vault.vault import open_slot_file, seal_slot_file

Progress = Callable[[int, int], None]
_ADDED = (
    Kind.ENTRY,
    Kind.TAG,
    Kind.TRASH,
    Kind.WALK,
    Kind.STEP,
    Kind.CHECK_IN,
    Kind.RESPONSE,
    Kind.PERSON,
)


def open_backup(
    path: Path, passphrase: Secret, *, schema: Path, derive: Derive = argon2id
) -> Database:
    """Opens a backup where it lies and checks every page of it.

    Args:
        path: The file.
        passphrase: What was typed when it was written, UTF-8.
        schema: Folder of this program's schema files.
        derive: How a passphrase becomes a key.

    Returns:
        Its database, open for reading; the caller closes it.

    Raises:
        WrongPassphrase: It is a backup and opens with another passphrase.
        BackupDamaged: It is no backup, or not whole.
        NewerVersion: A newer program wrote it.
    """
    slot_file = read_slot_file(path)
    try:
        with open_slot_file(slot_file, passphrase, derive=derive) as unlocked:
            database = Database.open_to_read(path, unlocked.data_key)
    except (SlotFileDamaged, DatabaseDamaged) as error:
        raise BackupDamaged from error
    try:
        _insist_on_whole(database, schema)
    except BaseException:
        database.close()
        raise
    return database


def _insist_on_whole(database: Database, schema: Path) -> None:
    try:
        pages = damaged_pages(database)
        if not pages and int(database.value("PRAGMA user_version")) > newest_version(schema):
            raise NewerVersion
    except DatabaseDamaged as error:
        raise BackupDamaged from error
    if pages:
        raise BackupDamaged


class Backup:
    """Backups of the open journal; every call runs on the vault thread."""

    def __init__(
        self,
        database: Database,
        *,
        schema: Path,
        derive: Derive = argon2id,
        profile: Profile = DEFAULT,
    ) -> None:
        """Takes what it works with.

        Args:
            database: The open journal.
            schema: Folder of this program's schema files.
            derive: How a passphrase becomes a key.
            profile: Cost of opening a backup.
        """
        self._database = database
        self._schema = schema
        self._derive = derive
        self._profile = profile

    def write(
        self,
        path: Path,
        passphrase: Secret,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> BackupReport:
        """Writes everything into one encrypted file, and opens that file again.

        Args:
            path: Where it goes; a file of that name stays until the new one was checked.
            passphrase: What will open it, UTF-8; need not be the journal's.
            progress: Told how far the copying is; on this thread.
            cancelled: Asked often, on this thread.

        Raises:
            PassphraseRejected: The passphrase cannot be used; nothing was written.
            Cancelled: The person stopped it; nothing is left behind.
            DatabaseDamaged: A page of the journal cannot be read; nothing is left behind.
            ExportFailed: The file did not read back as it was written; it was removed.
            DiskFull: There is no room; nothing is left behind.
            ReadOnlyFolder: The folder cannot be written.
            StorageFailed: The disk reported an error.
        """

        def told(done: int, total: int) -> None:
            if cancelled():
                raise Cancelled
            progress(done, total)

        with Secret.random(KEY_BYTES) as key, written_beside(path) as waiting:
            slot_file = seal_slot_file(passphrase, key, self._profile, derive=self._derive)
            try:
                copy_to(self._database, waiting, key, told)
                size_bytes = finish(waiting, slot_file)
            finally:
                with suppress(OSError):
                    rollback_name(waiting).unlink(missing_ok=True)
            found = self._read_back(waiting, passphrase)
        return _report(size_bytes, found)

    def add_from(
        self,
        path: Path,
        passphrase: Secret,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[AddReport, Change]:
        """Adds what a backup has and this journal has not; nothing that is here is touched.

        What is here in another version is added beside it, so that nothing is lost. Adding
        the same backup again adds nothing.

        Args:
            path: The backup.
            passphrase: What was typed when it was written, UTF-8.
            cancelled: Asked often, on this thread.

        Raises:
            WrongPassphrase: It is a backup and opens with another passphrase.
            BackupDamaged: It is no backup, or not whole; nothing was added.
            NewerVersion: A newer program wrote it; nothing was added.
            Cancelled: The person stopped it; nothing was added.
            DiskFull: There is no room; nothing was added.
        """
        source = open_backup(path, passphrase, schema=self._schema, derive=self._derive)
        try:
            report = add_all(source, self._database, cancelled)
        finally:
            source.close()
        return report, Change.of(*_ADDED)

    def _read_back(self, path: Path, passphrase: Secret) -> Mapping[str, int]:
        """Opens a backup as a restore will, and compares what is in it."""
        try:
            written = open_backup(path, passphrase, schema=self._schema, derive=self._derive)
            try:
                found = counts(written)
            finally:
                written.close()
        except (WrongPassphrase, VaultDamaged) as error:
            raise ExportFailed from error
        if found != counts(self._database):
            raise ExportFailed
        return found


def _report(size_bytes: int, found: Mapping[str, int]) -> BackupReport:
    return BackupReport(
        size_bytes=size_bytes,
        entries=found["entries"],
        steps=found["step_answers"],
        check_ins=found["check_ins"],
        responses=found["responses"],
    )
