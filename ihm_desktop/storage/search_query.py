"""Turns what a person types into a full-text query that can hold no syntax of theirs."""

import re
import unicodedata

from ihm_desktop.domain.found import Piece

HIT_STARTS = "\x01"  # control characters, which no one types and no screen draws
HIT_ENDS = "\x02"
_MOST_CHARACTERS = 300  # a pasted page is not a search
_MOST_WORDS = 16
_HIT = re.compile(f"{HIT_STARTS}([^{HIT_STARTS}{HIT_ENDS}]*){HIT_ENDS}")
_MARKS = str.maketrans("", "", HIT_STARTS + HIT_ENDS)


def match_expression(words: str) -> str | None:
    """Builds the query: every word must be there, the last one may be the start of a word.

    Args:
        words: Anything at all. Each run without spaces becomes one quoted phrase, so that
            quotes, minus signs and words like OR mean nothing but themselves.

    Returns:
        An FTS5 query, or None where nothing of it can be looked up.

    Source: https://www.sqlite.org/fts5.html#fts5_strings, #fts5_prefix_queries.
    """
    spaced = "".join(map(_typed, words[:_MOST_CHARACTERS]))
    phrases = [word.replace('"', '""') for word in spaced.split() if _has_token(word)]
    if not phrases:
        return None
    quoted = [f'"{phrase}"' for phrase in phrases[:_MOST_WORDS]]
    return " AND ".join(quoted) + " *"


def _typed(character: str) -> str:
    """Returns a space for what cannot be in a query: control characters, lone surrogates."""
    return " " if unicodedata.category(character) in {"Cc", "Cs"} else character


def _has_token(word: str) -> bool:
    """Tells whether FTS5's tokenizer finds anything; a phrase without a token matches nothing."""
    return any(unicodedata.category(character)[0] in "LN" for character in word)


def pieces(marked: str) -> tuple[Piece, ...]:
    """Splits a snippet at its marks; white space is folded.

    Args:
        marked: Plain text with `HIT_STARTS` and `HIT_ENDS` around what was found.
    """
    found: list[Piece] = []
    at = 0
    for hit in _HIT.finditer(marked):
        _add(found, marked[at : hit.start()], is_hit=False)
        _add(found, hit.group(1), is_hit=True)
        at = hit.end()
    _add(found, marked[at:], is_hit=False)
    return tuple(found)


def _add(found: list[Piece], text: str, *, is_hit: bool) -> None:
    shown = re.sub(r"\s+", " ", text.translate(_MARKS))
    if shown:
        found.append(Piece(shown, is_hit))
