"""Finds a date, and a time where there is one, in file names and front matter."""

import re
from dataclasses import dataclass
from datetime import datetime

NOON = 12  # the hour of a day that names none

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_CLOCK = (
    r"(?:[T _,]{1,3}(?:at )?-?[T ]?|-)"
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.h_-](?P<minute>[0-5]\d))(?:[:._-](?P<second>[0-5]\d))?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?(?!\d)"
)
_PATTERNS = tuple(
    re.compile(rf"(?<!\d){day}(?:{_CLOCK})?(?!\d)", re.ASCII | re.IGNORECASE)
    for day in (
        r"(?P<year>[12]\d{3})(?P<gap>[-_./ ])(?P<month>0?[1-9]|1[0-2])(?P=gap)(?P<day>[0-3]?\d)",
        r"(?P<day>[0-3]?\d)\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>[12]\d{3})",
        rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[ _-]{_MONTH},?[ _-](?P<year>[12]\d{{3}})",
        rf"{_MONTH}[ _-](?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?[ _-](?P<year>[12]\d{{3}})",
        r"(?P<day>1[3-9]|2\d|3[01])[-_/](?P<month>0?[1-9]|1[0-2])[-_/](?P<year>[12]\d{3})",
        r"(?P<month>0?[1-9]|1[0-2])[-_/](?P<day>1[3-9]|2\d|3[01])[-_/](?P<year>[12]\d{3})",
        r"(?P<day>0?[1-9]|1[0-2])(?P<gap>[-_/])(?P<month>(?P=day))(?P=gap)(?P<year>[12]\d{3})",
    )
)
_COMPACT = re.compile(
    r"(?<!\d)(?P<year>1[89]\d\d|20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T_ -]?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?)?(?!\d)",
    re.ASCII,
)
_LONGEST = 300  # characters of a name or value that are looked at


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stood.

    Attributes:
        at: Wall clock; noon where no time was named.
        has_time: Whether a time was named.
        start: First character, counted from 0.
        end: First character after it.
    """

    at: datetime
    has_time: bool
    start: int
    end: int


def find_date(text: str) -> FoundDate | None:
    """Finds the first kind of date that fits.

    `2020-01-31`, `2020_01_31 10.15`, `20200131T101500`, `31.01.2020`, `31 January 2020`,
    `January 31, 2020`, and `31-01-2020` where day and month cannot be mixed up.
    `02-01-2020` is nobody's guess: it is left to whatever else tells the date.

    Args:
        text: A file name without its ending, a path with slashes, or a value.
    """
    for pattern in (*_PATTERNS, _COMPACT):
        for match in pattern.finditer(text[:_LONGEST]):
            at = _moment(match.groupdict())
            if at is not None:
                has_time = match["hour"] is not None
                return FoundDate(at, has_time, match.start(), match.end())
    return None


def _moment(part: dict[str, str | None]) -> datetime | None:
    month = part.get("month")
    number = int(month) if month else _MONTHS.index((part["name"] or "")[:3].lower()) + 1
    hour = int(part["hour"]) if part["hour"] else NOON
    if part.get("half"):
        hour = hour % 12 + (12 if (part["half"] or "").lower() == "p" else 0)
    try:
        return datetime(  # noqa: DTZ001 - a diary's day is local
            int(part["year"] or 0),
            number,
            int(part["day"] or 0),
            hour,
            int(part["minute"] or 0),
            int(part["second"] or 0),
        )
    except ValueError:
        return None
