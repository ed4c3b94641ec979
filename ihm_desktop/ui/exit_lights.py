"""Three small dots at the Close button: the presses of the gesture are being counted.

Source: GOV.UK's "Exit this page" shows lights for the same reason. Nothing is said aloud and
nothing moves.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.triple_tap import SERIES_MS
from ihm_desktop.ui.widgets.buttons import CloseButton


class ExitLights(QObject):
    """Shows the count on every Close button that is on the screen, dialogs' included."""

    def __init__(self, quick_exit: QuickExit, parent: QObject | None = None) -> None:
        """Starts showing.

        Args:
            quick_exit: Counts.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._off = QTimer(self, singleShot=True, interval=SERIES_MS)
        self._off.timeout.connect(self._put_out)
        quick_exit.counted.connect(self._show)

    def _show(self, count: int) -> None:
        self._off.start()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for button in window.findChildren(CloseButton):
                    button.set_count(count)

    def _put_out(self) -> None:
        self._show(0)
        self._off.stop()
