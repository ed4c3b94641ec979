"""Paints a whole tree drawing: sky, hills, ground, tree, slice and mist."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QRadialGradient

from ihm_desktop.ui.drawing import paint_earth, paint_leaves, paint_sky, paint_wood
from ihm_desktop.ui.drawing.paint_hills import paint_far_tree, paint_grass, paint_hill, ridge
from ihm_desktop.ui.drawing.paint_slice import paint_slice
from ihm_desktop.ui.drawing.scene_colours import SceneColours, mixed, season
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing
from ihm_desktop.ui.drawing.tree_view import TreeView, view_of

_MISTY_WARMTH = 0.55  # air and hills while nothing is said about the weather
_MISTY_DEPTH = 0.45
_CROWN_FADE = 0.62
_TRUNK_FADE = 0.5
_SLICE_FADE = 0.6
_LEAF_FADE = 0.7
_SMALL = 320.0  # px of tree height; below it, half as many leaves look the same and take half
_SMALL_GROW = 1.32


def paint_tree(painter: QPainter, box: QRectF, drawing: TreeDrawing, *, dark: bool) -> None:
    """Paints a drawing.

    Args:
        painter: Where to paint.
        box: The whole picture.
        drawing: What to paint.
        dark: By night.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    warmth = _MISTY_WARMTH if drawing.warmth is None else drawing.warmth
    air = season(dark=dark, warmth=warmth)
    view = view_of(box)
    _paint_background(painter, box, view, drawing, air, dark=dark)
    # Leaves and wood keep their own season: winter is of the branches, not of the sky.
    own = season(dark=dark, warmth=0.35 + 0.65 * warmth)
    line = paint_earth.surface(box, view)
    _paint_ground(painter, box, view, drawing, air, line)
    _paint_crown(painter, view, drawing, own)
    _paint_slice(painter, box, view, drawing, own)
    amount = max(50, int(box.width() * 0.36))
    paint_grass(painter, line, view.scale * 0.03, air, amount=amount, flowers=warmth > 0.4)
    _paint_tuft(painter, view, line, air)
    _paint_mists(painter, box, view, drawing, air)


def _paint_background(
    painter: QPainter,
    box: QRectF,
    view: TreeView,
    drawing: TreeDrawing,
    air: SceneColours,
    *,
    dark: bool,
) -> None:
    height = view.foot.y() - box.top()
    horizon = box.top() + height
    clear = 0.0 if drawing.warmth is None else drawing.warmth
    paint_sky.paint_sky(painter, box, horizon, air)
    if dark:
        paint_sky.paint_stars(painter, box, horizon, clear)
    aside = min(view.scale * 0.86, view.foot.x() - box.left() - view.scale * 0.12)
    sun = QPointF(view.foot.x() - aside, box.top() + height * 0.42)
    paint_sky.paint_light(painter, sun, max(12.0, view.scale * 0.055), air, clear)
    cover = 0.5 if drawing.warmth is None else 1.0 - 0.85 * clear
    paint_sky.paint_clouds(painter, box, horizon, air, cover)
    names = ("far", "middle", "near", "ground")
    places = ((0.80, 0.05, 26), (0.885, 0.045, 3), (0.955, 0.03, 40))
    for at, (place, rise, seed) in enumerate(places):
        hill = ridge(box, box.top() + height * place, height * rise, seed)
        paint_hill(painter, box, hill, air.colour(names[at]), air.colour(names[at + 1]))
        if at == 1:
            for along, tall in ((0.045, 0.09), (0.075, 0.12), (0.10, 0.075), (0.955, 0.1)):
                foot = hill[int(along * len(hill))] + QPointF(0, 2)
                paint_far_tree(painter, foot, tall * height, air, 0.5)


def _paint_ground(
    painter: QPainter,
    box: QRectF,
    view: TreeView,
    drawing: TreeDrawing,
    air: SceneColours,
    line: list[QPointF],
) -> None:
    depth = _MISTY_DEPTH if drawing.depth is None else 0.8 * drawing.depth
    paint_earth.paint_turf(painter, box, line, air)
    _paint_shade(painter, view, air)
    edge = paint_earth.lowered(line, view.scale * 0.062, 7)
    paint_earth.paint_earth(painter, box, edge, air, depth)
    paint_earth.paint_seeds(painter, view, drawing.seeds, air)
    fade = 0.78 if drawing.roots_in_mist else 0.0
    trunk = _TRUNK_FADE if drawing.trunk_in_mist else 0.0
    paint_wood.paint_roots(painter, view, drawing.roots, air, fade=fade, trunk_fade=trunk)


