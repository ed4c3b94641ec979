"""Turns what a person types into a full-text query that can hold no syntax of theirs."""

import unicodedata
from collections.abc import Sequence

from ihm_desktop.storage.database import Database

_MOST_CHARACTERS = 300  # a pasted page is not a search
_MOST_WORDS = 16
_MADE = "SELECT 1 FROM temp.sqlite_schema WHERE name = 'typed'"
_MAKE = (
    "CREATE VIRTUAL TABLE temp.typed USING fts5 (words, content = '',"
    " tokenize = 'unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE temp.typed_words USING fts5vocab ('temp', 'typed', 'instance')",
)


class TypedWords:
    """Splits typed text exactly as the index did, by asking the same tokenizer.

    A table in memory holds the text for a moment. Splitting in Python would differ for some
    letters, since Python's Unicode tables are newer than SQLite's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def split(self, text: str) -> tuple[str, ...]:
        """Returns the folded words of a text, in order.

        Args:
            text: Anything at all; what is beyond 300 characters is not looked at.
        """
        typed = "".join(map(_typed, text[:_MOST_CHARACTERS]))
        if not typed.strip():
            return ()
        self._make_tables()
        self._database.run("INSERT INTO temp.typed (rowid, words) VALUES (1, ?)", (typed,))
        rows = self._database.rows("SELECT term FROM temp.typed_words ORDER BY offset")
        self._database.run("INSERT INTO temp.typed (typed) VALUES ('delete-all')")
        return tuple(row[0] for row in rows[:_MOST_WORDS])

    def _make_tables(self) -> None:
        if not self._database.value(_MADE):
            for statement in _MAKE:
                self._database.run(statement)


def _typed(character: str) -> str:
    """Returns a space for what cannot be in a query: control characters, lone surrogates."""
    return " " if unicodedata.category(character) in {"Cc", "Cs"} else character


def match_expression(words: Sequence[str]) -> str:
    """Builds the query: every word must be there, the last one may be the start of a word.

    Args:
        words: At least one word as the tokenizer made it, so none can hold a quote.

    Source: https://www.sqlite.org/fts5.html#full_text_query_syntax.
    """
    return " AND ".join(f'"{word}"' for word in words) + " *"
