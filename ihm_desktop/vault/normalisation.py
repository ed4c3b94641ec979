"""From what was typed to the bytes that Argon2id gets, the same on every computer.

The rules are frozen and have vectors in `tests/vectors/normalisation.json`: a change
would lock people out.
"""

import unicodedata

from ihm_desktop.domain.errors import PassphraseRejected, RejectedPassphrase
from ihm_desktop.vault.permitted import first_refused
from ihm_desktop.vault.recovery import canonical_code
from ihm_desktop.vault.secret import Secret

MAX_CHARACTERS = 1024  # bounds the work on what may be pasted by mistake

# The space separators of Unicode 14.0: keyboards and pasted text hold several kinds.
_SPACES = (0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_TO_SPACE = dict.fromkeys(_SPACES, " ")
_PRINTABLE_ASCII = bytes(range(0x20, 0x7F))
_MAX_UTF8_BYTES = 4


def normalise(typed: Secret) -> Secret:
    """Normalises a passphrase, or a recovery code typed in its place.

    Spaces of every kind become U+0020, then NFKC is applied. Nothing is trimmed: a space
    at the end is part of a passphrase. Text that is a whole, correct recovery code
    becomes its canonical form.

    Args:
        typed: What was typed, UTF-8; stays the caller's to close.

    Returns:
        UTF-8 bytes for Argon2id.

    Raises:
        PassphraseRejected: It is empty, too long, or holds a character that could not be
            typed the same way again.

    Source: RFC 8265 section 4.2 (OpaqueString) with NFKC instead of NFC; Unicode 14.0.
    """
    normal = _normal(typed.data)
    code = canonical_code(normal)
    if code is None:
        return normal
    normal.close()
    return code


def _normal(typed: bytearray) -> Secret:
    if not typed:
        raise PassphraseRejected(RejectedPassphrase.EMPTY)
    if len(typed) > MAX_CHARACTERS * _MAX_UTF8_BYTES:
        raise PassphraseRejected(RejectedPassphrase.TOO_LONG)
    if not typed.translate(None, _PRINTABLE_ASCII):
        # Most passphrases: already normal, and no immutable copy is made of them.
        if len(typed) > MAX_CHARACTERS:
            raise PassphraseRejected(RejectedPassphrase.TOO_LONG)
        return Secret(bytearray(typed))
    return Secret(bytearray(normalised_text(_decoded(typed)).encode()))


def _decoded(typed: bytearray) -> str:
    try:
        return typed.decode()
    except UnicodeDecodeError:
        # Without its cause, which would carry the passphrase.
        raise PassphraseRejected(RejectedPassphrase.UNASSIGNED_CHARACTER) from None


def normalised_text(text: str) -> str:
    """Applies the rules to text, which the strength meter needs.

    Args:
        text: What was typed.

    Raises:
        PassphraseRejected: As `normalise`.
    """
    if not text:
        raise PassphraseRejected(RejectedPassphrase.EMPTY)
    if len(text) > MAX_CHARACTERS:
        raise PassphraseRejected(RejectedPassphrase.TOO_LONG)
    refused = first_refused(text)
    if refused is not None:
        unseen = unicodedata.category(refused) in {"Cc", "Cf", "Zl", "Zp"}
        raise PassphraseRejected(
            RejectedPassphrase.CONTROL_CHARACTER
            if unseen
            else RejectedPassphrase.UNASSIGNED_CHARACTER
        )
    return unicodedata.normalize("NFKC", text.translate(_TO_SPACE))
