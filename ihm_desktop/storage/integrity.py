"""Checks every page of a database, and counts what is in it."""

import re

from ihm_desktop.domain.errors import DatabaseDamaged
from ihm_desktop.storage.database import Database

TABLES = (
    "entries",
    "entry_tags",
    "walks",
    "step_answers",
    "check_ins",
    "item_answers",
    "people",
    "settings",
    "personal_words",
)
_FIRST_PAGE = 1
_NUMBER = re.compile(r"\d+$")


def damaged_pages(database: Database) -> tuple[int, ...]:
    """Checks the authentication code of every page: about 7.5 seconds a GiB.

    Args:
        database: Open. Random bytes behind its own pages are no damage.

    Returns:
        Numbers of the damaged pages, counted from 1, in order. A damaged first page makes
        the number of pages unreadable; then it is the only one named.

    Raises:
        Cancelled: The check was interrupted.
    """
    found = {_page(row[0]) for row in database.each("PRAGMA cipher_integrity_check")}
    try:
        count = int(database.value("PRAGMA page_count"))
    except DatabaseDamaged:
        return (_FIRST_PAGE,)
    return tuple(sorted(page for page in found if page <= count))


def _page(message: str) -> int:
    """Reads the page number, which ends each line, whatever the line says."""
    number = _NUMBER.search(message)
    return int(number.group()) if number else _FIRST_PAGE


def counts(database: Database) -> dict[str, int]:
    """Counts the rows of every table that holds what a person wrote or chose."""
    return {table: int(database.value(f"SELECT count(*) FROM {table}")) for table in TABLES}
