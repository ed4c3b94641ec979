"""Breaks blocks into lines and puts the lines on pages, in small steps that any thread may take."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine, QTextOption

from ihm_desktop.qt.direction import reads_leftwards
from ihm_desktop.ui.typesetting.blocks import Block, Span, Style
from ihm_desktop.ui.typesetting.paper import UNITS_PER_POINT, Paper

_LEADING = 1.08  # height of a line of text over its font's own ascent and descent


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """A line at its place; the same object is painted on screen and into the PDF.

    Attributes:
        layout: Owns the line; a line must never outlive it.
        text: Its characters.
        x: From the left edge of the page, in units.
        y: From the top edge, in units.
        height: Room it takes, in units.
    """

    layout: QTextLayout
    line: QTextLine
    text: str
    x: float
    y: float
    height: float
    block: Block


def pages_of(blocks: Iterable[Block], paper: Paper) -> list[list[PlacedLine]]:
    """Fills pages from the top.

    Args:
        blocks: In reading order.
        paper: The sheet.

    Returns:
        At least one page.
    """
    column = _Column(paper)
    held: list[Block] = []  # headings wait for the first lines below them
    for block in blocks:
        held.append(block)
        if not block.with_next:
            column.add(held)
            held = []
    column.add(held)
    return column.pages


class _Column:
    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._y = float(paper.margin)
        self.pages: list[list[PlacedLine]] = [[]]

    def add(self, together: list[Block]) -> None:
        """Adds a text and the headings above it, which stay with its first two lines."""
        broken = [(block, list(_broken(block, self._paper.column))) for block in together]
        if self.pages[-1] and self._y + _least_height(broken) > self._paper.bottom:
            self._turn()
        for block, rows in broken:
            if self.pages[-1]:
                self._y += block.before * UNITS_PER_POINT
            for row in rows:
                self._put(block, row)

    def _put(self, block: Block, row: "_Row") -> None:
        if self.pages[-1] and self._y + row.height > self._paper.bottom:
            self._turn()
        self.pages[-1].append(
            PlacedLine(
                layout=row.layout,
                line=row.line,
                text=row.text,
                x=self._paper.margin,
                y=self._y,
                height=row.height,
                block=block,
            )
        )
        self._y += row.height

    def _turn(self) -> None:
        self.pages.append([])
        self._y = float(self._paper.margin)


@dataclass(frozen=True, slots=True)
class _Row:
    layout: QTextLayout
    line: QTextLine
    text: str
    height: float


def _least_height(broken: list[tuple[Block, list[_Row]]]) -> float:
    """Computes the room for all headings and two lines of the text below them."""
    height = 0.0
    for block, rows in broken:
        kept = rows if block.with_next else rows[:2]
        height += block.before * UNITS_PER_POINT + sum(row.height for row in kept)
    return height


def _broken(block: Block, column: int) -> Iterator[_Row]:
    layout = QTextLayout(block.text, block.face.font())
    option = QTextOption(_start_side(block.text))
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats([_format(block, span) for span in block.spans])
    layout.beginLayout()
    lines: list[QTextLine] = []
    x = block.indent * UNITS_PER_POINT
    while (line := layout.createLine()).isValid():
        line.setLineWidth(column - x)
        line.setPosition(QPointF(x, 0))
        if not lines and block.hang:
            x += _advance(line, block.hang)
        lines.append(line)
    layout.endLayout()
    for line in lines:
        start = line.textStart()
        text = block.text[start : start + line.textLength()]
        yield _Row(layout, line, text, line.height() * _LEADING)


def _advance(line: QTextLine, characters: int) -> float:
    """Measures how far a list's sign reaches, so that the next lines stand below its words."""
    reach = line.cursorToX(line.textStart() + characters)
    start = line.cursorToX(line.textStart())
    return abs(_x(reach) - _x(start))


def _x(answer: object) -> float:
    """Reads a position, which the binding returns alone or with the cursor's, typed as neither."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


def _format(block: Block, span: Span) -> QTextLayout.FormatRange:
    wanted = QTextLayout.FormatRange()
    wanted.start, wanted.length = span.start, span.length
    font = block.face.font()
    inside = [other.style for other in block.spans if _covers(other, span)]
    font.setBold(font.bold() or Style.BOLD in inside)
    font.setItalic(Style.ITALIC in inside)
    text_format = QTextCharFormat()
    text_format.setFont(font)
    wanted.format = text_format
    return wanted


def _covers(outer: Span, inner: Span) -> bool:
    start, end = outer.start, outer.start + outer.length
    return start <= inner.start and inner.start + inner.length <= end


def _start_side(text: str) -> Qt.AlignmentFlag:
    """Finds where lines start; a layout of its own leaves that to whoever made it."""
    sides = Qt.AlignmentFlag
    return sides.AlignRight if reads_leftwards(text) else sides.AlignLeft
