"""Finds the times in a step, so that the kitchen timer can be set by one key."""

import re
from typing import Final

MOST: Final = 3  # buttons beside a step
LONGEST: Final = 24 * 60  # minutes; what takes days needs a calendar
_HOURS: Final = r"(?:hours?|hrs?|h|horas?|stunden?|std|heures?|ore|ora)\b\.?"
_MINUTES: Final = r"(?:minutes?|mins?|minutos?|minuten|minuti|minuto|min)\b\.?"
_RANGE: Final = r"(?:\s*(?:[-–—]|to|or|a|o|bis|à)\s*\d{1,3})?"
_TIME: Final = re.compile(
    rf"(?P<hours>\d{{1,2}}){_RANGE}\s*{_HOURS}"
    rf"(?:\s*(?:and|y|und|et)?\s*(?P<rest>\d{{1,2}})\s*{_MINUTES})?"
    rf"|(?P<minutes>\d{{1,3}}){_RANGE}\s*{_MINUTES}",
    re.IGNORECASE,
)


def minutes_in(step: str) -> tuple[int, ...]:
    """Lists the times that a step names, in minutes; of "20–25 minutes" the shorter one.

    Args:
        step: The words of the step.
    """
    found: list[int] = []
    for time in _TIME.finditer(step):
        minutes = int(time["minutes"] or 0)
        minutes += 60 * int(time["hours"] or 0) + int(time["rest"] or 0)
        if 0 < minutes <= LONGEST and minutes not in found:
            found.append(minutes)
    return tuple(found[:MOST])


def total_minutes(words: str) -> int:
    """Returns the time that a line such as "1 h 20 min" tells, in minutes; 0 where none.

    Args:
        words: With units, or a bare number of minutes.
    """
    found = _TIME.search(words)
    if found is not None:
        hours, rest = int(found["hours"] or 0), int(found["rest"] or 0)
        return 60 * hours + rest + int(found["minutes"] or 0)
    bare = words.strip()
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= 5 else 0
