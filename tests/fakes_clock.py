"""A clock that tests set."""

from datetime import UTC, datetime, timedelta

START = datetime(2024, 3, 9, 8, 30)
NOW = datetime(2026, 11, 22, 18, 30)


class FakeClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = START) -> None:
        self._now = now
        self._monotonic_s = 1_000.0

    def now(self) -> datetime:
        """Returns wall-clock time."""
        return self._now

    def now_utc(self) -> datetime:
        """Returns the same time as aware UTC."""
        return self._now.replace(tzinfo=UTC)

    def monotonic_s(self) -> float:
        """Returns seconds that never jump."""
        return self._monotonic_s

    def advance(self, **amount: float) -> None:
        """Moves both clocks on; takes what `timedelta` takes."""
        step = timedelta(**amount)
        self._now += step
        self._monotonic_s += step.total_seconds()

    def set_date(self, moment: datetime) -> None:
        """Changes the wall clock alone, as a person or a time server does."""
        self._now = moment
