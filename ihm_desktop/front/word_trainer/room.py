"""What the stages of the window share: the deck that is open, the list, the place for pages."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ihm_desktop.front.kit.columns import Columns
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.rail import Rail
from ihm_desktop.front.word_trainer.aside import Aside, Place
from ihm_desktop.front.word_trainer.cards import Card, Deck, card_of, deck_of
from ihm_desktop.front.word_trainer.desk import Desk


class Room(QObject):
    """The window as the stages see it.

    Signals:
        home: The deck's own page is wanted.
        said: There is something to say, with one thing to do about it: words, label, function.

    Attributes:
        dress: Colours and sizes.
        desk: Changes decks and cards.
        today: Tells the present day.
        stack: Where pages are shown.
        aside: The list beside them.
        columns: Lays out rail, list and page.
        deck_id: Number of the deck that is open; 0 for none.
        card: The word that is chosen, which may be of another deck when it was searched for.
    """

    home = Signal()
    said = Signal(str, str, object)

    def __init__(self, dress: Dress, desk: Desk, today: Callable[[], date], rail: Rail) -> None:
        """Builds list, stack and columns.

        Args:
            dress: Colours and sizes.
            desk: Changes decks and cards.
            today: Tells the present day.
            rail: The list of decks.
        """
        super().__init__()
        self.dress = dress
        self.desk = desk
        self.today = today
        self.stack = QStackedWidget()
        self.aside = Aside(dress)
        self.columns = Columns(dress, rail, self.aside, self.stack)
        self.deck_id = 0
        self.card: Place | None = None

    def deck(self) -> Deck | None:
        """Returns the deck that is open."""
        return deck_of(self.desk.box, self.deck_id)

    def chosen(self) -> tuple[Deck, Card] | None:
        """Returns the chosen word and its deck, where both are still there."""
        deck = deck_of(self.desk.box, self.card.deck_id) if self.card else None
        card = card_of(deck, self.card.item_id) if deck and self.card else None
        return (deck, card) if deck and card else None

    def put(self, page: QWidget) -> None:
        """Takes a page into the stack."""
        self.stack.addWidget(page)

    def show(self, page: QWidget, *, with_list: bool) -> None:
        """Shows a page.

        Args:
            page: One of the stack.
            with_list: Whether the list belongs to it.
        """
        self.columns.set_list(wanted=with_list)
        self.columns.show_page()
        self.stack.setCurrentWidget(page)

    def shows(self, page: QWidget | None) -> bool:
        """Tells whether a page is on screen."""
        return page is not None and self.stack.currentWidget() is page

    def say(self, words: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Says something at the foot of the window.

        Args:
            words: What; nothing is said where they are empty.
            action: Label of what can be done about it.
            do: Does it.
        """
        if words:
            self.said.emit(words, action, do)
