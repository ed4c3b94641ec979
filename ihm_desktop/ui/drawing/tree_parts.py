"""The parts of a tree's picture, each painted once for everything that it follows from.

A changed answer changes one or two of them; the others are found again. Every function keeps
its last few results, which are plain facts of its arguments.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing import paint_earth, paint_leaves, paint_wood
from ihm_desktop.ui.drawing.crown import Crown
from ihm_desktop.ui.drawing.leaf_stamps import Stamps, press, stamps_of
from ihm_desktop.ui.drawing.scene_colours import SceneColours, mixed, season
from ihm_desktop.ui.drawing.sheet import Part, Seasons, Sheet, part
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing
from ihm_desktop.ui.drawing.tree_land import (
    SkyOf,
    paint_blades,
    paint_clouds_of,
    paint_flowers,
    paint_land,
    paint_sky_of,
)
from ihm_desktop.ui.drawing.tree_mists import COARSE, Mist, area_of, paint_mist_of
from ihm_desktop.ui.drawing.tree_slice import paint_slice_of, slice_area

_KEPT: Final = 4  # trees on the screen at once, or one with what may come next
_CROWN_FADE: Final = 0.62
_TRUNK_FADE: Final = 0.5
_LEAF_FADE: Final = 0.7
_ROOT_FADE: Final = 0.78
_SMALL: Final = 320.0  # px of tree height; below it, half as many leaves look the same
_SMALL_GROW: Final = 1.32
_MISTY_DEPTH: Final = 0.45
_TWIGS_FROM: Final = 3  # depth of the limbs that the trunk's answer leaves as they are

PaintIn = Callable[[QPainter, SceneColours], None]


@dataclass(frozen=True, slots=True)
class Of:
    """A drawing, known by that of it which a part follows from."""

    key: tuple[object, ...]
    drawing: TreeDrawing = field(compare=False)


def own_season(*, dark: bool, warmth: float) -> SceneColours:
    """Mixes the colours of wood and leaves: winter is of the branches, not of the sky."""
    return season(dark=dark, warmth=0.35 + 0.65 * warmth)


@lru_cache(maxsize=_KEPT)
def sky(sheet: Sheet, warmth: float | None) -> Part:
    """Paints air, light and clouds."""
    area = QRectF(0, 0, sheet.width, sheet.view.foot.y())
    of = SkyOf(sheet.box, sheet.view, warmth, sheet.dark)
    air = part(sheet, area, partial(paint_sky_of, of=of))
    painter = QPainter(air.image)
    part(sheet, area, partial(paint_clouds_of, of=of), coarse=COARSE).lay(painter)
    painter.end()
    return air


@lru_cache(maxsize=_KEPT)
def land(sheet: Sheet) -> Seasons:
    """Paints hills and the turf."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_land(painter, sheet.box, sheet.view, air)

    box, view = sheet.box, sheet.view
    top = box.top() + (view.foot.y() - box.top()) * 0.66
    return _seasons(sheet, QRectF(0, top, box.width(), box.height()), paint)


@lru_cache(maxsize=_KEPT)
def earth(sheet: Sheet, depth: float | None) -> Seasons:
    """Paints the cut through the ground."""
    box, view = sheet.box, sheet.view
    edge = paint_earth.lowered(paint_earth.surface(box, view), view.scale * 0.062, 7)
    dark = _MISTY_DEPTH if depth is None else 0.8 * depth

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_earth.paint_earth(painter, box, edge, air, dark)

    top = min(point.y() for point in edge) - 2
    return _seasons(sheet, QRectF(0, top, box.width(), box.height()), paint)


@lru_cache(maxsize=_KEPT)
def roots(sheet: Sheet, of: Of) -> Seasons:
    """Paints seeds and roots."""
    view, drawing = sheet.view, of.drawing
    fade = _ROOT_FADE if drawing.roots_in_mist else 0.0
    trunk = _TRUNK_FADE if drawing.trunk_in_mist else 0.0

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_earth.paint_seeds(painter, view, drawing.seeds, air)
        paint_wood.paint_roots(painter, view, drawing.roots, air, fade=fade, trunk_fade=trunk)

    return _seasons(sheet, below(sheet), paint)


