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
from dataclasses import dataclass

SLOT_FILE_BYTES = 4096
HEADER_BYTES = 128
SALT_BYTES = 32
SLOT_COUNT = 8
SLOT_BYTES = 496
FORMAT_VERSION = 1
PROFILE_COUNT = 4
MAX_GENERATION = 2**64 - 1
UNFINISHED = 0  # the generation of no file but one whose vaults are still to be replaced
CHECKSUM_BYTES = 16
CHECKSUM_AT = HEADER_BYTES - CHECKSUM_BYTES

_MASK_LABEL = b"ihm slot file mask"
_CLEAR = struct.Struct(">HBxQ68x")  # version, profile, generation; zeros up to the checksum
_MAX_FIRST_GENERATION = 2**32

# `file` gives at least 1.5 % of random files that begin with one of these bytes a name
# of their own ("OpenPGP Secret Key", "DOS executable"), measured with file 5.44 over
# 600 random files of 4,096 bytes for each first byte. 4,096 random bytes that begin with
# any other byte read as "data" in 99.8 % of cases (10,000 files).
TELLING_FIRST_BYTES = bytes.fromhex(
    "00 01 02 08 18 1f 28 38 48 55 56 58 68 76 78 8c 94 95 96 97 98 99 9a 9b 9d aa b8 c5 c6 e9 eb"
    "f0 ff"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The fields of a slot file's header.

    Attributes:
        salt: 32 bytes; the Argon2id salt, and the seed of the header's mask.
        version: Format version.
        profile: Number of the Argon2id profile, 0 to 3.
        generation: Grows by one with each change of the file; begins at random, so that
            its height does not tell how often the file was changed. `UNFINISHED` in a
            never-used file whose folder still holds other vault files than it should.
    """

    salt: bytes
    version: int
    profile: int
    generation: int


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


def never_used(profile: int, *, unfinished: bool = False) -> bytes:
    """Makes a complete, valid slot file that no passphrase opens.

    Args:
        profile: Number of the Argon2id profile it names. Pass the one that a set-up on
            this computer would choose: another one would tell that none has happened.
        unfinished: Whether it also says that both vault files are still to be replaced,
            so that one write empties a folder and every later start knows what is left.

    Returns:
        4,096 bytes.
    """
    header = Header(
        salt=fresh_salt(SALT_BYTES),
        version=FORMAT_VERSION,
        profile=profile,
        generation=UNFINISHED if unfinished else first_generation(),
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
    checksum = checksum_of(header.salt + clear + slots)
    if not verified:
        checksum = bytes(byte ^ 0xFF for byte in checksum)
    return header.salt + _xor(clear + checksum, _mask(header.salt)) + slots


def is_intact(data: bytes) -> bool:
    """Tells whether a slot file's checksum fits its content.

    Args:
        data: 4,096 bytes.
    """
    clear = unmasked(data)
    return checksum_of(clear[:CHECKSUM_AT] + data[HEADER_BYTES:]) == clear[CHECKSUM_AT:]


def header_of(data: bytes) -> Header:
    """Reads the header's fields, whether or not the checksum fits.

    Args:
        data: 4,096 bytes.
    """
    clear = unmasked(data)
    version, profile, generation = _CLEAR.unpack(clear[SALT_BYTES:CHECKSUM_AT])
    return Header(salt=clear[:SALT_BYTES], version=version, profile=profile, generation=generation)


def unmasked(data: bytes) -> bytes:
    """Returns the 128 bytes of a slot file's header without the mask.

    Args:
        data: 4,096 bytes.
    """
    salt = data[:SALT_BYTES]
    return salt + _xor(data[SALT_BYTES:HEADER_BYTES], _mask(salt))


def _mask(salt: bytes) -> bytes:
    blocks = (hashlib.sha256(_MASK_LABEL + salt + bytes([count])).digest() for count in range(3))
    return b"".join(blocks)


def checksum_of(body: bytes | bytearray) -> bytes:
    """Returns the 16-byte checksum.

    Args:
        body: The unmasked header up to the checksum, then all slots.
    """
    return hashlib.sha256(body).digest()[:CHECKSUM_BYTES]


def _xor(left: bytes, right: bytes) -> bytes:
    return (int.from_bytes(left) ^ int.from_bytes(right)).to_bytes(len(left))
