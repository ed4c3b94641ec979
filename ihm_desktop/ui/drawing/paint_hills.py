"""Paints hills, grass and small far trees."""

import math
from enum import Flag, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.seeded import Seeded

_STEP = 12  # px between two points of a ridge


class Grass(Flag):
    """What stands on a meadow."""

    BLADES = auto()
    FLOWERS = auto()
    ALL = BLADES | FLOWERS


def ridge(box: QRectF, level: float, rise: float, seed: int) -> list[QPointF]:
    """Makes the outline of a hill from side to side.

    Args:
        box: The whole picture.
        level: Mean height, in pixels from the top.
        rise: Height of its waves, in pixels.
        seed: Their shape.
    """
    numbers = Seeded(seed)
    waves = [
        (numbers.between(0.5, 0.9), numbers.between(0, 6.28), 1.0),
        (numbers.between(1.1, 1.7), numbers.between(0, 6.28), 0.5),
        (numbers.between(2.4, 3.4), numbers.between(0, 6.28), 0.12),
    ]
    points = []
    x = box.left() - _STEP
    while x <= box.right() + _STEP:
        along = (x - box.left()) / max(1.0, box.width()) * math.tau
        height = sum(part * math.sin(along * pace + start) for pace, start, part in waves)
        points.append(QPointF(x, level - rise * height))
        x += _STEP
    return points


def below(box: QRectF, line: list[QPointF]) -> QPainterPath:
    """Makes the area under an outline."""
    path = QPainterPath(QPointF(line[0].x(), box.bottom() + 2))
    for point in line:
        path.lineTo(point)
    path.lineTo(line[-1].x(), box.bottom() + 2)
    path.closeSubpath()
    return path


def paint_hill(
    painter: QPainter, box: QRectF, line: list[QPointF], top: QColor, foot: QColor
) -> None:
    """Paints one hill, paler towards its foot as in morning air."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    highest = min(point.y() for point in line)
    air = QLinearGradient(0, highest, 0, box.bottom())
    air.setColorAt(0.0, top)
    air.setColorAt(1.0, foot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(air)
    painter.drawPath(below(box, line))


def paint_grass(
    painter: QPainter,
    line: list[QPointF],
    depth: float,
    colours: SceneColours,
    *,
    amount: int,
    seed: int = 5,
    flowers: bool = True,
    tall: float = 1.0,
    show: Grass = Grass.ALL,
) -> None:
    """Draws blades and a few flowers on the ground below an outline.

    Args:
        painter: Where to paint.
        line: Outline of the ground.
        depth: How far below it grass grows, in pixels.
        colours: Of the season.
        amount: How many blades.
        seed: Where they stand.
        flowers: Whether some of them bloom.
        tall: How much higher than usual the blades are.
        show: Which of it to draw; the rest keeps its place.
    """
    numbers = Seeded(seed)
    for _blade in range(amount):
        root = line[numbers.below(len(line))]
        down = numbers.share() ** 0.8 * depth
        x = root.x() + numbers.between(-_STEP, _STEP)
        y = root.y() + 3 + down
        height = tall * numbers.between(4, 9) * (0.7 + 0.6 * down / max(1.0, depth))
        lean = numbers.between(-3.5, 3.5)
        pen = QPen(colours.colour("blade", numbers.between(0.35, 0.9)), numbers.between(0.8, 1.5))
        if Grass.BLADES in show:
            _paint_blade(painter, pen, QPointF(x, y), height, lean)
        if flowers and numbers.share() < 0.16:
            name = ("bloom_pale", "bloom", "lamp")[numbers.below(3)]
            size = numbers.between(1.1, 2.2)
            if Grass.FLOWERS not in show:
                continue
            shapes.dot(painter, QPointF(x + lean, y - height), size, colours.colour(name, 0.9))


def _paint_blade(painter: QPainter, pen: QPen, foot: QPointF, height: float, lean: float) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    blade = QPainterPath(foot)
    blade.quadTo(foot + QPointF(0, -height * 0.6), foot + QPointF(lean, -height))
    painter.drawPath(blade)


def paint_far_tree(
    painter: QPainter, foot: QPointF, height: float, colours: SceneColours, haze: float
) -> None:
    """Draws one small round tree in the distance.

    Args:
        painter: Where to paint.
        foot: Where it stands.
        height: In pixels.
        colours: Of the season.
        haze: 0.0 (near) to 1.0 (lost in the air).
    """
    lit = shapes.mixed(colours.colour("leaf_lit"), colours.colour("far"), haze)
    deep = shapes.mixed(colours.colour("leaf_deep"), colours.colour("middle"), haze)
    wood = shapes.mixed(colours.colour("wood_dark"), colours.colour("middle"), haze)
    trunk = QPainterPath(foot + QPointF(-height * 0.045, 0))
    trunk.quadTo(foot + QPointF(-height * 0.02, -height * 0.1), foot + QPointF(0, -height * 0.5))
    trunk.quadTo(foot + QPointF(height * 0.02, -height * 0.1), foot + QPointF(height * 0.045, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wood)
    painter.drawPath(trunk)
    leaves = Seeded(round(foot.x()))
    clumps = [
        (leaves.near(0.0, 0.42), leaves.near(0.6, 0.3), leaves.between(0.07, 0.15))
        for _clump in range(40)
    ]
    # The highest and those towards the light come last and are the brightest.
    for dx, dy, size in sorted(clumps, key=lambda clump: clump[1] * 0.7 - clump[0] * 0.6):
        share = max(0.0, min(1.0, 0.5 + (dy - 0.6) * 1.5 - dx * 0.9))
        place = foot + QPointF(dx * height, -dy * height)
        shapes.dot(painter, place, size * height, shapes.mixed(deep, lit, share * 0.75))
