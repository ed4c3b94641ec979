"""Takes cards from a file of comma-separated values, and says which lines it did not take.

Source: RFC 4180, Common format and MIME type for CSV files (2005); spreadsheets also write
semicolons and tabs.
"""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import Final, NamedTuple

from ihm_desktop.front.word_trainer.cards import (
    LONGEST_SIDE,
    LONGEST_TEXT,
    MOST_CARDS,
    Card,
    Deck,
)
from ihm_desktop.front.word_trainer.changes import trimmed
from ihm_desktop.front.word_trainer.csv_text import MOST_BYTES, Row, decoded, delimiter, rows
from ihm_desktop.front.word_trainer.folding import fold
from ihm_desktop.front.word_trainer.formulas import bare

COLUMNS: Final = ("front", "back", "example", "note")
MOST_REPORTED: Final = 200
_HEADERS: Final = {  # how the first line may name its columns, folded
    name: column
    for column, names in (
        ("front", "front word term question palabra anverso wort mot"),
        ("back", "back meaning translation answer definition significado traduccion reverso"),
        ("back", "bedeutung ubersetzung sens traduction"),
        ("example", "example sentence ejemplo frase beispiel exemple phrase"),
        ("note", "note notes hint comment nota notas notiz remarque"),
    )
    for name in names.split()
}


class Reason(Enum):
    """Why a line was not taken."""

    ONE_COLUMN = auto()
    EMPTY_SIDE = auto()
    TOO_LONG = auto()
    TWICE = auto()
    TOO_MANY = auto()


class NotTaken(NamedTuple):
    """A line that was not taken.

    Attributes:
        line: Its number, counted from 1.
        reason: Why.
        start: Its first words.
    """

    line: int
    reason: Reason
    start: str


class Taken(NamedTuple):
    """What comes of a file.

    Attributes:
        cards: Its cards, still without numbers of their own.
        not_taken: The first 200 lines that were not taken.
        left: How many were not taken altogether.
    """

    cards: tuple[Card, ...]
    not_taken: tuple[NotTaken, ...] = ()
    left: int = 0


class TooLarge(Exception):
    """The file is longer than any list of words."""


def take(raw: bytes, deck: Deck | None = None) -> Taken:
    """Takes cards from a file.

    Args:
        raw: The file's bytes, at most 5 MiB.
        deck: The deck they go to; words it has already are not taken twice.

    Returns:
        Cards and lines that were not taken.

    Raises:
        TooLarge: The file is longer than 5 MiB.
    """
    if len(raw) > MOST_BYTES:
        raise TooLarge
    text = decoded(raw)
    found = list(rows(text, delimiter(text)))
    places = _places(found[0][1]) if found else None
    body = found if places is None else found[1:]
    return _sort_out(body, places or (0, 1, 2, 3), deck)


def _sort_out(body: Iterable[Row], places: Sequence[int], deck: Deck | None) -> Taken:
    known = {_key(card) for card in deck.cards} if deck else set()
    room = MOST_CARDS - len(known)
    cards: list[Card] = []
    left: list[NotTaken] = []
    for line, cells in body:
        card = _card(cells, places)
        reason = _objection(cells, card)
        if reason is None and _key(card) in known:
            reason = Reason.TWICE
        if reason is None and len(cards) >= room:
            reason = Reason.TOO_MANY
        if reason is None:
            known.add(_key(card))
            cards.append(trimmed(card))
        else:
            left.append(NotTaken(line, reason, " ".join(" ".join(cells).split())[:60]))
    return Taken(tuple(cards), tuple(left[:MOST_REPORTED]), len(left))


def _card(cells: Sequence[str], places: Sequence[int]) -> Card:
    front, back, example, note = (
        bare(" ".join(cells[place].split())) if 0 <= place < len(cells) else "" for place in places
    )
    return Card(0, front, back, example, note)


def _objection(cells: Sequence[str], card: Card) -> Reason | None:
    if len(cells) < 2:
        return Reason.ONE_COLUMN
    if not card.front or not card.back:
        return Reason.EMPTY_SIDE
    if max(len(card.front), len(card.back)) > LONGEST_SIDE:
        return Reason.TOO_LONG
    if max(len(card.example), len(card.note)) > LONGEST_TEXT:
        return Reason.TOO_LONG
    return None


def _places(cells: Sequence[str]) -> tuple[int, ...] | None:
    """Returns where each column stands if the first line names them, else None."""
    columns = [_HEADERS.get(fold(cell)) for cell in cells]
    places = tuple(columns.index(name) if name in columns else -1 for name in COLUMNS)
    return places if places[0] >= 0 and places[1] >= 0 else None


def _key(card: Card) -> tuple[str, str]:
    return card.front.casefold(), card.back.casefold()
