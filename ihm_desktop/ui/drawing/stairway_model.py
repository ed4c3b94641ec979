"""Where the steps of the Stairway lie; plain numbers, no Qt.

The steps lead from the hillside into the ground and end among the roots of the tree. They
are nearly level: nothing in them rises to a height or drops.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class StairState(StrEnum):
    """How a step lies in the drawing."""

    OPEN = "open"
    LOOKED_AT = "looked_at"
    NOT_MINE = "not_mine"
    RESTING = "resting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stair:
    """One step.

    Attributes:
        id: What the scene tells when it is opened.
        name: Its name.
        state: How it lies there.
        here: Whether this is the present place.
        described: State and place in words, for screen readers; empty tells the name alone.
    """

    id: str
    name: str
    state: StairState = StairState.OPEN
    here: bool = False
    described: str = ""


@dataclass(frozen=True, slots=True)
class Slab:
    """Where one step lies.

    Attributes:
        x: Middle, as a share of the width.
        y: Upper edge, as a share of the height.
        width: As a share of the width.
        height: As a share of the height.
    """

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lie:
    """How the way lies for a number of rows; all as shares of width or height.

    Attributes:
        entry: Height of the first step's upper edge.
        sink: How far one row sinks on its way.
        apart: From one row to the next.
        tree: Where the tree stands, across.
        crest: Height of the ground at the tree.
    """

    entry: float
    sink: float
    apart: float
    tree: float
    crest: float


LIES: Final = {
    1: Lie(entry=0.575, sink=0.085, apart=0.0, tree=0.80, crest=0.385),
    2: Lie(entry=0.44, sink=0.03, apart=0.27, tree=0.36, crest=0.29),
    3: Lie(entry=0.36, sink=0.02, apart=0.215, tree=0.72, crest=0.235),
}
MOST_ROWS: Final = max(LIES)

_LEFT: Final = 0.03
_RIGHT: Final = 0.97
_HEIGHT: Final = 0.05


def slabs(count: int, rows: int) -> tuple[Slab, ...]:
    """Lays the steps out as one gently bent way, folded where the picture is narrow.

    Args:
        count: How many steps.
        rows: How often the way crosses the picture, 1 to `MOST_ROWS`.
    """
    lie = LIES[rows]
    each = math.ceil(count / rows) if count else 1
    made = []
    for number in range(count):
        row, place = divmod(number, each)
        along = (place + 0.5) / each
        top = lie.entry + row * lie.apart + lie.sink * _softly(along)
        # At the end of a row the way turns and comes back.
        across = 1.0 - along if row % 2 else along
        x = _LEFT + (_RIGHT - _LEFT) * across
        width = (_RIGHT - _LEFT) / each * 0.8
        made.append(Slab(round(x, 5), round(top, 5), round(width, 5), _HEIGHT))
    return tuple(made)


def _softly(along: float) -> float:
    """Sinks most at first and runs level at the end."""
    return math.sin(along * math.pi / 2)
