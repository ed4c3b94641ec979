"""One session: from a passphrase to an open journal, and to its end."""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.errors import DatabaseDamaged, NotFound, ReadOnlyFolder
from ihm_desktop.domain.opening import OpenedAs, Opening, OpeningNotice
from ihm_desktop.domain.typesetter import Typesetter
from ihm_desktop.services.backup import open_backup
from ihm_desktop.services.open_session import OpenSession, Parts, build
from ihm_desktop.services.passphrases import HIGHEST_GENERATION
from ihm_desktop.services.second import Second, SecondState, make_empty
from ihm_desktop.storage.copying import copy_to
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.storage.small_tables import MetaRepository
from ihm_desktop.system.dictionaries import dictionary_folders
from ihm_desktop.system.memory import memory_bytes
from ihm_desktop.vault import vault
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.primitives import argon2id
from ihm_desktop.vault.profiles import Profile, calibrate
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import Derive
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault import MakeDatabase, Notice, Unlocked

_OPENED_AS = {
    Role.JOURNAL: OpenedAs.JOURNAL,
    Role.DECOY: OpenedAs.DECOY,
    Role.RECOVERY: OpenedAs.RECOVERY,
}
_NOTICES = {
    Notice.REPAIRED: OpeningNotice.SLOTS_REPAIRED,
    Notice.DAMAGED: OpeningNotice.SLOTS_DAMAGED,
}


class Session:
    """Opens one vault; every call but `interrupt` runs on the vault thread."""

    def __init__(
        self, *, paths: VaultPaths, clock: Clock, resources: Path, derive: Derive = argon2id
    ) -> None:
        """Takes what it works with; touches nothing.

        Args:
            paths: The vault.
            clock: Source of times.
            resources: The program's resources.
            derive: How a passphrase becomes a key.
        """
        self._paths = paths
        self._clock = clock
        self._resources = resources
        self._derive = derive
        self._unlocked: Unlocked | None = None
        self._database: Database | None = None
        self._second: Second | None = None

    def unlock(self, passphrase: Secret) -> Opening:
        """Opens the journal that a passphrase belongs to; about a second.

        Raises:
            WrongPassphrase: It opens nothing, and the slot file is whole.
            SlotFileDamaged: The slot file is damaged, and nothing opens.
            DatabaseDamaged: The journal itself cannot be read.
            NewerVersion: A newer program wrote it.
            AlreadyOpen: Another process has it open.
            DiskFull: A change of its layout finds no room.
            ReadOnlyFolder: Something unfinished must be undone first, and cannot be.
        """
        unlocked = vault.unlock(self._paths, passphrase, derive=self._derive)
        return self._opened(unlocked, passphrase)

    def set_up(
        self,
        passphrase: Secret,
        recovery: Secret | None = None,
        profile: Profile | None = None,
        *,
        room: bool = False,
    ) -> Opening:
        """Replaces whatever the folder holds by a new journal.

        Args:
            passphrase: What will open it.
            recovery: A code that will open it too, or None.
            profile: Cost of unlocking; None chooses about a second on this computer.
            room: Whether a second journal can be added later; see `services/second.py`.

        Raises:
            PassphraseRejected: The passphrase cannot be used; nothing has changed.
            DiskFull: There is no room.
            ReadOnlyFolder: The folder cannot be written.
        """
        made = self._made(passphrase, profile, partial(make_empty, self._schema), room=room)
        if recovery is not None:
            generation = self._changes(made.vault_index).add_recovery(passphrase, recovery)
            made = replace(made, generation=generation, has_recovery=True)
        return self._opened(made, passphrase)

    def restore(
        self,
        file: Path,
        passphrase: Secret,
        profile: Profile | None = None,
        *,
        room: bool = False,
    ) -> Opening:
        """Replaces whatever the folder holds by a backup, which is checked first.

        Args:
            file: The backup.
            passphrase: The backup's; it opens the journal from now on.
            profile: Cost of unlocking; None chooses about a second on this computer.
            room: Whether a second journal can be added later.

        Raises:
            WrongPassphrase: The backup opens with another passphrase; nothing has changed.
            BackupDamaged: It is no backup, or not whole; nothing has changed.
            NewerVersion: A newer program wrote it; nothing has changed.
            DiskFull: There is no room.
            ReadOnlyFolder: The folder cannot be written.
        """
        source = open_backup(file, passphrase, schema=self._schema, derive=self._derive)
        try:
            made = self._made(passphrase, profile, _Restored(source, self._schema), room=room)
        finally:
            source.close()
        return self._opened(made, passphrase)

    def open_services(self, typesetter: Typesetter) -> OpenSession:
        """Builds what pages call.

        Args:
            typesetter: Lays out copies.

        Raises:
            NotFound: Nothing is unlocked.
        """
        if self._database is None or self._unlocked is None:
            raise NotFound
        services = build(
            Parts(
                database=self._database,
                clock=self._clock,
                resources=self._resources,
                changes=self._changes(self._unlocked.vault_index),
                has_second_key=self._unlocked.has_recovery,
                second=second_state(self._unlocked),
                typesetter=typesetter,
                dictionary_folders=dictionary_folders(sys.platform, Path.home()),
            )
        )
        self._second = services.second
        return services

    def interrupt(self) -> None:
        """Ends the query that runs now with `Cancelled`; callable from any thread."""
        database = self._database
        if database is not None:
            database.interrupt()

    def close(self) -> None:
        """Closes the journal and wipes its keys; may be called more than once."""
        database, self._database = self._database, None
        unlocked, self._unlocked = self._unlocked, None
        if database is not None:
            database.close()
        if unlocked is not None:
            unlocked.close()
        if self._second is not None:
            self._second.close()

    @property
    def _schema(self) -> Path:
        return self._resources / "schema"

    def _changes(self, vault_index: int) -> KeyChanges:
        return KeyChanges(paths=self._paths, vault_index=vault_index, derive=self._derive)

    def _made(
        self, passphrase: Secret, profile: Profile | None, make: MakeDatabase, *, room: bool
    ) -> Unlocked:
        cost = profile or calibrate(self._clock.monotonic_s, memory_bytes=memory_bytes())
        return vault.set_up(self._paths, passphrase, cost, make, room=room, derive=self._derive)

    def _opened(self, unlocked: Unlocked, passphrase: Secret) -> Opening:
        try:
            database, cut_off = self._open_database(unlocked, passphrase)
        except BaseException:
            unlocked.close()
            raise
        self._unlocked, self._database = unlocked, database
        try:
            migrate(database, self._schema)
            return Opening(
                opened_as=_OPENED_AS[unlocked.role],
                notices=_notices(unlocked, database, rekey_cut_off=cut_off),
            )
        except BaseException:
            self.close()
            raise

    def _open_database(self, unlocked: Unlocked, passphrase: Secret) -> tuple[Database, bool]:
        """Opens with the key it has, or with the next one where a re-key came that far.

        Returns:
            The database, and whether a re-key was cut off before it had changed the key.
        """
        path = self._paths.vaults[unlocked.vault_index]
        if unlocked.next_data_key is None:
            return Database.open(path, unlocked.data_key), False
        try:
            database, key = Database.open(path, unlocked.next_data_key), unlocked.next_data_key
        except DatabaseDamaged:
            database, key = Database.open(path, unlocked.data_key), unlocked.data_key
        self._changes(unlocked.vault_index).settle_rekey(passphrase, key)
        return database, key is unlocked.data_key


