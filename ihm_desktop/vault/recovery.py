"""The recovery code: 128 random bits in a form that survives paper and handwriting.

Twenty-eight characters in seven groups of four, in an alphabet without I, L, O and U.
The last two characters check the rest: the code, read as a number in base 32, is a
multiple of 1021. One mistyped character and two swapped neighbours are always noticed,
because 1021 is prime and neither a power of 32 nor 31 times one is a multiple of it.
"""

import secrets
from enum import Enum

from ihm_desktop.vault.secret import Secret

CODE_CHARACTERS = 28
GROUP_CHARACTERS = 4
_RANDOM_BITS = 128
_CHECK_BITS = 10
_CHECK_PRIME = 1021
_ALPHABET = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Source: crockford.com/base32.html
_SEPARATORS = b" -._"
_DASHES = tuple(b"\xe2\x80" + bytes([last]) for last in range(0x90, 0x96))  # U+2010 to U+2015
_MEANT = bytes.maketrans(b"abcdefghjkmnpqrstvwxyzIiLlOo", b"ABCDEFGHJKMNPQRSTVWXYZ" + b"111100")


class CodeShape(Enum):
    """What typed text is, seen as a recovery code."""

    CODE = "code"
    MISTYPED = "mistyped"  # looks like one, and its check does not fit
    SOMETHING_ELSE = "something_else"


def new_code() -> Secret:
    """Makes a recovery code, 128 random bits.

    Returns:
        ASCII in groups, `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`.
    """
    return Secret(_grouped(_with_check(secrets.randbits(_RANDOM_BITS))))


def shape_of(typed: Secret) -> CodeShape:
    """Tells a mistyped code from a wrong passphrase, without trying it.

    Args:
        typed: What was typed, UTF-8.
    """
    compact = _compact(typed.data)
    if len(compact) != CODE_CHARACTERS or compact.translate(None, _ALPHABET):
        return CodeShape.SOMETHING_ELSE
    return CodeShape.CODE if _fits(compact) else CodeShape.MISTYPED


def canonical_code(normal: Secret) -> Secret | None:
    """Returns a typed code in the one form that a key is derived from.

    Letters may be small; spaces and dashes may lie anywhere or nowhere; I and L count as
    1, O as 0.

    Args:
        normal: A normalised passphrase.

    Returns:
        The code in groups, or None where the text is no correct code.
    """
    if shape_of(normal) is not CodeShape.CODE:
        return None
    return Secret(_grouped(_compact(normal.data)))


def _compact(typed: bytearray) -> bytearray:
    for dash in _DASHES:
        typed = typed.replace(dash, b"")
    return typed.translate(_MEANT, _SEPARATORS)


def _with_check(number: int) -> bytearray:
    shifted = number << _CHECK_BITS
    whole = shifted + -shifted % _CHECK_PRIME
    places = range(5 * (CODE_CHARACTERS - 1), -1, -5)
    return bytearray(_ALPHABET[whole >> place & 31] for place in places)


def _fits(compact: bytearray) -> bool:
    number = 0
    for character in compact:
        number = number << 5 | _ALPHABET.index(character)
    return number % _CHECK_PRIME == 0 and number >> _CHECK_BITS < 1 << _RANDOM_BITS


def _grouped(compact: bytearray) -> bytearray:
    starts = range(0, CODE_CHARACTERS, GROUP_CHARACTERS)
    return bytearray(b"-").join(compact[start : start + GROUP_CHARACTERS] for start in starts)
