"""A slot file in memory: opened with a passphrase, changed, written out again.

Nothing here touches a disk; `vault.py` and `changes.py` do.
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from ihm_desktop.domain.errors import SlotFileDamaged, WrongPassphrase
from ihm_desktop.vault.header import (
    FORMAT_VERSION,
    MAX_GENERATION,
    PROFILE_COUNT,
    SALT_BYTES,
    SLOT_BYTES,
    SLOT_COUNT,
    Header,
    encode,
    first_generation,
    fresh_salt,
)
from ihm_desktop.vault.key_slots import OpenedSlot, Payload, open_slots, seal_slot
from ihm_desktop.vault.profiles import PROFILES, Profile
from ihm_desktop.vault.reading import Condition, Reading, read
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_map import Role, SlotMap

# A lone journal writes its slot at every change of the file, a decoy does not. The distance
# between the file's generation and the slot's would tell the two apart, so a slot names a
# generation drawn at random from so many before.
BLUR = 1024

# How a passphrase becomes a key-encryption key; tests pass a cheaper one.
Derive = Callable[[Secret, bytes, Profile], Secret]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """A slot file and the slot of it that a passphrase opened.

    Attributes:
        reading: The file.
        profile: The profile under which it opened.
        kek: The passphrase's key-encryption key.
        slot: The slot.
    """

    reading: Reading
    profile: Profile
    kek: Secret
    slot: OpenedSlot

    def close(self) -> None:
        """Wipes the keys."""
        self.kek.close()
        self.slot.payload.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_file(data: bytes, passphrase: Secret, derive: Derive) -> OpenedFile:
    """Opens a slot file.

    Args:
        data: The file's bytes.
        passphrase: Normalised bytes.
        derive: How a passphrase becomes a key.

    Returns:
        The file and the slot that opened.

    Raises:
        WrongPassphrase: The file is intact and no slot opens.
        SlotFileDamaged: The file is damaged and no slot opens under any profile.
        NewerVersion: The file is of a later version.
    """
    reading = read(data)
    for profile in _profiles_to_try(reading):
        kek = derive(passphrase, reading.header.salt, profile)
        slot = open_slots(kek, reading.header.salt, reading.slots)
        if slot is not None:
            return OpenedFile(reading=reading, profile=profile, kek=kek, slot=slot)
        kek.close()
    raise SlotFileDamaged if reading.condition is Condition.DAMAGED else WrongPassphrase


def make_file(
    passphrase: Secret,
    profile: Profile,
    derive: Derive,
    *,
    vault_index: int,
    data_key: Secret,
    room: bool = False,
) -> bytes:
    """Makes a slot file that one passphrase opens.

    Args:
        passphrase: Normalised bytes.
        profile: The cost of opening it.
        derive: How a passphrase becomes a key.
        vault_index: Which database the key is for.
        data_key: The database's key.
        room: Whether a decoy may be added later.

    Returns:
        4,096 bytes with one journal slot at a random place.
    """
    header = Header(
        salt=fresh_salt(SALT_BYTES),
        version=FORMAT_VERSION,
        profile=profile.number,
        generation=first_generation(),
    )
    index, spare = two_of(range(SLOT_COUNT))
    payload = Payload(
        role=Role.JOURNAL,
        vault_index=vault_index,
        generation=blurred(header.generation),
        data_key=data_key,
        slot_map=SlotMap().put(index, Role.JOURNAL).put(spare, Role.RECOVERY),
        room=room,
    )
    with derive(passphrase, header.salt, profile) as kek:
        sealed = seal_slot(kek, header.salt, index, payload)
    noise = secrets.token_bytes(SLOT_COUNT * SLOT_BYTES)
    return encode(header, _with_slots(noise, {index: sealed}))


def rewritten(opened: OpenedFile, slots: Mapping[int, bytes]) -> bytes:
    """Writes an opened file again with some slots changed and all others as they were.

    Salt and profile stay: another passphrase, unknown to this session, depends on them.

    Args:
        opened: The file.
        slots: New content by place; each 496 bytes.

    Returns:
        4,096 bytes of the next generation.
    """
    header = Header(
        salt=opened.reading.header.salt,
        version=FORMAT_VERSION,
        profile=opened.profile.number,
        generation=next_generation(opened),
    )
    return encode(
        header,
        _with_slots(opened.reading.slots, slots),
        verified=opened.reading.condition is not Condition.DAMAGED or _all_known(opened, slots),
    )


def generation_of(opened: OpenedFile) -> int:
    """Returns the file's generation, or the highest it may have had where that is lost."""
    header, payload = opened.reading.header, opened.slot.payload
    if opened.reading.condition is Condition.DAMAGED:  # its number may be anything
        return min(payload.generation + BLUR - 1, MAX_GENERATION)
    return max(header.generation, payload.generation)


def next_generation(opened: OpenedFile) -> int:
    """Returns the generation that the file has after its next change."""
    return min(generation_of(opened) + 1, MAX_GENERATION)


def blurred(generation: int) -> int:
    """Draws the generation that a slot names.

    Args:
        generation: The file's, from this write on.
    """
    return generation - secrets.randbelow(min(generation, BLUR))


def two_of(places: Sequence[int]) -> tuple[int, int]:
    """Draws two different places.

    Args:
        places: To draw from, at least two.
    """
    first, second = secrets.SystemRandom().sample(places, 2)
    return first, second


def mended(opened: OpenedFile) -> bytes:
    """Returns a repaired file's bytes as they were before the damage."""
    return encode(opened.reading.header, opened.reading.slots)


def _all_known(opened: OpenedFile, slots: Mapping[int, bytes]) -> bool:
    # Only a journal with room can say that no slot which it did not write just now is
    # somebody's. Without room it may be a decoy, even if it is not.
    payload = opened.slot.payload
    used = {place for role in Role for place in payload.slot_map.where(role)}
    if payload.recovery_kek is None:
        used -= set(payload.slot_map.where(Role.RECOVERY))
    return payload.room and used <= set(slots)


def _with_slots(old: bytes, slots: Mapping[int, bytes]) -> bytes:
    content = bytearray(old)
    for index, sealed in slots.items():
        content[index * SLOT_BYTES : (index + 1) * SLOT_BYTES] = sealed
    return bytes(content)


def _profiles_to_try(reading: Reading) -> tuple[Profile, ...]:
    named = reading.header.profile
    if reading.condition is not Condition.DAMAGED:
        return (PROFILES[named],)
    if named >= PROFILE_COUNT:
        return PROFILES
    return (PROFILES[named], *(profile for profile in PROFILES if profile.number != named))
