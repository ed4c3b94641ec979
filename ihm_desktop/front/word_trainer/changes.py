"""Every change of the box, as a function from one box to the next; so undo is a step back."""

from collections.abc import Iterable
from datetime import date

from ihm_desktop.front.word_trainer.cards import (
    LONGEST_PAGE,
    LONGEST_SIDE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_CARDS,
    Box,
    Card,
    Deck,
    Page,
    deck_of,
)
from ihm_desktop.front.word_trainer.schedule import Memory


def add_deck(box: Box, number: int, title: str, cards: Iterable[Card] = ()) -> Box:
    """Adds a deck at the end.

    Args:
        box: The box as it is.
        number: A number that nothing has; its cards get those that follow.
        title: Its name; cut at the longest that is kept.
        cards: Its cards.
    """
    deck = Deck(number, short(title, LONGEST_TITLE), numbered(cards, number + 1))
    return box._replace(decks=(*box.decks, deck))


def put_deck(box: Box, deck: Deck) -> Box:
    """Puts a deck in the place of the one with its number."""
    return box._replace(decks=tuple(deck if old.id == deck.id else old for old in box.decks))


def drop_deck(box: Box, deck_id: int) -> Box:
    """Takes a deck out."""
    return box._replace(decks=tuple(deck for deck in box.decks if deck.id != deck_id))


def add_cards(box: Box, number: int, deck_id: int, cards: Iterable[Card]) -> Box:
    """Adds cards to a deck, as many as it may hold.

    Args:
        box: The box as it is.
        number: A number that nothing has, for the first card; the others get those after it.
        deck_id: The deck.
        cards: The cards.
    """
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    made = numbered(cards, number)[: max(0, MOST_CARDS - len(deck.cards))]
    return put_deck(box, deck._replace(cards=(*deck.cards, *made)))


def put_card(box: Box, deck_id: int, card: Card) -> Box:
    """Puts a card in the place of the one with its number."""
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    cards = tuple(trimmed(card) if old.id == card.id else old for old in deck.cards)
    return put_deck(box, deck._replace(cards=cards))


def drop_card(box: Box, deck_id: int, card_id: int) -> Box:
    """Takes a card out of its deck."""
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    cards = tuple(card for card in deck.cards if card.id != card_id)
    return put_deck(box, deck._replace(cards=cards))


def remember(box: Box, deck_id: int, card_id: int, memory: Memory) -> Box:
    """Keeps how well a card sits."""
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    cards = tuple(
        card._replace(memory=memory) if card.id == card_id else card for card in deck.cards
    )
    return put_deck(box, deck._replace(cards=cards))


def add_page(box: Box, number: int, deck_id: int, day: date, words: tuple[str, ...]) -> Box:
    """Adds an empty page to a deck's notebook.

    Args:
        box: The box as it is.
        number: A number that nothing has.
        deck_id: The deck.
        day: The present day.
        words: The words it is to be written with.
    """
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    return put_deck(box, deck._replace(pages=(*deck.pages, Page(number, day, words, ""))))


def word_page(box: Box, deck_id: int, page_id: int, words: tuple[str, ...]) -> Box:
    """Gives a page other words to write with."""
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    pages = tuple(page._replace(words=words) if page.id == page_id else page for page in deck.pages)
    return put_deck(box, deck._replace(pages=pages))


def write_page(box: Box, deck_id: int, page_id: int, text: str) -> Box:
    """Keeps what a page says."""
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    text = text[:LONGEST_PAGE]
    pages = tuple(page._replace(text=text) if page.id == page_id else page for page in deck.pages)
    return put_deck(box, deck._replace(pages=pages))


def drop_page(box: Box, deck_id: int, page_id: int) -> Box:
    """Takes a page out of a deck's notebook."""
    deck = deck_of(box, deck_id)
    if deck is None:
        return box
    pages = tuple(page for page in deck.pages if page.id != page_id)
    return put_deck(box, deck._replace(pages=pages))


def trimmed(card: Card) -> Card:
    """Returns a card without needless spaces and no longer than is kept."""
    return card._replace(
        front=short(card.front, LONGEST_SIDE),
        back=short(card.back, LONGEST_SIDE),
        example=short(card.example, LONGEST_TEXT),
        note=short(card.note, LONGEST_TEXT),
    )


def short(text: str, longest: int) -> str:
    """Folds runs of spaces and line ends to one space, and cuts."""
    return " ".join(text.split())[:longest].rstrip()


def numbered(cards: Iterable[Card], first: int) -> tuple[Card, ...]:
    """Gives cards new numbers, one after another."""
    return tuple(trimmed(card)._replace(id=first + at) for at, card in enumerate(cards))
