"""How far a long task is, and the button that stops it."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Body

_PARTS = 100  # the bar moves in so many steps; more would only repaint


class Progress(QWidget):
    """A sentence, a bar and a button; hidden while nothing runs.

    `told` and `cancelled` may be called from any thread.
    """

    _moved = Signal(int)

    def __init__(self, closing: Callable[[], bool], parent: QWidget | None = None) -> None:
        """Builds it.

        Args:
            closing: Whether the program is leaving, which stops the task as well.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._closing = closing
        self._stopped = threading.Event()
        self._told = -1
        self._words = Body()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(_("Stop"), kind=Kind.QUIET)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 0, 5, 0)
        column.setSpacing(theme_now().px(12))
        column.addWidget(self._words)
        column.addWidget(self.bar)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        self.stop.clicked.connect(self._stop)
        self._moved.connect(self.bar.setValue, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def begin(self, words: str) -> None:
        """Shows the bar, empty.

        Args:
            words: What is being done.
        """
        self._stopped.clear()
        self._told = -1
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, _PARTS)
        self.bar.setValue(0)
        self.stop.setEnabled(True)
        self.show()
        announce(self, words)

    def end(self) -> None:
        """Hides everything."""
        self.hide()

    def told(self, done: int, total: int) -> None:
        """Moves the bar.

        Args:
            done: How much is done.
            total: Of how much.
        """
        part = min(_PARTS, done * _PARTS // max(1, total))
        if part != self._told:
            self._told = part
            self._moved.emit(part)

    def cancelled(self) -> bool:
        """Tells whether the task is to stop."""
        return self._stopped.is_set() or self._closing()

    def _stop(self) -> None:
        self._stopped.set()
        self.stop.setEnabled(False)
