"""One key slot: a data key wrapped under one passphrase, indistinguishable from noise.

A slot is nonce, AES-256-GCM payload and HMAC-SHA-256 commitment. GCM does not commit to
its key (one ciphertext can be made that opens under two), so the HMAC, under a second
key from the same derivation, decides which key a slot belongs to.
"""

import secrets
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ihm_desktop.domain.errors import NewerVersion, SlotFileDamaged
from ihm_desktop.vault.header import SLOT_BYTES, SLOT_COUNT
from ihm_desktop.vault.primitives import (
    COMMITMENT_BYTES,
    KEY_BYTES,
    NONCE_BYTES,
    TAG_BYTES,
    decrypt,
    encrypt,
    equal,
    hkdf_sha256,
    hmac_sha256,
)
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_map import NO_SLOTS, Role, SlotMap

PAYLOAD_BYTES = SLOT_BYTES - NONCE_BYTES - TAG_BYTES - COMMITMENT_BYTES
PAYLOAD_VERSION = 1

_INFO = b"ihm key slot"
# Version, role, vault index, which optional keys follow, generation, data key, next data
# key, slot map, decoy's data key, recovery slot's key-encryption key, room; then zeros.
_PAYLOAD = struct.Struct(">BBBBQ32s32s8s32s32sB")
_HAS_NEXT, _HAS_DECOY, _HAS_RECOVERY = 1, 2, 4
_KNOWN_FLAGS = _HAS_NEXT | _HAS_DECOY | _HAS_RECOVERY


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What a key slot keeps.

    A decoy's slot is a journal's without room: whoever opens it with its passphrase, in
    this program or with another tool, finds nothing that a lone journal has not.

    Attributes:
        role: What the slot opens.
        vault_index: Which of the two databases, 0 or 1.
        generation: A generation that the slot file had reached when this slot was last
            written, at most `slot_file.BLUR` steps back; see there.
        data_key: The database's 256-bit key.
        next_data_key: During a re-key the key that the database is changing to.
        slot_map: The places that this journal may write; it says nothing of the others.
        decoy_key: The decoy's data key, where the person allowed it.
        recovery_kek: The recovery slot's key-encryption key, so that a real session can
            write that slot anew without asking for the code. It opens nothing that the
            data key beside it does not open as well. Without it the place that the map
            keeps for recovery is unused.
        room: Whether a decoy may be added. Only then are the places outside the map
            known to be nobody's.
    """

    role: Role
    vault_index: int
    generation: int
    data_key: Secret
    next_data_key: Secret | None = None
    slot_map: SlotMap = NO_SLOTS
    decoy_key: Secret | None = None
    recovery_kek: Secret | None = None
    room: bool = False

    def close(self) -> None:
        """Wipes the keys."""
        for key in (self.data_key, self.next_data_key, self.decoy_key, self.recovery_kek):
            if key is not None:
                key.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSlot:
    """A slot that a passphrase opened.

    Attributes:
        index: Its place, 0 to 7.
        payload: What it keeps.
    """

    index: int
    payload: Payload


def seal_slot(kek: Secret, salt: bytes, index: int, payload: Payload) -> bytes:
    """Wraps a payload.

    Args:
        kek: Key-encryption key of the passphrase.
        salt: The slot file's salt.
        index: The slot's place; a slot does not open at another one.
        payload: What to keep.

    Returns:
        496 bytes, with a fresh nonce.
    """
    return seal_with_nonce(kek, salt, index, payload, secrets.token_bytes(NONCE_BYTES))


def seal_with_nonce(kek: Secret, salt: bytes, index: int, payload: Payload, nonce: bytes) -> bytes:
    """Wraps a payload under a given nonce, which test vectors need.

    Args:
        kek: Key-encryption key of the passphrase.
        salt: The slot file's salt.
        index: The slot's place.
        payload: What to keep.
        nonce: 12 bytes, never used before under this key.
    """
    with _slot_keys(kek, salt, index) as (box, commitment_key), _packed(payload) as clear:
        sealed = nonce + encrypt(box, nonce, clear)
        return sealed + hmac_sha256(commitment_key, sealed)


def open_slots(kek: Secret, salt: bytes, slots: bytes) -> OpenedSlot | None:
    """Tries all eight slots, always, so that time does not tell which one opened.

    Args:
        kek: Key-encryption key of the passphrase.
        salt: The slot file's salt.
        slots: The eight slots, 3,968 bytes.

    Returns:
        The first slot that opens, or None.

    Raises:
        NewerVersion: A slot opens and its payload is of a later version.
        SlotFileDamaged: A slot opens and its payload makes no sense.
    """
    opened = [
        (index, clear)
        for index in range(SLOT_COUNT)
        if (clear := _try_slot(kek, salt, index, slots[index * SLOT_BYTES :][:SLOT_BYTES]))
    ]
    index, clear = opened[0] if opened else (0, _no_payload())
    with clear:
        # Read even where no slot opens: equal work for a wrong key and a right one.
        slot = OpenedSlot(index=index, payload=parse_payload(clear))
    return slot if opened else None


def parse_payload(clear: Secret) -> Payload:
    """Reads a decrypted payload.

    Args:
        clear: 436 bytes.

    Raises:
        NewerVersion: It is of a later version.
        SlotFileDamaged: A field holds what no program of this version writes.
    """
    version, role, vault, flags, generation, *rest = _PAYLOAD.unpack_from(clear.data)
    data_key, next_key, slot_map, decoy_key, recovery_kek, room = rest
    if version > PAYLOAD_VERSION:
        raise NewerVersion
    known = (version, vault >> 1, flags & ~_KNOWN_FLAGS) == (PAYLOAD_VERSION, 0, 0)
    if not known or role not in tuple(Role):
        raise SlotFileDamaged
    return Payload(
        role=Role(role),
        vault_index=vault,
        generation=generation,
        data_key=Secret(bytearray(data_key)),
        next_data_key=_optional(next_key, flags & _HAS_NEXT),
        slot_map=SlotMap.parse(slot_map),
        decoy_key=_optional(decoy_key, flags & _HAS_DECOY),
        recovery_kek=_optional(recovery_kek, flags & _HAS_RECOVERY),
        room=room == 1,
    )


def _no_payload() -> Secret:
    clear = Secret(bytearray(PAYLOAD_BYTES))
    clear.data[:2] = bytes((PAYLOAD_VERSION, Role.JOURNAL))
    return clear


def _try_slot(kek: Secret, salt: bytes, index: int, slot: bytes) -> Secret | None:
    sealed, commitment = slot[:-COMMITMENT_BYTES], slot[-COMMITMENT_BYTES:]
    with _slot_keys(kek, salt, index) as (box, commitment_key):
        committed = equal(hmac_sha256(commitment_key, sealed), commitment)
        # Decrypted even when the commitment fails: equal work for every slot.
        clear = decrypt(box, sealed[:NONCE_BYTES], sealed[NONCE_BYTES:])
    return clear if committed else None


@contextmanager
def _slot_keys(kek: Secret, salt: bytes, index: int) -> Iterator[tuple[Secret, Secret]]:
    info = _INFO + bytes([index])
    with (
        hkdf_sha256(kek, salt=salt, info=info, size=2 * KEY_BYTES) as both,
        Secret(both.data[:KEY_BYTES]) as box,
        Secret(both.data[KEY_BYTES:]) as commitment_key,
    ):
        yield box, commitment_key


def _packed(payload: Payload) -> Secret:
    flags = (
        _HAS_NEXT * (payload.next_data_key is not None)
        | _HAS_DECOY * (payload.decoy_key is not None)
        | _HAS_RECOVERY * (payload.recovery_kek is not None)
    )
    clear = Secret(bytearray(PAYLOAD_BYTES))
    _PAYLOAD.pack_into(
        clear.data,
        0,
        PAYLOAD_VERSION,
        payload.role,
        payload.vault_index,
        flags,
        payload.generation,
        payload.data_key.data,
        _bytes_of(payload.next_data_key),
        payload.slot_map.to_bytes(),
        _bytes_of(payload.decoy_key),
        _bytes_of(payload.recovery_kek),
        payload.room,
    )
    return clear


def _bytes_of(key: Secret | None) -> bytes | bytearray:
    return bytes(KEY_BYTES) if key is None else key.data


def _optional(key: bytes, present: int) -> Secret | None:
    return Secret(bytearray(key)) if present else None