class _Restored:
    """Makes a vault's database out of a backup's."""

    def __init__(self, source: Database, schema: Path) -> None:
        self._source = source
        self._schema = schema

    def __call__(self, path: Path, data_key: Secret) -> None:
        copy_to(self._source, path, data_key)
        database = Database.open(path, data_key)
        try:
            migrate(database, self._schema)
            MetaRepository(database).remove(HIGHEST_GENERATION)  # of another slot file
        finally:
            database.close()


def second_state(unlocked: Unlocked) -> SecondState:
    """Says what a session knows of a second journal when it begins."""
    return SecondState(
        has_room=unlocked.has_room, is_there=unlocked.has_decoy, key=unlocked.decoy_key
    )


def _notices(
    unlocked: Unlocked, database: Database, *, rekey_cut_off: bool
) -> tuple[OpeningNotice, ...]:
    found: list[OpeningNotice] = []
    if rekey_cut_off:
        found.append(OpeningNotice.REKEY_CUT_OFF)
    if _is_rolled_back(unlocked, database):
        found.append(OpeningNotice.SLOTS_ROLLED_BACK)
    if isinstance(database.trouble, ReadOnlyFolder):
        found.append(OpeningNotice.READ_ONLY)
    if database.was_full:
        found.append(OpeningNotice.DISK_FULL)
    if unlocked.notice is not None:
        found.append(_NOTICES[unlocked.notice])
    return tuple(found)


def _is_rolled_back(unlocked: Unlocked, database: Database) -> bool:
    """Tells whether an older slot file was put back, and remembers the newest one seen."""
    meta = MetaRepository(database)
    seen = meta.get(HIGHEST_GENERATION)
    if seen is not None and unlocked.generation <= seen:
        return unlocked.generation < seen
    if database.trouble is None and not database.was_full:
        meta.set(HIGHEST_GENERATION, unlocked.generation)
    return False
