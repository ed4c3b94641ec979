"""The box in use: what is in it now, the way back, and its way to the disk."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ihm_desktop.front.kit.history import History
from ihm_desktop.front.kit.saver import Saver
from ihm_desktop.front.kit.store import State, Store
from ihm_desktop.front.recipe_box import box_file
from ihm_desktop.front.recipe_box.recipe import Box, Recipe
from ihm_desktop.front.recipe_box.starter import starter_box


class Desk(QObject):
    """Every change of the box goes through here.

    Signals:
        changed: The box is another one.
        saved: Something was written or could not be, with a `Saved`.
    """

    changed = Signal()
    saved = Signal(object)

    def __init__(self, folder: Path, starters: Path, language: str, parent: QObject) -> None:
        """Reads the box; where there is none, it begins with the first recipes.

        Args:
            folder: The data folder; nothing is written before `keep_first`.
            starters: Folder of the first recipes.
            language: Code of the language in use.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._store = store_in(folder)
        found = self._store.load()
        if found is None:
            damaged = self._store.state is State.DAMAGED
            found = Box() if damaged else starter_box(starters, language)
        self._history = History(found)
        self._saver = Saver(self._store, self)
        self._saver.saved.connect(self.saved)
        self._drafted = False

    @property
    def box(self) -> Box:
        """What is in the box now."""
        return self._history.now

    @property
    def readable(self) -> bool:
        """Whether the file could be read; where not, nothing is written over it."""
        return self._store.state is not State.DAMAGED

    @property
    def file_name(self) -> str:
        """Name of the file, without folders."""
        return self._store.name

    def keep_first(self) -> None:
        """Writes a box that was never written; for after the first paint."""
        if self._store.state is State.NONE:
            self._saver.put(self.box)

    def change(self, box: Box, words: str) -> None:
        """Goes to another box.

        Args:
            box: The new one.
            words: What was done, in the language on screen; said when it is undone.
        """
        if box != self.box:
            self._history.do(box, words)
            self._tell()

    def keep_draft(self, recipe: Recipe) -> None:
        """Has the disk hold a recipe that is still being written; the box stays as it is.

        Args:
            recipe: As it stands in the form.
        """
        self._drafted = True
        self._saver.put(self.box.with_recipe(recipe))

    def drop_draft(self) -> None:
        """Has the disk hold the box alone again."""
        if self._drafted:
            self._drafted = False
            self._saver.put(self.box)

    def undo(self) -> str | None:
        """Goes back one change; returns what was undone, or None."""
        words = self._history.undo()
        if words is not None:
            self._tell()
        return words

    def redo(self) -> str | None:
        """Goes forward again; returns what was done anew, or None."""
        words = self._history.redo()
        if words is not None:
            self._tell()
        return words

    def start_anew(self) -> bool:
        """Gives a file that cannot be read another name; returns whether that was possible."""
        done = self._store.set_aside()
        if done:
            self._saver.put(self.box)
        return done

    def flush(self) -> None:
        """Writes at once what waits."""
        self._saver.flush()

    def _tell(self) -> None:
        self._drafted = False
        self._saver.put(self.box)
        self.changed.emit()


def store_in(folder: Path) -> Store[Box]:
    """Returns where the box of a data folder is kept."""
    return Store(folder / box_file.FILE_NAME, box_file.parse, box_file.dump)
