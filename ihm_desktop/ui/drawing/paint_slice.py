"""Paints the slice of the tree with its rings."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import Ring

_FIRST_RING = 40  # seed of the innermost ring's shape


def _wavy(centre: QPointF, radius: float, seed: int) -> QPainterPath:
    """Makes a circle as trees make them."""
    path = QPainterPath()
    middle_x, middle_y = centre.x(), centre.y()
    for step, (x, y) in enumerate(_wave(seed)):
        if step == 0:
            path.moveTo(middle_x + x * radius, middle_y + y * radius)
        else:
            path.lineTo(middle_x + x * radius, middle_y + y * radius)
    path.closeSubpath()
    return path


@lru_cache(maxsize=64)  # each is asked for in every season and at every size
def _wave(seed: int) -> tuple[tuple[float, float], ...]:
    numbers = Seeded(seed)
    first, second = numbers.between(0, 6.28), numbers.between(0, 6.28)
    points = []
    for step in range(73):
        angle = step / 72 * math.tau
        reach = 1 + 0.014 * math.sin(2 * angle + first) + 0.010 * math.sin(5 * angle + second)
        points.append((math.cos(angle) * reach, math.sin(angle) * reach * 0.985))
    return tuple(points)


def paint_slice(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    rings: Sequence[Ring],
    colours: SceneColours,
    light: float,
    *,
    chosen: int = -1,
) -> None:
    """Paints a round slice.

    Args:
        painter: Where to paint.
        centre: Its middle.
        radius: With bark, in pixels.
        rings: Innermost first.
        colours: Of the season.
        light: 0.0 (young wood, faint lines) to 1.0 (warm wood, clear lines).
        chosen: Which ring to show in the light, counted from 0; -1 for none.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("wood_dark"))
    painter.drawPath(_wavy(centre, radius, 3))
    painter.setBrush(shapes.mixed(colours.colour("wood_dark"), colours.colour("wood_lit"), 0.55))
    painter.drawPath(_wavy(centre, radius * 0.955, 3))
    inner = radius * 0.9
    warm = shapes.mixed(colours.colour("bloom_pale"), colours.colour("root"), 0.35 + 0.4 * light)
    deep = shapes.mixed(warm, colours.colour("wood_lit"), 0.25 + 0.2 * light)
    wood = QRadialGradient(centre, inner)
    wood.setColorAt(0.0, shapes.mixed(warm, colours.colour("bloom_pale"), 0.4))
    wood.setColorAt(0.8, warm)
    wood.setColorAt(1.0, deep)
    painter.setBrush(wood)
    painter.drawPath(_wavy(centre, inner, 3))
    _paint_rings(painter, centre, inner, rings, colours, light, chosen)


def _paint_rings(
    painter: QPainter,
    centre: QPointF,
    inner: float,
    rings: Sequence[Ring],
    colours: SceneColours,
    light: float,
    chosen: int,
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = colours.colour("wood_lit", 0.45 + 0.5 * light)
    before = 0.0
    for number, ring in enumerate(rings):
        radius = ring.radius * inner * 0.985
        if number == chosen:
            _light_up(painter, centre, before, radius, number, colours)
        for fine in (0.36, 0.7):
            fainter = QColor(line)
            fainter.setAlphaF(line.alphaF() * 0.3)
            painter.setPen(QPen(fainter, 0.8))
            painter.drawPath(_wavy(centre, before + (radius - before) * fine, 90 + number))
        if number < len(rings) - 1 or len(rings) == 1:
            painter.setPen(QPen(line, max(1.0, inner * 0.016)))
            painter.drawPath(_wavy(centre, radius, _FIRST_RING + number))
        before = radius
    shapes.dot(painter, centre, max(1.2, inner * 0.03), colours.colour("wood_lit"))


def _light_up(
    painter: QPainter,
    centre: QPointF,
    inside: float,
    outside: float,
    number: int,
    colours: SceneColours,
) -> None:
    band = _wavy(centre, outside, _FIRST_RING + number)
    if inside > 0.0:
        band = band.subtracted(_wavy(centre, inside, _FIRST_RING + number - 1))
    painter.fillPath(band, colours.colour("lamp", 0.75))
