"""The slice as it lies beside the tree."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing import paint_earth, paint_sky
from ihm_desktop.ui.drawing.paint_slice import paint_slice
from ihm_desktop.ui.drawing.scene_colours import SceneColours, mixed
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing
from ihm_desktop.ui.drawing.tree_view import TreeView

_FADE = 0.6
_REACH = 2.6  # of its radius: with shadow and fog


def slice_place(box: QRectF, view: TreeView) -> tuple[QPointF, float]:
    """Returns middle and radius of the slice, in pixels; it rests on the grass."""
    radius = view.scale * 0.092
    right = min(view.scale * 0.60, box.right() - view.foot.x() - radius * 1.3)
    line = paint_earth.surface(box, view)
    x = view.foot.x() + right
    ground = min(line, key=lambda point: abs(point.x() - x)).y()
    return QPointF(x, ground - radius * 0.72), radius


def slice_area(box: QRectF, view: TreeView) -> QRectF:
    """Returns all that painting it touches."""
    centre, radius = slice_place(box, view)
    reach = radius * _REACH
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)


def paint_slice_of(
    painter: QPainter, box: QRectF, view: TreeView, drawing: TreeDrawing, own: SceneColours
) -> None:
    """Paints the slice; behind fog where it was skipped.

    Args:
        painter: Where to paint.
        box: The whole picture.
        view: Where the tree stands.
        drawing: Whose rings.
        own: Colours of wood.
    """
    centre, radius = slice_place(box, view)
    light = 0.3 if drawing.ring_light is None else drawing.ring_light
    shadow = own.colour("wood_dark", 0.28)
    foot = centre + QPointF(radius * 0.15, radius * 0.95)
    paint_sky.paint_mist(painter, foot, radius * 1.3, radius * 0.22, shadow)
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
    return replace(own, **{name: mixed(getattr(own, name), own.mist, _FADE) for name in names})
