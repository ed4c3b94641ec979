"""Changes to the slot file from inside a session; each asks for the passphrase again.

Only a real session (journal or recovery) knows which slots are used. A decoy session
may write its own slot and nothing else.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace

from ihm_desktop.domain.errors import (
    PassphraseRejected,
    RejectedPassphrase,
    WrongPassphrase,
)
from ihm_desktop.vault.files import VaultPaths, replace_slot_file
from ihm_desktop.vault.header import SLOT_BYTES
from ihm_desktop.vault.key_slots import Payload, open_slots, seal_slot
from ihm_desktop.vault.normalisation import normalise
from ihm_desktop.vault.primitives import KEY_BYTES, argon2id
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import Derive, OpenedFile, next_generation, rewritten
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault import open_vault


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChanges:
    """What a session may do to its keys.

    Every method raises WrongPassphrase where the passphrase opens nothing, or another
    vault than this session's, and otherwise what `vault.unlock` raises. Where the disk
    refuses, the old slot file is as it was. Every change returns the slot file's new
    generation, for the database to remember.

    Attributes:
        paths: The vault.
        vault_index: The session's database, `Unlocked.vault_index`.
        derive: How a passphrase becomes a key.
    """

    paths: VaultPaths
    vault_index: int
    derive: Derive = argon2id

    def confirm(self, passphrase: Secret) -> None:
        """Asks whether a passphrase is this session's, before something that matters.

        Args:
            passphrase: What was typed, UTF-8.
        """
        self._open(passphrase).close()

    def change_passphrase(self, old: Secret, new: Secret) -> int:
        """Wraps the same data key under another passphrase.

        It does not help against someone who knew the old one and kept a copy of the
        slot file: `begin_rekey` does.

        Args:
            old: The passphrase so far, or the recovery code.
            new: The passphrase from now on.

        Raises:
            PassphraseRejected: The new one cannot be used, or opens another slot.
        """
        with self._open(old) as opened, self._derived(new, opened, _own(opened)) as kek:
            return self._write(opened, kek, opened.slot.payload)

    def add_recovery(self, passphrase: Secret, code: Secret) -> int:
        """Lets a recovery code open the journal; an earlier code stops doing so.

        Args:
            passphrase: The journal's passphrase.
            code: As `recovery.new_code` made it and the person typed it back.

        Raises:
            PassphraseRejected: The code opens another slot.
        """
        with self._open_journal(passphrase) as opened:
            payload = opened.slot.payload
            used = payload.slot_map.where(Role.RECOVERY)
            index = used[0] if used else secrets.choice(payload.slot_map.free())
            with self._derived(code, opened, used) as kek:
                slot_map = payload.slot_map.put(index, Role.RECOVERY)
                changed = replace(payload, slot_map=slot_map, recovery_kek=kek)
                return self._write(opened, opened.kek, changed)

    def remove_recovery(self, passphrase: Secret) -> int:
        """Overwrites the recovery slot with random bytes.

        Args:
            passphrase: The journal's passphrase.
        """
        with self._open_journal(passphrase) as opened:
            return self._write(opened, opened.kek, _without_recovery(opened.slot.payload))

    def begin_rekey(self, old: Secret, new: Secret) -> tuple[Secret, int]:
        """Writes a second data key beside the first; the recovery code stops working.

        Then the database is re-keyed, then `settle_rekey` called. Until that has
        happened, an unlock gives both keys.

        Args:
            old: The passphrase so far, or the recovery code.
            new: The passphrase from now on.

        Returns:
            The data key to change to, and the slot file's new generation.

        Raises:
            PassphraseRejected: The new passphrase cannot be used, or opens another slot.
        """
        key = Secret.random(KEY_BYTES)
        with self._open(old) as opened, self._derived(new, opened, _own(opened)) as kek:
            changed = replace(_without_recovery(opened.slot.payload), next_data_key=key)
            return key, self._write(opened, kek, changed)

    def settle_rekey(self, passphrase: Secret, data_key: Secret) -> int:
        """Keeps the one key that opens the database.

        Args:
            passphrase: The passphrase; after `begin_rekey` the new one.
            data_key: The key that opened the database.
        """
        with self._open(passphrase) as opened:
            changed = replace(opened.slot.payload, data_key=data_key, next_data_key=None)
            return self._write(opened, opened.kek, changed)

    def _open(self, passphrase: Secret) -> OpenedFile:
        opened = open_vault(self.paths, passphrase, self.derive)
        if opened.slot.payload.vault_index != self.vault_index:
            opened.close()
            raise WrongPassphrase
        return opened

    def _open_journal(self, passphrase: Secret) -> OpenedFile:
        # A recovery code will not do here: the journal's slot could not be written anew.
        opened = self._open(passphrase)
        if opened.slot.payload.role is not Role.JOURNAL:
            opened.close()
            raise WrongPassphrase
        return opened

    def _derived(self, typed: Secret, opened: OpenedFile, may_open: Collection[int]) -> Secret:
        header = opened.reading.header
        with normalise(typed) as normal:
            kek = self.derive(normal, header.salt, opened.profile)
        hit = open_slots(kek, header.salt, opened.reading.slots)
        if hit is not None and hit.index not in may_open:
            kek.close()
            raise PassphraseRejected(RejectedPassphrase.IN_USE)
        return kek

    def _write(self, opened: OpenedFile, kek: Secret, payload: Payload) -> int:
        generation = next_generation(opened)
        slots = _sealed(opened, kek, replace(payload, generation=generation))
        replace_slot_file(self.paths, rewritten(opened, slots))
        return generation


def _own(opened: OpenedFile) -> tuple[int, ...]:
    """Lists the slots that a new passphrase may have opened before."""
    if opened.slot.payload.role is Role.RECOVERY:
        return opened.slot.payload.slot_map.where(Role.JOURNAL)
    return (opened.slot.index,)


def _without_recovery(payload: Payload) -> Payload:
    slot_map = payload.slot_map
    for index in slot_map.where(Role.RECOVERY):
        slot_map = slot_map.put(index, None)
    return replace(payload, slot_map=slot_map, recovery_kek=None)


def _sealed(opened: OpenedFile, kek: Secret, payload: Payload) -> dict[int, bytes]:
    salt, before = opened.reading.header.salt, opened.slot.payload.slot_map
    if payload.role is Role.DECOY:
        return {opened.slot.index: seal_slot(kek, salt, opened.slot.index, payload)}
    slots = {
        index: secrets.token_bytes(SLOT_BYTES)
        for index in before.where(Role.RECOVERY)
        if payload.slot_map.roles[index] is None
    }
    for role, role_kek in ((Role.JOURNAL, kek), (Role.RECOVERY, payload.recovery_kek)):
        for index in payload.slot_map.where(role):
            if role_kek is not None:
                slots[index] = seal_slot(role_kek, salt, index, replace(payload, role=role))
    return slots
