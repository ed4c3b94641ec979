"""A decoy: a second, separate journal in the other vault file.

Only a journal that was made with room for one adds, changes or removes it, since only such
a journal knows which places of the slot file are nobody's. The decoy's own session cannot
do that, and neither can a lone journal without room: the two cannot be told apart.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ihm_desktop.domain.errors import IhmError, NotFound, WrongPassphrase
from ihm_desktop.vault import disk
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.disk import disk_errors, sync, write_all, write_random
from ihm_desktop.vault.header import fresh_salt
from ihm_desktop.vault.key_slots import OpenedSlot, Payload, open_slots
from ihm_desktop.vault.normalisation import normalise
from ihm_desktop.vault.primitives import KEY_BYTES
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import OpenedFile, two_of
from ihm_desktop.vault.slot_map import Role, SlotMap
from ihm_desktop.vault.vault import MakeDatabase, put_database

# Opens a database under a data key and closes it; raises DatabaseDamaged where that fails.
TryDatabase = Callable[[Path, Secret], None]
_FIRST_BYTES = 16  # as long as the salt that an SQLCipher database begins with


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondChanges:
    """What a journal with room may do with a decoy.

    Every method asks for the journal's passphrase, raises WrongPassphrase where that is
    not it and NotFound where there is no room or no decoy, and returns the slot file's new
    generation. Where the disk refuses, the old slot file is as it was.

    Attributes:
        changes: The changes to the journal's own keys.
    """

    changes: KeyChanges

    @property
    def file(self) -> Path:
        """The vault file that is not this session's."""
        return self.changes.paths.vaults[self._index]

    def add(
        self, passphrase: Secret, second: Secret, make_database: MakeDatabase, *, keep_key: bool
    ) -> tuple[int, Secret | None]:
        """Makes a decoy: first its database, then the slot that opens it.

        A kill at any point leaves a whole decoy or none.

        Args:
            passphrase: The journal's.
            second: The decoy's passphrase, which may open no place of the slot file.
            make_database: Makes its database; whatever it raises is passed on.
            keep_key: Whether the journal's slot keeps the decoy's key.

        Returns:
            The generation, and the decoy's key where it is kept.

        Raises:
            PassphraseRejected: The decoy's passphrase cannot be used, or is in use.
        """
        with self.changes.opened_journal(passphrase) as opened:
            payload = opened.slot.payload
            if not payload.room or payload.slot_map.where(Role.DECOY):
                raise NotFound
            with (
                self.changes.derived(second, opened, ()) as kek,
                Secret.random(KEY_BYTES) as key,
            ):
                size = self.file.stat().st_size
                put_database(self.changes.paths, self._index, key, make_database)
                lengthen(self.file, size)  # the front does it too, but not while this runs
                places = two_of(payload.slot_map.free())
                generation = self._give(opened, places, kek, key, keep_key=keep_key)
                return generation, key.copy() if keep_key else None

    def change_passphrase(self, passphrase: Secret, second: Secret, opens: TryDatabase) -> int:
        """Wraps the decoy's key under another passphrase; a recovery code of it ends.

        Args:
            passphrase: The journal's.
            second: The decoy's passphrase from now on.
            opens: Tries the key that was kept: the decoy may have changed it since.

        Raises:
            NotFound: The decoy's key is not kept.
            DatabaseDamaged: It opens the decoy no longer.
            PassphraseRejected: The new passphrase cannot be used, or is in use.
        """
        with self.changes.opened_journal(passphrase) as opened:
            payload, places = opened.slot.payload, _places(opened)
            key = payload.decoy_key
            if key is None:
                raise NotFound
            opens(self.file, key)
            with self.changes.derived(second, opened, places) as kek:
                return self._give(opened, two_of(places), kek, key, keep_key=True)

    def keep_key(
        self, passphrase: Secret, second: Secret, opens: TryDatabase
    ) -> tuple[int, Secret]:
        """Keeps the decoy's key in the journal's slot, so that it can be written from here.

        Args:
            passphrase: The journal's.
            second: The decoy's passphrase; WrongPassphrase where it is not.
            opens: Tries a key.

        Returns:
            The generation, and the decoy's key.
        """
        with self.changes.opened_journal(passphrase) as opened:
            found = self._found(opened, second)
            key = self._fitting(found.payload, opens).copy()
            found.payload.close()
            return self._keep(opened, key), key

    def forget_key(self, passphrase: Secret) -> int:
        """Keeps the decoy's key no longer."""
        with self.changes.opened_journal(passphrase) as opened:
            _places(opened)
            return self._keep(opened, None)

    def remove(self, passphrase: Secret) -> int:
        """Makes the decoy's slots and its database random bytes."""
        with self.changes.opened_journal(passphrase) as opened:
            places, slot_map = _places(opened), opened.slot.payload.slot_map
            for place in places:
                slot_map = slot_map.put(place, None)
            changed = replace(opened.slot.payload, slot_map=slot_map, decoy_key=None)
            generation = self.changes.write(opened, opened.kek, changed, dict.fromkeys(places))
        with suppress(IhmError):  # nothing opens it any more; this is hygiene
            make_random(self.file)
        return generation

    @property
    def _index(self) -> int:
        return 1 - self.changes.vault_index

    def _give(
        self,
        opened: OpenedFile,
        places: tuple[int, int],
        kek: Secret,
        key: Secret,
        *,
        keep_key: bool,
    ) -> int:
        own, spare = places
        slot_map = opened.slot.payload.slot_map.put(own, Role.DECOY).put(spare, Role.DECOY)
        changed = replace(
            opened.slot.payload, slot_map=slot_map, decoy_key=key if keep_key else None
        )
        decoy = Payload(
            role=Role.JOURNAL,  # a slot that said DECOY would prove it to whoever opens it
            vault_index=self._index,
            generation=0,  # drawn when it is written
            data_key=key,
            slot_map=SlotMap().put(own, Role.JOURNAL).put(spare, Role.RECOVERY),
        )
        return self.changes.write(opened, opened.kek, changed, {own: (kek, decoy), spare: None})

    def _keep(self, opened: OpenedFile, key: Secret | None) -> int:
        changed = replace(opened.slot.payload, decoy_key=key)
        return self.changes.write(opened, opened.kek, changed)

    def _found(self, opened: OpenedFile, second: Secret) -> OpenedSlot:
        header = opened.reading.header
        with (
            normalise(second) as normal,
            self.changes.derive(normal, header.salt, opened.profile) as kek,
        ):
            found = open_slots(kek, header.salt, opened.reading.slots)
        if found is None or found.index not in _places(opened):
            raise WrongPassphrase
        return found

    def _fitting(self, payload: Payload, opens: TryDatabase) -> Secret:
        """Chooses the key that opens the database: its own re-key may have been cut off."""
        if payload.next_data_key is not None:
            with suppress(IhmError):
                opens(self.file, payload.next_data_key)
                return payload.next_data_key
        opens(self.file, payload.data_key)
        return payload.data_key


def lengthen(vault: Path, size: int) -> None:
    """Appends random bytes to a vault file that is shorter than it was.

    Args:
        vault: The file.
        size: Its size before.

    Raises:
        DiskFull: There is no room.
        StorageFailed: The disk reported an error.
    """
    with disk_errors(), disk.opened(vault, os.O_WRONLY | os.O_APPEND) as descriptor:
        write_random(descriptor, size - os.fstat(descriptor).st_size)
        sync(descriptor)


def make_random(vault: Path) -> None:
    """Overwrites a vault file with random bytes in place, at the size that it has.

    Args:
        vault: The file, which no slot opens.

    Raises:
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with disk_errors(), disk.opened(vault, os.O_WRONLY) as descriptor:
        size = os.fstat(descriptor).st_size
        write_all(descriptor, fresh_salt(_FIRST_BYTES))
        write_random(descriptor, size - _FIRST_BYTES)
        sync(descriptor)


def _places(opened: OpenedFile) -> tuple[int, ...]:
    places = opened.slot.payload.slot_map.where(Role.DECOY)
    if not places:
        raise NotFound
    return places
