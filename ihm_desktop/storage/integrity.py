"""Checks every page of a database, and counts what is in it."""

from ihm_desktop.storage.database import Database
from ihm_desktop.storage.page_check import page_named

TABLES = (
    "entries",
    "tags",
    "entry_tags",
    "walks",
    "step_answers",
    "check_ins",
    "item_answers",
    "responses",
    "response_answers",
    "people",
    "settings",
    "personal_words",
)


def damaged_pages(database: Database) -> tuple[int, ...]:
    """Checks the authentication code of every page: about 7.5 seconds a GiB.

    Args:
        database: Open. Random bytes behind its own pages are no damage.

    Returns:
        Numbers of the damaged pages, counted from 1, in order.

    Raises:
        DatabaseDamaged: So much is damaged that the number of pages cannot be read.
        Cancelled: The check was interrupted.
    """
    found = {page_named(row[0]) for row in database.each("PRAGMA cipher_integrity_check")}
    count = int(database.value("PRAGMA page_count"))
    return tuple(sorted(page for page in found if page <= count))


def is_well_built(database: Database) -> bool:
    """Looks whether tables and their indexes hold together; reads each of them once.

    The search index is left out: it can be made anew from what is written.

    Raises:
        DatabaseDamaged: A table cannot be read.
        Cancelled: The check was interrupted.
    """
    return all(database.value(f"PRAGMA integrity_check ({table})") == "ok" for table in TABLES)


def counts(database: Database) -> dict[str, int]:
    """Counts the rows of every table that holds what a person wrote or chose."""
    return {table: int(database.value(f"SELECT count(*) FROM {table}")) for table in TABLES}
