"""What the front expects of a cover's window, and of the module that makes it.

A cover's module has `build(cover, look, folder, settings) -> CoverWindow` and, where the cover
keeps something, `add_item(folder, title, text)`, which raises an `IhmError` where it cannot.
"""

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.cover_settings import CoverSettings

USUAL_WIDTH = 1120
USUAL_HEIGHT = 760
MARGIN = 40  # room for a window's frame and the desktop's bar on a laptop of 1366 by 768


class CoverWindow(QWidget):
    """The window that people see; a cover fills it.

    Attributes:
        dark: Whether it has light text on a dark ground.

    Signals:
        asked: The person wants the journal process, by the value of a `Door`.
        first_painted: The window is on screen.
        left: The person closed the window.
        activated: The window was given the keyboard.
    """

    asked = Signal(str)
    first_painted = Signal()
    left = Signal()
    activated = Signal()

    def __init__(self, *, dark: bool) -> None:
        """Makes an empty window in its usual place.

        Args:
            dark: Whether it has light text on a dark ground.
        """
        super().__init__()
        self.dark = dark
        self._painted = False
        # Not QTimer.singleShot: its other meanings would load all of Qt's enumerations.
        self._after_paint = QTimer(self)
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self.first_painted)
        screen = QGuiApplication.primaryScreen()
        self.setGeometry(usual_place(screen.availableGeometry() if screen else QRect()))

    def say(self, sentence: str) -> None:
        """Shows one plain sentence, or takes it away when it is empty."""

    def flush(self) -> None:
        """Writes what was changed a moment ago and not written yet.

        The front calls it before it closes, and before it gives the folder another cover:
        nothing may be written after that.
        """

    def follow(self, settings: CoverSettings) -> None:
        """Takes over settings that were changed elsewhere."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Reports the first time the window is painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._after_paint.start()

    def changeEvent(self, event: QEvent) -> None:
        """Reports that the window was given the keyboard, as the task bar does it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Reports that the person is done; the front ends when everything is tidy."""
        event.ignore()
        self.flush()
        self.left.emit()


def usual_place(available: QRect) -> QRect:
    """Returns where a window goes: centred, never larger than the screen.

    Args:
        available: The part of the screen that is free; empty where unknown.
    """
    if available.isEmpty():
        return QRect(MARGIN, MARGIN, USUAL_WIDTH, USUAL_HEIGHT)
    width = min(USUAL_WIDTH, available.width() - MARGIN)
    height = min(USUAL_HEIGHT, available.height() - MARGIN)
    place = QRect(0, 0, width, height)
    place.moveCenter(available.center())
    return place
