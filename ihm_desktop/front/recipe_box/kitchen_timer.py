"""A kitchen timer that goes on while one walks through the steps."""

from collections.abc import Callable
from enum import StrEnum
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS: Final = 200  # how often the clock is looked at
LONGEST_S: Final = 24 * 60 * 60


class Going(StrEnum):
    """What the timer does."""

    STOPPED = "stopped"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


class KitchenTimer(QObject):
    """Counts down.

    Signals:
        changed: Another second is left, or it does something else.
        over: The time is up.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject) -> None:
        """Begins stopped.

        Args:
            clock: Seconds that only ever go on.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._clock = clock
        self._left_s = 0.0
        self._ends_s = 0.0
        self._said = -1
        self.going = Going.STOPPED
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    def start(self, seconds: float) -> None:
        """Counts down from a time.

        Args:
            seconds: The time; nothing happens where it is not above 0.
        """
        if seconds > 0:
            self._left_s = min(seconds, float(LONGEST_S))
            self.go_on()

    def go_on(self) -> None:
        """Counts on after a pause."""
        self._ends_s = self._clock() + self._left_s
        self._look.start()
        self._become(Going.RUNNING)

    def pause(self) -> None:
        """Stands still."""
        if self.going is Going.RUNNING:
            self._left_s = max(0.0, self._ends_s - self._clock())
            self._look.stop()
            self._become(Going.PAUSED)

    def stop(self) -> None:
        """Ends; no time is left."""
        self._left_s = 0.0
        self._look.stop()
        self._become(Going.STOPPED)

    def seconds_left(self) -> int:
        """Returns the whole seconds that are left, rounded up."""
        left = self._ends_s - self._clock() if self.going is Going.RUNNING else self._left_s
        return max(0, ceil(left))

    def look(self) -> None:
        """Looks at the clock."""
        if self.going is Going.RUNNING and self._clock() >= self._ends_s:
            self.stop()
            self._become(Going.OVER)
            self.over.emit()
        elif self.seconds_left() != self._said:
            self._said = self.seconds_left()
            self.changed.emit()

    def _become(self, going: Going) -> None:
        self.going = going
        self._said = self.seconds_left()
        self.changed.emit()


def clock_text(seconds: int) -> str:
    """Writes a time as "4:05" or "1:04:05"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
