"""Compares words as a patient teacher does: accents, case and points are small things."""

import re
import unicodedata
from typing import Final

from ihm_desktop.front.kit.folding import folded

# Letters that Unicode does not take apart, as people type them without the key.
_TYPED_AS: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)
_NO_LETTERS: Final = re.compile(r"[^\w\s]+|_")
_JOINS: Final = re.compile(r"['’ʼ‐‑\-]")


def fold(text: str) -> str:
    """Returns a text without accents, case, punctuation and needless spaces."""
    bare = _JOINS.sub(" ", folded(text).translate(_TYPED_AS))
    return " ".join(_NO_LETTERS.sub("", bare).split())


def same_letters(one: str, other: str) -> bool:
    """Tells whether two texts are written the same, but for spaces and Unicode's spelling."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())
