"""Judges a typed answer, kindly: what is right but for an accent or one letter is said so."""

import re
from enum import Enum, auto
from itertools import pairwise
from typing import Final, NamedTuple

from ihm_desktop.front.word_trainer.folding import fold, same_letters

MOST_WAYS: Final = 24  # ways of writing one answer that are compared
CLOSE_FROM: Final = 4  # letters; in a shorter word one letter makes another word
_PARTS: Final = re.compile(r"\s*[;,/|]\s*")
_ASIDE: Final = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_BRACKETS: Final = re.compile(r"[()\[\]]")


class Match(Enum):
    """How near a typed answer is."""

    SAME = auto()
    SMALL = auto()  # accents, case or points differ
    CLOSE = auto()  # a letter or two differ
    OTHER = auto()
    NOTHING = auto()  # nothing was typed


class Verdict(NamedTuple):
    """What comes of comparing.

    Attributes:
        match: How near it is.
        written: The answer as it is written; the one of several that was meant.
    """

    match: Match
    written: str


def judge(typed: str, wanted: str) -> Verdict:
    """Compares a typed answer with a card's side.

    Args:
        typed: What was typed.
        wanted: The side; ways parted by `;`, `,`, `/` or `|` each count, and what stands in
            brackets may be left out.

    Returns:
        The nearest match, and how that way is written.
    """
    if not fold(typed):
        return Verdict(Match.NOTHING, wanted)
    found = [(_nearness(typed, way), written) for way, written in _ways(wanted)]
    match, written = min(found, key=_rank, default=(Match.OTHER, wanted))
    return Verdict(match, wanted if match is Match.OTHER else written)


def _rank(found: tuple[Match, str]) -> int:
    return found[0].value


def _ways(wanted: str) -> list[tuple[str, str]]:
    whole = wanted.strip()
    parts = [whole, *(part for part in _PARTS.split(whole) if part)]
    ways: list[tuple[str, str]] = []
    for part in dict.fromkeys(parts):
        ways += [(part, part), (_BRACKETS.sub("", part), part)]
        without = _ASIDE.sub(" ", part).strip()
        if without and without != part:
            ways.append((without, part))
    return ways[:MOST_WAYS]


def _nearness(typed: str, way: str) -> Match:
    if same_letters(typed, way):
        return Match.SAME
    one, other = fold(typed), fold(way)
    if one == other and one:
        return Match.SMALL
    if _allowed(other) and _distance(one, other) <= _allowed(other):
        return Match.CLOSE
    return Match.OTHER


def _allowed(word: str) -> int:
    """Returns how many letters may differ in a word that is still called nearly right."""
    if len(word) < CLOSE_FROM:
        return 0
    return 1 if len(word) < 2 * CLOSE_FROM else 2


def _distance(one: str, other: str) -> int:
    """Counts letters put in, left out, changed or swapped with a neighbour.

    Source: F. J. Damerau, A technique for computer detection and correction of spelling
    errors, Communications of the ACM 7 (1964); here in its restricted form, where no stretch
    is changed twice.
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for to, (left, right) in enumerate(pairwise(f" {other}"), 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != right))
            swapped = at > 1 and to > 1 and letter == left and one[at - 2] == right
            row.append(min(cost, earlier[to - 2] + 1) if swapped else cost)
    return row[-1]
