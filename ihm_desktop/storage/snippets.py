"""Cuts a snippet at the marks that FTS5 put around what was found."""

import re

from ihm_desktop.domain.found import Piece

HIT_STARTS = "\x01"  # control characters, which no one types and no screen draws
HIT_ENDS = "\x02"
_HIT = re.compile(f"{HIT_STARTS}([^{HIT_STARTS}{HIT_ENDS}]*){HIT_ENDS}")
_MARKS = str.maketrans("", "", HIT_STARTS + HIT_ENDS)


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