def roots_of(drawing: TreeDrawing) -> Of:
    """Names what roots and seeds follow from."""
    shape = drawing.shape
    mists = (drawing.roots_in_mist, drawing.trunk_in_mist)
    return Of((shape.seed, shape.spread, *mists), drawing)


@lru_cache(maxsize=_KEPT)
def twigs(sheet: Sheet, of: Of) -> Seasons:
    """Paints the thin wood, which the trunk's answer leaves as it is."""
    thin = tuple(limb for limb in of.drawing.wood if limb.depth >= _TWIGS_FROM)
    fade = _CROWN_FADE if of.drawing.crown_in_mist else 0.0

    def paint(painter: QPainter, own: SceneColours) -> None:
        paint_wood.paint_wood(painter, sheet.view, thin, own, fade=fade)

    return _own_seasons(sheet, above(sheet), paint)


def twigs_of(drawing: TreeDrawing) -> Of:
    """Names what twigs follow from."""
    return Of((drawing.shape.seed, drawing.crown_in_mist), drawing)


@lru_cache(maxsize=_KEPT)
def boughs(sheet: Sheet, of: Of) -> Seasons:
    """Paints trunk and boughs with the grain of the bark."""
    drawing, view = of.drawing, sheet.view
    thick = tuple(limb for limb in drawing.wood if limb.depth < _TWIGS_FROM)
    fade = _CROWN_FADE if drawing.crown_in_mist else 0.0
    trunk = _TRUNK_FADE if drawing.trunk_in_mist else 0.0

    def paint(painter: QPainter, own: SceneColours) -> None:
        paint_wood.paint_wood(painter, view, thick, own, fade=fade, trunk_fade=trunk)
        paint_wood.paint_lines(painter, view, drawing.grain, own.colour("wood_dark", 0.55))

    return _own_seasons(sheet, above(sheet), paint)


def boughs_of(drawing: TreeDrawing) -> Of:
    """Names what trunk and boughs follow from."""
    shape = drawing.shape
    mists = (drawing.crown_in_mist, drawing.trunk_in_mist)
    return Of((shape.seed, shape.width, len(drawing.grain), *mists), drawing)


@lru_cache(maxsize=2 * _KEPT)
def frost(sheet: Sheet, of: Of, *, on_twigs: bool) -> Part:
    """Paints the light on bare limbs at its full strength."""
    wood = tuple(limb for limb in of.drawing.wood if (limb.depth >= _TWIGS_FROM) is on_twigs)
    light = own_season(dark=sheet.dark, warmth=0.5).colour("light")

    def paint(painter: QPainter) -> None:
        paint_wood.paint_light_on_bark(painter, sheet.view, wood, light)

    return part(sheet, above(sheet), paint)


@lru_cache(maxsize=_KEPT)
def _stamps(sheet: Sheet, of: Of) -> Stamps:
    every, grow = (2, _SMALL_GROW) if sheet.view.scale < _SMALL else (1, 1.0)
    crown = Crown(of.drawing.shape.seed, of.drawing.shape.crown[0])
    return stamps_of(sheet.view_in(above(sheet)), crown, every=every, grow=grow)


@lru_cache(maxsize=_KEPT)
def leaves(sheet: Sheet, of: Of, warmth: float) -> tuple[Part, Part]:
    """Paints the leaves behind the wood; those before it, with what buds and blooms there."""
    own = own_season(dark=sheet.dark, warmth=warmth)
    if of.drawing.crown_in_mist:
        own = _in_mist(own)
    both = behind, before = sheet.empty(above(sheet)), sheet.empty(above(sheet))
    back, front = (QPainter(each.image) for each in both)
    press(back, front, _stamps(sheet, of), own)
    front.setRenderHint(QPainter.RenderHint.Antialiasing)
    view = sheet.view_in(above(sheet))
    paint_leaves.paint_buds(front, view, of.drawing.buds, own)
    paint_leaves.paint_blossoms(front, view, of.drawing.blossoms, own)
    back.end()
    front.end()
    return behind, before


