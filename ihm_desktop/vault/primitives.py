"""The few calls of `cryptography` that the vault makes, each with its fixed parameters.

Keys are derived into buffers that can be wiped; the library's `bytes` results could not
be.
"""

import hmac
from typing import cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ihm_desktop.vault.profiles import Profile
from ihm_desktop.vault.secret import Secret

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
COMMITMENT_BYTES = 32
LANES = 1  # more lanes gained under 15 % where it was measured, and tie the cost to cores


def argon2id(passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
    """Derives the key-encryption key from a passphrase.

    Args:
        passphrase: Normalised bytes, as `passphrase.normalise` makes them.
        salt: The slot file's 32 bytes.
        profile: The cost.

    Returns:
        32 bytes.

    Raises:
        MemoryError: The computer cannot spare the profile's memory.

    Source: RFC 9106.
    """
    key = Secret(bytearray(KEY_BYTES))
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=profile.passes,
        lanes=LANES,
        memory_cost=profile.memory_kib,
    )
    # The library takes any buffer; its type stub says `bytes`, which could not be wiped.
    kdf.derive_into(cast("bytes", passphrase.data), key.data)
    return key


def hkdf_sha256(key: Secret, *, salt: bytes, info: bytes, size: int) -> Secret:
    """Derives a key of its own for one purpose.

    Args:
        key: The key to derive from.
        salt: Public random bytes.
        info: What the derived key is for.
        size: Length of the result in bytes.

    Source: RFC 5869.
    """
    derived = Secret(bytearray(size))
    HKDF(algorithm=SHA256(), length=size, salt=salt, info=info).derive_into(key.data, derived.data)
    return derived


def encrypt(key: Secret, nonce: bytes, clear: Secret) -> bytes:
    """Encrypts with AES-256-GCM.

    Args:
        key: 32 bytes.
        nonce: 12 bytes, never used twice with this key.
        clear: What to encrypt.

    Returns:
        The ciphertext followed by its 16-byte tag.
    """
    return AESGCM(key.data).encrypt(nonce, clear.data, None)


def decrypt(key: Secret, nonce: bytes, sealed: bytes) -> Secret | None:
    """Decrypts what `encrypt` made.

    Args:
        key: 32 bytes.
        nonce: The 12 bytes it was encrypted with.
        sealed: Ciphertext and tag.

    Returns:
        The clear bytes, or None where the tag does not fit the key.
    """
    clear = Secret(bytearray(len(sealed) - TAG_BYTES))
    try:
        AESGCM(key.data).decrypt_into(nonce, sealed, None, clear.data)
    except InvalidTag:
        return None
    return clear


def hmac_sha256(key: Secret, message: bytes) -> bytes:
    """Returns the 32-byte HMAC-SHA-256 of a message."""
    mac = HMAC(key.data, SHA256())
    mac.update(message)
    return mac.finalize()


def equal(left: bytes, right: bytes) -> bool:
    """Compares in a time that does not depend on where two values differ."""
    return hmac.compare_digest(left, right)
