"""A line at the foot of a window that says what happened, with one thing to do about it."""

from typing import Final

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ihm_desktop.front.kit.controls import button, icon_button
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce

SHOWN_MS: Final = 12_000  # long enough to read it twice and to reach the button by keyboard

BELOW_PX: Final = 16  # room under it, at 100 %


class Notice(QWidget):
    """Shows one sentence; it goes away by itself unless it is to stay.

    Signals:
        pressed: The thing to do was asked for.
    """

    pressed = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it, hidden.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._dress = dress
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._do = button(dress, "")
        self._close = icon_button(dress, _("Close this line"), "x")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(dress.px(16), dress.px(6), dress.px(8), dress.px(6 + BELOW_PX))
        row.addWidget(self._words, 1)
        row.addWidget(self._do)
        row.addWidget(self._close)
        self._do.clicked.connect(self._press)
        self._close.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str, action: str = "", *, stays: bool = False) -> None:
        """Shows a sentence, and tells it to a screen reader.

        Args:
            sentence: What happened; an empty one takes the line away.
            action: Label of what can be done; empty for nothing.
            stays: Whether it stays until it is closed.
        """
        self._timer.stop()
        self._words.setText(sentence)
        self._do.setText(action)
        self._do.setAccessibleName(action)
        self._do.setVisible(bool(action))
        self.setVisible(bool(sentence))
        if sentence:
            self.setAccessibleName(sentence)
            announce(self, sentence)
        if sentence and not stays:
            self._timer.start()

    def text(self) -> str:
        """Returns what is said; an empty text while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def action(self) -> str:
        """Returns the label of what could be done last; for whoever was pressed."""
        return self._do.accessibleName()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        px = self._dress.px
        box = QRectF(self.rect()).adjusted(0, 0, 0, -px(BELOW_PX))
        path.addRoundedRect(box, px(12), px(12))
        painter.fillPath(path, self._dress.colour("dawn_soft"))
        painter.end()

    def _press(self) -> None:
        self.hide()
        self.pressed.emit()
