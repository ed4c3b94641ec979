"""Finds entries, step answers, check-ins and responses by their words, newest first."""

from datetime import date

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import DatabaseDamaged
from ihm_desktop.domain.found import FoundIn, Hit
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.search_query import TypedWords, match_expression
from ihm_desktop.storage.snippets import HIT_ENDS, HIT_STARTS, pieces
from ihm_desktop.storage.tags import TagRepository
from ihm_desktop.storage.texts import first_place_after_day, first_place_of_day, read_time

_SNIPPET_TOKENS = 16  # about two lines of a list
_OPENING_CHARACTERS = 160
_FIND = f"""
    SELECT rowid, snippet(search, 1, '{HIT_STARTS}', '{HIT_ENDS}', '…', {_SNIPPET_TOKENS})
    FROM search WHERE search MATCH ? AND {{}} ORDER BY rowid DESC LIMIT ?
"""
_NEWEST = (
    "SELECT place FROM entries WHERE trashed_at_utc IS NULL AND {} ORDER BY place DESC LIMIT ?",
    "SELECT place FROM step_answers WHERE {} ORDER BY place DESC LIMIT ?",
    "SELECT place FROM check_ins WHERE {} ORDER BY place DESC LIMIT ?",
    "SELECT place FROM responses WHERE {} ORDER BY place DESC LIMIT ?",
)
_OPENING = f"SELECT place, substr(body, 1, {_OPENING_CHARACTERS}) FROM searchable WHERE place = ?"
_PAGES = (
    (FoundIn.ENTRY, "SELECT id, written_at, title FROM entries WHERE place = ?"),
    (FoundIn.STEP, "SELECT id, changed_at, step_name FROM step_answers WHERE place = ?"),
    (FoundIn.CHECK_IN, "SELECT id, made_at, caption FROM check_ins WHERE place = ?"),
    (FoundIn.RESPONSE, "SELECT id, made_at, instrument_name FROM responses WHERE place = ?"),
)
_ONLY = {
    FoundIn.ENTRY: (
        "+{0} NOT IN (SELECT place FROM step_answers) AND +{0} NOT IN (SELECT place FROM check_ins)"
        " AND +{0} NOT IN (SELECT place FROM responses)"
    ),
    FoundIn.STEP: "+{0} IN (SELECT place FROM step_answers)",
    FoundIn.CHECK_IN: "+{0} IN (SELECT place FROM check_ins)",
    FoundIn.RESPONSE: "+{0} IN (SELECT place FROM responses)",
}


class Search:
    """Answers searches from the full-text index."""

    def __init__(self, database: Database, tags: TagRepository) -> None:
        self._database = database
        self._tags = tags
        self._typed = TypedWords(database)

    def find(self, words: str, query: EntryQuery, limit: int) -> tuple[Hit, ...]:
        """Finds the newest pages that hold all the words.

        Args:
            words: As typed; without any word in it, the newest pages are listed.
            query: Narrows what is found; its `limit` is not looked at.
            limit: How many at most.

        Raises:
            Cancelled: A newer search interrupted this one.
        """
        typed = self._typed.split(words)
        rows = self._matching(typed, query, limit) if typed else self._newest(query, limit)
        return tuple(self._hit(row) for row in rows)

    def _matching(self, typed: tuple[str, ...], query: EntryQuery, limit: int) -> list[Row]:
        condition, values = self._narrowed(query, "rowid")
        match = match_expression(typed)
        return self._database.rows(_FIND.format(condition), (match, *values, limit))

    def _newest(self, query: EntryQuery, limit: int) -> list[Row]:
        """Reads each kind from its own index; SQLite would sort all pages to merge them."""
        condition, values = self._narrowed(query, "place")
        found = [
            row[0]
            for statement in _NEWEST
            for row in self._database.rows(statement.format(condition), (*values, limit))
        ]
        newest = sorted(found, reverse=True)[:limit]
        return [row for place in newest for row in self._database.rows(_OPENING, (place,))]

    def _narrowed(self, query: EntryQuery, column: str) -> tuple[str, list[int]]:
        """Builds the condition. The plus sign keeps FTS5 from looking up each row by itself."""
        parts, values = [f"{column} >= ?"], [first_place_of_day(query.first_day or date.min)]
        if query.last_day is not None:
            parts.append(f"{column} < ?")
            values.append(first_place_after_day(query.last_day))
        if query.before_place is not None:
            parts.append(f"{column} < ?")
            values.append(query.before_place)
        if query.tag:
            parts.append(f"+{column} IN (SELECT place FROM entry_tags WHERE tag_id = ?)")
            values.append(self._tags.id_of(query.tag) or 0)
        if query.starred:
            parts.append(
                f"+{column} IN (SELECT place FROM entries WHERE starred AND trashed_at_utc IS NULL)"
            )
        if query.found_in is not None:
            parts.append(_ONLY[query.found_in].format(column))
        return " AND ".join(parts), values

    def _hit(self, row: Row) -> Hit:
        place, marked = row
        for found_in, statement in _PAGES:
            page = self._database.row(statement, (place,))
            if page is not None:
                return Hit(
                    found_in=found_in,
                    ref=page[0],
                    written_at=read_time(page[1]),
                    title=page[2],
                    snippet=pieces(marked or ""),
                    place=place,
                )
        raise DatabaseDamaged