def crown_of(drawing: TreeDrawing) -> Of:
    """Names what leaves follow from."""
    return Of((drawing.shape.seed, drawing.shape.crown), drawing)


@lru_cache(maxsize=_KEPT)
def rings(sheet: Sheet, of: Of) -> Seasons:
    """Paints the slice."""

    def paint(painter: QPainter, own: SceneColours) -> None:
        paint_slice_of(painter, sheet.box, sheet.view, of.drawing, own)

    return _own_seasons(sheet, slice_area(sheet.box, sheet.view), paint)


def rings_of(drawing: TreeDrawing) -> Of:
    """Names what the slice follows from."""
    return Of((tuple(ring.radius for ring in drawing.rings), drawing.ring_light), drawing)


@lru_cache(maxsize=_KEPT)
def grass(sheet: Sheet) -> Seasons:
    """Paints the grass on the ground."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_blades(painter, sheet.box, sheet.view, air)

    return _seasons(sheet, on_the_ground(sheet), paint)


@lru_cache(maxsize=_KEPT)
def flowers(sheet: Sheet) -> Seasons:
    """Paints what blooms in the grass."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_flowers(painter, sheet.box, sheet.view, air)

    return _seasons(sheet, on_the_ground(sheet), paint)


@lru_cache(maxsize=len(Mist) * _KEPT)
def mist(sheet: Sheet, where: Mist) -> Seasons:
    """Paints the fog over what was skipped."""

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_mist_of(painter, sheet.box, sheet.view, where, air)

    return _seasons(sheet, area_of(where, sheet.box, sheet.view), paint, coarse=COARSE)


def above(sheet: Sheet) -> QRectF:
    """Returns where wood and leaves can be."""
    view = sheet.view
    reach = view.scale * 0.85
    foot = view.foot.y() + view.scale * 0.06
    return QRectF(view.foot.x() - reach, 0, 2 * reach, foot)


def on_the_ground(sheet: Sheet) -> QRectF:
    """Returns where grass can be."""
    view = sheet.view
    line = [point.y() for point in paint_earth.surface(sheet.box, view)]
    top = min(line) - view.scale * 0.05 - 24
    return QRectF(0, top, sheet.width, max(line) + view.scale * 0.05 + 4 - top)


def below(sheet: Sheet) -> QRectF:
    """Returns where roots and seeds can be."""
    view = sheet.view
    reach, top = view.scale * 0.85, view.foot.y() - view.scale * 0.06
    return QRectF(view.foot.x() - reach, top, 2 * reach, sheet.height)


def _seasons(sheet: Sheet, area: QRectF, paint: PaintIn, *, coarse: float = 1.0) -> Seasons:
    winter, summer = (season(dark=sheet.dark, warmth=warmth) for warmth in (0.0, 1.0))
    return _both(sheet, area, paint, winter, summer, coarse)


def _own_seasons(sheet: Sheet, area: QRectF, paint: PaintIn) -> Seasons:
    winter, summer = (own_season(dark=sheet.dark, warmth=warmth) for warmth in (0.0, 1.0))
    return _both(sheet, area, paint, winter, summer, 1.0)


def _both(
    sheet: Sheet,
    area: QRectF,
    paint: PaintIn,
    winter: SceneColours,
    summer: SceneColours,
    coarse: float,
) -> Seasons:
    return Seasons(
        part(sheet, area, partial(_painted, paint, winter), coarse=coarse),
        part(sheet, area, partial(_painted, paint, summer), coarse=coarse),
    )


def _painted(paint: PaintIn, colours: SceneColours, painter: QPainter) -> None:
    paint(painter, colours)


def _in_mist(own: SceneColours) -> SceneColours:
    """Makes leaves pale, as a full crown seen through fog: skipped is never bare."""
    names = ("leaf_deep", "leaf", "leaf_lit", "leaf_young")
    return replace(own, **{name: mixed(getattr(own, name), own.mist, _LEAF_FADE) for name in names})
