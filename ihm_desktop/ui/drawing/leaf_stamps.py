"""Stamps leaves: each shape is painted once, dyed in each colour, and pressed down often.

A summer crown has 4,600 leaves. Painting each as a path takes six times as long.
"""

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from ihm_desktop.ui.drawing.crown import Crown
from ihm_desktop.ui.drawing.growth import LEAST_LEAF, LONGEST_LEAF, grown
from ihm_desktop.ui.drawing.paint_leaves import greens, leaf_shape, shade_of, youth_of
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.tree_view import TreeView

_TURNS: Final = 36  # ten degrees apart; leaves hang as chance has it
_LEAST: Final = 2  # px
_EDGE: Final = 1  # px around a stamp, for its soft rim
_LONGEST: Final = 48  # px; on the largest of screens, leaves do not grow beyond it


@dataclass(frozen=True, slots=True)
class Cell:
    """One stamp: its place on the sheet, its edge, and where its stalk is within."""

    left: int
    top: int
    edge: int
    stalk_x: int
    stalk_y: int

    @property
    def size(self) -> int:
        """Length of the leaf."""
        return self.edge - 2 * _EDGE


@dataclass(frozen=True, slots=True)
class Alike:
    """Leaves of one colour: five numbers each, its place and its stamp's left, top and edge.

    One long row of numbers, since thousands of small objects would keep Python's collector
    busy in the middle of a frame.
    """

    behind: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stamps:
    """Every leaf of a crown, ready to be dyed and pressed down.

    Attributes:
        sheet: The shapes in black.
        colours: By shade and youth.
    """

    sheet: QImage
    colours: dict[tuple[int, int], Alike]


@dataclass(frozen=True, slots=True)
class _Spot:
    """What of a leaf no answer changes: its place in pixels, its turn and its shade."""

    x: int
    y: int
    turn: int
    shade: int


def stamps_of(view: TreeView, crown: Crown, *, every: int, grow: float) -> Stamps:
    """Finds a stamp and a place for each leaf.

    Args:
        view: Where the tree stands, in device pixels.
        crown: The leaves.
        every: 2 leaves every second one out.
        grow: How much larger than in the drawing.
    """
    pixels = [view.scale * grow * share for share in crown.growth()]
    sheet, cells = _stamps(*_sizes(pixels))
    least, density, spring = cells[0][0].size, crown.density(), crown.spring()
    colours: dict[tuple[int, int], Alike] = {}
    count = 0
    spots = _spots(crown.seed, view.foot.x(), view.foot.y(), view.scale)
    for leaf, spot in zip(crown.places, spots, strict=True):
        bough = leaf.bough
        if leaf.chance >= density[bough]:
            continue
        count += 1
        if count % every:
            continue
        key = spot.shade, youth_of(leaf.youth * spring[bough])
        cell = cells[_size(leaf.size * pixels[bough]) - least][spot.turn]
        alike = colours.get(key) or colours.setdefault(key, Alike())
        place = (spot.x - cell.stalk_x, spot.y - cell.stalk_y, cell.left, cell.top, cell.edge)
        (alike.before if leaf.front else alike.behind).extend(place)
    return Stamps(sheet, {key: colours[key] for key in sorted(colours)})


def press(behind: QPainter, before: QPainter, stamps: Stamps, colours: SceneColours) -> None:
    """Presses all leaves down.

    Args:
        behind: Paints what hangs behind the wood, in device pixels and not turned.
        before: Paints what hangs before it.
        stamps: The leaves.
        colours: Of the season.
    """
    table = greens(colours)
    for (shade, young), alike in stamps.colours.items():
        dyed = _dyed(stamps.sheet, table[shade][young])
        for painter, numbers in ((behind, alike.behind), (before, alike.before)):
            five = [iter(numbers)] * 5
            for x, y, left, top, edge in zip(*five, strict=True):
                painter.drawImage(x, y, dyed, left, top, edge, edge)


def _sizes(pixels: list[float]) -> tuple[int, int]:
    return _size(LEAST_LEAF * min(pixels)), _size(LONGEST_LEAF * max(pixels))


@lru_cache(maxsize=4)
def _spots(seed: int, left: float, top: float, scale: float) -> tuple[_Spot, ...]:
    return tuple(
        _Spot(
            math.floor(left + leaf.x * scale + 0.5),
            math.floor(top - leaf.y * scale + 0.5),
            round(leaf.angle * _TURNS / 360) % _TURNS,
            shade_of(leaf.shade),
        )
        for leaf in grown(seed).leaves
    )


def _size(pixels: float) -> int:
    return min(_LONGEST, max(_LEAST, round(pixels)))


def _dyed(sheet: QImage, colour: QColor) -> QImage:
    dyed = sheet.copy()
    painter = QPainter(dyed)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(dyed.rect(), colour)
    painter.end()
    return dyed


@lru_cache(maxsize=8)
def _stamps(least: int, longest: int) -> tuple[QImage, tuple[tuple[Cell, ...], ...]]:
    """Paints every size in every turn, one row a size."""
    sizes = range(least, longest + 1)
    width = _TURNS * (longest + 2 * _EDGE)
    height = sum(size + 2 * _EDGE for size in sizes)
    sheet = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(0)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rows, top = [], 0
    for size in sizes:
        edge = size + 2 * _EDGE
        row = []
        for turn in range(_TURNS):
            left = turn * edge
            row.append(Cell(left, top, edge, *_press(painter, left, top, size, turn)))
        rows.append(tuple(row))
        top += edge
    painter.end()
    return sheet, tuple(rows)


def _press(painter: QPainter, left: int, top: int, size: int, turn: int) -> tuple[int, int]:
    """Paints one stamp.

    Returns:
        Where its stalk is within its cell.
    """
    shape = QTransform().rotate(turn * 360 / _TURNS).scale(size, size).map(leaf_shape())
    around = shape.boundingRect()
    stalk = (
        math.floor(_EDGE - around.left() + (size - around.width()) / 2),
        math.floor(_EDGE - around.top() + (size - around.height()) / 2),
    )
    painter.fillPath(shape.translated(left + stalk[0], top + stalk[1]), QColor(0, 0, 0))
    return stalk
