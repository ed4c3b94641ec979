"""The parts of the tree itself, each painted once for everything that it follows from.

A changed answer changes one or two of them; the others are found again. Every function keeps
its last few results, which are plain facts of its arguments.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ihm_desktop.ui.drawing import growth, paint_earth, paint_leaves, paint_roots, paint_wood
from ihm_desktop.ui.drawing.crown import Crown
from ihm_desktop.ui.drawing.leaf_places import Stand
from ihm_desktop.ui.drawing.leaf_stamps import press
from ihm_desktop.ui.drawing.part_kinds import KEPT, Of, in_own_seasons, in_seasons, own_season
from ihm_desktop.ui.drawing.root_skeleton import Roots
from ihm_desktop.ui.drawing.scene_colours import SceneColours, mixed
from ihm_desktop.ui.drawing.sheet import Part, Seasons, Sheet, dyed, part
from ihm_desktop.ui.drawing.tree_answers import Limb, TreeDrawing
from ihm_desktop.ui.drawing.tree_slice import paint_slice_of, slice_area

_CROWN_FADE: Final = 0.62
_TRUNK_FADE: Final = 0.5
_LEAF_FADE: Final = 0.7
_ROOT_FADE: Final = 0.78
_SMALL: Final = 320.0  # px of tree height; below it, half as many leaves look the same
_SMALL_GROW: Final = 1.32
_TWIGS_FROM: Final = 3  # depth of the limbs that the trunk's answer leaves as they are


def roots(sheet: Sheet, of: Of) -> Seasons:
    """Paints seeds and roots."""
    thin_roots(sheet, growth.roots(of.drawing.shape))  # kept as long as what it is part of
    return _whole_roots(sheet, of)


@lru_cache(maxsize=KEPT)
def _whole_roots(sheet: Sheet, of: Of) -> Seasons:
    view, drawing, all_roots = sheet.view, of.drawing, growth.roots(of.drawing.shape)
    fade = _ROOT_FADE if drawing.roots_in_mist else 0.0
    trunk = _TRUNK_FADE if drawing.trunk_in_mist else 0.0
    thin = thin_roots(sheet, all_roots)

    def paint(painter: QPainter, air: SceneColours) -> None:
        paint_earth.paint_seeds(painter, view, drawing.seeds, air)
        painter.save()
        painter.resetTransform()
        painter.drawImage(0, 0, dyed(thin.image, paint_roots.pale(air, fade)))
        painter.restore()
        paint_roots.paint_thick(painter, view, all_roots, air, fade=fade, trunk_fade=trunk)

    return in_seasons(sheet, below(sheet), paint)


@lru_cache(maxsize=KEPT)
def thin_roots(sheet: Sheet, all_roots: Roots) -> Part:
    """Paints the shape of the thin roots, which have one colour."""

    def paint(painter: QPainter) -> None:
        paint_roots.paint_thin(painter, sheet.view, all_roots, QColor(0, 0, 0))

    return part(sheet, below(sheet), paint)


def roots_of(drawing: TreeDrawing) -> Of:
    """Names what roots and seeds follow from."""
    shape = drawing.shape
    mists = (drawing.roots_in_mist, drawing.trunk_in_mist)
    return Of((shape.seed, shape.spread, *mists), drawing)


@lru_cache(maxsize=KEPT)
def twigs(sheet: Sheet, of: Of) -> Seasons:
    """Paints the thin wood, which the trunk's answer leaves as it is."""
    thin = twig_limbs(of.drawing)
    fade = _CROWN_FADE if of.drawing.crown_in_mist else 0.0

    def paint(painter: QPainter, own: SceneColours) -> None:
        paint_wood.paint_wood(painter, sheet.view, thin, own, fade=fade)

    return in_own_seasons(sheet, above(sheet), paint)


def twig_limbs(drawing: TreeDrawing) -> tuple[Limb, ...]:
    """Returns the thin wood."""
    return tuple(limb for limb in drawing.wood if limb.depth >= _TWIGS_FROM)


def twigs_of(drawing: TreeDrawing) -> Of:
    """Names what twigs follow from."""
    return Of((drawing.shape.seed, drawing.crown_in_mist), drawing)


@lru_cache(maxsize=KEPT)
def boughs(sheet: Sheet, of: Of) -> Seasons:
    """Paints trunk and boughs with the grain of the bark."""
    drawing, view = of.drawing, sheet.view
    thick = tuple(limb for limb in drawing.wood if limb.depth < _TWIGS_FROM)
    fade = _CROWN_FADE if drawing.crown_in_mist else 0.0
    trunk = _TRUNK_FADE if drawing.trunk_in_mist else 0.0

    def paint(painter: QPainter, own: SceneColours) -> None:
        paint_wood.paint_wood(painter, view, thick, own, fade=fade, trunk_fade=trunk)
        paint_wood.paint_lines(painter, view, drawing.grain, own.colour("wood_dark", 0.55))

    return in_own_seasons(sheet, inner(sheet), paint)


