"""What stands around the tree: air, light, hills and the turf."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QRadialGradient

from ihm_desktop.ui.drawing import paint_earth, paint_sky
from ihm_desktop.ui.drawing.paint_hills import (
    Grass,
    paint_far_tree,
    paint_grass,
    paint_hill,
    ridge,
)
from ihm_desktop.ui.drawing.scene_colours import SceneColours, season
from ihm_desktop.ui.drawing.sheet import COARSE, coarsely
from ihm_desktop.ui.drawing.tree_view import TreeView

MISTY_WARMTH = 0.55  # air and hills while nothing is said about the weather
CLOUDS_TO = 0.8  # of the height of the sky; none hangs lower
# Hills from the farthest: height of the outline, height of its waves, seed of its shape.
_HILLS = ((0.80, 0.05, 26), (0.885, 0.045, 3), (0.955, 0.03, 40))
_FAR_TREES = ((0.045, 0.09), (0.075, 0.12), (0.10, 0.075), (0.955, 0.1))


@dataclass(frozen=True, slots=True)
class SkyOf:
    """What a sky follows from.

    Attributes:
        box: The whole picture.
        view: Where the tree stands.
        warmth: 0.0 (winter) to 1.0 (summer); None where nothing was said.
        dark: By night.
    """

    box: QRectF
    view: TreeView
    warmth: float | None
    dark: bool

    @property
    def sun(self) -> tuple[QPointF, float]:
        """Middle and radius of sun or moon."""
        box, view = self.box, self.view
        aside = min(view.scale * 0.86, view.foot.x() - box.left() - view.scale * 0.12)
        height = box.top() + (view.foot.y() - box.top()) * 0.42
        return QPointF(view.foot.x() - aside, height), max(12.0, view.scale * 0.055)

    @property
    def air(self) -> SceneColours:
        """Colours of the season."""
        return season(dark=self.dark, warmth=MISTY_WARMTH if self.warmth is None else self.warmth)


def paint_sky_of(painter: QPainter, of: SkyOf, ratio: float) -> None:
    """Paints air, stars and light.

    Args:
        painter: Where to paint.
        of: Which sky.
        ratio: Device pixels of a logical one.
    """
    box, horizon, clear, air = of.box, of.view.foot.y(), of.warmth or 0.0, of.air
    paint_sky.paint_sky(painter, box, horizon, air)
    if of.dark:
        paint_sky.paint_stars(painter, box, horizon, clear)
    sun, radius = of.sun
    glow = partial(paint_sky.paint_glow, centre=sun, radius=radius, colours=air, clear=clear)
    area = paint_sky.glow_area(sun, radius, clear)
    coarsely(painter, area, glow, share=COARSE * ratio)
    paint_sky.paint_disc(painter, sun, radius, air, clear)


def paint_clouds_of(painter: QPainter, of: SkyOf) -> None:
    """Paints the clouds before the sky.

    Args:
        painter: Where to paint.
        of: Which sky.
    """
    cover = 0.5 if of.warmth is None else 1.0 - 0.85 * of.warmth
    paint_sky.paint_clouds(painter, of.box, of.view.foot.y(), of.air, cover)


def paint_land(painter: QPainter, box: QRectF, view: TreeView, air: SceneColours) -> None:
    """Paints the hills, the turf before them, and the crown's shadow on it.

    Args:
        painter: Where to paint.
        box: The whole picture.
        view: Where the tree stands.
        air: Colours of the season.
    """
    height = view.foot.y() - box.top()
    names = ("far", "middle", "near", "ground")
    for at, (place, rise, seed) in enumerate(_HILLS):
        hill = ridge(box, box.top() + height * place, height * rise, seed)
        paint_hill(painter, box, hill, air.colour(names[at]), air.colour(names[at + 1]))
        if at == 1:
            for along, tall in _FAR_TREES:
                foot = hill[int(along * len(hill))] + QPointF(0, 2)
                paint_far_tree(painter, foot, tall * height, air, 0.5)
    paint_earth.paint_turf(painter, box, paint_earth.surface(box, view), air)
    _paint_shade(painter, view, air)


def paint_blades(painter: QPainter, box: QRectF, view: TreeView, air: SceneColours) -> None:
    """Paints the grass, more of it at the foot of the trunk, so that it stands in the ground.

    Args:
        painter: Where to paint.
        box: The whole picture.
        view: Where the tree stands.
        air: Colours of the season.
    """
    _paint_meadow(painter, box, view, air, Grass.BLADES)
    reach = view.scale * 0.085
    line = paint_earth.surface(box, view)
    near = [point for point in line if abs(point.x() - view.foot.x()) <= reach]
    depth, tall = view.scale * 0.022, max(1.0, view.scale / 330)
    if near:
        paint_grass(painter, near, depth, air, amount=46, seed=8, flowers=False, tall=tall)


def paint_flowers(painter: QPainter, box: QRectF, view: TreeView, air: SceneColours) -> None:
    """Paints what blooms in the grass; as `paint_blades`."""
    _paint_meadow(painter, box, view, air, Grass.FLOWERS)


def _paint_meadow(
    painter: QPainter, box: QRectF, view: TreeView, air: SceneColours, show: Grass
) -> None:
    line = paint_earth.surface(box, view)
    amount = max(50, int(box.width() * 0.36))
    paint_grass(painter, line, view.scale * 0.03, air, amount=amount, show=show)


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
