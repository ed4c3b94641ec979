"""The stamps of leaves: each size in 36 turns, painted once in black."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from ihm_desktop.ui.drawing.growth import LEAST_LEAF, LONGEST_LEAF
from ihm_desktop.ui.drawing.paint_leaves import leaf_shape

TURNS: Final = 36  # ten degrees apart; leaves hang as chance has it
_YOUNG: Final = 0.55  # length of the youngest, as a share of that in summer
_LEAST: Final = 2  # px
_LONGEST: Final = 48  # px; on the largest of screens, leaves do not grow beyond it
_EDGE: Final = 1  # px around a stamp, for its soft rim


@dataclass(frozen=True, slots=True)
class Cell:
    """One stamp: its place on the sheet, its edge, and where its stalk is within."""

    top: int
    edge: int
    stalk_x: int
    stalk_y: int


@dataclass(frozen=True, slots=True)
class StampSheet:
    """All stamps of one tree.

    Attributes:
        cover: How much of each pixel the shapes cover; the longest above, one row a size.
        longest: Length of a leaf of the first row, in pixels.
        rows: Each with one cell a turn.
    """

    cover: QImage
    longest: int
    rows: tuple[tuple[Cell, ...], ...]

    def dyed(self, top: int, height: int, colour: QColor) -> QImage:
        """Makes stamps in a colour.

        Args:
            top: Where those that are needed begin.
            height: How far they reach.
            colour: Without transparency.
        """
        some = self.cover.copy(0, top, self.cover.width(), height)
        plain = colour.rgb() & 0xFFFFFF
        some.setColorTable([alpha << 24 | plain for alpha in range(256)])
        return some.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    def row(self, pixels: float) -> tuple[Cell, ...]:
        """Returns the stamps of a length, or of the nearest there is."""
        return self.rows[min(len(self.rows) - 1, max(0, self.longest - round(pixels)))]


@lru_cache(maxsize=4)
def stamp_sheet(scale: float) -> StampSheet:
    """Paints every size in every turn.

    Args:
        scale: Of one tree height, in device pixels.
    """
    least, longest = _size(_YOUNG * LEAST_LEAF * scale), _size(LONGEST_LEAF * scale)
    sizes = range(longest, least - 1, -1)
    # All in one column: so each lies in one piece of memory, which is read in half the time.
    width, height = longest + 2 * _EDGE, TURNS * sum(size + 2 * _EDGE for size in sizes)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rows, top = [], 0
    for size in sizes:
        edge = size + 2 * _EDGE
        rows.append(tuple(_stamp(painter, top + turn * edge, size, turn) for turn in range(TURNS)))
        top += TURNS * edge
    painter.end()
    # How much of a pixel a leaf covers, as a number that a table turns into a colour.
    cover = image.convertToFormat(QImage.Format.Format_Alpha8)
    cover.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    return StampSheet(cover, longest, tuple(rows))


def _size(pixels: float) -> int:
    return min(_LONGEST, max(_LEAST, round(pixels)))


def _stamp(painter: QPainter, top: int, size: int, turn: int) -> Cell:
    shape = QTransform().rotate(turn * 360 / TURNS).scale(size, size).map(leaf_shape())
    around = shape.boundingRect()
    x = math.floor(_EDGE - around.left() + (size - around.width()) / 2)
    y = math.floor(_EDGE - around.top() + (size - around.height()) / 2)
    painter.fillPath(shape.translated(x, top + y), QColor(0, 0, 0))
    return Cell(top, size + 2 * _EDGE, x, y)
