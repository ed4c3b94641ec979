"""The page of a deck, and the one where a deck is changed."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ihm_desktop.front.word_trainer.aside import Place
from ihm_desktop.front.word_trainer.cards import Deck
from ihm_desktop.front.word_trainer.deck_page import DeckPage
from ihm_desktop.front.word_trainer.room import Room

if TYPE_CHECKING:
    from ihm_desktop.front.word_trainer.deck_form import DeckForm


class Decks(QObject):
    """Opens, makes, changes and takes out decks.

    Signals:
        asked: Something is to be done, by the id of a command.
    """

    asked = Signal(str)

    def __init__(self, room: Room) -> None:
        """Shows nothing yet.

        Args:
            room: The window.
        """
        super().__init__()
        self._room = room
        self.page = DeckPage(room.dress, room.today)
        room.put(self.page)
        self.page.asked.connect(self.asked)
        self.page.list_asked.connect(room.columns.show_list)
        room.columns.folded.connect(self._fold)
        room.aside.card.connect(self._choose)

    @cached_property
    def form(self) -> "DeckForm":
        """Where a deck is changed."""
        from ihm_desktop.front.word_trainer.deck_form import DeckForm

        made = DeckForm(self._room.dress)
        self._room.put(made)
        made.kept.connect(self._keep)
        made.drop.connect(self._drop)
        made.back.connect(self._room.home)
        made.bring_in.connect(self._bring_in)
        made.write_out.connect(self._write_out)
        return made

    def open(self, deck_id: int) -> None:
        """Opens a deck; the first where there is no such one, a new one where there is none."""
        room = self._room
        deck = room.desk.open(deck_id)
        if deck is None or deck.id != room.deck_id:
            room.card = None
            room.aside.cards.field.clear()
        room.deck_id = deck.id if deck else 0
        if deck is None:
            self.new()
            return
        self.show()
        self.page.take_keyboard()

    def show(self) -> None:
        """Shows the deck that is open, as it is now."""
        room = self._room
        if room.deck() is None:
            self.open(0)
            return
        self.refresh()
        room.show(self.page, with_list=True)

    def refresh(self) -> None:
        """Shows list and page anew, without a change of page."""
        room = self._room
        deck = room.deck()
        if deck is None:
            return
        chosen = room.chosen()
        room.aside.show_cards(room.desk.box, deck, chosen[1].id if chosen else 0)
        self.page.show_deck(deck, chosen[1] if chosen else None)

    def new(self) -> None:
        """Asks for a new deck."""
        self.form.show_deck(Deck(0, ""))
        self._room.show(self.form, with_list=False)
        self.form.title.setFocus()

    def change(self) -> None:
        """Lets the open deck be changed."""
        deck = self._room.deck()
        if deck is not None:
            self.form.show_deck(deck)
            self._room.show(self.form, with_list=False)
            self.form.title.setFocus()

    def step(self, by: int) -> None:
        """Opens the deck that stands so many places further down, and around."""
        numbers = [deck.id for deck in self._room.desk.box.decks]
        if numbers:
            here = self._room.deck_id
            at = numbers.index(here) if here in numbers else 0
            self.open(numbers[(at + by) % len(numbers)])

    def next(self) -> None:
        """Opens the deck below."""
        self.step(1)

    def last(self) -> None:
        """Opens the deck above."""
        self.step(-1)

    def _choose(self, place: Place) -> None:
        self._room.card = place
        deck, chosen = self._room.deck(), self._room.chosen()
        if deck is not None and chosen is not None and self._room.shows(self.page):
            self.page.show_deck(deck, chosen[1])
            self.page.show_card()

    def _keep(self, deck: Deck) -> None:
        self.open(self._room.desk.keep_deck(deck))

    def _drop(self) -> None:
        self._room.desk.drop_deck(self._room.deck_id)
        self.open(0)

    def _fold(self, one: bool) -> None:
        self.page.to_list.setVisible(one)

    def _bring_in(self) -> None:
        self.asked.emit("bring_in")

    def _write_out(self) -> None:
        self.asked.emit("write_out")
