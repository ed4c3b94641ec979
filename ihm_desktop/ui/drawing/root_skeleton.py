"""Grows roots from a seed; plain numbers, no Qt."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, overload

from ihm_desktop.ui.drawing.root_ways import BRANCHINGS, MAIN, PARTS, Way, branchings, ways
from ihm_desktop.ui.drawing.tree_answers import Joint, Limb

JOINTS: Final = PARTS + 1  # of each root
_LATER: Final = (0, 1, 6)
_TAPER: Final = tuple(1 - 0.78 * (part / PARTS) for part in range(JOINTS))
_DIGITS: Final = 5  # the last bits of sin and cos differ between machines


@dataclass(frozen=True, slots=True)
class Roots(Sequence[Limb]):
    """All roots, thickest first; they become objects only for someone who asks for them.

    Attributes:
        seed: Of their bends.
        spread: 0.0 (a few, short) to 1.0 (wide and branched).
    """

    seed: int
    spread: float

    @property
    def joints(self) -> "Joints":
        """The numbers of every root."""
        return _measured(self)

    def __len__(self) -> int:
        return len(self.joints.depths)

    @overload
    def __getitem__(self, at: int) -> Limb: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Limb, ...]: ...
    def __getitem__(self, at: int | slice) -> Limb | tuple[Limb, ...]:
        return _limbs(self)[at]

    def __iter__(self) -> Iterator[Limb]:
        return iter(_limbs(self))

    def __repr__(self) -> str:
        return repr(_limbs(self))


@dataclass(frozen=True, slots=True)
class Joints:
    """The joints of all roots, `JOINTS` of each.

    They lie in long lists, since thousands of small objects would bring Python's collector
    into the middle of a frame.

    Attributes:
        depths: Of each root.
        xs: In tree heights.
        ys: As above, upwards.
        radii: As above.
    """

    depths: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    radii: list[float] = field(default_factory=list)


@lru_cache(maxsize=2)
def _limbs(roots: Roots) -> tuple[Limb, ...]:
    joints = roots.joints
    every = [*map(Joint, joints.xs, joints.ys, joints.radii)]
    return tuple(
        Limb(tuple(every[JOINTS * at : JOINTS * (at + 1)]), depth, -1)
        for at, depth in enumerate(joints.depths)
    )


@lru_cache(maxsize=4)  # the same ones are asked for at every other answer
def _measured(roots: Roots) -> Joints:
    spread, made = roots.spread, Joints()
    lengths: list[float] = []
    for way in ways(roots.seed, branchings(spread)):
        if way.grows_from is None:
            angle, reach = MAIN[way.main]
            # The first roots to be there are those that go down beside the middle.
            if spread < 0.12 and way.main in _LATER:
                continue
            x, y = math.sin(math.radians(angle)) * 0.045, 0.012
            radius = 0.029 * (0.55 + 0.45 * spread) * (1.0 if abs(angle) > 40 else 0.85)
            length = reach * (0.62 + 0.38 * spread) * way.longer
        else:
            at = JOINTS * way.grows_from + way.at
            x, y, radius = made.xs[at], made.ys[at], made.radii[at] * 0.8
            length = lengths[way.grows_from] * way.longer
        lengths.append(length)
        _measure(way, (x, y, radius), length / PARTS, made)
    return made


def _measure(way: Way, start: tuple[float, float, float], step: float, made: Joints) -> None:
    x, y, radius = start
    made.depths.append(BRANCHINGS[-1] + 1 - way.left)
    made.xs.append(round(x, _DIGITS))
    made.ys.append(round(y, _DIGITS))
    for sine, cosine in way.turns:
        x += step * sine
        y -= step * cosine
        made.xs.append(round(x, _DIGITS))
        made.ys.append(round(y, _DIGITS))
    made.radii.extend([round(radius * share, _DIGITS) for share in _TAPER])
