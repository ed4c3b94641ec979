"""Paints leaves, buds and blossoms."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.tree_answers import Leaf, Spot
from ihm_desktop.ui.drawing.tree_view import TreeView

_SHADES = 14  # colours are made once and not for each of some thousand leaves
_YOUTHS = 4
_TOGETHER = 12  # leaves in one path: each alone costs twice the time, hundreds even more


def leaf_shape() -> QPainterPath:
    """Makes a pointed leaf of length 1, its stalk at 0, 0 and its tip upwards."""
    path = QPainterPath(QPointF(0, 0))
    path.cubicTo(QPointF(-0.34, -0.22), QPointF(-0.30, -0.66), QPointF(0, -1))
    path.cubicTo(QPointF(0.30, -0.66), QPointF(0.34, -0.22), QPointF(0, 0))
    return path


def greens(colours: SceneColours) -> list[list[QColor]]:
    """Makes a table of colours: shade by youth; `shade_of` and `youth_of` find a leaf's place."""
    deep, mid, lit, young = (
        colours.colour(name) for name in ("leaf_deep", "leaf", "leaf_lit", "leaf_young")
    )
    rows = []
    for step in range(_SHADES):
        share = step / (_SHADES - 1)
        low = shapes.mixed(deep, mid, min(1.0, share * 2))
        summer = low if share < 0.5 else shapes.mixed(mid, lit, share * 2 - 1)
        steps = (youth / (_YOUTHS - 1) for youth in range(_YOUTHS))
        rows.append([shapes.mixed(summer, young, youth * 0.75) for youth in steps])
    return rows


def paint_leaves(
    painter: QPainter,
    view: TreeView,
    leaves: Iterable[Leaf],
    colours: SceneColours,
    *,
    grow: float = 1.0,
) -> None:
    """Paints leaves in the order given.

    Args:
        painter: Where to paint.
        view: Where the tree stands.
        leaves: Deep ones first.
        colours: Of the season.
        grow: How much larger than in the drawing, for small pictures with fewer leaves.
    """
    table = greens(colours)
    shape = leaf_shape()
    painter.setPen(Qt.PenStyle.NoPen)
    for (_front, (shade, young)), alike in _by_colour(leaves).items():
        painter.setBrush(table[shade][young])
        for first in range(0, len(alike), _TOGETHER):
            painter.drawPath(_joined(alike[first : first + _TOGETHER], shape, view, grow))


def shade_of(shade: float) -> int:
    """Returns the row of a shade in the table that `greens` makes."""
    return int(shade * (_SHADES - 1) + 0.5)


def youth_of(young: float) -> int:
    """Returns the column of a youth in the table that `greens` makes."""
    return int(young * (_YOUTHS - 1) + 0.5)


def _by_colour(leaves: Iterable[Leaf]) -> dict[tuple[bool, tuple[int, int]], list[Leaf]]:
    alike: dict[tuple[bool, tuple[int, int]], list[Leaf]] = {}
    for leaf in leaves:
        key = leaf.front, (shade_of(leaf.shade), youth_of(leaf.young))
        alike.setdefault(key, []).append(leaf)
    return alike


def _joined(
    leaves: Iterable[Leaf], shape: QPainterPath, view: TreeView, grow: float
) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for leaf in leaves:
        turn, size = math.radians(leaf.angle), leaf.size * view.scale * grow
        sine, cosine = size * math.sin(turn), size * math.cos(turn)
        place = view.at(leaf.x, leaf.y)
        path.addPath(QTransform(cosine, sine, -sine, cosine, place.x(), place.y()).map(shape))
    return path


def paint_buds(
    painter: QPainter, view: TreeView, buds: Iterable[Spot], colours: SceneColours
) -> None:
    """Paints closed buds at the tips of twigs."""
    shape = leaf_shape()
    base = painter.transform()
    painter.setPen(Qt.PenStyle.NoPen)
    for number, bud in enumerate(buds):
        place = view.at(bud.x, bud.y)
        size = max(2.6, bud.size * view.scale * 1.5)
        turn = QTransform.fromTranslate(place.x(), place.y())
        turn.rotate(bud.turn)
        turn.scale(size * 0.9, size)
        painter.setTransform(turn * base)
        painter.setBrush(colours.colour("leaf_young" if number % 3 else "bloom", 0.95))
        painter.drawPath(shape)
    painter.setTransform(base)


def paint_blossoms(
    painter: QPainter, view: TreeView, blossoms: Iterable[Spot], colours: SceneColours
) -> None:
    """Paints open flowers of five petals."""
    shape = _petals()
    pale, full, heart = (colours.colour(name) for name in ("bloom_pale", "bloom", "bloom_heart"))
    painter.setPen(Qt.PenStyle.NoPen)
    for number, flower in enumerate(blossoms):
        place = view.at(flower.x, flower.y)
        size = flower.size * view.scale
        turn = QTransform.fromTranslate(place.x(), place.y())
        turn.rotate(flower.turn)
        turn.scale(size, size)
        painter.setBrush(pale if number % 5 < 2 else full)
        painter.drawPath(turn.map(shape))
        shapes.dot(painter, place, size * 0.22, heart)


def _petals() -> QPainterPath:
    """Makes a flower of size 1, its middle at 0, 0."""
    petal, shape = QPainterPath(), QPainterPath()
    petal.addEllipse(QPointF(0, -0.42), 0.34, 0.42)
    shape.setFillRule(Qt.FillRule.WindingFill)
    for number in range(5):
        turn = QTransform()
        turn.rotate(72 * (number + 1))
        shape.addPath(turn.map(petal))
    return shape
