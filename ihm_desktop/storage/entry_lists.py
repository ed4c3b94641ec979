"""Lists of entries: by date, with filters, the trash, and the days of a month."""

from calendar import monthrange
from datetime import date

from ihm_desktop.domain.entry import EntryLine, EntryQuery
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.tags import TagRepository
from ihm_desktop.storage.texts import (
    PLACES_PER_DAY,
    day_of,
    first_place_after_day,
    first_place_of_day,
    read_time,
)

_OPENING_CHARACTERS = 160
_READ_CHARACTERS = 400  # white space is folded afterwards
_COLUMNS = f"e.id, e.place, e.title, substr(e.body, 1, {_READ_CHARACTERS}), e.written_at, e.starred"
_UNTAGGED = ("entries AS e", "e.place")
_TAGGED = ("entry_tags AS t CROSS JOIN entries AS e ON e.id = t.entry_id", "t.place")
_DAYS = """
    SELECT DISTINCT place / ? FROM entries
    WHERE trashed_at_utc IS NULL AND place >= ? AND place < ?
"""


class EntryLists:
    """Reads what lists and the calendar show, without loading whole entries."""

    def __init__(self, database: Database, tags: TagRepository) -> None:
        self._database = database
        self._tags = tags

    def lines(self, query: EntryQuery) -> tuple[EntryLine, ...]:
        """Lists entries outside the trash, newest first.

        Args:
            query: Which; `before_place` of the last line reads on.
        """
        source, place = _TAGGED if query.tag else _UNTAGGED
        conditions, values = self._conditions(query, place)
        statement = (
            f"SELECT {_COLUMNS} FROM {source} WHERE {' AND '.join(conditions)}"
            f" ORDER BY {place} DESC LIMIT ?"
        )
        rows = self._database.rows(statement, (*values, query.limit))
        return tuple(self._line(row) for row in rows)

    def _conditions(self, query: EntryQuery, place: str) -> tuple[list[str], list[int]]:
        conditions, values = ["e.trashed_at_utc IS NULL"], []
        if query.tag:
            conditions.append("t.tag_id = ?")
            values.append(self._tags.id_of(query.tag) or 0)
        if query.starred:
            conditions.append("e.starred")
        for condition, value in _bounds(query):
            conditions.append(f"{place} {condition}")
            values.append(value)
        return conditions, values

    def trashed(self) -> tuple[EntryLine, ...]:
        """Lists the entries in the trash, last thrown away first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM entries AS e WHERE e.trashed_at_utc IS NOT NULL"
            " ORDER BY e.trashed_at_utc DESC, e.place DESC"
        )
        return tuple(self._line(row) for row in rows)

    def marked_days(self, year: int, month: int) -> frozenset[int]:
        """Finds the days of a month on which something was written."""
        first = date(year, month, 1)
        last = date(year, month, monthrange(year, month)[1])
        rows = self._database.rows(
            _DAYS, (PLACES_PER_DAY, first_place_of_day(first), first_place_after_day(last))
        )
        return frozenset(day_of(row[0] * PLACES_PER_DAY).day for row in rows)

    def _line(self, row: Row) -> EntryLine:
        return EntryLine(
            id=row[0],
            place=row[1],
            title=row[2],
            opening=" ".join(row[3].split())[:_OPENING_CHARACTERS],
            written_at=read_time(row[4]),
            starred=bool(row[5]),
            tags=self._tags.of(row[0]),
        )


def _bounds(query: EntryQuery) -> list[tuple[str, int]]:
    bounds: list[tuple[str, int]] = []
    if query.first_day is not None:
        bounds.append((">= ?", first_place_of_day(query.first_day)))
    if query.last_day is not None:
        bounds.append(("< ?", first_place_after_day(query.last_day)))
    if query.before_place is not None:
        bounds.append(("< ?", query.before_place))
    return bounds
