"""Stamps leaves: each shape is painted once, dyed in each colour, and pressed down often.

A summer crown has 4,600 leaves. Painting each as a path takes six times as long.
"""

from collections.abc import Iterator
from operator import add

from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing.crown import Crown
from ihm_desktop.ui.drawing.leaf_places import Kind, Row, Stand, rows
from ihm_desktop.ui.drawing.paint_leaves import greens
from ihm_desktop.ui.drawing.scene_colours import SceneColours


def press(
    behind: QPainter, before: QPainter, stand: Stand, crown: Crown, colours: SceneColours
) -> None:
    """Presses all leaves down, deep ones first.

    Args:
        behind: Paints what hangs behind the wood, in device pixels and not turned.
        before: Paints what hangs before it.
        stand: Where the tree stands.
        crown: The leaves.
        colours: Of the season.
    """
    table, sheet = greens(colours), stand.sheet
    for (shade, young), sides in sorted(_out(stand, crown).items()):
        tops, edges = ([*sides[0][at::5], *sides[1][at::5]] for at in (3, 4))
        first = min(tops, default=0)
        height = max(map(add, tops, edges), default=0) - first
        ink = sheet.dyed(first, height, table[shade][young])
        for painter, numbers in zip((behind, before), sides, strict=True):
            five = [iter(numbers)] * 5
            for x, y, left, top, edge in zip(*five, strict=True):
                painter.drawImage(x, y, ink, left, top - first, edge, edge)


def bough_steps(stand: Stand, crown: Crown) -> Iterator[None]:
    """Lays out the leaves of one bough at each step; as `press`."""
    for bough in range(len(crown.levels)):
        _rows(stand, crown, bough)
        yield


def _rows(stand: Stand, crown: Crown, bough: int) -> dict[Kind, tuple[Row, Row]]:
    growth, spring = crown.growth()[bough], crown.spring()[bough]
    # A bough in summer keeps its leaves when others join; in spring they all grow.
    most = crown.density()[bough] if growth < 1.0 or spring > 0.0 else 1.0
    return rows(stand, bough, growth, spring, most)


def _out(stand: Stand, crown: Crown) -> dict[Kind, tuple[list[int], list[int]]]:
    """Gathers the leaves that are out: behind the wood, and before it."""
    found: dict[Kind, tuple[list[int], list[int]]] = {}
    for bough, density in enumerate(crown.density()):
        for kind, sides in _rows(stand, crown, bough).items():
            alike = found.get(kind) or found.setdefault(kind, ([], []))
            for numbers, row in zip(alike, sides, strict=True):
                numbers.extend(row.out(density))
    return {kind: sides for kind, sides in found.items() if any(sides)}
