"""Paints a tree's parts a little at a time, so that nothing else has to wait for it.

All of a new tree takes a quarter of a second. Each step here takes some milliseconds, and what
it has painted is kept; laying the parts together is quick then.
"""

from collections.abc import Iterator
from dataclasses import replace

from ihm_desktop.ui.drawing import growth, land_parts, leaf_stamps, paint_wood, root_ways
from ihm_desktop.ui.drawing import tree_parts as parts
from ihm_desktop.ui.drawing.sheet import Seasons, Sheet
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers, TreeDrawing
from ihm_desktop.ui.drawing.tree_mists import mists_of
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.drawing.tree_painter import FLOWERS_FROM, canvas, warmth_of


def steps(sheet: Sheet, answers: TreeAnswers) -> Iterator[None]:
    """Paints every part that a picture needs.

    Args:
        sheet: What for.
        answers: What to draw.
    """
    while not growth.grow_on(answers.seed):
        yield
    drawing = draw(answers)
    yield
    yield from _shapes(sheet, drawing)
    land_parts.sky(sheet, drawing.warmth)
    yield
    for each in seasonal(sheet, drawing):
        yield from each.steps(warmth_of(drawing))
    parts.leaves(sheet, parts.crown_of(drawing), warmth_of(drawing))
    yield
    if drawing.frost > 0.0:
        yield from _frost(sheet, drawing)
    canvas(sheet)
    yield


def steps_ahead(sheet: Sheet, drawing: TreeDrawing) -> Iterator[None]:
    """Paints what the next answer may need, and no part that is needed now.

    Args:
        sheet: What for.
        drawing: What is shown.
    """
    seen = replace(drawing, crown_in_mist=False)
    clear = replace(drawing, trunk_in_mist=False)
    for left in root_ways.BRANCHINGS:
        root_ways.ways(growth.roots(drawing.shape).seed, left)
        yield
    yield from parts.roots(sheet, parts.roots_of(clear)).both_steps()
    yield from parts.twigs(sheet, parts.twigs_of(seen)).both_steps()
    yield from parts.boughs(sheet, parts.boughs_of(seen)).both_steps()
    yield from _frost(sheet, seen)
    yield from land_parts.flowers(sheet).both_steps()
    for each in seasonal(sheet, drawing):
        yield from each.both_steps()


def seasonal(sheet: Sheet, drawing: TreeDrawing) -> Iterator[Seasons]:
    """Finds the parts of a picture that follow the weather, one after the other."""
    yield land_parts.land(sheet)
    yield land_parts.ground(sheet)
    yield land_parts.earth(sheet, drawing.depth)
    yield land_parts.stones(sheet)
    yield parts.roots(sheet, parts.roots_of(drawing))
    yield parts.twigs(sheet, parts.twigs_of(drawing))
    yield parts.boughs(sheet, parts.boughs_of(drawing))
    yield parts.rings(sheet, parts.rings_of(drawing))
    yield land_parts.grass(sheet)
    if warmth_of(drawing) > FLOWERS_FROM:
        yield land_parts.flowers(sheet)
    for where in mists_of(drawing):
        yield land_parts.mist(sheet, where)


def _shapes(sheet: Sheet, drawing: TreeDrawing) -> Iterator[None]:
    parts.thin_roots(sheet, growth.roots(drawing.shape))
    yield
    if not parts.twigs(sheet, parts.twigs_of(drawing)).is_painted():
        yield from paint_wood.twig_steps(parts.twig_limbs(drawing), sheet.view.scale)
    stand = parts.stand_in(sheet, drawing.shape.seed)
    yield from leaf_stamps.bough_steps(stand, parts.leaves_in(drawing))


def _frost(sheet: Sheet, drawing: TreeDrawing) -> Iterator[None]:
    parts.frost(sheet, parts.twigs_of(drawing), on_twigs=True)
    yield
    parts.frost(sheet, parts.boughs_of(drawing), on_twigs=False)
    yield
