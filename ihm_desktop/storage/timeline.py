"""Hands out places in time, unique over everything that is searched."""

from datetime import datetime

from ihm_desktop.domain.place import SEQUENCES_PER_MINUTE, first_place
from ihm_desktop.storage.database import Database

_LAST_TAKEN = """
    SELECT max(
        coalesce((SELECT max(place) FROM entries WHERE place BETWEEN ?1 AND ?2), -1),
        coalesce((SELECT max(place) FROM step_answers WHERE place BETWEEN ?1 AND ?2), -1),
        coalesce((SELECT max(place) FROM check_ins WHERE place BETWEEN ?1 AND ?2), -1),
        coalesce((SELECT max(place) FROM responses WHERE place BETWEEN ?1 AND ?2), -1))
"""


def free_place(database: Database, moment: datetime) -> int:
    """Finds the first place of a minute behind everything in it.

    A full minute (4,096 files imported with one time) runs over into the next.

    Args:
        database: Open, inside a transaction.
        moment: Wall-clock time.
    """
    first = first_place(moment)
    while True:
        last = int(database.value(_LAST_TAKEN, (first, first + SEQUENCES_PER_MINUTE - 1)))
        if last < first:
            return first
        if last + 1 < first + SEQUENCES_PER_MINUTE:
            return last + 1
        first += SEQUENCES_PER_MINUTE


def is_same_minute(before: datetime, after: datetime) -> bool:
    """Tells whether a changed time leaves a page where it is."""
    return first_place(before) == first_place(after)
