"""Sums up series of measured values."""

import math
import statistics
from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Returns the smallest value that at least a share of all values does not exceed.

    With fewer than 100 values the 99th percentile is the largest of them.

    Args:
        values: Measured values, at least one.
        share: 0 to 1.

    Raises:
        ValueError: There is no value.

    Source: nearest-rank method, Hyndman and Fan 1996, definition 1.
    """
    if not values:
        raise ValueError
    rank = max(1, math.ceil(share * len(values)))
    return sorted(values)[rank - 1]


def p99(values: Sequence[float]) -> float:
    """Returns the 99th percentile."""
    return percentile(values, 0.99)


def ratio(ours: Sequence[float], rival: Sequence[float]) -> float:
    """Returns the median of one series over that of another, measured in turn with it.

    Args:
        ours: One value for each round.
        rival: The other program's, of the same rounds.

    Raises:
        ValueError: The series do not belong together.
    """
    if not ours or len(ours) != len(rival):
        raise ValueError
    return statistics.median(ours) / statistics.median(rival)


def spread(values: Sequence[float]) -> str:
    """Writes smallest, median and largest value, as whole numbers where they are large."""
    low, middle, high = min(values), statistics.median(values), max(values)
    digits = 0 if middle >= 100 else 1
    return f"{low:.{digits}f} / {middle:.{digits}f} / {high:.{digits}f}"
