"""Under a disguise: takes the journal off the screen when the person turns to another window.

The front's window lies beneath in the same place, so what is left is the living cover and no
picture of one. The windows come back by the cover's own gesture, not by choosing its window:
somebody else may choose that.
"""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ihm_desktop.ui.off_screen import keep_back

SETTLE_MS: Final = 50  # between two of our own windows the keyboard is nowhere for a moment
ARRIVE_MS: Final = 1_500  # a window that was brought back and is still not used goes again
PASSING: Final = frozenset(  # windows that nobody misses when they are gone
    {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen}
)


class Uncovering(QObject):
    """Hides every window of this process and brings the same ones back.

    Signals:
        came_back: They are on the screen again.
    """

    came_back = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        parent: QObject | None = None,
        *,
        assisted: Callable[[], bool] = QAccessible.isActive,
    ) -> None:
        """Watches; does nothing until `choose` asks for it.

        Args:
            app: The running application.
            parent: Qt's owner.
            assisted: Whether an assistive tool reads the screen; its user must not lose it.
        """
        super().__init__(parent)
        self._app = app
        self._assisted = assisted
        self._wanted = False
        self._stopped = False
        self._away: list[QWidget] | None = None
        self._kept_back: list[QWidget] = []
        self._settle = self._timer(SETTLE_MS)
        self._arrive = self._timer(ARRIVE_MS)
        app.applicationStateChanged.connect(self._look)

    @property
    def away(self) -> bool:
        """Whether the windows are off the screen."""
        return self._away is not None

    def choose(self, *, wanted: bool) -> None:
        """Begins or ceases to do it; a window that is not in use goes at once.

        Args:
            wanted: Whether a disguise is worn and the setting is on.
        """
        self._wanted = wanted
        self._go()

    def stop(self) -> None:
        """Brings nothing back any more: the person has left."""
        self._stopped = True
        self._settle.stop()
        self._arrive.stop()

    def come_back(self, place: QRect | None = None) -> None:
        """Shows the windows that were there, in their order, with the keyboard where it was.

        Args:
            place: Where the cover's window is now; None for where it was.
        """
        windows, self._away = self._away, None
        if windows is None or self._stopped:
            return
        self._app.removeEventFilter(self)
        windows = [window for window in windows if shiboken6.isValid(window)]
        for window in windows:
            self._show(window, place if window is windows[0] else None)
        for window in self._kept_back:
            if shiboken6.isValid(window) and window.isVisible():
                window.hide()
                window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
                window.show()
        self._kept_back = []
        self._arrive.start()
        self.came_back.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps back what would appear while everything is away."""
        window = keep_back(watched, event)
        if window is not None and window not in self._kept_back:
            self._kept_back.append(window)
        return False

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(self._go)
        return timer

    def _look(self) -> None:
        if self._in_use():
            self._settle.stop()
            self._arrive.stop()
        elif self._wanted and not self._stopped and not self.away:
            self._settle.start()

    def _in_use(self) -> bool:
        return self._app.applicationState() is Qt.ApplicationState.ApplicationActive

    def _go(self) -> None:
        if self._in_use() or self.away or self._stopped or not self._wanted or self._assisted():
            return
        self._app.installEventFilter(self)
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        lasting = [window for window in shown if window.windowType() not in PASSING]
        self._away = sorted(lasting, key=_depth)
        for window in (*self._passing(shown), *reversed(self._away)):
            window.hide()

    def _passing(self, shown: list[QWidget]) -> list[QWidget]:
        return [window for window in shown if window.windowType() in PASSING]

    def _show(self, window: QWidget, place: QRect | None) -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.setGeometry(place or window.geometry())  # else the desktop finds a new place
        focus = window.focusWidget()
        window.show()
        window.raise_()
        window.activateWindow()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.ActiveWindowFocusReason)


def _depth(window: QWidget) -> int:
    """Counts the windows that a window belongs to, one below the other."""
    depth, parent = 0, window.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.window().parentWidget()
    return depth
