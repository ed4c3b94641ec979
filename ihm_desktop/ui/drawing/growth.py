"""What of the tree never changes with the answers: grown once, then worn in any season."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ihm_desktop.ui.drawing import tree_skeleton
from ihm_desktop.ui.drawing.root_skeleton import Roots
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import Joint, Limb, Shape, Spot

LEAFY_FROM: Final = 3  # depth of the limbs that carry leaves
_LEAVES_ON_A_TWIG: Final = 9
_AT_A_STEP: Final = 64  # twigs; a few milliseconds
LEAST_LEAF: Final = 0.022  # tree heights, in summer
LONGEST_LEAF: Final = 0.035


@dataclass(frozen=True, slots=True)
class LeafPlace:
    """Where a leaf may hang.

    Attributes:
        size: Its length in summer, in tree heights.
        shade: 0.0 (deep in the crown) to 1.0 (in the light).
        youth: How much of a spring leaf it may become, 0.6 to 1.0.
        chance: 0.0 to 1.0: it is out once that share of the leaves is out.
        bough: Which main bough it belongs to.
    """

    x: float
    y: float
    angle: float
    size: float
    shade: float
    front: bool
    youth: float
    chance: float
    bough: int


@dataclass(frozen=True, slots=True)
class SpotPlace:
    """Where a bud or a blossom may sit, with its chance and its bough."""

    spot: Spot
    chance: float
    bough: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Trunk, boughs, twigs, and every place that can hold something.

    Attributes:
        wood: The trunk, grown, then boughs and twigs, thickest first.
        leaves: In painting order.
        blossoms: Those that open first come first.
        root_seed: Of the roots, whose reach follows the answers.
        rest: Seeds of seeds, grain and rings, in this order.
    """

    wood: tuple[Limb, ...]
    leaves: tuple[LeafPlace, ...]
    blossoms: tuple[SpotPlace, ...]
    buds: tuple[SpotPlace, ...]
    root_seed: int
    rest: tuple[int, int, int]


@lru_cache(maxsize=2)
def grown(seed: int) -> Growth:
    """Grows a tree, or what is missing of it.

    Args:
        seed: Of its shape.
    """
    sapling = _sapling(seed)
    while sapling.whole is None:
        sapling.whole = next(sapling.steps)
    return sapling.whole


def grow_on(seed: int) -> bool:
    """Grows a tree a little further: all of it takes a tenth of a second.

    Args:
        seed: Of its shape.

    Returns:
        Whether it is grown.
    """
    sapling = _sapling(seed)
    if sapling.whole is None:
        sapling.whole = next(sapling.steps)
    return sapling.whole is not None


@dataclass(slots=True)
class _Sapling:
    """A tree that grows step by step."""

    steps: Iterator[Growth | None]
    whole: Growth | None = None


@lru_cache(maxsize=2)  # a plain fact of the seed
def _sapling(seed: int) -> _Sapling:
    return _Sapling(_growing(Seeded(seed)))


def _growing(numbers: Seeded) -> Iterator[Growth | None]:
    stem = tree_skeleton.trunk(Seeded(numbers.whole()), 1.0)
    found: list[Limb] = []
    for bough in tree_skeleton.crown(Seeded(numbers.whole()), stem):
        found += bough
        yield None
    limbs = tuple(sorted(found, key=lambda limb: limb.depth))
    leaves: list[LeafPlace] = []
    blossoms: list[SpotPlace] = []
    for _some in _foliage(Seeded(numbers.whole()), limbs, leaves, blossoms):
        yield None
    leaves.sort(key=lambda leaf: (leaf.front, leaf.shade))
    blossoms.sort(key=lambda place: place.chance)
    yield None
    root_seed, seeds, grain = numbers.whole(), numbers.whole(), numbers.whole()
    buds = _buds(Seeded(numbers.whole()), limbs)
    yield Growth(
        wood=(stem, *limbs),
        leaves=tuple(leaves),
        blossoms=tuple(blossoms),
        buds=buds,
        root_seed=root_seed,
        rest=(seeds, grain, numbers.whole()),
    )


