"""All stages together: which is on screen, and what each command does."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.word_trainer.keeper import Keeper
from ihm_desktop.front.word_trainer.room import Room
from ihm_desktop.front.word_trainer.stages.decks import Decks
from ihm_desktop.front.word_trainer.stages.exercises import Exercises
from ihm_desktop.front.word_trainer.stages.incoming import Incoming
from ihm_desktop.front.word_trainer.stages.notebook import Notebook
from ihm_desktop.front.word_trainer.stages.words import Words


class Stages(QObject):
    """Leads from page to page; nothing typed is lost on the way."""

    def __init__(self, room: Room, keeper: Keeper, window: QWidget) -> None:
        """Builds the stages; their pages are built when they are first wanted.

        Args:
            room: The window's inside.
            keeper: Decks and cards.
            window: In whose name files are asked for.
        """
        super().__init__()
        self._room = room
        self.decks = Decks(room)
        self.words = Words(room)
        self.exercises = Exercises(room, keeper)
        self.notebook = Notebook(room)
        self.incoming = Incoming(room, window)
        self._commands = self._table()
        room.home.connect(self.home)
        self.decks.asked.connect(self.do)
        self.exercises.asked.connect(self.do)
        self.incoming.open.connect(self.open)
        keeper.changed.connect(self.refresh)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Returns what each command does, by its id."""
        return self._commands

    def do(self, command: str) -> None:
        """Does what a button asks for."""
        self._commands[command]()

    def open(self, deck_id: int) -> None:
        """Opens a deck."""
        self.notebook.leave()
        self.decks.open(deck_id)

    def home(self) -> None:
        """Goes back to the deck's own page."""
        self.notebook.leave()
        self.decks.show()
        self.decks.page.take_keyboard()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the page that is shown first."""
        if self._room.shows(self.decks.page):
            self.decks.page.take_keyboard()
        else:
            self.decks.form.title.setFocus()

    def refresh(self) -> None:
        """Shows anew what is on screen."""
        if self._room.shows(self.decks.page):
            self.decks.show()
        elif self.notebook.shown:
            self.notebook.refresh()

    def step_back(self) -> bool:
        """Takes the last answer back where words are asked; tells whether it did."""
        return self.exercises.step_back()

    def flush(self) -> None:
        """Hands over what was typed and is worth keeping."""
        self.words.flush()
        self.notebook.flush()

    def _back(self) -> None:
        field = self._room.aside.cards.field
        if self.words.shown:
            self.words.back()
        elif self._room.shows(self.decks.page) and field.text():
            field.clear()
        else:
            self.home()

    def _find(self) -> None:
        if not self._room.shows(self.decks.page) and not self.notebook.shown:
            self.home()
        self._room.columns.show_list()
        self._room.aside.start_search()

    def _left(self, do: Callable[[], None]) -> Callable[[], None]:
        """Lets the notebook hand over before another page comes."""

        def after_leaving() -> None:
            self.notebook.leave()
            do()

        return after_leaving

    def _table(self) -> dict[str, Callable[[], None]]:
        others = {
            "review": self.exercises.review,
            "type": self.exercises.type,
            "anyway": self.exercises.anyway,
            "sentences": self.exercises.write_sentences,
            "new_word": self.words.new,
            "change_word": self.words.change,
            "drop_word": self.words.drop,
            "new_deck": self.decks.new,
            "change_deck": self.decks.change,
            "next_deck": self.decks.next,
            "last_deck": self.decks.last,
            "bring_in": self.incoming.bring_in,
        }
        table = {name: self._left(do) for name, do in others.items()}
        table |= {"notebook": self.notebook.open, "write_out": self.incoming.write_out}
        return {**table, "back": self._back, "find": self._find}
