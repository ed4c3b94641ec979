"""The slot file's first 128 bytes: what a reader must know before any passphrase.

Only `hashlib` and `secrets` are used, because the front, which holds no key and loads
no cryptography, writes never-used slot files. The layout, its mask and its checksum
are described for other implementations in `tests/vectors/README.md`.

The place of the salt, the version and the checksum, and what the checksum covers, are
the same in every version of the format, so that an older program can tell a newer file
from a damaged one.
"""

import hashlib
import secrets
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial

from ihm_desktop.domain.errors import NewerVersion

SLOT_FILE_BYTES = 4096
HEADER_BYTES = 128
SALT_BYTES = 32
SLOT_COUNT = 8
SLOT_BYTES = 496
FORMAT_VERSION = 1
PROFILE_COUNT = 4
MAX_GENERATION = 2**64 - 1

_MASK_LABEL = b"ihm slot file mask"
_CLEAR = struct.Struct(">HBxQ68x")  # version, profile, generation; zeros up to the checksum
_CHECKSUM_BYTES = 16
_CHECKSUM_AT = HEADER_BYTES - _CHECKSUM_BYTES
_HASH_BLOCK_BYTES = 64
_MAX_FIRST_GENERATION = 2**32

# `file` gives at least 1.5 % of random files that begin with one of these bytes a name
# of their own ("OpenPGP Secret Key", "DOS executable"), measured with file 5.44 over
# 600 random files of 4,096 bytes for each first byte. 4,096 random bytes that begin with
# any other byte read as "data" in 99.7 % of cases.
TELLING_FIRST_BYTES = bytes.fromhex(
    "00 01 02 08 18 1f 28 38 48 56 58 68 76 78 8c 94 95 96 97 98 99 9a 9b aa b8 c5 c6 e9 eb ff"
)


Mend = Callable[[bytes], bytes | None]


class Condition(Enum):
    """What the checksum says about a slot file."""

    INTACT = "intact"
    REPAIRED = "repaired"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The fields of a slot file's header.

    Attributes:
        salt: 32 bytes; the Argon2id salt, and the seed of the header's mask.
        version: Format version.
        profile: Number of the Argon2id profile, 0 to 3.
        generation: Grows by one with each change of the file; begins at random, so that
            its height does not tell how often the file was changed.
    """

    salt: bytes
    version: int
    profile: int
    generation: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A slot file as it was read.

    Attributes:
        header: Its header; not to be trusted where the file is damaged.
        slots: The eight key slots, 3,968 bytes.
        condition: What the checksum says.
    """

    header: Header
    slots: bytes
    condition: Condition


def fresh_salt(size: int) -> bytes:
    """Draws random bytes that do not begin like a file format.

    Args:
        size: Length in bytes, at least 1.
    """
    while True:
        salt = secrets.token_bytes(size)
        if salt[0] not in TELLING_FIRST_BYTES:
            return salt


def first_generation() -> int:
    """Draws the generation that a new slot file begins with."""
    return 1 + secrets.randbelow(_MAX_FIRST_GENERATION)


def never_used(profile: int) -> bytes:
    """Makes a complete, valid slot file that no passphrase opens.

    Args:
        profile: Number of the Argon2id profile it names. Pass the one that a set-up on
            this computer would choose: another one would tell that none has happened.

    Returns:
        4,096 bytes.
    """
    header = Header(
        salt=fresh_salt(SALT_BYTES),
        version=FORMAT_VERSION,
        profile=profile,
        generation=first_generation(),
    )
    return encode(header, secrets.token_bytes(SLOT_COUNT * SLOT_BYTES))


def encode(header: Header, slots: bytes, *, verified: bool = True) -> bytes:
    """Writes a slot file.

    Args:
        header: The header's fields.
        slots: The eight key slots, 3,968 bytes.
        verified: False writes the complement of the checksum. A file that was damaged
            and still holds slots nobody could check must go on reading as damaged, or
            their owner would be told that her passphrase is wrong.

    Returns:
        4,096 bytes.
    """
    clear = _CLEAR.pack(header.version, header.profile, header.generation)
    checksum = _checksum(header.salt + clear + slots)
    if not verified:
        checksum = bytes(byte ^ 0xFF for byte in checksum)
    return header.salt + _xor(clear + checksum, _mask(header.salt)) + slots


def read(data: bytes) -> Reading:
    """Reads a slot file, repairing it where one flipped bit explains the damage.

    Args:
        data: The file's bytes. Missing ones are taken as damage, surplus ones are
            ignored.

    Returns:
        What the file says, and whether that can be trusted.

    Raises:
        NewerVersion: The file is intact and of a later format version.
    """
    whole = data[:SLOT_FILE_BYTES].ljust(SLOT_FILE_BYTES, b"\0")
    if is_intact(whole):
        condition = Condition.INTACT if len(data) == SLOT_FILE_BYTES else Condition.REPAIRED
        return _understood(whole, condition)
    mended = mend(whole)
    if mended is not None:
        return _understood(mended, Condition.REPAIRED)
    return Reading(header=_header(whole), slots=whole[HEADER_BYTES:], condition=Condition.DAMAGED)


