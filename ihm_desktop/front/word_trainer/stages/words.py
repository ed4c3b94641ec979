"""Writing and changing words."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ihm_desktop.front.word_trainer.aside import Place
from ihm_desktop.front.word_trainer.cards import Card, deck_of
from ihm_desktop.front.word_trainer.room import Room
from ihm_desktop.i18n import _

if TYPE_CHECKING:
    from ihm_desktop.front.word_trainer.card_form import CardForm


class Words(QObject):
    """The form for one word, and taking one out."""

    def __init__(self, room: Room) -> None:
        """Shows nothing yet.

        Args:
            room: The window.
        """
        super().__init__()
        self._room = room
        self._deck_id = 0
        room.aside.new_card.connect(self.new)
        room.aside.open_card.connect(self._open)
        room.aside.drop_card.connect(self._drop)

    @cached_property
    def form(self) -> "CardForm":
        """The form."""
        from ihm_desktop.front.word_trainer.card_form import CardForm

        made = CardForm(self._room.dress)
        self._room.put(made)
        made.kept.connect(self._keep)
        made.back.connect(self.back)
        return made

    @property
    def shown(self) -> bool:
        """Whether the form is on screen."""
        return "form" in self.__dict__ and self._room.shows(self.form)

    def new(self) -> None:
        """Asks for a new word."""
        self._show(Card(0, "", ""), self._room.deck_id)

    def change(self) -> None:
        """Lets the chosen word be changed."""
        chosen = self._room.chosen()
        if chosen is not None:
            self._show(chosen[1], chosen[0].id)

    def drop(self) -> None:
        """Takes the chosen word out, and chooses the one below it."""
        if self._room.card is not None and self._room.chosen() is not None:
            self._drop(self._room.card)

    def flush(self) -> None:
        """Keeps what stands in the form if it is a whole card."""
        if self.shown and self.form.differs() and self.form.is_whole():
            self._keep(self.form.draft())

    def _show(self, card: Card, deck_id: int) -> None:
        deck = deck_of(self._room.desk.box, deck_id)
        if deck is None:
            return
        self._let_go()
        self._deck_id = deck_id
        self.form.show_card(card, deck.title)
        self._room.show(self.form, with_list=False)
        self.form.front.setFocus()

    def _keep(self, card: Card) -> None:
        before = self._room.desk.box
        number = self._room.desk.keep_card(self._deck_id, card)
        if not card.id and self._room.desk.box == before:
            self._room.say(_("This deck is full, so the word was not added."))
            return
        self._room.card = Place(self._deck_id, number)

    def back(self) -> None:
        """Goes back to the deck; what was typed can be taken up again."""
        self._let_go()
        self._room.home.emit()

    def _let_go(self) -> None:
        """Offers to take up again what was typed and is not kept."""
        if not self.shown or not self.form.differs():
            return
        again = _TakeUp(self, self.form.draft(), self._deck_id)
        self._room.say(_("What you typed was not kept."), _("Go on with it"), again.take)

    def take_up(self, card: Card, deck_id: int) -> None:
        """Shows a draft again.

        Args:
            card: What was typed.
            deck_id: Where it was to go.
        """
        self._show(card, deck_id)

    def _open(self, place: Place) -> None:
        self._room.card = place
        self.change()

    def _drop(self, place: Place) -> None:
        ids = self._room.aside.cards.ids()
        row = f"{place.deck_id}:{place.item_id}"
        after = ids[ids.index(row) + 1 :] if row in ids else ()
        before = ids[: ids.index(row)] if row in ids else ()
        near = next(iter(after), before[-1] if before else "")
        self._room.card = Place(*map(int, near.split(":"))) if near else None
        self._room.desk.drop_card(place.deck_id, place.item_id)


class _TakeUp:
    """What was typed and may be taken up again."""

    def __init__(self, words: Words, card: Card, deck_id: int) -> None:
        self._words = words
        self._card = card
        self._deck_id = deck_id

    def take(self) -> None:
        self._words.take_up(self._card, self._deck_id)
