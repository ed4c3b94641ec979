"""Changes to the slot file from inside a session; each asks for the passphrase again.

A session writes the two places of its own journal and no other; what a journal with room
does with a decoy is in `second.py`.
"""

import secrets
from collections.abc import Collection, Mapping
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
from ihm_desktop.vault.slot_file import (
    Derive,
    OpenedFile,
    blurred,
    next_generation,
    rewritten,
)
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault import open_vault

# What becomes of a place outside the session's own journal: a payload under a key, or None
# for random bytes.
Others = Mapping[int, tuple[Secret, Payload] | None]


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
        self.opened(passphrase).close()

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
        with self.opened(old) as opened, self.derived(new, opened, _own(opened)) as kek:
            return self.write(opened, kek, opened.slot.payload)

    def add_recovery(self, passphrase: Secret, code: Secret) -> int:
        """Lets a recovery code open the journal; an earlier code stops doing so.

        Args:
            passphrase: The journal's passphrase.
            code: As `recovery.new_code` made it and the person typed it back.

        Raises:
            PassphraseRejected: The code opens another slot.
        """
        with self.opened_journal(passphrase) as opened:
            payload = opened.slot.payload
            kept = payload.slot_map.where(Role.RECOVERY)
            # Journals from before there were spare places: they have no decoy beside them.
            index = kept[0] if kept else secrets.choice(payload.slot_map.free())
            with self.derived(code, opened, kept) as kek:
                slot_map = payload.slot_map.put(index, Role.RECOVERY)
                changed = replace(payload, slot_map=slot_map, recovery_kek=kek)
                return self.write(opened, opened.kek, changed)

    def remove_recovery(self, passphrase: Secret) -> int:
        """Overwrites the recovery slot with random bytes.

        Args:
            passphrase: The journal's passphrase.
        """
        with self.opened_journal(passphrase) as opened:
            changed = replace(opened.slot.payload, recovery_kek=None)
            return self.write(opened, opened.kek, changed)

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
        with self.opened(old) as opened, self.derived(new, opened, _own(opened)) as kek:
            changed = replace(opened.slot.payload, recovery_kek=None, next_data_key=key)
            return key, self.write(opened, kek, changed)

    def settle_rekey(self, passphrase: Secret, data_key: Secret) -> int:
        """Keeps the one key that opens the database.

        Args:
            passphrase: The passphrase; after `begin_rekey` the new one.
            data_key: The key that opened the database.
        """
        with self.opened(passphrase) as opened:
            changed = replace(opened.slot.payload, data_key=data_key, next_data_key=None)
            return self.write(opened, opened.kek, changed)

    def opened(self, passphrase: Secret) -> OpenedFile:
        """Opens the slot file with this session's passphrase or recovery code.

        Args:
            passphrase: What was typed, UTF-8.
        """
        opened = open_vault(self.paths, passphrase, self.derive)
        if opened.slot.payload.vault_index != self.vault_index:
            opened.close()
            raise WrongPassphrase
        return opened

    def opened_journal(self, passphrase: Secret) -> OpenedFile:
        """Opens the slot file with the passphrase itself.

        A recovery code will not do: the journal's slot could not be written anew.

        Args:
            passphrase: What was typed, UTF-8.
        """
        opened = self.opened(passphrase)
        if opened.slot.payload.role is not Role.JOURNAL:
            opened.close()
            raise WrongPassphrase
        return opened

    def derived(self, typed: Secret, opened: OpenedFile, may_open: Collection[int]) -> Secret:
        """Derives the key-encryption key of a new passphrase.

        Args:
            typed: The new passphrase.
            opened: The slot file.
            may_open: Places that it may open already, since they are written anew.

        Raises:
            PassphraseRejected: It cannot be used, or opens another place.
        """
        header = opened.reading.header
        with normalise(typed) as normal:
            kek = self.derive(normal, header.salt, opened.profile)
        hit = open_slots(kek, header.salt, opened.reading.slots)
        if hit is not None and hit.index not in may_open:
            kek.close()
            raise PassphraseRejected(RejectedPassphrase.IN_USE)
        return kek

    def write(
        self, opened: OpenedFile, kek: Secret, payload: Payload, others: Others | None = None
    ) -> int:
        """Writes this journal's places anew, and others that it may write.

        Args:
            opened: The slot file as it is.
            kek: Key-encryption key of the journal's passphrase from now on.
            payload: What the journal's slots keep from now on.
            others: What becomes of the decoy's places.

        Returns:
            The slot file's new generation.
        """
        generation = next_generation(opened)
        slots = _sealed(opened, kek, replace(payload, generation=blurred(generation)))
        slots |= _sealed_others(opened, others or {}, generation)
        replace_slot_file(self.paths, rewritten(opened, slots))
        return generation


def _own(opened: OpenedFile) -> tuple[int, ...]:
    """Lists the slots that a new passphrase may have opened before."""
    if opened.slot.payload.role is Role.RECOVERY:
        return opened.slot.payload.slot_map.where(Role.JOURNAL)
    return (opened.slot.index,)


def _sealed(opened: OpenedFile, kek: Secret, payload: Payload) -> dict[int, bytes]:
    salt, before = opened.reading.header.salt, opened.slot.payload
    if payload.role is Role.DECOY:  # which this program reads and does not write
        return {opened.slot.index: seal_slot(kek, salt, opened.slot.index, payload)}
    slots: dict[int, bytes] = {}
    if before.recovery_kek is not None:
        kept = before.slot_map.where(Role.RECOVERY)
        slots = {index: secrets.token_bytes(SLOT_BYTES) for index in kept}
    for role, role_kek in ((Role.JOURNAL, kek), (Role.RECOVERY, payload.recovery_kek)):
        for index in payload.slot_map.where(role):
            if role_kek is not None:
                slots[index] = seal_slot(role_kek, salt, index, replace(payload, role=role))
    return slots


def _sealed_others(opened: OpenedFile, others: Others, generation: int) -> dict[int, bytes]:
    salt, slots = opened.reading.header.salt, {}
    for index, content in others.items():
        if content is None:
            slots[index] = secrets.token_bytes(SLOT_BYTES)
        else:
            kek, payload = content
            named = replace(payload, generation=blurred(generation))
            slots[index] = seal_slot(kek, salt, index, named)
    return slots
