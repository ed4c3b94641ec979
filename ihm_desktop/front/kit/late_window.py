"""A cover's window that is on the screen at once and filled right after that.

What a list and a page need takes longer to load than a window takes to appear. So the grounds
come first, in the places and colours they keep.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.look import TEXT_PX, Look

RAIL_PX: Final = 226  # as `kit.rail`, which is not loaded yet
NARROW_RAIL_PX: Final = 72
NARROW_BELOW_PX: Final = 1000


class Inside(QWidget):
    """What fills such a window."""

    def begin(self) -> None:
        """Takes the keyboard, once it is on the screen."""

    def say(self, sentence: str) -> None:
        """Shows one plain sentence; see `CoverWindow.say`."""

    def flush(self) -> None:
        """Writes what was changed a moment ago."""


class LateWindow(CoverWindow):
    """The grounds alone, then everything.

    Args:
        look: Its colours.
        make: Makes what fills the window, given the window.
    """

    def __init__(self, look: Look, make: Callable[[CoverWindow], Inside]) -> None:
        super().__init__(dark=look.dark)
        self._make = make
        self._inside: Inside | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._ground = QFrame()
        self._ground.setStyleSheet(
            f"background: {look.nav}; border: none; border-right: 1px solid {look.line};"
        )
        self._row.addWidget(self._ground)
        self._row.addStretch(1)
        self.first_painted.connect(self.fill)

    @property
    def inside(self) -> Inside:
        """What fills the window; made now where it was not yet."""
        if self._inside is None:
            made = self._make(self)
            self._inside = made
            self._ground.hide()
            self._row.removeWidget(self._ground)
            self._row.takeAt(0)
            self._row.addWidget(made, 1)
            made.show()
            made.begin()
        return self._inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the ground as wide as the rail will be."""
        super().resizeEvent(event)
        scale = max(1.0, QApplication.font().pixelSize() / TEXT_PX)
        narrow = self.width() / scale < NARROW_BELOW_PX
        self._ground.setFixedWidth(round((NARROW_RAIL_PX if narrow else RAIL_PX) * scale))

    def fill(self) -> None:
        """Makes what is in the window."""
        _made = self.inside

    def say(self, sentence: str) -> None:
        """Shows one plain sentence; an empty one takes nothing away."""
        if sentence:
            self.inside.say(sentence)

    def flush(self) -> None:
        """Writes what was changed a moment ago."""
        if self._inside is not None:
            self._inside.flush()
