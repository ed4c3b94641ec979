"""The notebook of a deck."""

from functools import cached_property

from PySide6.QtCore import QObject, Qt

from ihm_desktop.front.word_trainer.aside import Place
from ihm_desktop.front.word_trainer.cards import page_of
from ihm_desktop.front.word_trainer.notebook_page import NotebookPage
from ihm_desktop.front.word_trainer.room import Room


class Notebook(QObject):
    """Shows its pages and keeps what is written on them."""

    def __init__(self, room: Room) -> None:
        """Shows nothing yet.

        Args:
            room: The window.
        """
        super().__init__()
        self._room = room
        self._page_id = 0
        room.aside.new_page.connect(self.new)
        room.aside.page.connect(self._choose)
        room.aside.open_page.connect(self._open)

    @cached_property
    def page(self) -> NotebookPage:
        """Where a page is written."""
        made = NotebookPage(self._room.dress)
        self._room.put(made)
        made.written.connect(self._room.desk.write)
        made.new_words.connect(self._other_words)
        made.drop.connect(self._drop)
        made.back.connect(self._room.home)
        return made

    @property
    def shown(self) -> bool:
        """Whether a page is on screen."""
        return "page" in self.__dict__ and self._room.shows(self.page)

    def open(self) -> None:
        """Opens the newest page; where there is none, begins one."""
        deck = self._room.deck()
        if deck is None:
            return
        if deck.pages:
            self._show(deck.pages[-1].id)
        else:
            self.new()

    def new(self) -> None:
        """Begins a page with other words; an empty one is not left behind."""
        self.leave()
        self._show(self._room.desk.new_page(self._room.deck_id))

    def leave(self) -> None:
        """Hands over what was typed; a page on which nothing was written goes."""
        if self.shown:
            self.page.flush()
            self._room.desk.drop_if_empty(self._room.deck_id, self._page_id)
            self.page.forget()

    def flush(self) -> None:
        """Hands over what was typed a moment ago."""
        if self.shown:
            self.page.flush()

    def refresh(self) -> None:
        """Shows the list of pages anew, and the page unless it is being written."""
        deck = self._room.deck()
        page = page_of(deck, self._page_id) if deck else None
        if deck is None or page is None:
            self._room.home.emit()
            return
        self._room.aside.show_pages(deck, page.id)
        if not self.page.editor().hasFocus():
            self.page.show_page(deck, page)

    def _show(self, page_id: int) -> None:
        deck = self._room.deck()
        page = page_of(deck, page_id) if deck else None
        if deck is None or page is None:
            return
        self._page_id = page_id
        self._room.aside.show_pages(deck, page_id)
        self.page.show_page(deck, page)
        self._room.show(self.page, with_list=True)
        self.page.editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, place: Place) -> None:
        deck = self._room.deck()
        page = page_of(deck, place.item_id) if deck else None
        if deck is not None and page is not None:
            self._page_id = page.id
            self.page.show_page(deck, page)

    def _open(self, place: Place) -> None:
        self._show(place.item_id)

    def _other_words(self, deck_id: int, page_id: int) -> None:
        self._room.desk.other_words(deck_id, page_id)
        deck = self._room.deck()
        page = page_of(deck, page_id) if deck else None
        if deck is not None and page is not None:
            self.page.show_page(deck, page)

    def _drop(self, deck_id: int, page_id: int) -> None:
        self.page.forget()
        deck = self._room.deck()
        others = [page.id for page in deck.pages if page.id != page_id] if deck else []
        self._page_id = others[-1] if others else 0
        self._room.desk.drop_page(deck_id, page_id)
        if others:
            self._show(self._page_id)