def boughs_of(drawing: TreeDrawing) -> Of:
    """Names what trunk and boughs follow from."""
    shape = drawing.shape
    mists = (drawing.crown_in_mist, drawing.trunk_in_mist)
    return Of((shape.seed, shape.width, len(drawing.grain), *mists), drawing)


@lru_cache(maxsize=2 * KEPT)
def frost(sheet: Sheet, of: Of, *, on_twigs: bool) -> Part:
    """Paints the light on bare limbs at its full strength."""
    wood = tuple(limb for limb in of.drawing.wood if (limb.depth >= _TWIGS_FROM) is on_twigs)
    light = own_season(dark=sheet.dark, warmth=0.5).colour("light")

    def paint(painter: QPainter) -> None:
        paint_wood.paint_light_on_bark(painter, sheet.view, wood, light)

    return part(sheet, above(sheet) if on_twigs else inner(sheet), paint)


def stand_in(sheet: Sheet, seed: int) -> Stand:
    """Tells where leaves are stamped."""
    every, grow = (2, _SMALL_GROW) if sheet.view.scale < _SMALL else (1, 1.0)
    view = sheet.view_in(above(sheet))
    left, top = view.foot.x(), view.foot.y()
    return Stand(seed=seed, left=left, top=top, scale=view.scale, grow=grow, every=every)


@lru_cache(maxsize=KEPT)
def leaves(sheet: Sheet, of: Of, warmth: float) -> tuple[Part, Part]:
    """Paints the leaves behind the wood; those before it, with what buds and blooms there."""
    own = own_season(dark=sheet.dark, warmth=warmth)
    if of.drawing.crown_in_mist:
        own = _in_mist(own)
    both = behind, before = sheet.empty(above(sheet)), sheet.empty(above(sheet))
    back, front = (QPainter(each.image) for each in both)
    crown = leaves_in(of.drawing)
    press(back, front, stand_in(sheet, crown.seed), crown, own)
    front.setRenderHint(QPainter.RenderHint.Antialiasing)
    view = sheet.view_in(above(sheet))
    paint_leaves.paint_buds(front, view, of.drawing.buds, own)
    paint_leaves.paint_blossoms(front, view, of.drawing.blossoms, own)
    back.end()
    front.end()
    return behind, before


def leaves_in(drawing: TreeDrawing) -> Crown:
    """Names the leaves that are out."""
    return Crown(drawing.shape.seed, drawing.shape.crown[0])


def crown_of(drawing: TreeDrawing) -> Of:
    """Names what leaves follow from."""
    return Of((drawing.shape.seed, drawing.shape.crown), drawing)


@lru_cache(maxsize=KEPT)
def rings(sheet: Sheet, of: Of) -> Seasons:
    """Paints the slice."""

    def paint(painter: QPainter, own: SceneColours) -> None:
        paint_slice_of(painter, sheet.box, sheet.view, of.drawing, own)

    return in_own_seasons(sheet, slice_area(sheet.box, sheet.view), paint)


def rings_of(drawing: TreeDrawing) -> Of:
    """Names what the slice follows from."""
    return Of((tuple(ring.radius for ring in drawing.rings), drawing.ring_light), drawing)


def above(sheet: Sheet) -> QRectF:
    """Returns where wood and leaves can be."""
    view = sheet.view
    reach = view.scale * 0.85
    foot = view.foot.y() + view.scale * 0.06
    return QRectF(view.foot.x() - reach, 0, 2 * reach, foot)


def inner(sheet: Sheet) -> QRectF:
    """Returns where trunk and boughs can be."""
    view = sheet.view
    reach, top = view.scale * 0.55, view.foot.y() - view.scale * 0.9
    return QRectF(view.foot.x() - reach, top, 2 * reach, view.scale * 0.96)


def below(sheet: Sheet) -> QRectF:
    """Returns where roots and seeds can be."""
    view = sheet.view
    reach, top = view.scale * 0.85, view.foot.y() - view.scale * 0.06
    return QRectF(view.foot.x() - reach, top, 2 * reach, sheet.height)


def _in_mist(own: SceneColours) -> SceneColours:
    """Makes leaves pale, as a full crown seen through fog: skipped is never bare."""
    names = ("leaf_deep", "leaf", "leaf_lit", "leaf_young")
    return replace(own, **{name: mixed(getattr(own, name), own.mist, _LEAF_FADE) for name in names})
