"""Notices gently that a sitting has lasted a while; it never stops anyone."""

from PySide6.QtCore import QObject, QTimer, Signal

from ihm_desktop.domain.clock import Clock

# Source: content.md, section 4, "Writing": short sessions of 10 to 15 minutes.
SOFTLY_AFTER_S = 12 * 60
LOOK_EVERY_MS = 15_000


class SoftTimer(QObject):
    """Tells once in a sitting that it has lasted a while.

    Args:
        clock: Whose monotonic time counts; one that stands still never tells.
        parent: Owner.

    Signals:
        softly: The sitting has lasted about twelve minutes.
    """

    softly = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began_s: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """A sitting begins, unless one is under way."""
        if self._began_s is None:
            self._began_s = self._clock.monotonic_s()
            self._timer.start()

    def end(self) -> None:
        """The sitting is over; the next one counts from its own beginning."""
        self._began_s = None
        self._timer.stop()

    def look(self) -> None:
        """Looks at the clock."""
        if self._began_s is None:
            return
        if self._clock.monotonic_s() - self._began_s >= SOFTLY_AFTER_S:
            self._timer.stop()
            self.softly.emit()
