"""Keeps a spreadsheet from taking a word for a formula.

Source: OWASP Application Security Verification Standard 5.0, requirement 1.2.10: a cell that
begins with `=`, `+`, `-`, `@`, a tab or a null gets a single quote before it.
"""

from typing import Final

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")
_MARK: Final = "'"


def guarded(cell: str) -> str:
    """Returns a cell that no spreadsheet calculates.

    A word that begins with quotes and such a sign gets one more, so that `bare` gives it back.
    """
    return _MARK + cell if cell.lstrip(_MARK).startswith(_FORMULA_STARTS) else cell


def bare(cell: str) -> str:
    """Returns a cell without the quote that `guarded` put before it."""
    marked = cell.startswith(_MARK) and cell.lstrip(_MARK).startswith(_FORMULA_STARTS)
    return cell[1:] if marked else cell
