"""Decides when a journal that nobody uses closes by itself."""

from collections.abc import Callable


class AutoLock:
    """Counts idle time on a clock that no change of date or sleep can turn back.

    It only answers questions: whoever owns a timer asks `is_due`.
    """

    def __init__(self, monotonic_s: Callable[[], float], limit_s: float) -> None:
        """Starts counting.

        Args:
            monotonic_s: Seconds that never jump.
            limit_s: Idle seconds after which it is due.
        """
        self._monotonic_s = monotonic_s
        self._limit_s = limit_s
        self._used_at_s = monotonic_s()
        self._due = False

    def used(self) -> None:
        """Notes that a key or the mouse was used; what is due stays due."""
        if not self.is_due():
            self._used_at_s = self._monotonic_s()

    def change_limit(self, limit_s: float) -> None:
        """Takes another limit; changing it is a use."""
        self.used()
        self._limit_s = limit_s

    def is_due(self) -> bool:
        """Tells whether the limit is reached; from then on it stays reached."""
        self._due = self._due or self._idle_s() >= self._limit_s
        return self._due

    def _idle_s(self) -> float:
        return self._monotonic_s() - self._used_at_s
