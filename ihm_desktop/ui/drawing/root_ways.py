"""Finds how roots turn and fork; plain numbers, no Qt.

That follows from their seed alone; how long and thick they are, from what was understood. So
turns are found once, and an answer only measures them out.
"""

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ihm_desktop.ui.drawing.seeded import Seeded

# Main roots: angle in degrees from upwards, length in tree heights.
MAIN: Final = (
    (-82, 0.34),
    (80, 0.34),
    (-58, 0.30),
    (55, 0.30),
    (-30, 0.22),
    (27, 0.22),
    (-3, 0.17),
)
PARTS: Final = 8  # of each root
BRANCHINGS: Final = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How one root runs, whatever its length.

    Attributes:
        main: Number of the main root that it belongs to.
        grows_from: Which of the ways before it; None for a main root.
        at: The joint of that one where it begins.
        longer: Its length, as a share of that one's.
        turns: Sine and cosine of each of its parts.
        left: How many branchings it has, itself counted.
    """

    main: int
    grows_from: int | None
    at: int
    longer: float
    turns: tuple[tuple[float, float], ...]
    left: int


def branchings(spread: float) -> int:
    """Returns how often roots branch, one of `BRANCHINGS`.

    Args:
        spread: 0.0 to 1.0.
    """
    return 1 + (spread > 0.2) + (spread > 0.55) + (spread > 0.85)


@lru_cache(maxsize=2 * len(BRANCHINGS))
def ways(seed: int, left: int) -> tuple[Way, ...]:
    """Finds how every root turns and forks.

    Args:
        seed: Of their bends.
        left: How often they branch.

    Returns:
        Those that others grow from first.
    """
    numbers = Seeded(seed)
    found: list[Way] = []
    for main, (angle, _reach) in enumerate(MAIN):
        own = Seeded(numbers.whole())
        longer = own.between(0.9, 1.1)
        begin = Way(main=main, grows_from=None, at=0, longer=longer, turns=(), left=left)
        _find(own, begin, angle + own.near(0, 5), found)
    order = sorted(range(len(found)), key=lambda place: -found[place].left)
    places = {old: new for new, old in enumerate(order)}
    return tuple(
        replace(way, grows_from=None if way.grows_from is None else places[way.grows_from])
        for way in map(found.__getitem__, order)
    )


def _find(numbers: Seeded, begin: Way, angle: float, found: list[Way]) -> None:
    """Adds a root that has no turns yet, then all that grow from it."""
    wave = numbers.between(0, 6)
    turns = []
    for part in range(1, PARTS + 1):
        # Roots set out sideways and sink slowly, swaying a little.
        angle += -angle * 0.04 + 13 * math.sin(wave + part / PARTS * 8)
        turns.append((math.sin(math.radians(angle)), math.cos(math.radians(angle))))
    here = len(found)
    found.append(replace(begin, turns=tuple(turns)))
    if begin.left <= 1:
        return
    first = 1 if numbers.share() < 0.5 else -1
    for at, side in ((3, first), (6, -first), (8, first)):
        if numbers.share() < 0.86:
            turn = side * numbers.between(14, 36)
            longer = numbers.between(0.5, 0.72)
            child = Way(
                main=begin.main,
                grows_from=here,
                at=at,
                longer=longer,
                turns=(),
                left=begin.left - 1,
            )
            _find(numbers, child, angle + turn, found)
