"""Fog over what was skipped: a place that is not seen, and never a bare one."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing import paint_sky
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing
from ihm_desktop.ui.drawing.tree_view import TreeView


class Mist(Enum):
    """Where fog lies, in painting order."""

    SKY = auto()
    CROWN = auto()
    TRUNK = auto()
    SOIL = auto()
    ROOTS = auto()


def mists_of(drawing: TreeDrawing) -> tuple[Mist, ...]:
    """Returns where fog lies in a drawing."""
    lies = {
        Mist.SKY: drawing.warmth is None,
        Mist.CROWN: drawing.crown_in_mist,
        Mist.TRUNK: drawing.trunk_in_mist,
        Mist.SOIL: drawing.depth is None,
        Mist.ROOTS: drawing.roots_in_mist,
    }
    return tuple(mist for mist in Mist if lies[mist])


def area_of(mist: Mist, box: QRectF, view: TreeView) -> QRectF:
    """Returns all that the fog of one place touches.

    Args:
        mist: Which place.
        box: The whole picture.
        view: Where the tree stands.
    """
    size, x, y = view.scale, view.foot.x(), view.foot.y()
    air = y - box.top()
    return {
        Mist.SKY: QRectF(box.left(), box.top(), box.width(), air * 1.13),
        Mist.CROWN: QRectF(x - size, box.top(), 2 * size, air),
        Mist.TRUNK: QRectF(x - size * 0.45, y - size * 0.4, size * 0.9, size * 0.52),
        Mist.SOIL: QRectF(box.left(), y, box.width(), box.height()),
        Mist.ROOTS: QRectF(x - size * 1.1, y - size * 0.02, size * 2.2, size * 0.52),
    }[mist]


def paint_mist_of(
    painter: QPainter, box: QRectF, view: TreeView, mist: Mist, air: SceneColours
) -> None:
    """Paints the fog of one place.

    Args:
        painter: Where to paint.
        box: The whole picture.
        view: Where the tree stands.
        mist: Which place.
        air: Colours of the season.
    """
    size, foot = view.scale, view.foot
    below = QRectF(box.left(), foot.y() + size * 0.08, box.width(), box.bottom() - foot.y())
    around = QRectF(foot.x() - size * 0.6, foot.y() + size * 0.05, size * 1.2, size * 0.36)
    sky = QRectF(box.left(), box.top(), box.width(), foot.y() - box.top())
    if mist is Mist.SKY:
        _paint_bank(painter, sky, air, 14, 0.5)
    elif mist is Mist.CROWN:
        _paint_crown(painter, view, air)
    elif mist is Mist.TRUNK:
        _paint_trunk(painter, view, air)
    elif mist is Mist.SOIL:
        _paint_bank(painter, below, air, 9, 0.22)
    else:
        _paint_bank(painter, around, air, 8, 0.26)


def _paint_trunk(painter: QPainter, view: TreeView, air: SceneColours) -> None:
    size, foot = view.scale, view.foot
    stem = QRectF(foot.x() - size * 0.24, foot.y() - size * 0.33, size * 0.48, size * 0.34)
    _paint_bank(painter, stem, air, 4, 0.36)
    fog = air.colour("mist", 0.7)
    paint_sky.paint_mist(painter, view.at(0, 0.03), size * 0.24, size * 0.06, fog)


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


def _paint_crown(painter: QPainter, view: TreeView, air: SceneColours) -> None:
    """Fills the crown's round shape with fog, so that one sees where it is, not how."""
    places = Seeded(404)
    for _patch in range(46):
        across, up = places.near(0.0, 0.62), places.near(0.66, 0.40)
        reach = view.scale * places.between(0.16, 0.30)
        strength = places.between(0.06, 0.2)
        fog = air.colour("mist", strength)
        paint_sky.paint_mist(painter, view.at(across, up), reach, reach * 0.5, fog)
