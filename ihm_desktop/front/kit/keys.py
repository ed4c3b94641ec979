"""The keyboard shortcuts of a cover: a table, bound to a window and shown in its help."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _


class Command(NamedTuple):
    """Something a key does.

    Attributes:
        id: Its name in the settings.
        words: Message id of what it does.
        keys: The usual keys, as Qt writes them, such as `Ctrl+N`.
    """

    id: str
    words: str
    keys: str


class Keys:
    """The shortcuts of one window.

    Args:
        window: Where the keys work.
        table: What there is.
        chosen: Other keys than the usual ones, by name; what Qt cannot read is passed over.
    """

    def __init__(
        self, window: QWidget, table: Iterable[Command], chosen: Mapping[str, str]
    ) -> None:
        self._window = window
        self._table = tuple(table)
        self._keys = {command.id: _keys(command, chosen) for command in self._table}
        self._made: dict[str, QShortcut] = {}

    def bind(self, name: str, do: Callable[[], None]) -> None:
        """Lets a key do something.

        Args:
            name: Id of the command.
            do: A bound method of a widget in the window.
        """
        shortcut = QShortcut(self._keys[name], self._window)
        shortcut.activated.connect(do)
        self._made[name] = shortcut

    def allow(self, names: Iterable[str]) -> None:
        """Lets only these keys work, such as while a form is open.

        Args:
            names: Ids of the commands.
        """
        wanted = set(names)
        for name, shortcut in self._made.items():
            shortcut.setEnabled(name in wanted)

    def text(self, name: str) -> str:
        """Returns the keys of a command as this system writes them."""
        return self._keys[name].toString(QKeySequence.SequenceFormat.NativeText)

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Returns for each command what it does, in the language in use, and its keys."""
        return tuple((_(command.words), self.text(command.id)) for command in self._table)


def _keys(command: Command, chosen: Mapping[str, str]) -> QKeySequence:
    wished = QKeySequence(chosen.get(command.id, command.keys))
    return wished if wished.toString() else QKeySequence(command.keys)
