"""Lays the parts of a tree's picture over one another: sky, land, earth, tree, slice and mist."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ihm_desktop.ui.drawing import land_parts
from ihm_desktop.ui.drawing import tree_parts as parts
from ihm_desktop.ui.drawing.sheet import Sheet
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing
from ihm_desktop.ui.drawing.tree_land import MISTY_WARMTH
from ihm_desktop.ui.drawing.tree_mists import mists_of

_FROST = 0.62
FLOWERS_FROM = 0.4  # warmth


def paint_tree(painter: QPainter, box: QRectF, drawing: TreeDrawing, *, dark: bool) -> None:
    """Paints a drawing.

    Args:
        painter: Where to paint.
        box: The whole picture.
        drawing: What to paint.
        dark: By night.
    """
    sheet = Sheet(box.width(), box.height(), painter.device().devicePixelRatio(), dark)
    picture = tree_picture(sheet, drawing)
    picture.setDevicePixelRatio(sheet.ratio)
    painter.drawImage(box.topLeft(), picture)
    picture.setDevicePixelRatio(1.0)


def warmth_of(drawing: TreeDrawing) -> float:
    """Returns the season of air and land, 0.0 (winter) to 1.0 (summer)."""
    return MISTY_WARMTH if drawing.warmth is None else drawing.warmth


def tree_picture(sheet: Sheet, drawing: TreeDrawing) -> QImage:
    """Paints a drawing into a picture of its own.

    Args:
        sheet: Size, and day or night.
        drawing: What to paint.

    Returns:
        In device pixels. What was painted before and did not change is not painted again. The
        next picture of this size is painted over it.
    """
    warmth = warmth_of(drawing)
    picture = canvas(sheet)
    picture.fill(0)
    painter = QPainter(picture)
    land_parts.sky(sheet, drawing.warmth).lay(painter)
    land_parts.land(sheet).lay(painter, warmth)
    land_parts.ground(sheet).lay(painter, warmth)
    land_parts.earth(sheet, drawing.depth).lay(painter, warmth)
    land_parts.stones(sheet).lay(painter, warmth)
    parts.roots(sheet, parts.roots_of(drawing)).lay(painter, warmth)
    _lay_crown(painter, sheet, drawing, warmth)
    parts.rings(sheet, parts.rings_of(drawing)).lay(painter, warmth)
    land_parts.grass(sheet).lay(painter, warmth)
    if warmth > FLOWERS_FROM:
        land_parts.flowers(sheet).lay(painter, warmth)
    for where in mists_of(drawing):
        land_parts.mist(sheet, where).lay(painter, warmth)
    painter.end()
    return picture


@lru_cache(maxsize=2)  # room that is new each time costs more than most of what is laid into it
def canvas(sheet: Sheet) -> QImage:
    """Makes the room in which parts are laid together."""
    return sheet.blank()


def _lay_crown(painter: QPainter, sheet: Sheet, drawing: TreeDrawing, warmth: float) -> None:
    behind, before = parts.leaves(sheet, parts.crown_of(drawing), warmth)
    behind.lay(painter)
    wood = [
        parts.twigs(sheet, parts.twigs_of(drawing)),
        parts.boughs(sheet, parts.boughs_of(drawing)),
    ]
    # The trunk stands before its boughs, unless they are in mist and the trunk is not.
    if drawing.crown_in_mist and not drawing.trunk_in_mist:
        wood.reverse()
    for limbs in wood:
        limbs.lay(painter, warmth)
    if drawing.frost > 0.0:
        painter.setOpacity(_FROST * drawing.frost)
        parts.frost(sheet, parts.twigs_of(drawing), on_twigs=True).lay(painter)
        parts.frost(sheet, parts.boughs_of(drawing), on_twigs=False).lay(painter)
        painter.setOpacity(1.0)
    before.lay(painter)
