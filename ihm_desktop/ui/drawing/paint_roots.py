"""Paints roots: like wood where they begin, pale where they end."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.paint_wood import ROUND_FROM, tapered
from ihm_desktop.ui.drawing.root_skeleton import JOINTS, Roots
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.tree_view import TreeView

_PALE_AFTER = 2  # branchings; from then on nothing of the trunk's colour is left
_TOGETHER = 12  # roots in one path; each alone takes far longer
_DENSE = 5.5  # px; joints nearer to one another are not all needed


@dataclass(frozen=True, slots=True)
class _Root:
    """One root in pixels from the foot of the trunk."""

    xs: list[float]
    ys: list[float]
    radii: list[float]

    def path(self, *, begin: bool) -> QPainterPath:
        """Makes its outline, with a round end.

        Args:
            begin: Whether it begins round, too; else a thicker one lies over its beginning.
        """
        near = math.hypot(self.xs[1] - self.xs[0], self.ys[1] - self.ys[0]) < _DENSE
        every = 2 if near else 1
        path = tapered(self.xs[::every], self.ys[::every], self.radii[::every])
        for at in (0, -1) if begin else (-1,):
            radius = self.radii[at]
            if radius >= ROUND_FROM:
                end = QPainterPath()
                end.addEllipse(QPointF(self.xs[at], self.ys[at]), radius, radius)
                # Turned like the outline: two that turn against each other would leave a hole.
                path.addPath(end.toReversed())
        return path


def paint_roots(
    painter: QPainter,
    view: TreeView,
    roots: Roots,
    colours: SceneColours,
    *,
    fade: float = 0.0,
    trunk_fade: float = 0.0,
) -> None:
    """Paints all roots.

    Args:
        painter: Where to paint.
        view: Where the tree stands.
        roots: What to paint.
        colours: Of the season.
        fade: 0.0 (clear) to 1.0 (lost in mist).
        trunk_fade: The same for the trunk, whose colour they begin with.
    """
    paint_thin(painter, view, roots, pale(colours, fade))
    paint_thick(painter, view, roots, colours, fade=fade, trunk_fade=trunk_fade)


def pale(colours: SceneColours, fade: float) -> QColor:
    """Returns the colour in which roots end; as `paint_roots`."""
    return shapes.mixed(colours.colour("root"), colours.colour("earth"), fade)


def paint_thin(painter: QPainter, view: TreeView, roots: Roots, colour: QColor) -> None:
    """Paints the thin roots, which have one colour and lie under the others.

    Args:
        painter: Where to paint.
        view: Where the tree stands.
        roots: All of them.
        colour: Of the thin ones.
    """
    painter.save()
    painter.translate(view.foot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    depths = roots.joints.depths
    thin = [at for at, depth in enumerate(depths) if depth >= depths[0] + _PALE_AFTER]
    for first in range(0, len(thin), _TOGETHER):
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for at in thin[first : first + _TOGETHER]:
            path.addPath(_root(roots, at, view.scale).path(begin=False))
        painter.drawPath(path)
    painter.restore()


def paint_thick(
    painter: QPainter,
    view: TreeView,
    roots: Roots,
    colours: SceneColours,
    *,
    fade: float = 0.0,
    trunk_fade: float = 0.0,
) -> None:
    """Paints the thick roots; as `paint_roots`."""
    painter.save()
    painter.translate(view.foot)
    painter.setPen(Qt.PenStyle.NoPen)
    end = pale(colours, fade)
    wood = shapes.mixed(colours.colour("wood_dark"), colours.colour("wood_lit"), 0.5)
    wood = shapes.mixed(wood, colours.colour("mist"), trunk_fade)
    stops = [_stops(wood, end, 0.6 * deep) for deep in range(_PALE_AFTER)]
    for deep, root, path in _thick(roots, view.scale):
        along = QLinearGradient(root.xs[0], root.ys[0], root.xs[-1], root.ys[-1])
        along.setStops(stops[deep])
        painter.setBrush(along)
        painter.drawPath(path)
    painter.restore()


@lru_cache(maxsize=4)  # each is painted in two seasons
def _thick(roots: Roots, scale: float) -> tuple[tuple[int, _Root, QPainterPath], ...]:
    depths = roots.joints.depths
    thick = [at for at, depth in enumerate(depths) if depth < depths[0] + _PALE_AFTER]
    shaped = []
    for at in sorted(thick, key=lambda one: -depths[one]):
        root = _root(roots, at, scale)
        shaped.append((depths[at] - depths[0], root, root.path(begin=True)))
    return tuple(shaped)


def _root(roots: Roots, number: int, scale: float) -> _Root:
    joints, own = roots.joints, slice(JOINTS * number, JOINTS * (number + 1))
    return _Root(
        [x * scale for x in joints.xs[own]],
        [-y * scale for y in joints.ys[own]],
        [radius * scale for radius in joints.radii[own]],
    )


def _stops(wood: QColor, end: QColor, share: float) -> list[tuple[float, QColor]]:
    """Returns how a root's colour changes on its way."""
    places = ((0.0, share), (0.3, share + 0.2), (0.7, share + 0.7), (1.0, 1.0))
    return [(place, shapes.mixed(wood, end, min(1.0, far))) for place, far in places]
