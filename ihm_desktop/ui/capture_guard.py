"""Asks for every window of this process that it be left out of pictures of the screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ihm_desktop.system import screen_capture


class CaptureGuard(QObject):
    """Asks once for each native window; a window that is made anew is asked for anew.

    Where the operating system offers nothing of the kind it does nothing.
    """

    def __init__(
        self,
        app: QGuiApplication,
        parent: QObject | None = None,
        *,
        can: Callable[[], bool] = screen_capture.can_leave_out,
        leave_out: Callable[[int], object] = screen_capture.leave_out,
    ) -> None:
        """Starts watching.

        Args:
            app: The running application.
            parent: Qt's owner.
            can: Whether this operating system offers it.
            leave_out: Asks for one window, by its handle.
        """
        super().__init__(parent)
        self._leave_out = leave_out
        self._asked: set[int] = set()
        if can():
            app.focusWindowChanged.connect(self.look)
            self.look()

    def look(self) -> None:
        """Asks for every window that is new."""
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible() and int(window.winId()) not in self._asked:
                self._asked.add(int(window.winId()))
                self._leave_out(int(window.winId()))
