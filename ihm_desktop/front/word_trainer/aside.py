"""The list beside the page: a deck's words with a search over all decks, or its notebook."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.side_list import Row, SideList
from ihm_desktop.front.word_trainer.cards import Box, Card, Deck
from ihm_desktop.front.word_trainer.finding import Found, find
from ihm_desktop.front.word_trainer.folding import fold
from ihm_desktop.front.word_trainer.notebook_page import first_line, page_title
from ihm_desktop.i18n import _

_MARK: Final = ":"  # between the numbers of deck and card in a row's id


class Place(NamedTuple):
    """A deck and one of its cards or pages.

    Attributes:
        deck_id: Number of the deck.
        item_id: Number of the card or page.
    """

    deck_id: int
    item_id: int


class Aside(QStackedWidget):
    """Both lists; each has a button for something new above it.

    Signals:
        new_card: A new word is wanted.
        new_page: A new page is wanted.
        card: A card was chosen, with its `Place`.
        open_card: A card is to be changed, with its `Place`.
        drop_card: A card is to be taken out, with its `Place`.
        page: A page was chosen, with its `Place`.
        open_page: A page is to be written on, with its `Place`.
    """

    new_card = Signal()
    new_page = Signal()
    card = Signal(object)
    open_card = Signal(object)
    drop_card = Signal(object)
    page = Signal(object)
    open_page = Signal(object)

    def __init__(self, dress: Dress) -> None:
        """Builds both, empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._box = Box()
        self._deck: Deck | None = None
        self._new_card = button(dress, _("New word"), Kind.FIRST, "plus")
        self._new_page = button(dress, _("New page"), Kind.FIRST, "plus")
        self.cards = SideList(dress, search=_("Search in all decks"), name=_("Words"))
        self.pages = SideList(dress, search=_("Search in the notebook"), name=_("Notebook"))
        self.addWidget(_column(dress, self._new_card, self.cards))
        self.addWidget(_column(dress, self._new_page, self.pages))
        self._connect()

    def show_cards(self, box: Box, deck: Deck | None, current: int) -> None:
        """Shows a deck's words, or what is searched for.

        Args:
            box: Everything, for the search.
            deck: The deck.
            current: Number of the card that has the mark; 0 for none.
        """
        self._box, self._deck = box, deck
        wanted = self.cards.field.text()
        rows = self._found(wanted) if fold(wanted) else self._all()
        nothing = _("Nothing found.") if fold(wanted) else ""
        mark = _id(deck.id, current) if deck else ""
        self.cards.show_rows(rows, mark, nothing)
        self.setCurrentIndex(0)

    def show_pages(self, deck: Deck, current: int) -> None:
        """Shows a deck's notebook, the newest page first.

        Args:
            deck: The deck.
            current: Number of the page that has the mark; 0 for none.
        """
        self._deck = deck
        wanted = fold(self.pages.field.text()).split()
        pages = [page for page in reversed(deck.pages) if _holds(page.text, wanted)]
        rows = [Row(_id(deck.id, page.id), first_line(page), page_title(page)) for page in pages]
        self.pages.show_rows(rows, _id(deck.id, current), _("Nothing found.") if wanted else "")
        self.setCurrentIndex(1)

    def current_card(self) -> Place | None:
        """Returns the card that has the mark."""
        found = self.cards.current()
        return _place(found) if found else None

    def start_search(self) -> None:
        """Gives the keyboard to the search, with what stands in it marked."""
        field = self._shown().field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the list, or to the button above an empty one."""
        shown = self._shown()
        target: QWidget = shown.list if shown.list.count() else self._new_card
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> SideList:
        return self.pages if self.currentIndex() else self.cards

    def _all(self) -> list[Row]:
        deck = self._deck
        return [_row(deck, card) for card in deck.cards] if deck else []

    def _found(self, wanted: str) -> list[Row]:
        found = find(self._box, wanted)
        here = self._deck.id if self._deck else 0
        ordered = sorted(found, key=lambda one: one.deck.id != here)
        return [_found_row(one, here) for one in ordered]

    def _connect(self) -> None:
        self._new_card.clicked.connect(self.new_card)
        self._new_page.clicked.connect(self.new_page)
        self.cards.searched.connect(self._search_cards)
        self.cards.chosen.connect(self._choose_card)
        self.cards.opened.connect(self._open_card)
        self.pages.searched.connect(self._search_pages)
        self.pages.chosen.connect(self._choose_page)
        self.pages.opened.connect(self._open_page)
        drop = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.cards.list)
        drop.setContext(Qt.ShortcutContext.WidgetShortcut)
        drop.activated.connect(self._drop_card)

    def _search_cards(self) -> None:
        place = self.current_card()
        self.show_cards(self._box, self._deck, place.item_id if place else 0)

    def _search_pages(self) -> None:
        if self._deck is not None:
            self.show_pages(self._deck, 0)

    def _choose_card(self, row: str) -> None:
        self.card.emit(_place(row))

    def _open_card(self, row: str) -> None:
        self.open_card.emit(_place(row))

    def _drop_card(self) -> None:
        place = self.current_card()
        if place is not None:
            self.drop_card.emit(place)

    def _choose_page(self, row: str) -> None:
        self.page.emit(_place(row))

    def _open_page(self, row: str) -> None:
        self.open_page.emit(_place(row))


def _column(dress: Dress, above: QWidget, below: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(dress.px(6))
    column.addWidget(above)
    column.addWidget(below, 1)
    return made


def _row(deck: Deck, card: Card) -> Row:
    return Row(_id(deck.id, card.id), card.front, card.back)


def _found_row(found: Found, here: int) -> Row:
    row = _row(found.deck, found.card)
    if found.deck.id == here:
        return row
    return row._replace(note=f"{found.card.back} · {found.deck.title}")


def _holds(text: str, wanted: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in wanted)


def _id(deck_id: int, item_id: int) -> str:
    return f"{deck_id}{_MARK}{item_id}"


def _place(row: str) -> Place:
    deck_id, item_id = row.split(_MARK)
    return Place(int(deck_id), int(item_id))
