"""The few buttons above the page: how words look, find, templates, star, trash."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.writing.editor import Editor


class Toolbar(QWidget):
    """Buttons that act on one editor.

    Signals:
        find_wanted: The line for finding words in this page is asked for.
    """

    find_wanted = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._row = FlowLayout(self)
        for icon, name, keys, act in self._actions():
            self.add(icon, name, act, keys)

    def add(self, icon: str, name: str, act: Callable[[], None], keys: str = "") -> Button:
        """Adds a button.

        Args:
            icon: Name of its icon.
            name: What it does; also its tooltip.
            act: Called when it is pressed.
            keys: Portable key sequence; empty for none.

        Returns:
            The button.
        """
        tip = f"{name} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})"
        button = Button(kind=Kind.PLAIN, icon=icon, name=name)
        button.setToolTip(tip if keys else name)
        button.clicked.connect(act)
        self._row.addWidget(button)
        if keys:
            QShortcut(QKeySequence(keys), self.parentWidget() or self, act)
        return button

    def _actions(self) -> list[tuple[str, str, str, Callable[[], None]]]:
        return [
            ("bold", _("Bold"), "Ctrl+B", self._bold),
            ("italic", _("Slanted"), "Ctrl+I", self._italic),
            ("heading", _("Make this line a heading"), "Ctrl+Shift+H", self._heading),
            ("list", _("List"), "Ctrl+Shift+L", self._list),
            ("text-quote", _("Quote"), "Ctrl+Shift+Q", self._quote),
            ("undo-2", _("Undo"), "", self._editor.undo),
            ("redo-2", _("Redo"), "", self._editor.redo),
            ("search", _("Find on this page"), "Ctrl+F", self.find_wanted.emit),
        ]

    def _bold(self) -> None:
        self._editor.toggle_sign("**")

    def _italic(self) -> None:
        self._editor.toggle_sign("*")

    def _heading(self) -> None:
        self._editor.toggle_prefix("# ")

    def _list(self) -> None:
        self._editor.toggle_prefix("- ")

    def _quote(self) -> None:
        self._editor.toggle_prefix("> ")
