"""Adds many entries at once, such as an imported diary: all of them or none."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice

from ihm_desktop.domain.entry import Entry
from ihm_desktop.domain.place import SEQUENCES_PER_MINUTE, first_place
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories

_BATCH = 256  # indexed together; FTS5 is fast only where places ascend
_USUAL_HASH_BYTES = 1024 * 1024  # FTS5's own
BULK_HASH_BYTES = 16 * 1024 * 1024  # words held in memory before they go to disk together


def add_entries(
    database: Database, entries: Iterable[Entry], *, hash_bytes: int = BULK_HASH_BYTES
) -> int:
    """Adds entries and indexes them, in one transaction.

    Args:
        database: Open; the work is part of a transaction that is already begun.
        entries: Their `id` is not looked at. Whatever the iterable raises undoes everything,
            so it is also the place to count progress and to cancel.
        hash_bytes: Memory for words that are not on disk yet.

    Returns:
        How many were added.

    Raises:
        IhmError: Nothing was added.
    """
    added = 0
    repositories = Repositories.of(database)
    waiting = iter(entries)
    with database.transaction(), _large_hash(database, hash_bytes):
        while batch := list(islice(waiting, _BATCH)):
            for entry in batch:
                repositories.entries.insert(entry)
            repositories.index.catch_up()
            added += len(batch)
    return added


@contextmanager
def _large_hash(database: Database, hash_bytes: int) -> Iterator[None]:
    statement = "INSERT INTO search (search, rank) VALUES ('hashsize', ?)"
    database.run(statement, (hash_bytes,))
    yield
    database.run(statement, (_USUAL_HASH_BYTES,))


def texts_at(database: Database, minute: datetime) -> tuple[tuple[str, str], ...]:
    """Reads title and body of the entries of one minute, to recognise what is there already.

    Args:
        database: Open.
        minute: Wall-clock time; its seconds are not looked at.
    """
    first = first_place(minute)
    rows = database.rows(
        "SELECT title, body FROM entries"
        " WHERE place >= ? AND place < ? AND trashed_at_utc IS NULL ORDER BY place",
        (first, first + SEQUENCES_PER_MINUTE),
    )
    return tuple((row[0], row[1]) for row in rows)
