"""Paints the Stairway: a level way from the hillside into the ground under the tree."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from ihm_desktop.ui.drawing import (
    paint_earth,
    paint_leaves,
    paint_roots,
    paint_sky,
    paint_wood,
    shapes,
)
from ihm_desktop.ui.drawing.growth import roots
from ihm_desktop.ui.drawing.paint_hills import below, paint_far_tree, paint_grass, paint_hill, ridge
from ihm_desktop.ui.drawing.paint_steps import paint_step
from ihm_desktop.ui.drawing.scene_colours import SceneColours, season
from ihm_desktop.ui.drawing.stairway_model import LIES, Lie, Slab, Stair, slabs
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing
from ihm_desktop.ui.drawing.tree_view import TreeView

_LEAVES_LEFT_OUT = 2  # every second one; the tree is small here


def paint_stairway(
    painter: QPainter,
    box: QRectF,
    stairs: Sequence[Stair],
    rows: int,
    tree: TreeDrawing,
    *,
    dark: bool,
) -> None:
    """Paints the whole way.

    Args:
        painter: Where to paint.
        box: The whole picture.
        stairs: The steps in their usual order.
        rows: How often the way crosses the picture.
        tree: What stands above; no one's answers, always the same.
        dark: By night.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    air = season(dark=dark, warmth=1.0)
    lie = LIES[rows]
    _paint_air(painter, box, lie, air, dark=dark)
    line = hillside(box, lie)
    paint_earth.paint_turf(painter, box, line, air)
    edge = paint_earth.lowered(line, box.height() * 0.03, 7, 2.0)
    # All of it dark, so that the names of the steps can be read on it.
    paint_earth.paint_earth(painter, box, edge, air, 1.0)
    places = slabs(len(stairs), rows)
    _paint_passage(painter, box, places, rows, edge, air)
    foot = _ground_at(line, box.left() + box.width() * lie.tree)
    _paint_tree(painter, box, foot, lie, tree, air)
    for stair, slab in zip(stairs, places, strict=True):
        paint_step(painter, _in_pixels(box, slab), stair, air)
    amount = max(40, int(box.width() * 0.3))
    paint_grass(painter, line, box.height() * 0.02, air, amount=amount)


def hillside(box: QRectF, lie: Lie) -> list[QPointF]:
    """Makes the outline of the hill: low where the way begins, highest at the tree."""
    low = box.top() + box.height() * (lie.entry + 0.035)
    high = box.top() + box.height() * lie.crest
    rise = min(0.30, lie.tree * 0.55)
    points = []
    for point in ridge(box, 0.0, box.height() * 0.008, 17):
        across = (point.x() - box.left()) / box.width()
        share = max(0.0, min(1.0, (across - 0.10) / rise))
        eased = share * share * (3 - 2 * share)
        away = (across - lie.tree) / 0.2
        lift = box.height() * 0.022 * math.exp(-away * away)
        points.append(QPointF(point.x(), low + (high - low) * eased + point.y() - lift))
    return points


def _ground_at(line: list[QPointF], x: float) -> QPointF:
    return QPointF(x, min(line, key=lambda point: abs(point.x() - x)).y())


def _in_pixels(box: QRectF, slab: Slab) -> QRectF:
    width = slab.width * box.width()
    left = box.left() + slab.x * box.width() - width / 2
    return QRectF(left, box.top() + slab.y * box.height(), width, slab.height * box.height())


def _paint_air(painter: QPainter, box: QRectF, lie: Lie, air: SceneColours, *, dark: bool) -> None:
    horizon = box.top() + box.height() * (lie.entry + 0.06)
    paint_sky.paint_sky(painter, box, horizon, air)
    if dark:
        paint_sky.paint_stars(painter, box, horizon, 0.8)
    across = 0.30 if lie.tree > 0.5 else 0.74
    sun = QPointF(box.left() + box.width() * across, box.top() + box.height() * lie.crest * 0.55)
    paint_sky.paint_light(painter, sun, max(11.0, box.height() * 0.042), air, 1.0)
    if not dark:
        paint_sky.paint_clouds(painter, box, horizon, air, 0.3)
    far = ridge(box, box.top() + box.height() * (lie.entry - 0.10), box.height() * 0.035, 26)
    paint_hill(painter, box, far, air.colour("far"), air.colour("middle"))
    near = ridge(box, box.top() + box.height() * (lie.entry - 0.03), box.height() * 0.022, 3)
    paint_hill(painter, box, near, air.colour("middle"), air.colour("near"))
    for along, tall in ((0.05, 0.075), (0.078, 0.1)):
        foot = near[int(along * len(near))] + QPointF(0, 2)
        paint_far_tree(painter, foot, tall * box.height(), air, 0.45)


def _paint_passage(
    painter: QPainter,
    box: QRectF,
    places: Sequence[Slab],
    rows: int,
    edge: list[QPointF],
    air: SceneColours,
) -> None:
    """Opens the ground around the way, wide and light, so that nothing presses on it."""
    if not places:
        return
    high = box.height() * 0.115
    way = [
        QPointF(box.left() + slab.x * box.width(), box.top() + slab.y * box.height() - high * 0.32)
        for slab in places
    ]
    each = math.ceil(len(way) / rows)
    path = QPainterPath(QPointF(box.left() - high, way[0].y()))
    for number, point in enumerate(way):
        turns = number % each == 0 and number > 0
        if turns:
            side = high * 1.5 * (1 if point.x() > box.center().x() else -1)
            before = way[number - 1]
            path.cubicTo(before + QPointF(side, 0), point + QPointF(side, 0), point)
        else:
            path.lineTo(point)
    light = air.colour("earth_low")
    inside = shapes.mixed(light, air.colour("root"), 0.5)
    ground = below(box, edge)
    painter.save()
    painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, share in ((1.72, 0.35), (1.6, 0.6), (1.48, 1.0)):
        tone = shapes.mixed(air.colour("earth"), inside, share)
        pen = QPen(tone, high * width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
    _paint_daylight(painter, box, way[0].y(), air)
    painter.restore()


def _paint_daylight(painter: QPainter, box: QRectF, y: float, air: SceneColours) -> None:
    """Lets the light of the open hillside fall into the way."""
    reach = box.width() * 0.32
    day = QLinearGradient(box.left(), 0, box.left() + reach, 0)
    day.setColorAt(0.0, air.colour("glow", 0.55))
    day.setColorAt(1.0, air.colour("glow", 0.0))
    tall = box.height() * 0.16
    painter.fillRect(QRectF(box.left(), y - tall * 0.6, reach, tall), day)


def _paint_tree(
    painter: QPainter,
    box: QRectF,
    foot: QPointF,
    lie: Lie,
    tree: TreeDrawing,
    air: SceneColours,
) -> None:
    scale = box.height() * lie.crest * 0.78
    view = TreeView(foot=foot, scale=scale)
    # The roots reach down to the way, whatever the height of the picture.
    reach = (lie.entry + lie.sink - lie.crest) * box.height()
    deep = TreeView(foot=foot, scale=max(scale * 0.6, reach / 0.5))
    paint_roots.paint_roots(painter, deep, roots(tree.shape), air)
    leaves = tree.leaves[::_LEAVES_LEFT_OUT]
    paint_leaves.paint_leaves(
        painter, view, [leaf for leaf in leaves if not leaf.front], air, grow=1.3
    )
    paint_wood.paint_wood(painter, view, tree.wood, air)
    paint_leaves.paint_leaves(painter, view, [leaf for leaf in leaves if leaf.front], air, grow=1.3)
