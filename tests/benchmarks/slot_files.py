"""Slot files in every stage of use, made without Argon2id: its result is a random key."""

import secrets
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ihm_desktop.vault.header import (
    HEADER_BYTES,
    SALT_BYTES,
    SLOT_BYTES,
    SLOT_COUNT,
    Header,
    encode,
    first_generation,
    fresh_salt,
    never_used,
)
from ihm_desktop.vault.key_slots import Payload, seal_slot
from ihm_desktop.vault.primitives import KEY_BYTES
from ihm_desktop.vault.profiles import PROFILES
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import blurred
from ihm_desktop.vault.slot_map import Role, SlotMap


class Used(NamedTuple):
    """Which slots of a journal and of its decoy are in use."""

    journal: bool = True
    recovery: bool = False
    decoy: bool = False
    decoy_recovery: bool = False


MIXES: Final[Mapping[str, Used]] = {
    "never used": Used(journal=False),
    "journal": Used(),
    "journal and recovery": Used(recovery=True),
    "journal and decoy": Used(decoy=True),
    "all": Used(recovery=True, decoy=True, decoy_recovery=True),
}


class Made(NamedTuple):
    """A slot file, and what is known of it here.

    Attributes:
        data: 4,096 bytes.
        keys: For each used place the key that opens it.
        salt: The file's salt.
    """

    data: bytes
    keys: dict[int, Secret]
    salt: bytes

    def slots(self, *, used: bool) -> list[bytes]:
        """Returns the slots that are in use, or those that are not."""
        return [
            self.data[HEADER_BYTES + at * SLOT_BYTES :][:SLOT_BYTES]
            for at in range(SLOT_COUNT)
            if (at in self.keys) is used
        ]


def made(used: Used) -> Made:
    """Makes a slot file as the program does, at random places."""
    profile = secrets.choice(PROFILES).number
    if not used.journal:
        return Made(never_used(profile), {}, b"")
    header = Header(
        salt=fresh_salt(SALT_BYTES), version=1, profile=profile, generation=first_generation()
    )
    noise = bytearray(secrets.token_bytes(SLOT_COUNT * SLOT_BYTES))
    keys: dict[int, Secret] = {}
    for place, payload in _payloads(used, header.generation):
        keys[place] = Secret.random(KEY_BYTES)
        sealed = seal_slot(keys[place], header.salt, place, payload)
        noise[place * SLOT_BYTES : (place + 1) * SLOT_BYTES] = sealed
    return Made(encode(header, bytes(noise)), keys, header.salt)


def _payloads(used: Used, generation: int) -> Iterator[tuple[int, Payload]]:
    own, spare, other, other_spare = secrets.SystemRandom().sample(range(SLOT_COUNT), 4)
    decoy_key = Secret.random(KEY_BYTES)
    slot_map = SlotMap().put(own, Role.JOURNAL).put(spare, Role.RECOVERY)
    journal = Payload(
        role=Role.JOURNAL,
        vault_index=secrets.randbelow(2),
        generation=blurred(generation),
        data_key=Secret.random(KEY_BYTES),
        slot_map=slot_map,
        recovery_kek=Secret.random(KEY_BYTES) if used.recovery else None,
        room=used.decoy,
        decoy_key=decoy_key if used.decoy else None,
    )
    decoy = Payload(
        role=Role.JOURNAL,
        vault_index=1 - journal.vault_index,
        generation=blurred(generation),
        data_key=decoy_key,
        slot_map=SlotMap().put(other, Role.JOURNAL).put(other_spare, Role.RECOVERY),
    )
    wanted = (
        (own, journal, used.journal),
        (spare, journal, used.recovery),
        (other, decoy, used.decoy),
        (other_spare, decoy, used.decoy_recovery),
    )
    yield from ((place, payload) for place, payload, is_used in wanted if is_used)
