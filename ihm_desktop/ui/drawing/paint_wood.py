"""Paints trunk, boughs and twigs as tapering, rounded limbs."""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.tree_answers import Joint, Limb
from ihm_desktop.ui.drawing.tree_view import TreeView

_LIGHT_FROM = -1.0  # the sun stands at the left, as read
_FLAT_FROM = 3  # twigs of this depth have one colour and no rounding
ROUND_FROM = 0.9  # px; a thinner end looks the same without
_TOGETHER = 12  # twigs in one path; each alone takes far longer
_AT_A_STEP = 10  # paths; a few milliseconds


@lru_cache(maxsize=2048)  # limbs keep their shape while the answers change; a tree has 900
def outline(joints: tuple[Joint, ...], scale: float, least: float = 0.55) -> QPainterPath:
    """Makes the outline of a limb; `paint_limb` rounds its ends.

    Args:
        joints: Of the limb.
        scale: Pixels of one tree height.
        least: Thinnest radius, in pixels, so that twigs do not vanish.

    Returns:
        In pixels from the foot of the trunk; shared, so it must not be changed.
    """
    return tapered(
        [joint.x * scale for joint in joints],
        [-joint.y * scale for joint in joints],
        [joint.radius * scale for joint in joints],
        least,
    )


def tapered(
    xs: Sequence[float], ys: Sequence[float], radii: Sequence[float], least: float = 0.55
) -> QPainterPath:
    """Makes the outline of a limb from its joints.

    Args:
        xs: In pixels.
        ys: In pixels, downwards.
        radii: In pixels.
        least: Thinnest radius.
    """
    path = QPainterPath()
    # Without it, limbs that overlap themselves would leave holes.
    path.setFillRule(Qt.FillRule.WindingFill)
    last = len(radii) - 1
    left, right = [], []
    # Plain numbers: points as objects take three times as long, and a tree has 900 limbs.
    for at, radius in enumerate(radii):
        before, after = max(0, at - 1), min(last, at + 1)
        along_x, along_y = xs[after] - xs[before], ys[after] - ys[before]
        share = max(least, radius) / (math.hypot(along_x, along_y) or 1.0)
        side_x, side_y = -along_y * share, along_x * share
        left.append((xs[at] + side_x, ys[at] + side_y))
        right.append((xs[at] - side_x, ys[at] - side_y))
    path.moveTo(*left[0])
    _smooth(path, left)
    right.reverse()
    path.lineTo(*right[0])
    _smooth(path, right)
    path.closeSubpath()
    return path


@lru_cache(maxsize=2048)
def rounded_limb(limb: Limb, scale: float) -> QPainterPath:
    """Makes a limb, round where it begins and ends; the trunk keeps its flat foot.

    Args:
        limb: What to draw.
        scale: Pixels of one tree height.

    Returns:
        As `outline` does.
    """
    path = QPainterPath(outline(limb.joints, scale))
    for joint in limb.joints[-1:] if limb.depth == 0 else (limb.joints[0], limb.joints[-1]):
        radius = joint.radius * scale
        if radius < ROUND_FROM:
            continue
        end = QPainterPath()
        end.addEllipse(QPointF(joint.x * scale, -joint.y * scale), radius, radius)
        # Turned like the outline: two that turn against each other would leave a hole.
        path.addPath(end.toReversed())
    return path


def _smooth(path: QPainterPath, points: list[tuple[float, float]]) -> None:
    for (x, y), (to_x, to_y) in pairwise(points[1:]):
        path.quadTo(x, y, (x + to_x) / 2, (y + to_y) / 2)
    path.lineTo(*points[-1])


def paint_wood(
    painter: QPainter,
    view: TreeView,
    wood: tuple[Limb, ...],
    colours: SceneColours,
    *,
    fade: float = 0.0,
    trunk_fade: float = 0.0,
) -> None:
    """Paints the trunk and everything that grows from it.

    Args:
        painter: Where to paint.
        view: Where the tree stands.
        wood: Trunk first.
        colours: Of the season.
        fade: 0.0 (clear) to 1.0 (lost in mist), for boughs and twigs.
        trunk_fade: The same for the trunk.
    """
    painter.save()
    painter.translate(view.foot)
    painter.setPen(Qt.PenStyle.NoPen)
    mist = colours.colour("mist")
    # The trunk stands before its boughs, unless they are in mist and the trunk is not.
    sign = 1 if fade > 0.0 and trunk_fade <= 0.0 else -1
    for depth in sorted({limb.depth for limb in wood}, key=lambda one: sign * one):
        dark, lit = _bark(colours, depth)
        paler = fade if depth else trunk_fade
        dark, lit = shapes.mixed(dark, mist, paler), shapes.mixed(lit, mist, paler)
        limbs = tuple(limb for limb in wood if limb.depth == depth)
        if depth >= _FLAT_FROM:
            painter.setBrush(shapes.mixed(dark, lit, 0.45))
            _paint_twigs(painter, limbs, view.scale)
            continue
        for limb in limbs:
            painter.setBrush(_round_brush(view.scale, limb, dark, lit))
            painter.drawPath(rounded_limb(limb, view.scale))
    painter.restore()


