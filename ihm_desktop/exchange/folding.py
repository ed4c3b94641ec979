"""Folds text for comparing, and remembers which characters each folded one came from."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Marks that change no letter's identity for a reader who looks for a name: Latin, Greek and
# Cyrillic accents, and the short vowels of Arabic and Hebrew. In other scripts marks are letters.
_ACCENTS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F), (0x0670, 0x0670))


@dataclass(frozen=True, slots=True)
class Folded:
    """Text in which case, accents, widths and unseen signs no longer differ.

    Attributes:
        text: To search in.
        starts: For each character of `text`, the first character it came from; one more at
            the end for the length of the original.
    """

    text: str
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Finds the original characters of a folded range, accents after it included.

        A character of which only a part is in the range, such as a sign that stands for a
        whole word, is in it as a whole.
        """
        return self.starts[start], max(self.starts[end], self.starts[end - 1] + 1)


def fold(text: str) -> Folded:
    """Folds text.

    Args:
        text: Anything; composed and decomposed letters come out the same.

    Source: Unicode 15, section 3.13, D145 (canonical caseless matching), with accents dropped.
    """
    folded: list[str] = []
    starts: list[int] = []
    for index, sign in enumerate(text):
        for part in _parts(sign):
            folded.append(part)
            starts.append(index)
    return Folded("".join(folded), (*starts, len(text)))


@lru_cache(maxsize=4096)
def _parts(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    return "".join(part for part in plain if not _is_dropped(part))


def _is_dropped(sign: str) -> bool:
    if unicodedata.category(sign) == "Cf":  # soft hyphens, joiners, marks of direction
        return True
    return any(first <= ord(sign) <= last for first, last in _ACCENTS)


def is_word_sign(sign: str) -> bool:
    """Tells whether a character is part of a word: a letter, a digit, or a mark on one.

    The underscore is none: in light Markdown it stands around words.
    """
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def is_unspaced(sign: str) -> bool:
    """Tells whether a character's script puts no spaces between words."""
    name = unicodedata.name(sign, "")
    return name.startswith(
        ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "HANGUL")
    )
