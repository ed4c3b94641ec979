"""Paints the ground as if cut open: grass, dark earth, paler earth, stones, seeds."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.paint_hills import below, ridge
from ihm_desktop.ui.drawing.paint_sky import paint_mist
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import Spot
from ihm_desktop.ui.drawing.tree_view import TreeView


def surface(box: QRectF, view: TreeView) -> list[QPointF]:
    """Makes the outline of the ground: a low hill on which the tree stands."""
    level = view.foot.y() + view.scale * 0.028
    points = []
    for point in ridge(box, level, view.scale * 0.012, 17):
        away = (point.x() - view.foot.x()) / (view.scale * 0.62)
        lift = view.scale * 0.05 * math.exp(-away * away)
        points.append(QPointF(point.x(), point.y() - lift + view.scale * 0.03))
    return points


def lowered(line: list[QPointF], by: float, seed: int, wave: float = 4.0) -> list[QPointF]:
    """Makes a lower, a little uneven copy of an outline.

    Args:
        line: Outline of the ground.
        by: How far below, in pixels.
        seed: Its unevenness.
        wave: How uneven, in pixels.
    """
    numbers = Seeded(seed)
    start = numbers.between(0, 6)
    return [
        QPointF(
            point.x(),
            point.y() + by + wave * (math.sin(start + at * 0.19) + 0.5 * math.sin(at * 0.67)),
        )
        for at, point in enumerate(line)
    ]


def paint_turf(painter: QPainter, box: QRectF, line: list[QPointF], colours: SceneColours) -> None:
    """Paints the green cover; the earth is painted over its lower part."""
    painter.setPen(Qt.PenStyle.NoPen)
    grass = QLinearGradient(0, min(point.y() for point in line), 0, box.bottom())
    grass.setColorAt(0.0, colours.colour("ground"))
    grass.setColorAt(0.25, colours.colour("ground_low"))
    painter.setBrush(grass)
    painter.drawPath(below(box, line))


def paint_earth(
    painter: QPainter,
    box: QRectF,
    edge: list[QPointF],
    colours: SceneColours,
    depth: float,
) -> None:
    """Paints the cut through the ground.

    Args:
        painter: Where to paint.
        box: The whole picture.
        edge: Where the grass ends.
        colours: Of the season.
        depth: How far down the dark earth reaches, 0.0 to 1.0.
    """
    paint_ground(painter, box, edge, colours)
    paint_dark_earth(painter, box, edge, colours, depth)
    paint_stones(painter, box, edge, colours)


def paint_ground(
    painter: QPainter, box: QRectF, edge: list[QPointF], colours: SceneColours
) -> None:
    """Paints the pale earth with its layers; as `paint_earth`."""
    top = min(point.y() for point in edge)
    painter.setPen(Qt.PenStyle.NoPen)
    pale = QLinearGradient(0, top, 0, box.bottom())
    pale.setColorAt(0.0, colours.colour("earth"))
    pale.setColorAt(1.0, colours.colour("earth_low"))
    painter.setBrush(pale)
    painter.drawPath(below(box, edge))
    _paint_layers(painter, box, edge, box.bottom() - top, colours)


def _paint_layers(
    painter: QPainter, box: QRectF, edge: list[QPointF], room: float, colours: SceneColours
) -> None:
    """Lays a few quiet bands into the deeper ground."""
    for number, place in enumerate((0.42, 0.66, 0.86)):
        line = lowered(edge, room * place, 51 + number, room * 0.03)
        name = "earth" if number % 2 else "earth_low"
        painter.setBrush(shapes.mixed(colours.colour("earth"), colours.colour(name), 0.6))
        painter.setOpacity(0.35)
        painter.drawPath(below(box, line))
    painter.setOpacity(1.0)


def paint_dark_earth(
    painter: QPainter,
    box: QRectF,
    edge: list[QPointF],
    colours: SceneColours,
    depth: float,
) -> None:
    """Paints the dark earth with its crumbs; as `paint_earth`."""
    top = min(point.y() for point in edge)
    thick = (box.bottom() - top) * (0.16 + 0.78 * depth)
    painter.setPen(Qt.PenStyle.NoPen)
    foot = lowered(edge, thick, 77, 5.0)
    path = QPainterPath(edge[0])
    for point in edge:
        path.lineTo(point)
    for point in reversed(foot):
        path.lineTo(point)
    path.closeSubpath()
    dark = colours.colour("earth_top")
    rich = QLinearGradient(0, top, 0, top + thick * 1.15)
    rich.setColorAt(0.0, dark)
    rich.setColorAt(0.6, shapes.mixed(dark, colours.colour("earth"), 0.35))
    rich.setColorAt(1.0, shapes.mixed(dark, colours.colour("earth"), 0.85))
    painter.setBrush(rich)
    painter.drawPath(path)
    _paint_crumbs(painter, edge, thick, colours, int(box.width() * thick / 900))


def _paint_crumbs(
    painter: QPainter, edge: list[QPointF], thick: float, colours: SceneColours, amount: int
) -> None:
    crumbs = Seeded(91)
    paths = {name: QPainterPath() for name in ("root", "earth_low")}
    for path in paths.values():
        path.setFillRule(Qt.FillRule.WindingFill)
    for _crumb in range(amount):
        at = edge[crumbs.below(len(edge))]
        x, y = at.x() + crumbs.between(-8, 8), at.y() + 4 + crumbs.share() ** 1.3 * thick
        path = paths["root" if crumbs.share() < 0.3 else "earth_low"]
        radius = crumbs.between(0.7, 1.9)
        path.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
    for name, path in paths.items():
        painter.setBrush(colours.colour(name, 0.28))
        painter.drawPath(path)


def paint_stones(
    painter: QPainter, box: QRectF, edge: list[QPointF], colours: SceneColours
) -> None:
    """Paints the stones in the earth; as `paint_earth`."""
    room = box.bottom() - min(point.y() for point in edge)
    painter.setPen(Qt.PenStyle.NoPen)
    stones = Seeded(63)
    for _stone in range(int(box.width() / 46)):
        at = edge[stones.below(len(edge))]
        y = at.y() + room * stones.between(0.3, 1.0)
        width, height = stones.between(4, 13), stones.between(3, 7)
        tone = shapes.mixed(
            colours.colour("earth_low"), colours.colour("stone"), stones.between(0.05, 0.4)
        )
        tone.setAlphaF(0.55)
        painter.setBrush(tone)
        painter.drawEllipse(QPointF(at.x(), y), width, height)


def paint_seeds(
    painter: QPainter, view: TreeView, seeds: tuple[Spot, ...], colours: SceneColours
) -> None:
    """Paints seeds in the ground, each with a first pale sprout and a first root."""
    for seed in seeds:
        place = view.at(seed.x, seed.y)
        size = seed.size * view.scale
        paint_mist(painter, place, size * 3, size * 3, colours.colour("lamp", 0.4))
        _line(painter, place, QPointF(seed.turn * 0.05, size * 2.3), colours.colour("root"), size)
        green = colours.colour("leaf_young")
        _line(painter, place, QPointF(-seed.turn * 0.08, -size * 2.1), green, size * 1.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("root"))
        painter.save()
        painter.translate(place)
        painter.rotate(seed.turn + 20)
        painter.drawEllipse(QPointF(0, 0), size * 0.5, size * 0.72)
        painter.restore()


def _line(painter: QPainter, start: QPointF, reach: QPointF, colour: QColor, weight: float) -> None:
    path = QPainterPath(start)
    bend = QPointF(reach.y() * 0.25, reach.y() * 0.5)
    path.quadTo(start + bend, start + reach)
    pen = QPen(colour, max(1.2, weight * 0.16))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
