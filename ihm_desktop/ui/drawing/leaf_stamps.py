"""Stamps leaves: each shape is painted once, dyed in each colour, and pressed down often.

A summer crown has 4,600 leaves. Painting each as a path takes six times as long.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
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
    for alike in _out(stand, crown):
        ink = sheet.dyed(alike.first, alike.height, table[alike.shade][alike.young])
        for painter, numbers in zip((behind, before), alike.sides, strict=True):
            four = [iter(numbers)] * 4
            for x, y, top, edge in zip(*four, strict=True):
                painter.drawImage(x, y, ink, 0, top, edge, edge)


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


@dataclass(frozen=True, slots=True)
class _Alike:
    """Leaves of one colour: its shade and youth, and which stamps they need.

    Attributes:
        first: Where on the sheet those stamps begin.
        height: How far they reach.
        sides: Numbers of the leaves behind the wood and before it, as in a `Row`; what is
            above the first stamp is taken off.
    """

    shade: int
    young: int
    first: int
    height: int
    sides: tuple[list[int], list[int]]


@lru_cache(maxsize=2)  # another weather dyes the same leaves
def _out(stand: Stand, crown: Crown) -> tuple[_Alike, ...]:
    """Gathers the leaves that are out, deep ones first."""
    found: dict[Kind, tuple[list[int], list[int]]] = {}
    for bough, density in enumerate(crown.density()):
        for kind, sides in _rows(stand, crown, bough).items():
            alike = found.get(kind) or found.setdefault(kind, ([], []))
            for numbers, row in zip(alike, sides, strict=True):
                numbers.extend(row.out(density))
    return tuple(_alike(kind, found[kind]) for kind in sorted(found) if any(found[kind]))


def _alike(kind: Kind, sides: tuple[list[int], list[int]]) -> _Alike:
    tops, edges = ([*sides[0][at::4], *sides[1][at::4]] for at in (2, 3))
    first = min(tops)
    for numbers in sides:
        numbers[2::4] = [top - first for top in numbers[2::4]]
    return _Alike(*kind, first, max(map(add, tops, edges)) - first, sides)
