"""An entry's place in time: one integer that sorts by date and serves as search row id."""

from datetime import datetime, timedelta

SEQUENCES_PER_MINUTE = 4096  # more than anyone writes or imports for one minute
_EPOCH = datetime(1, 1, 1)  # noqa: DTZ001 - wall clock on purpose: a diary's day is local


def first_place(written_at: datetime) -> int:
    """Computes the first place of a minute.

    Args:
        written_at: Wall-clock time without a time zone, years 1 to 9999.

    Returns:
        Minutes since year 1, times 4,096: at most 2.2e13, which fits SQLite's 63 bits.

    Source: design.md, section 3, "Search".
    """
    minutes = (written_at - _EPOCH) // timedelta(minutes=1)
    return minutes * SEQUENCES_PER_MINUTE
