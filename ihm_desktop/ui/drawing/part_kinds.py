"""What all parts of a tree's picture share: by what they are known, and painting two seasons."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing.scene_colours import SceneColours, season
from ihm_desktop.ui.drawing.sheet import Seasons, Sheet, part
from ihm_desktop.ui.drawing.tree_answers import TreeDrawing

KEPT: Final = 4  # trees on the screen at once, or one with what may come next

PaintIn = Callable[[QPainter, SceneColours], None]


@dataclass(frozen=True, slots=True)
class Of:
    """A drawing, known by that of it which a part follows from."""

    key: tuple[object, ...]
    drawing: TreeDrawing = field(compare=False)


def own_season(*, dark: bool, warmth: float) -> SceneColours:
    """Mixes the colours of wood and leaves: winter is of the branches, not of the sky."""
    return season(dark=dark, warmth=0.35 + 0.65 * warmth)


def in_seasons(sheet: Sheet, area: QRectF, paint: PaintIn, *, coarse: float = 1.0) -> Seasons:
    """Paints a part in winter's and in summer's colours of air and land.

    Args:
        sheet: What for.
        area: Where it lies, in logical pixels.
        paint: Paints it in logical pixels of the whole picture.
        coarse: Share of the pixels to paint with.
    """
    winter, summer = (season(dark=sheet.dark, warmth=warmth) for warmth in (0.0, 1.0))
    return _both(sheet, area, paint, winter, summer, coarse)


def in_own_seasons(sheet: Sheet, area: QRectF, paint: PaintIn) -> Seasons:
    """Paints a part in winter's and in summer's colours of wood; as `in_seasons`."""
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
        partial(part, sheet, area, partial(_painted, paint, winter), coarse=coarse),
        partial(part, sheet, area, partial(_painted, paint, summer), coarse=coarse),
    )


def _painted(paint: PaintIn, colours: SceneColours, painter: QPainter) -> None:
    paint(painter, colours)
