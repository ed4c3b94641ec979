"""A deck: what waits today, what can be done, and the word that is chosen."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ihm_desktop.front.kit.controls import Kind, button, heading, icon_button, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.card_face import CardFace
from ihm_desktop.front.word_trainer.cards import Card, Deck
from ihm_desktop.front.word_trainer.phrases import how_many, waiting_words, when_next
from ihm_desktop.front.word_trainer.surfaces import Scroll
from ihm_desktop.front.word_trainer.today import waiting
from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.flow_layout import FlowLayout

_FOR_WORDS: Final = 3  # the first buttons need a word; the next two are for an empty deck
_BUTTONS: Final = (  # command, label, icon
    ("type", N_("Type the answers"), "pencil"),
    ("sentences", N_("Sentences from memory"), "text-quote"),
    ("notebook", N_("Notebook"), "feather"),
    ("new_word", N_("New word"), "plus"),
    ("bring_in", N_("Bring in a list"), "download"),
    ("change_deck", N_("Change this deck"), "settings"),
)


class DeckPage(Scroll):
    """The page that stands beside the list of words.

    Signals:
        asked: Something is to be done, by the id of a command.
        list_asked: The list is wanted, where the two take turns.
    """

    asked = Signal(str)
    list_asked = Signal()

    def __init__(self, dress: Dress, today: Callable[[], date]) -> None:
        """Builds it without a deck.

        Args:
            dress: Colours and sizes.
            today: Tells the present day.
        """
        super().__init__(dress)
        self._today = today
        self._title = heading("", dress, 29)
        self._note = note("", dress, 15)
        self.to_list = button(dress, _("All words"), Kind.BARE, "arrow-left")
        self._review = button(dress, _("Go through today’s words"), Kind.FIRST, "play")
        self._others = [button(dress, _(words), Kind.QUIET, icon) for _id, words, icon in _BUTTONS]
        self._face = CardFace(dress)
        self._when = note("", dress)
        self._change = icon_button(dress, _("Change this word"), "pencil")
        self._drop = icon_button(dress, _("Take this word out"), "trash-2")
        self._hint = note("", dress)
        self._lay_out(dress)
        self._connect()

    def show_deck(self, deck: Deck, card: Card | None) -> None:
        """Shows a deck and a word of it.

        Args:
            deck: The deck.
            card: The word that is chosen, if any.
        """
        today = self._today()
        waits = waiting(deck, today)
        self._title.setText(deck.title)
        said = _("{words} in this deck. {today}")
        said = said.format(words=how_many(len(deck.cards)), today=waiting_words(waits))
        self._note.setText(said if deck.cards else _("There is no word in this deck yet."))
        words = _("Go through today’s words") if waits.total else _("Look at some words anyway")
        self._review.setText(words)
        self._review.setAccessibleName(words)
        self._show_what_can_be_done(deck)
        self._face.setVisible(card is not None)
        self._hint.setVisible(card is None)
        if card is not None:
            self._face.show_card(card)
            self._when.setText(when_next(card.memory, today))

    def _show_what_can_be_done(self, deck: Deck) -> None:
        filled = bool(deck.cards)
        for made in (self._review, *self._others[:_FOR_WORDS]):
            made.setVisible(filled)
        for made in self._others[_FOR_WORDS:-1]:
            made.setVisible(not filled)
        self._hint.setText(
            _("Choose a word in the list to see all of it.")
            if filled
            else _("Write a word of your own, or bring in a list from another program.")
        )

    def show_card(self) -> None:
        """Scrolls to the word that is chosen, where there is no room for everything."""
        self.show_whole(self._face)

    def take_keyboard(self) -> None:
        """Gives the keyboard to what one most likely wants."""
        filled = self._review.isVisibleTo(self)
        (self._review if filled else self._others[_FOR_WORDS]).setFocus()

    def text(self) -> str:
        """Returns what is said of the deck."""
        return self._note.text()

    def _connect(self) -> None:
        self.to_list.clicked.connect(self.list_asked)
        for made, name in self._named():
            made.setProperty("command", name)
            made.clicked.connect(self._ask)

    def _named(self) -> tuple[tuple[QPushButton, str], ...]:
        names = [name for name, _words, _icon in _BUTTONS]
        others = tuple(zip(self._others, names, strict=True))
        above = ((self._review, "review"), (self._change, "change_word"), (self._drop, "drop_word"))
        return (*above, *others)

    def _ask(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.asked.emit(str(sender.property("command")))

    def _lay_out(self, dress: Dress) -> None:
        first, row = FlowLayout(spacing=dress.px(8)), FlowLayout(spacing=dress.px(8))
        first.addWidget(self._review)
        for made in self._others:
            row.addWidget(made)
        beside = QHBoxLayout()
        beside.addWidget(self._when, 1)
        beside.addWidget(self._change)
        beside.addWidget(self._drop)
        self._face.body.addLayout(beside)
        self.to_list.hide()
        back = FlowLayout()
        back.addWidget(self.to_list)
        self.body.addLayout(back)
        self.body.addWidget(self._title)
        self.body.addWidget(self._note)
        self.body.addLayout(first)
        self.body.addLayout(row)
        self.body.addSpacing(dress.px(12))
        self.body.addWidget(self._face)
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
