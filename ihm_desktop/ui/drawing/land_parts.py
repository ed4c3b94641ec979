"""The parts of a tree's picture around it: sky, land, the cut through the ground, grass and mist.

As in `tree_parts`, every function keeps its last few results.
"""

from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing import paint_earth
from ihm_desktop.ui.drawing.part_kinds import KEPT, in_seasons
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.sheet import COARSE, Part, Seasons, Sheet, coarsely, part
from ihm_desktop.ui.drawing.tree_land import (
    CLOUDS_TO,
    SkyOf,
    paint_blades,
    paint_clouds_of,
    paint_flowers,
    paint_land,
    paint_sky_of,
)
from ihm_desktop.ui.drawing.tree_mists import Mist, area_of, paint_mist_of

_MISTY_DEPTH: Final = 0.45


@lru_cache(maxsize=KEPT)
def sky(sheet: Sheet, warmth: float | None) -> Part:
    """Paints air, light and clouds."""
    area = QRectF(0, 0, sheet.width, sheet.view.foot.y())
    of = SkyOf(sheet.box, sheet.view, warmth, sheet.dark)

    def paint(painter: QPainter) -> None:
        paint_sky_of(painter, of, sheet.ratio)
        clouds = partial(paint_clouds_of, of=of)
        high = QRectF(0, 0, area.width(), area.height() * CLOUDS_TO)
        coarsely(painter, high, clouds, share=COARSE * sheet.ratio)

    return part(sheet, area, paint)


@lru_cache(maxsize=KEPT)
def land(sheet: Sheet) -> Seasons:
    """Paints hills and the turf."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_land(painter, sheet.box, sheet.view, air)

    box, view = sheet.box, sheet.view
    top = box.top() + (view.foot.y() - box.top()) * 0.66
    return in_seasons(sheet, QRectF(0, top, box.width(), box.height()), paint)


@lru_cache(maxsize=KEPT)
def ground(sheet: Sheet) -> Seasons:
    """Paints the pale earth that is cut open."""
    edge = _edge(sheet)

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_earth.paint_ground(painter, sheet.box, edge, air)

    return in_seasons(sheet, _cut(sheet, edge), paint)


@lru_cache(maxsize=KEPT)
def earth(sheet: Sheet, depth: float | None) -> Seasons:
    """Paints the dark earth."""
    edge = _edge(sheet)
    dark = _MISTY_DEPTH if depth is None else 0.8 * depth

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_earth.paint_dark_earth(painter, sheet.box, edge, air, dark)

    return in_seasons(sheet, _cut(sheet, edge), paint)


@lru_cache(maxsize=KEPT)
def stones(sheet: Sheet) -> Seasons:
    """Paints the stones in the earth."""
    edge = _edge(sheet)

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_earth.paint_stones(painter, sheet.box, edge, air)

    return in_seasons(sheet, _cut(sheet, edge), paint)


@lru_cache(maxsize=KEPT)
def grass(sheet: Sheet) -> Seasons:
    """Paints the grass on the ground."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_blades(painter, sheet.box, sheet.view, air)

    return in_seasons(sheet, on_the_ground(sheet), paint)


@lru_cache(maxsize=KEPT)
def flowers(sheet: Sheet) -> Seasons:
    """Paints what blooms in the grass."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_flowers(painter, sheet.box, sheet.view, air)

    return in_seasons(sheet, on_the_ground(sheet), paint)


@lru_cache(maxsize=len(Mist) * KEPT)
def mist(sheet: Sheet, where: Mist) -> Seasons:
    """Paints the fog over what was skipped."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_mist_of(painter, sheet.box, sheet.view, where, air)

    return in_seasons(sheet, area_of(where, sheet.box, sheet.view), paint, coarse=COARSE)


def on_the_ground(sheet: Sheet) -> QRectF:
    """Returns where grass can be."""
    view = sheet.view
    line = [point.y() for point in paint_earth.surface(sheet.box, view)]
    top = min(line) - view.scale * 0.05 - 24
    return QRectF(0, top, sheet.width, max(line) + view.scale * 0.05 + 4 - top)


def _edge(sheet: Sheet) -> list[QPointF]:
    """Returns where the grass ends."""
    line = paint_earth.surface(sheet.box, sheet.view)
    return paint_earth.lowered(line, sheet.view.scale * 0.062, 7)


def _cut(sheet: Sheet, edge: list[QPointF]) -> QRectF:
    top = min(point.y() for point in edge) - 2
    return QRectF(0, top, sheet.width, sheet.height)
