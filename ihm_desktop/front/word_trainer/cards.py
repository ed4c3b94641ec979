"""What the trainer keeps: cards in decks, and pages of the writer's own in each deck.

Named tuples instead of dataclasses: they are needed before the first paint, and the module
`dataclasses` takes 5 ms to load.
"""

from datetime import date
from typing import Final, NamedTuple

from ihm_desktop.front.word_trainer.schedule import NEW, Memory

LONGEST_SIDE: Final = 300  # characters of a card's front or back
LONGEST_TEXT: Final = 1_000  # of an example or a note
LONGEST_TITLE: Final = 80
LONGEST_PAGE: Final = 200_000
MOST_CARDS: Final = 20_000  # of one deck
MOST_DECKS: Final = 500
USUAL_NEW: Final = 10  # new words a day and deck
MOST_NEW: Final = 100


class Card(NamedTuple):
    """One word or phrase.

    Attributes:
        id: Number, unique in the box.
        front: In the language that is learned.
        back: Its meaning; several are parted by `;` or `,`.
        example: A sentence with it.
        note: Grammar, or anything else.
        memory: How well it sits.
    """

    id: int
    front: str
    back: str
    example: str = ""
    note: str = ""
    memory: Memory = NEW


class Page(NamedTuple):
    """A page of own sentences.

    Attributes:
        id: Number, unique in the box.
        day: Day it was begun.
        words: The words it was written with.
        text: What was written.
    """

    id: int
    day: date
    words: tuple[str, ...]
    text: str


class Deck(NamedTuple):
    """Cards that belong together.

    Attributes:
        id: Number, unique in the box.
        title: Its name.
        cards: In the order they were added.
        pages: The notebook, oldest first.
        new_per_day: How many cards are met for the first time on one day, 0 to 100.
        back_first: Whether the meaning is shown and the word is asked for.
    """

    id: int
    title: str
    cards: tuple[Card, ...] = ()
    pages: tuple[Page, ...] = ()
    new_per_day: int = USUAL_NEW
    back_first: bool = False


class Box(NamedTuple):
    """Everything.

    Attributes:
        decks: In the order they were made.
        started: Whether the decks to begin with were put in once.
        current: Number of the deck that was open last; 0 for none.
    """

    decks: tuple[Deck, ...] = ()
    started: bool = False
    current: int = 0


def deck_of(box: Box, deck_id: int) -> Deck | None:
    """Finds a deck by its number."""
    return next((deck for deck in box.decks if deck.id == deck_id), None)


def card_of(deck: Deck, card_id: int) -> Card | None:
    """Finds a card of a deck by its number."""
    return next((card for card in deck.cards if card.id == card_id), None)


def page_of(deck: Deck, page_id: int) -> Page | None:
    """Finds a page of a deck by its number."""
    return next((page for page in deck.pages if page.id == page_id), None)


def next_id(box: Box) -> int:
    """Returns a number that nothing in the box has."""
    numbers = [deck.id for deck in box.decks]
    for deck in box.decks:
        numbers += [card.id for card in deck.cards]
        numbers += [page.id for page in deck.pages]
    return max(numbers, default=0) + 1
