"""Lists of words that come in and go out."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.word_trainer.room import Room

if TYPE_CHECKING:
    from ihm_desktop.front.word_trainer.csv_in import Taken
    from ihm_desktop.front.word_trainer.list_page import ListPage
    from ihm_desktop.front.word_trainer.lists import Lists


class Incoming(QObject):
    """Asks for a file, shows what it holds, takes it in.

    Signals:
        open: A deck is to be opened, by its number.
    """

    open = Signal(int)

    def __init__(self, room: Room, window: QWidget) -> None:
        """Shows nothing yet.

        Args:
            room: The window's inside.
            window: In whose name files are asked for.
        """
        super().__init__()
        self._room = room
        self._window = window
        self._taken: Taken | None = None

    @cached_property
    def page(self) -> "ListPage":
        """What a list holds."""
        from ihm_desktop.front.word_trainer.list_page import ListPage

        made = ListPage(self._room.dress)
        self._room.put(made)
        made.to_deck.connect(self._to_deck)
        made.to_new.connect(self._to_new)
        made.back.connect(self._room.home)
        return made

    @cached_property
    def lists(self) -> "Lists":
        """Asks for files."""
        from ihm_desktop.front.word_trainer.lists import Lists

        return Lists(self._window, self._room.dress)

    def bring_in(self) -> None:
        """Asks for a list and shows what it holds."""
        self.show(self.lists.ask_in(self._room.deck()))

    def show(self, taken: "Taken | None") -> None:
        """Shows what a list holds, or why there is nothing to show."""
        self._room.say(self.lists.said)
        if taken is not None:
            self._taken = taken
            self._room.show(self.page, with_list=False)
            self.page.show_found(taken, self._room.deck())

    def write_out(self) -> None:
        """Asks where the open deck's list goes, and writes it."""
        deck = self._room.deck()
        if deck is not None:
            self.lists.said = ""
            self.lists.ask_out(deck)
            self._room.say(self.lists.said)

    def _to_deck(self) -> None:
        self._take(self._room.deck_id)

    def _to_new(self) -> None:
        self._take(0)

    def _take(self, deck_id: int) -> None:
        if self._taken is not None:
            self._room.aside.cards.field.clear()
            self.open.emit(self._room.desk.take(self._taken, deck_id, self.lists.name))
