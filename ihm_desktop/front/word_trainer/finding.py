"""Finds cards by what stands on them."""

from functools import lru_cache
from typing import Final, NamedTuple

from ihm_desktop.front.word_trainer.cards import Box, Card, Deck
from ihm_desktop.front.word_trainer.folding import fold

MOST_FOUND: Final = 200
MOST_REMEMBERED: Final = 50_000  # cards whose folded text is kept between two letters typed


class Found(NamedTuple):
    """A card that was found.

    Attributes:
        deck: Its deck.
        card: The card.
    """

    deck: Deck
    card: Card


def find(box: Box, words: str) -> tuple[Found, ...]:
    """Finds the cards that hold every one of some words, or beginnings of words.

    Args:
        box: Where to look.
        words: What was typed; accents and case do not matter.

    Returns:
        Cards with the first word on one of their sides first; at most 200.
    """
    wanted = fold(words).split()
    if not wanted:
        return ()
    hits = [
        (_rank(card, wanted[0]), Found(deck, card))
        for deck in box.decks
        for card in deck.cards
        if holds(card, wanted)
    ]
    hits.sort(key=_first)
    return tuple(found for _, found in hits[:MOST_FOUND])


def holds(card: Card, wanted: list[str]) -> bool:
    """Tells whether a card holds every one of some folded words."""
    text = _folded(card.front, card.back, card.example, card.note)
    return all(f" {word}" in text for word in wanted)


@lru_cache(maxsize=MOST_REMEMBERED)
def _folded(*texts: str) -> str:
    return " " + fold(" ".join(texts))


def _rank(card: Card, word: str) -> int:
    return 0 if f" {word}" in f" {fold(card.front)} {fold(card.back)}" else 1


def _first(hit: tuple[int, Found]) -> int:
    return hit[0]
