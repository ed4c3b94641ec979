"""Which way a text reads, whatever way the window reads."""

import unicodedata

from PySide6.QtCore import Qt


def reads_leftwards(text: str) -> bool:
    """Tells whether a text reads from right to left, by its first sign that has a direction.

    Args:
        text: Anything.
    """
    if text.isascii():
        return False
    ways = (unicodedata.bidirectional(sign) for sign in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def direction_of(text: str) -> Qt.LayoutDirection:
    """Returns the direction in which a text is to be painted."""
    ways = Qt.LayoutDirection
    return ways.RightToLeft if reads_leftwards(text) else ways.LeftToRight
