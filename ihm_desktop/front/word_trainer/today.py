"""Which cards are asked today, and in what order a sitting goes through them."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from ihm_desktop.front.word_trainer.cards import Card, Deck

BACK_AFTER: Final = 4  # other cards between "again" and being asked again
PAGE_WORDS: Final = 5  # to write a few sentences with
EXTRA_WORDS: Final = 10  # looked at for pleasure when nothing is due


class Waiting(NamedTuple):
    """How many cards of a deck are asked today.

    Attributes:
        known: Cards that were met before and are due.
        new: Cards that are met for the first time.
    """

    known: int
    new: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.known + self.new


def due_cards(deck: Deck, today: date) -> tuple[Card, ...]:
    """Returns the cards met before that are due, the one that waited longest first."""
    due = [card for card in deck.cards if card.memory.due is not None and card.memory.due <= today]
    return tuple(sorted(due, key=_longest_waiting))


def new_cards(deck: Deck, today: date) -> tuple[Card, ...]:
    """Returns the new cards of the day: the deck's number less those met today already."""
    met = sum(1 for card in deck.cards if card.memory.met == today)
    room = max(0, deck.new_per_day - met)
    return tuple(card for card in deck.cards if card.memory.due is None)[:room]


def waiting(deck: Deck, today: date) -> Waiting:
    """Counts what is asked today."""
    return Waiting(len(due_cards(deck, today)), len(new_cards(deck, today)))


def for_today(deck: Deck, today: date) -> tuple[Card, ...]:
    """Returns what is asked today: a new card after every third known one, so that they mix."""
    known, new = due_cards(deck, today), new_cards(deck, today)
    mixed: list[Card] = []
    fresh = iter(new)
    for at, card in enumerate(known, 1):
        mixed.append(card)
        if at % 3 == 0 and (one := next(fresh, None)) is not None:
            mixed.append(one)
    return (*mixed, *fresh)


def for_pleasure(deck: Deck, today: date) -> tuple[Card, ...]:
    """Returns some cards to look at when nothing is due: those whose day comes next."""
    met = [card for card in deck.cards if card.memory.due is not None and card.memory.due > today]
    ahead = sorted(met, key=_longest_waiting)
    rest = [card for card in deck.cards if card.memory.due is None]
    return tuple([*ahead, *rest][:EXTRA_WORDS])


def some_words(deck: Deck, today: date, last: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Picks words to write sentences with, those of the day first.

    Args:
        deck: Whose words.
        today: The present day.
        last: The words picked before; the ones that follow them are picked.
    """
    met_today = [card for card in deck.cards if card.memory.met == today]
    order = (*for_today(deck, today), *met_today, *for_pleasure(deck, today), *deck.cards)
    fronts = list(dict.fromkeys(card.front for card in order))
    start = fronts.index(last[-1]) + 1 if last and last[-1] in fronts else 0
    return tuple([*fronts[start:], *fronts[:start]][: min(PAGE_WORDS, len(fronts))])


class Round(NamedTuple):
    """One sitting.

    Attributes:
        waiting: Numbers of the cards still to be asked, the present one first.
        done: How many are through.
        counts: Whether answers change when a card is asked again.
    """

    waiting: tuple[int, ...]
    done: int = 0
    counts: bool = True

    @property
    def present(self) -> int | None:
        """The card to ask, or None at the end."""
        return self.waiting[0] if self.waiting else None

    def answered(self, *, again: bool) -> "Round":
        """Returns the sitting after an answer; a card to be asked again comes back soon."""
        if not self.waiting:
            return self
        first, *rest = self.waiting
        if again:
            rest.insert(BACK_AFTER, first)
            return self._replace(waiting=tuple(rest))
        return self._replace(waiting=tuple(rest), done=self.done + 1)

    def without(self, card_id: int) -> "Round":
        """Returns the sitting without a card, such as one that was deleted."""
        return self._replace(waiting=tuple(one for one in self.waiting if one != card_id))


def start(cards: Iterable[Card], *, counts: bool = True) -> Round:
    """Begins a sitting with these cards."""
    return Round(tuple(card.id for card in cards), counts=counts)


def _longest_waiting(card: Card) -> tuple[date, int]:
    return card.memory.due or date.max, card.id