def is_intact(data: bytes) -> bool:
    """Tells whether a slot file's checksum fits its content.

    Args:
        data: 4,096 bytes.
    """
    clear = _unmasked(data)
    return _checksum(clear[:_CHECKSUM_AT] + data[HEADER_BYTES:]) == clear[_CHECKSUM_AT:]


def mend(data: bytes, *, begin_at: int = 0) -> bytes | None:
    """Looks for the one bit whose flip makes the checksum fit.

    Args:
        data: 4,096 bytes whose checksum does not fit.
        begin_at: Offset of the byte at which the search begins; it goes round.

    Returns:
        The mended file, or None where no single bit explains the damage.
    """
    by_body: Mend = partial(_mend_body, begin_at=begin_at)
    searches: tuple[Mend, ...] = (_mend_checksum, _mend_salt, by_body)
    for search in searches if begin_at < SALT_BYTES else searches[::-1]:
        mended = search(data)
        if mended is not None:
            return mended
    return None


def _mend_checksum(data: bytes) -> bytes | None:
    clear = _unmasked(data)
    expected = _checksum(clear[:_CHECKSUM_AT] + data[HEADER_BYTES:])
    off = int.from_bytes(expected) ^ int.from_bytes(clear[_CHECKSUM_AT:])
    return _flipped(data, HEADER_BYTES * 8 - off.bit_length()) if off.bit_count() == 1 else None


def _mend_body(data: bytes, begin_at: int) -> bytes | None:
    clear = _unmasked(data)
    body = bytearray(clear[:_CHECKSUM_AT] + data[HEADER_BYTES:])
    begin = begin_at if begin_at < _CHECKSUM_AT else max(begin_at - _CHECKSUM_BYTES, 0)
    blocks = range(0, len(body), _HASH_BLOCK_BYTES)
    turn, first = divmod(begin, _HASH_BLOCK_BYTES)
    for step in range(len(blocks)):
        start = blocks[(turn + step) % len(blocks)]
        place = _place_in_block(body, start, first, clear[_CHECKSUM_AT:])
        if place is not None:
            bit = start * 8 + place
            # The body lacks the checksum, so what lies behind it is 128 bits later in the file.
            return _flipped(data, bit if bit < _CHECKSUM_AT * 8 else bit + _CHECKSUM_BYTES * 8)
    return None


def _place_in_block(body: bytearray, start: int, first: int, expected: bytes) -> int | None:
    # All flips within one block of the hash share the state before that block.
    before = hashlib.sha256(body[:start])
    tail = memoryview(body)[start:]
    bits = min(_HASH_BLOCK_BYTES, len(tail)) * 8
    for step in range(bits):
        place = (first * 8 + step) % bits
        tail[place >> 3] ^= 0x80 >> (place & 7)
        state = before.copy()
        state.update(tail)
        tail[place >> 3] ^= 0x80 >> (place & 7)
        if state.digest()[:_CHECKSUM_BYTES] == expected:
            return place
    return None


def _mend_salt(data: bytes) -> bytes | None:
    # A flipped salt bit changes the whole mask, so each try decodes the file anew.
    for bit in range(SALT_BYTES * 8):
        candidate = _flipped(data, bit)
        if is_intact(candidate):
            return candidate
    return None


def _understood(data: bytes, condition: Condition) -> Reading:
    header = _header(data)
    if header.version > FORMAT_VERSION:
        raise NewerVersion
    if header.version < FORMAT_VERSION or header.profile >= PROFILE_COUNT:
        condition = Condition.DAMAGED  # no program ever wrote this, whatever its checksum
    return Reading(header=header, slots=data[HEADER_BYTES:], condition=condition)


def _header(data: bytes) -> Header:
    clear = _unmasked(data)
    version, profile, generation = _CLEAR.unpack(clear[SALT_BYTES:_CHECKSUM_AT])
    return Header(salt=clear[:SALT_BYTES], version=version, profile=profile, generation=generation)


def _unmasked(data: bytes) -> bytes:
    salt = data[:SALT_BYTES]
    return salt + _xor(data[SALT_BYTES:HEADER_BYTES], _mask(salt))


def _mask(salt: bytes) -> bytes:
    blocks = (hashlib.sha256(_MASK_LABEL + salt + bytes([count])).digest() for count in range(3))
    return b"".join(blocks)


def _checksum(body: bytes | bytearray) -> bytes:
    return hashlib.sha256(body).digest()[:_CHECKSUM_BYTES]


def _xor(left: bytes, right: bytes) -> bytes:
    return (int.from_bytes(left) ^ int.from_bytes(right)).to_bytes(len(left))


def _flipped(data: bytes, bit: int) -> bytes:
    copy = bytearray(data)
    copy[bit >> 3] ^= 0x80 >> (bit & 7)
    return bytes(copy)
