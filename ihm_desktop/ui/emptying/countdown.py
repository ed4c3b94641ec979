"""Five seconds in which one key stops what would come after them."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SECONDS: Final = 5
TICK_MS: Final = 1_000


class Countdown(QObject):
    """Counts whole seconds down, each of them shown: a window that hangs counts nothing.

    Signals:
        ticked: So many seconds are left, from all of them to one.
        due: Nobody stopped it.
        stopped: It was stopped.
    """

    ticked = Signal(int)
    due = Signal()
    stopped = Signal()

    def __init__(self, *, tick_ms: int = TICK_MS, parent: QObject | None = None) -> None:
        """Counts nothing yet.

        Args:
            tick_ms: Length of a second, in milliseconds; tests have shorter ones.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._left = 0
        self._tick = QTimer(self, interval=tick_ms)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._next)

    @property
    def counting(self) -> bool:
        """Whether it can still be stopped."""
        return self._left > 0

    def start(self) -> None:
        """Begins at five, unless it is counting."""
        if not self.counting:
            self._left = SECONDS
            self._tick.start()
            self.ticked.emit(self._left)

    def stop(self) -> None:
        """Stops it; nothing happens then."""
        if self.counting:
            self._left = 0
            self._tick.stop()
            self.stopped.emit()

    def _next(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.ticked.emit(self._left)
        else:
            self._tick.stop()
            self.due.emit()
