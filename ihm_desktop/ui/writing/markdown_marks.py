"""Where light Markdown stands in one line of text: bold, italic, heading, list, quote.

Pure functions over one line, so that a highlighter can ask for the line being typed alone.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST_LINE = 40_000  # characters; beyond it a line is shown without marks, so typing stays quick


class Mark(StrEnum):
    """What a run of characters is shown as."""

    BOLD = "bold"
    ITALIC = "italic"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"
    SIGN = "sign"  # the characters that make the mark; shown faint


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a line that carry a mark.

    Attributes:
        start: First character, counted from 0.
        length: How many characters.
    """

    start: int
    length: int
    mark: Mark


_HEADING = re.compile(r"(#{1,3})[ \t]+\S")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_QUOTE = re.compile(r">[ \t]?")
_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![*_\w])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=[^\s*_])\1(?![*_\w])")


def marks(line: str) -> list[Run]:
    """Finds the marks of one line.

    Args:
        line: One paragraph without its line break.

    Returns:
        Runs in the order in which they are to be applied; later ones add to earlier ones.

    Source: CommonMark 0.31 for the signs; nesting, links, images, code and HTML are left out
        on purpose, since a diary needs none of them and nothing may ever load a resource.
    """
    if len(line) > LONGEST_LINE:
        return []
    return [
        *_line_marks(line),
        *_inline_marks(line, _BOLD, Mark.BOLD),
        *_inline_marks(line, _ITALIC, Mark.ITALIC),
    ]


def _line_marks(line: str) -> list[Run]:
    if heading := _HEADING.match(line):
        return [
            Run(0, len(line), Mark.HEADING),
            Run(0, len(heading.group(1)) + 1, Mark.SIGN),
        ]
    if quote := _QUOTE.match(line):
        return [Run(0, len(line), Mark.QUOTE), Run(0, quote.end(), Mark.SIGN)]
    if item := _LIST.match(line):
        return [Run(0, item.end(), Mark.LIST)]
    return []


def _inline_marks(line: str, pattern: re.Pattern[str], mark: Mark) -> list[Run]:
    if "*" not in line and "_" not in line:  # a long paragraph is looked through at each key
        return []
    found = []
    for match in pattern.finditer(line):
        sign = len(match.group(1))
        found += [
            Run(match.start(), match.end() - match.start(), mark),
            Run(match.start(), sign, Mark.SIGN),
            Run(match.end() - sign, sign, Mark.SIGN),
        ]
    return found
