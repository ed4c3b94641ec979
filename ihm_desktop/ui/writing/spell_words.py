"""Which runs of a line are words that a dictionary can be asked about."""

import re

# Letters with their marks, and apostrophes inside a word; digits and signs end one.
_WORD = re.compile(r"[^\W\d_](?:[\w'’\u0300-\u036f]*[^\W_])?")
_HAS_DIGIT = re.compile(r"\d")


def words_of(line: str) -> list[tuple[int, str]]:
    """Finds the words of a line.

    Args:
        line: One paragraph.

    Returns:
        Start, in characters, and text of each word; runs with digits are left out, since
        times and numbers are in no dictionary.
    """
    return [
        (found.start(), found.group())
        for found in _WORD.finditer(line)
        if not _HAS_DIGIT.search(found.group())
    ]
