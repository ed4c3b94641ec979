"""How times and lists lie in the database."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from ihm_desktop.domain.place import first_place

PLACES_PER_DAY = first_place(datetime(1, 1, 2))  # noqa: DTZ001 - wall clock, see domain/place.py


def first_place_of_day(day: date) -> int:
    """Returns the place at which a day begins."""
    return (day.toordinal() - 1) * PLACES_PER_DAY


def first_place_after_day(day: date) -> int:
    """Returns the place at which the day after begins; works for the last day there is."""
    return day.toordinal() * PLACES_PER_DAY


def day_of(place: int) -> date:
    """Returns the day of a place."""
    return date.min + timedelta(days=place // PLACES_PER_DAY)


def time_text(moment: datetime) -> str:
    """Formats a time as ISO 8601."""
    return moment.isoformat()


def read_time(text: str) -> datetime:
    """Reads a time that `time_text` formatted."""
    return datetime.fromisoformat(text)


def words_text(words: Sequence[str]) -> str:
    """Formats words as a JSON list."""
    return json.dumps(list(words), ensure_ascii=False)


def read_words(text: str) -> tuple[str, ...]:
    """Reads a JSON list of words."""
    return tuple(json.loads(text))