def _paint_shade(painter: QPainter, view: TreeView, air: SceneColours) -> None:
    """Lays the crown's soft shadow on the grass."""
    painter.save()
    painter.translate(view.at(0.08, -0.02))
    painter.scale(1.0, 0.045)
    reach = view.scale * 0.6
    shade = QRadialGradient(QPointF(0, 0), reach)
    shade.setColorAt(0.0, air.colour("ground_low", 0.75))
    shade.setColorAt(1.0, air.colour("ground_low", 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(0, 0), reach, reach)
    painter.restore()


def _paint_tuft(painter: QPainter, view: TreeView, line: list[QPointF], air: SceneColours) -> None:
    """Lets grass grow around the foot of the trunk, so that it stands in the ground."""
    reach = view.scale * 0.085
    near = [point for point in line if abs(point.x() - view.foot.x()) <= reach]
    depth, tall = view.scale * 0.022, max(1.0, view.scale / 330)
    if near:
        paint_grass(painter, near, depth, air, amount=46, seed=8, flowers=False, tall=tall)


def _paint_crown(
    painter: QPainter, view: TreeView, drawing: TreeDrawing, own: SceneColours
) -> None:
    if drawing.crown_in_mist:
        own = _in_mist(own)
    every, grow = (2, _SMALL_GROW) if view.scale < _SMALL else (1, 1.0)
    behind = [leaf for leaf in drawing.leaves if not leaf.front][::every]
    before = [leaf for leaf in drawing.leaves if leaf.front][::every]
    paint_leaves.paint_leaves(painter, view, behind, own, grow=grow)
    fade = _CROWN_FADE if drawing.crown_in_mist else 0.0
    trunk = _TRUNK_FADE if drawing.trunk_in_mist else 0.0
    paint_wood.paint_wood(painter, view, drawing.wood, own, fade=fade, trunk_fade=trunk)
    paint_wood.paint_lines(painter, view, drawing.grain, own.colour("wood_dark", 0.55))
    if drawing.frost > 0.0:
        light = own.colour("light", 0.62 * drawing.frost)
        paint_wood.paint_light_on_bark(painter, view, drawing.wood, light)
    paint_leaves.paint_leaves(painter, view, before, own, grow=grow)
    paint_leaves.paint_buds(painter, view, drawing.buds, own)
    paint_leaves.paint_blossoms(painter, view, drawing.blossoms, own)


def _in_mist(own: SceneColours) -> SceneColours:
    """Makes leaves pale, as a full crown seen through fog: skipped is never bare."""
    names = ("leaf_deep", "leaf", "leaf_lit", "leaf_young")
    return replace(own, **{name: mixed(getattr(own, name), own.mist, _LEAF_FADE) for name in names})


def slice_place(box: QRectF, view: TreeView) -> tuple[QPointF, float]:
    """Returns middle and radius of the slice, in pixels; it rests on the grass."""
    radius = view.scale * 0.092
    right = min(view.scale * 0.60, box.right() - view.foot.x() - radius * 1.3)
    line = paint_earth.surface(box, view)
    x = view.foot.x() + right
    ground = min(line, key=lambda point: abs(point.x() - x)).y()
    return QPointF(x, ground - radius * 0.72), radius


def _paint_slice(
    painter: QPainter, box: QRectF, view: TreeView, drawing: TreeDrawing, own: SceneColours
) -> None:
    centre, radius = slice_place(box, view)
    light = 0.3 if drawing.ring_light is None else drawing.ring_light
    shadow = own.colour("wood_dark", 0.28)
    paint_sky.paint_mist(
        painter, centre + QPointF(radius * 0.15, radius * 0.95), radius * 1.3, radius * 0.22, shadow
    )
    if drawing.ring_light is None:
        fog = own.colour("mist", 0.75)
        paint_sky.paint_mist(painter, centre, radius * 2.0, radius * 1.5, fog)
        own = _pale_wood(own)
    paint_slice(painter, centre, radius, drawing.rings, own, light)
    if drawing.ring_light is None:
        veil = own.colour("mist", 0.8)
        foot = centre + QPointF(0, radius * 0.75)
        paint_sky.paint_mist(painter, foot, radius * 2.4, radius * 0.5, veil)


def _pale_wood(own: SceneColours) -> SceneColours:
    names = ("wood_dark", "wood_lit", "bloom_pale", "root")
    return replace(
        own, **{name: mixed(getattr(own, name), own.mist, _SLICE_FADE) for name in names}
    )


def _paint_mists(
    painter: QPainter, box: QRectF, view: TreeView, drawing: TreeDrawing, air: SceneColours
) -> None:
    size = view.scale
    foot = view.foot
    if drawing.warmth is None:
        sky = QRectF(box.left(), box.top(), box.width(), foot.y() - box.top())
        _paint_bank(painter, sky, air, 14, 0.5)
    if drawing.crown_in_mist:
        _paint_crown_mist(painter, view, air)
    if drawing.trunk_in_mist:
        stem = QRectF(foot.x() - size * 0.24, foot.y() - size * 0.33, size * 0.48, size * 0.34)
        _paint_bank(painter, stem, air, 4, 0.36)
        fog = air.colour("mist", 0.7)
        paint_sky.paint_mist(painter, view.at(0, 0.03), size * 0.24, size * 0.06, fog)
    below = QRectF(box.left(), foot.y() + size * 0.08, box.width(), box.bottom() - foot.y())
    if drawing.depth is None:
        _paint_bank(painter, below, air, 9, 0.22)
    if drawing.roots_in_mist:
        around = QRectF(foot.x() - size * 0.6, foot.y() + size * 0.05, size * 1.2, size * 0.36)
        _paint_bank(painter, around, air, 8, 0.26)


def _paint_bank(
    painter: QPainter, area: QRectF, air: SceneColours, patches: int, alpha: float
) -> None:
    """Fills an area with level patches of fog."""
    places = Seeded(patches * 31)
    for _patch in range(patches):
        middle = QPointF(
            area.left() + area.width() * places.between(0.1, 0.9),
            area.top() + area.height() * places.between(0.08, 0.92),
        )
        reach_x = area.width() * places.between(0.26, 0.5)
        reach_y = area.height() * places.between(0.09, 0.2)
        strength = alpha * places.between(0.6, 1.0)
        paint_sky.paint_mist(painter, middle, reach_x, reach_y, air.colour("mist", strength))


def _paint_crown_mist(painter: QPainter, view: TreeView, air: SceneColours) -> None:
    """Fills the crown's round shape with fog, so that one sees where it is, not how."""
    places = Seeded(404)
    for _patch in range(46):
        across, up = places.near(0.0, 0.62), places.near(0.66, 0.40)
        reach = view.scale * places.between(0.16, 0.30)
        strength = places.between(0.06, 0.2)
        fog = air.colour("mist", strength)
        paint_sky.paint_mist(painter, view.at(across, up), reach, reach * 0.5, fog)
