"""Finds a place and a stamp for each leaf, bough by bough.

A bough that has reached its summer keeps its leaves, and more of them only join: so all leaves
of a bough are laid out once, and how many are out is looked up.
"""

import math
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

from ihm_desktop.ui.drawing.growth import LeafPlace, grown
from ihm_desktop.ui.drawing.leaf_sheet import TURNS, StampSheet, stamp_sheet
from ihm_desktop.ui.drawing.paint_leaves import shade_of, youth_of

Kind = tuple[int, int]  # shade and youth, as in `greens`
_KEPT = 32  # boughs: a tree has seven


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where leaves are stamped, in device pixels.

    Attributes:
        seed: Of the tree.
        left: Foot of the trunk, from the left.
        top: As above, from the top.
        scale: Of one tree height.
        grow: How much larger leaves are than in the drawing.
        every: 2 leaves every second one out.
    """

    seed: int
    left: float
    top: float
    scale: float
    grow: float
    every: int

    @property
    def sheet(self) -> StampSheet:
        """The stamps of all sizes that these leaves can have."""
        return stamp_sheet(self.scale * self.grow)


@dataclass(frozen=True, slots=True)
class Row:
    """Leaves of one kind and on one side of the wood, those that come out first first.

    Their numbers lie in long lists, since thousands of small objects would keep Python's
    collector busy in the middle of a frame.

    Attributes:
        chances: A leaf is out once that share of the leaves is out.
        numbers: Four of each leaf: its place, and top and edge of its stamp.
    """

    chances: list[float] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def out(self, density: float) -> list[int]:
        """Returns the numbers of the leaves that are out."""
        return self.numbers[: 4 * bisect_left(self.chances, density)]


@lru_cache(maxsize=_KEPT)
def rows(
    stand: Stand, bough: int, growth: float, spring: float, most: float = 1.0
) -> dict[Kind, tuple[Row, Row]]:
    """Lays out the leaves of a bough.

    Args:
        stand: Where.
        bough: Which one.
        growth: How large leaves are; 1.0 is summer.
        spring: How young they are; 0.0 is summer.
        most: Share of the leaves that are asked for.

    Returns:
        Those behind the wood and those before it.
    """
    sheet, pixels = stand.sheet, stand.scale * stand.grow * growth
    left, top, scale = stand.left + 0.5, stand.top + 0.5, stand.scale
    found: dict[Kind, tuple[Row, Row]] = {}
    for leaf in _hanging(stand.seed)[bough][:: stand.every]:
        if leaf.chance >= most:
            break
        cell = sheet.row(leaf.size * pixels)[round(leaf.angle * TURNS / 360) % TURNS]
        kind = shade_of(leaf.shade), youth_of(leaf.youth * spring)
        row = (found.get(kind) or found.setdefault(kind, (Row(), Row())))[leaf.front]
        x, y = math.floor(left + leaf.x * scale), math.floor(top - leaf.y * scale)
        row.chances.append(leaf.chance)
        place = x - cell.stalk_x, y - cell.stalk_y
        row.numbers.extend((*place, cell.top, cell.edge))
    return found


@lru_cache(maxsize=2)
def _hanging(seed: int) -> tuple[tuple[LeafPlace, ...], ...]:
    """Sorts the leaves of each bough, those that come out first first."""
    leaves = grown(seed).leaves
    boughs = range(1 + max(leaf.bough for leaf in leaves))
    ordered = sorted(leaves, key=lambda leaf: leaf.chance)
    return tuple(tuple(leaf for leaf in ordered if leaf.bough == bough) for bough in boughs)
