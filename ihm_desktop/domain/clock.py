"""The clock that services are given, so that tests can set it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time in the three ways the program needs."""

    def now(self) -> datetime:
        """Returns wall-clock time without a time zone, for what a person reads."""
        ...

    def now_utc(self) -> datetime:
        """Returns aware UTC time, for ordering."""
        ...

    def monotonic_s(self) -> float:
        """Returns seconds that never jump, for locking."""
        ...
