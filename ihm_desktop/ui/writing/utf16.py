"""Maps positions: Python counts characters, Qt counts UTF-16 units (two for an emoji)."""

from collections.abc import Callable
from itertools import accumulate

LAST_OF_BASIC_PLANE = 0xFFFF

Place = Callable[[int], int]


def utf16_places(text: str) -> Place:
    """Builds the mapping from Python's positions to Qt's.

    Args:
        text: The text whose positions are asked for.

    Returns:
        A function from a position in characters to one in UTF-16 units.
    """
    if text.isascii() or ord(max(text)) <= LAST_OF_BASIC_PLANE:  # max alone reads every letter
        return int
    sizes = (2 if ord(char) > LAST_OF_BASIC_PLANE else 1 for char in text)
    places = list(accumulate(sizes, initial=0))
    return places.__getitem__
