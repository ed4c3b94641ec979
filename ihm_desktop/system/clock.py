"""The computer's own clock."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Tells the time of this computer; see `domain.clock.Clock`."""

    def now(self) -> datetime:
        """Returns local wall-clock time without a time zone."""
        return datetime.now(UTC).astimezone().replace(tzinfo=None)

    def now_utc(self) -> datetime:
        """Returns aware UTC time."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Returns seconds that never jump."""
        return time.monotonic()