def roots(shape: Shape) -> Roots:
    """Names the roots of a drawing; they are grown when they are looked at."""
    return Roots(grown(shape.seed).root_seed, shape.spread)


def thickened(wood: tuple[Limb, ...], width: float) -> tuple[Limb, ...]:
    """Makes trunk and boughs as thick as the trunk is; twigs stay as they are.

    Args:
        wood: Of a grown tree.
        width: 1.0 is grown.
    """
    shares = {0: width, 1: width, 2: (1.0 + width) / 2}
    return tuple(_wide(limb, shares[limb.depth]) if limb.depth in shares else limb for limb in wood)


def _wide(limb: Limb, width: float) -> Limb:
    joints = tuple(Joint(each.x, each.y, round(each.radius * width, 5)) for each in limb.joints)
    return Limb(joints, limb.depth, limb.bough)


def _foliage(
    numbers: Seeded,
    limbs: tuple[Limb, ...],
    leaves: list[LeafPlace],
    blossoms: list[SpotPlace],
) -> Iterator[None]:
    """Finds a place for every leaf and blossom, on some twigs at each step."""
    top = max(joint.y for limb in limbs for joint in limb.joints)
    leafy = [limb for limb in limbs if limb.depth >= LEAFY_FROM]
    for at, limb in enumerate(leafy):
        leaves += [_leaf(numbers, limb, top) for _leaf_number in range(_LEAVES_ON_A_TWIG)]
        blossoms.append(_blossom(numbers, limb))
        if at % _AT_A_STEP == 0:
            yield


def _leaf(numbers: Seeded, limb: Limb, top: float) -> LeafPlace:
    at = limb.joints[numbers.below(len(limb.joints))]
    end, before = limb.joints[-1], limb.joints[-2]
    along = math.degrees(math.atan2(end.x - before.x, end.y - before.y))
    x = at.x + numbers.near(0, 0.046)
    y = at.y + numbers.near(0.006, 0.042)
    angle = along + numbers.near(0, 105) + 14 * (1 if x > 0 else -1)
    size = numbers.between(LEAST_LEAF, LONGEST_LEAF)
    lit = 0.95 * (y - 0.36) / (top - 0.36) - 0.34 * x + 0.02 + numbers.near(0, 0.26)
    front = numbers.share() < 0.62
    youth = numbers.between(0.6, 1.0)
    chance = numbers.share()
    shade = max(0.0, min(1.0, lit if front else lit - 0.3))
    return LeafPlace(
        round(x, 4), round(y, 4), round(angle, 1), size, round(shade, 3), front,
        youth, chance, limb.bough,
    )  # fmt: skip


def _blossom(numbers: Seeded, limb: Limb) -> SpotPlace:
    end = limb.joints[-1]
    x, y = end.x + numbers.near(0, 0.02), end.y + numbers.near(0.006, 0.02)
    spot = Spot(round(x, 4), round(y, 4), round(numbers.between(0.014, 0.021), 5),
                round(numbers.between(0, 72), 1))  # fmt: skip
    return SpotPlace(spot, numbers.share(), limb.bough)


def _buds(numbers: Seeded, limbs: tuple[Limb, ...]) -> tuple[SpotPlace, ...]:
    """Finds the tips of the twigs."""
    found = []
    for limb in limbs:
        chance, size = numbers.share(), numbers.between(0.0052, 0.0085)
        if limb.depth > LEAFY_FROM:
            end, before = limb.joints[-1], limb.joints[-2]
            turn = math.degrees(math.atan2(end.x - before.x, end.y - before.y))
            spot = Spot(end.x, end.y, round(size, 5), round(turn, 1))
            found.append(SpotPlace(spot, chance, limb.bough))
    return tuple(found)