def twig_steps(wood: tuple[Limb, ...], scale: float) -> Iterator[None]:
    """Shapes the twigs, some at each step; shaping takes longer than painting them."""
    for depth in sorted({limb.depth for limb in wood if limb.depth >= _FLAT_FROM}):
        twigs = tuple(limb for limb in wood if limb.depth == depth)
        for at, _path in enumerate(_shaped(twigs, scale)):
            if at % _AT_A_STEP == 0:
                yield


def _shaped(twigs: tuple[Limb, ...], scale: float) -> Iterator[QPainterPath]:
    for first in range(0, len(twigs), _TOGETHER):
        yield _joined(twigs[first : first + _TOGETHER], scale)


def _paint_twigs(painter: QPainter, twigs: tuple[Limb, ...], scale: float) -> None:
    for path in _shaped(twigs, scale):
        painter.drawPath(path)


@lru_cache(maxsize=512)
def _joined(twigs: tuple[Limb, ...], scale: float) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for twig in twigs:
        path.addPath(rounded_limb(twig, scale))
    return path


def _bark(colours: SceneColours, depth: int) -> tuple[QColor, QColor]:
    dark, lit = colours.colour("wood_dark"), colours.colour("wood_lit")
    paler = min(0.5, 0.08 * depth)
    return shapes.mixed(dark, lit, paler), shapes.mixed(lit, dark, 0.1 * max(0, depth - 2))


def _round_brush(scale: float, limb: Limb, dark: QColor, lit: QColor) -> QLinearGradient:
    first, last = limb.joints[0], limb.joints[-1]
    start, end = QPointF(first.x, -first.y) * scale, QPointF(last.x, -last.y) * scale
    along = end - start
    length = math.hypot(along.x(), along.y()) or 1.0
    side = QPointF(-along.y() / length, along.x() / length)
    if side.x() * _LIGHT_FROM < 0 and abs(side.x()) > 0.1:
        side = -side
    reach = max(joint.radius for joint in limb.joints[2:]) * scale * 1.15
    middle = (start + end) / 2
    brush = QLinearGradient(middle + side * reach, middle - side * reach)
    brush.setColorAt(0.0, shapes.mixed(dark, lit, 0.75))
    brush.setColorAt(0.28, lit)
    brush.setColorAt(0.62, shapes.mixed(lit, dark, 0.55))
    brush.setColorAt(1.0, dark)
    return brush


def paint_lines(
    painter: QPainter, view: TreeView, lines: Iterable[tuple[Joint, ...]], colour: QColor
) -> None:
    """Paints the grain of the bark."""
    painter.save()
    painter.translate(view.foot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for line in lines:
        if len(line) > 1:
            painter.drawPath(outline(line, view.scale, 0.35))
    painter.restore()


def paint_light_on_bark(
    painter: QPainter, view: TreeView, wood: tuple[Limb, ...], colour: QColor
) -> None:
    """Lays light, or snow, along the upper side of bare limbs."""
    strokes: dict[float, list[Limb]] = {}
    for limb in wood:
        if limb.depth >= 1:
            width = 0.42 * view.scale * max(joint.radius for joint in limb.joints)
            strokes.setdefault(round(max(0.7, min(3.2, width)), 1), []).append(limb)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, limbs in strokes.items():
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for first in range(0, len(limbs), _TOGETHER):
            painter.drawPath(_upper_sides(limbs[first : first + _TOGETHER], view))


def _upper_sides(limbs: Sequence[Limb], view: TreeView) -> QPainterPath:
    path = QPainterPath()
    left, top, scale = view.foot.x(), view.foot.y(), view.scale
    for limb in limbs:
        for at, joint in enumerate(limb.joints):
            lift = joint.radius * 0.62
            x = left + (joint.x + _LIGHT_FROM * lift * 0.45) * scale
            y = top - (joint.y + lift) * scale
            if at == 0:
                path.moveTo(x, y)
            else:
                path.lineTo(x, y)
    return path
