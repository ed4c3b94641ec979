"""What the window does with decks, cards and pages, and what it says about it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ihm_desktop.front.word_trainer import changes
from ihm_desktop.front.word_trainer.cards import Box, Card, Deck, card_of, deck_of, page_of
from ihm_desktop.front.word_trainer.keeper import Keeper
from ihm_desktop.front.word_trainer.phrases import how_many
from ihm_desktop.front.word_trainer.today import some_words
from ihm_desktop.i18n import _

if TYPE_CHECKING:
    from ihm_desktop.front.word_trainer.csv_in import Taken


class Desk(QObject):
    """Changes the box through the keeper.

    Signals:
        told: Something was done that is worth a sentence and can be undone.
    """

    told = Signal(str)

    def __init__(self, keeper: Keeper, today: Callable[[], date]) -> None:
        """Does nothing yet.

        Args:
            keeper: The one who changes the box.
            today: Tells the present day.
        """
        super().__init__()
        self._keeper = keeper
        self._today = today

    @property
    def box(self) -> Box:
        """The box as it is now."""
        return self._keeper.box

    def open(self, deck_id: int) -> Deck | None:
        """Returns a deck, and remembers it for the next start; else the first there is."""
        found = deck_of(self.box, deck_id) or next(iter(self.box.decks), None)
        number = found.id if found else 0
        if number != self.box.current:
            self._keeper.keep(partial(_opened, number))
        return found

    def keep_card(self, deck_id: int, card: Card) -> int:
        """Keeps a new or changed card; returns its number."""
        if card.id:
            after = changes.put_card(self.box, deck_id, card)
            self._keeper.do(after, _("“{word}” was changed.").format(word=card.front))
            return card.id
        number = self._keeper.next_id()
        after = changes.add_cards(self.box, number, deck_id, [card])
        self._keeper.do(after, _("“{word}” was added.").format(word=card.front))
        return number

    def drop_card(self, deck_id: int, card_id: int) -> None:
        """Takes a card out."""
        deck = deck_of(self.box, deck_id)
        card = card_of(deck, card_id) if deck else None
        if card is not None:
            said = _("“{word}” was taken out.").format(word=card.front)
            self._do(changes.drop_card(self.box, deck_id, card_id), said)

    def keep_deck(self, deck: Deck) -> int:
        """Keeps a new or changed deck; returns its number."""
        number = deck.id or self._keeper.next_id()
        there = deck_of(self.box, number)
        before = self.box if there else changes.add_deck(self.box, number, deck.title)
        wanted = deck_of(before, number) or deck
        after = changes.put_deck(
            before,
            wanted._replace(
                title=deck.title, new_per_day=deck.new_per_day, back_first=deck.back_first
            ),
        )
        said = _("The deck “{deck}” was changed.") if there else _("The deck “{deck}” is ready.")
        self._keeper.do(after, said.format(deck=deck.title))
        return number

    def drop_deck(self, deck_id: int) -> None:
        """Takes a deck out, with its words and its notebook."""
        deck = deck_of(self.box, deck_id)
        if deck is not None:
            said = _("The deck “{deck}” was taken out.").format(deck=deck.title)
            self._do(changes.drop_deck(self.box, deck_id), said)

    def take(self, taken: "Taken", deck_id: int, title: str) -> int:
        """Takes a list in.

        Args:
            taken: What was found in it.
            deck_id: The deck it goes to; 0 for a new one.
            title: Name of a new deck.

        Returns:
            Number of the deck.
        """
        number = self._keeper.next_id()
        said = _("{words} came in.").format(words=how_many(len(taken.cards)))
        if deck_id:
            self._do(changes.add_cards(self.box, number, deck_id, taken.cards), said)
            return deck_id
        self._do(changes.add_deck(self.box, number, title, taken.cards), said)
        return number

    def new_page(self, deck_id: int) -> int:
        """Begins a page in a deck's notebook; returns its number, or 0."""
        deck = deck_of(self.box, deck_id)
        if deck is None:
            return 0
        number = self._keeper.next_id()
        last = deck.pages[-1].words if deck.pages else ()
        words = some_words(deck, self._today(), last)
        add = partial(
            changes.add_page, number=number, deck_id=deck_id, day=self._today(), words=words
        )
        self._keeper.keep(add)
        return number

    def other_words(self, deck_id: int, page_id: int) -> None:
        """Gives a page the next words to write with."""
        deck = deck_of(self.box, deck_id)
        page = page_of(deck, page_id) if deck else None
        if deck is not None and page is not None:
            words = some_words(deck, self._today(), page.words)
            change = partial(changes.word_page, deck_id=deck_id, page_id=page_id, words=words)
            self._keeper.keep(change)

    def write(self, deck_id: int, page_id: int, text: str) -> None:
        """Keeps what a page says; no undo takes writing back."""
        change = partial(changes.write_page, deck_id=deck_id, page_id=page_id, text=text)
        self._keeper.keep(change)

    def drop_page(self, deck_id: int, page_id: int) -> None:
        """Takes a page out of a notebook."""
        after = changes.drop_page(self.box, deck_id, page_id)
        self._do(after, _("The page was taken out."))

    def drop_if_empty(self, deck_id: int, page_id: int) -> None:
        """Takes a page out on which nothing was written."""
        deck = deck_of(self.box, deck_id)
        page = page_of(deck, page_id) if deck else None
        if page is not None and not page.text.strip():
            self._keeper.keep(partial(changes.drop_page, deck_id=deck_id, page_id=page_id))

    def _do(self, after: Box, said: str) -> None:
        if after != self.box:
            self._keeper.do(after, said)
            self.told.emit(said)


def _opened(number: int, box: Box) -> Box:
    return box._replace(current=number)
