"""Compares a sentence written from memory with the one that was read, word by word."""

from difflib import SequenceMatcher
from enum import Enum, auto
from itertools import zip_longest
from typing import Final, NamedTuple

from ihm_desktop.front.word_trainer.folding import fold, same_letters

MOST_WORDS: Final = 400  # compared at once; examples are far shorter


class Kind(Enum):
    """What is to be said of a word."""

    SAME = auto()
    SMALL = auto()  # accents, case or points differ
    OTHER = auto()  # another word stands in its place
    MISSING = auto()
    EXTRA = auto()


class Piece(NamedTuple):
    """One word of the comparison.

    Attributes:
        kind: What is to be said of it.
        wanted: The word that was read; empty for an extra one.
        typed: The word that was written; empty for a missing one.
    """

    kind: Kind
    wanted: str
    typed: str


def compare(typed: str, wanted: str) -> tuple[Piece, ...]:
    """Compares two sentences.

    Args:
        typed: What was written.
        wanted: What was read.

    Returns:
        Every word of both, in the order of reading.
    """
    theirs, mine = wanted.split()[:MOST_WORDS], typed.split()[:MOST_WORDS]
    matcher = SequenceMatcher(None, [fold(word) for word in theirs], [fold(word) for word in mine])
    pieces: list[Piece] = []
    for _, start, end, begin, stop in matcher.get_opcodes():
        pairs = zip_longest(theirs[start:end], mine[begin:stop], fillvalue="")
        pieces += [_piece(one, other) for one, other in pairs]
    return tuple(pieces)


def all_there(pieces: tuple[Piece, ...]) -> bool:
    """Tells whether the sentence came out as it was read, small things aside."""
    return bool(pieces) and all(piece.kind in (Kind.SAME, Kind.SMALL) for piece in pieces)


def _piece(wanted: str, typed: str) -> Piece:
    if not typed:
        return Piece(Kind.MISSING, wanted, "")
    if not wanted:
        return Piece(Kind.EXTRA, "", typed)
    if same_letters(wanted, typed):
        return Piece(Kind.SAME, wanted, typed)
    return Piece(Kind.SMALL if fold(wanted) == fold(typed) else Kind.OTHER, wanted, typed)
