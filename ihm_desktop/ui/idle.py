"""Leaves after a while without a key or the mouse."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ihm_desktop.services.auto_lock import AutoLock

LATEST_MS: Final = 1_000  # after a suspended computer wakes up, asked at least this often


class Idle(QObject):
    """Asks `AutoLock` whether it is time.

    Signals:
        due: It is time to leave; told once.
    """

    due = Signal()

    def __init__(
        self, monotonic_s: Callable[[], float], limit_s: float, parent: QObject | None = None
    ) -> None:
        """Starts counting.

        Args:
            monotonic_s: Seconds that never jump.
            limit_s: Idle seconds after which it is due.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._lock = AutoLock(monotonic_s, limit_s)
        self._stopped = False
        self._timer = QTimer(self, interval=LATEST_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def used(self) -> None:
        """The person did something."""
        self._lock.used()

    def change_limit(self, limit_s: float) -> None:
        """Takes another limit, in seconds."""
        self._lock.change_limit(limit_s)

    def stop(self) -> None:
        """Counts no longer."""
        self._stopped = True
        self._timer.stop()

    def check(self) -> None:
        """Tells when it is time."""
        if not self._stopped and self._lock.is_due():
            self._timer.stop()
            self.due.emit()
