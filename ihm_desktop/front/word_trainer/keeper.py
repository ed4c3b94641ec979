"""Holds the box while the window is open: every change, the way back, and the file."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from ihm_desktop.front.kit.history import History
from ihm_desktop.front.kit.saver import Saver
from ihm_desktop.front.kit.store import State, Store
from ihm_desktop.front.word_trainer import box_file
from ihm_desktop.front.word_trainer.cards import Box, next_id

FILE_NAME: Final = "words.json"


def store_in(folder: Path) -> Store[Box]:
    """Returns where the box of a data folder is kept."""
    return Store(folder / FILE_NAME, box_file.from_data, box_file.to_data)


class Keeper(QObject):
    """The one who changes the box.

    Signals:
        changed: The box is another one.
        saved: It was written or could not be, with a `Saved`.
    """

    changed = Signal()
    saved = Signal(object)

    def __init__(self, store: Store[Box], box: Box) -> None:
        """Begins with a box; writes nothing.

        Args:
            store: Where it is kept.
            box: What the window shows first.
        """
        super().__init__()
        self._store = store
        self._history = History(box)
        self._highest = 0  # also of what was undone, so that no number is used twice
        self._saver = Saver(store, self)
        self._saver.saved.connect(self.saved)

    @property
    def box(self) -> Box:
        """The box as it is now."""
        return self._history.now

    @property
    def damaged(self) -> bool:
        """Whether there is a file that could not be read; nothing is written then."""
        return self._store.state is State.DAMAGED

    def next_id(self) -> int:
        """Returns a number that nothing has, nor had since the window was opened."""
        self._highest = max(self._highest, next_id(self.box) - 1)
        return self._highest + 1

    def do(self, box: Box, words: str) -> None:
        """Makes a change that can be undone.

        Args:
            box: The box after it.
            words: What was done, in the language on screen.
        """
        if box != self.box:
            self._history.do(box, words)
            self.next_id()
            self._put()

    def keep(self, change: Callable[[Box], Box]) -> None:
        """Makes a change that no undo takes back, such as a text being written.

        Args:
            change: Makes the new box of any earlier or later one.
        """
        before = self.box
        self._history.everywhere(change)
        self.next_id()
        if self.box != before:
            self._put()

    def undo(self) -> str | None:
        """Takes the last change back; returns what it was, or None."""
        return self._went(self._history.undo())

    def redo(self) -> str | None:
        """Makes a change anew that was taken back; returns what it was, or None."""
        return self._went(self._history.redo())

    def flush(self) -> None:
        """Writes what was changed a moment ago."""
        self._saver.flush()

    def begin_anew(self) -> bool:
        """Gives a file that cannot be read another name and writes a new one.

        Returns:
            Whether that was possible.
        """
        if not self._store.set_aside():
            return False
        self._put()
        self._saver.flush()
        return True

    def _went(self, words: str | None) -> str | None:
        if words is not None:
            self._put()
        return words

    def _put(self) -> None:
        self._saver.put(self.box)
        self.changed.emit()
