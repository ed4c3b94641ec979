"""Turns a bundle into blocks: pieces of plain text with the styles that light Markdown asks for.

No HTML and no Markdown parser of Qt ever sees the text, so nothing in it can make the program
open a file.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from typing import Final

from ihm_desktop.domain.export_bundle import ExportBundle, Section
from ihm_desktop.ui.typesetting.paper import Face
from ihm_desktop.ui.writing.markdown_marks import Mark, Run, marks

_LINE_ENDS: Final = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_BULLET: Final = re.compile(r"([ \t]*)[-*+][ \t]+")


class Style(Enum):
    """How characters inside a block differ from the rest of it."""

    BOLD = auto()
    ITALIC = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a block with a style."""

    start: int
    length: int
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of text that is broken into lines together.

    Attributes:
        text: Plain text in one line.
        face: Typeface and size.
        spans: Styles within it.
        before: Space above it, in points; none at the top of a page.
        indent: Space before its lines, in points.
        hang: How many characters at its start stand out to the left (a list's sign).
        faint: Whether it is grey.
        quoted: Whether a line is drawn beside it.
        with_next: Whether it must not be the last on a page.
    """

    text: str
    face: Face = Face.BODY
    spans: tuple[Span, ...] = field(default=())
    before: float = 5
    indent: float = 0
    hang: int = 0
    faint: bool = False
    quoted: bool = False
    with_next: bool = False


def blocks_of(bundle: ExportBundle, in_words: Callable[[datetime], str]) -> Iterator[Block]:
    """Lists the blocks of a bundle from top to bottom.

    Args:
        bundle: What leaves.
        in_words: Writes a date and time for the reader.
    """
    if bundle.title.strip():
        yield Block(text=_line(bundle.title), face=Face.TITLE, before=0, with_next=True)
    for section in bundle.sections:
        yield from _section_blocks(section, in_words)
    for line in _lines(bundle.footer):
        if line.strip():
            yield Block(text=line, face=Face.SMALL, before=24, faint=True)


def _section_blocks(section: Section, in_words: Callable[[datetime], str]) -> Iterator[Block]:
    before: float = 26
    if section.heading.strip():
        yield Block(text=_line(section.heading), face=Face.HEADING, before=before, with_next=True)
        before = 3
    if section.written_at is not None:
        when = in_words(section.written_at)
        yield Block(text=when, face=Face.SMALL, before=before, faint=True, with_next=True)
    for paragraph in section.paragraphs:
        yield from _paragraph_blocks(paragraph)
    for question, answer in section.questions:
        if question.strip():
            yield Block(text=_line(question), face=Face.QUESTION, before=11, with_next=True)
        yield from _paragraph_blocks(answer)


def _paragraph_blocks(text: str) -> Iterator[Block]:
    before = 5.0
    for line in _lines(text):
        if line.strip():
            yield _styled(line.expandtabs(4), before)
        before = 5.0 if line.strip() else 10.0  # an empty line is a wider gap


def _styled(line: str, before: float) -> Block:
    runs = marks(line)
    kinds = {run.mark for run in runs}
    if Mark.LIST in kinds and (bullet := _BULLET.match(line)):
        line = f"{bullet[1]}•{line[bullet.end(1) + 1 :]}"  # as long as before: runs still fit
    text, spans = _without_signs(line, runs)
    if Mark.HEADING in kinds:
        return Block(text=text, face=Face.SMALL_HEADING, spans=spans, before=14, with_next=True)
    if Mark.QUOTE in kinds:
        return Block(text=text, spans=spans, before=before, indent=16, quoted=True)
    hang = next((run.length for run in runs if run.mark is Mark.LIST), 0)
    return Block(text=text, spans=spans, before=before, hang=hang, indent=8 if hang else 0)


def _without_signs(line: str, runs: list[Run]) -> tuple[str, tuple[Span, ...]]:
    """Takes the signs out; what they said is in the spans."""
    dropped = [False] * len(line)
    for run in runs:
        if run.mark is Mark.SIGN:
            dropped[run.start : run.start + run.length] = [True] * run.length
    moved, kept = [0], 0
    for is_dropped in dropped:
        kept += not is_dropped
        moved.append(kept)
    text = "".join(sign for sign, gone in zip(line, dropped, strict=True) if not gone)
    styles = {Mark.BOLD: Style.BOLD, Mark.ITALIC: Style.ITALIC}
    spans = [
        Span(moved[run.start], moved[run.start + run.length] - moved[run.start], styles[run.mark])
        for run in runs
        if run.mark in styles
    ]
    return text, tuple(span for span in spans if span.length)


def _lines(text: str) -> list[str]:
    return _LINE_ENDS.split(text) if text else []


def _line(text: str) -> str:
    return " ".join(text.split())
