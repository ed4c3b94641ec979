"""What the tree is drawn from, and what a drawing consists of; plain numbers, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Level = float | None

HIGHEST = 3.0  # the scales run from 0 to 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeAnswers:
    """One check-in as the drawing needs it.

    A level is the mean of an element's answers, 0.0 to 3.0, or None where all of them
    were skipped, which is drawn as mist.

    Attributes:
        weather: What is around: sky and light.
        soil: How helpers are: depth of the ground.
        roots: What is understood: their spread.
        trunk: Where knowing meets living: its grain.
        branches: What was tried: leaves, buds and blossom.
        slice: What lasts: rings.
        boughs: Level of each single answer about branches, in the order of the items; empty
            draws every bough like `branches`.
        rings: The person's own caption of each check-in, oldest first; one ring each.
        seed: Shape of the skeleton. The same for all drawings that are to be compared, so
            that it is one tree in different seasons.
    """

    weather: Level = None
    soil: Level = None
    roots: Level = None
    trunk: Level = None
    branches: Level = None
    slice: Level = None
    boughs: tuple[Level, ...] = ()
    rings: tuple[str, ...] = ()
    seed: int = 7


class Joint(NamedTuple):
    """One point of a limb: place in tree heights (y upwards, 0 at the ground) and radius."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Limb:
    """Trunk, bough, twig or root.

    Attributes:
        joints: From its start, which lies inside the limb it grows from, to its tip.
        depth: 0 for the trunk, one more for each branching.
        bough: Which main bough it belongs to; -1 for the trunk and for roots.
    """

    joints: tuple[Joint, ...]
    depth: int
    bough: int


class Leaf(NamedTuple):
    """One leaf.

    Attributes:
        x: Place in tree heights.
        y: Place in tree heights, upwards.
        angle: Where its tip points, in degrees from upwards, clockwise.
        size: Length in tree heights.
        shade: 0.0 (deep in the crown) to 1.0 (in the light).
        front: Whether it hangs before the wood.
        young: 0.0 (summer) to 1.0 (spring).
    """

    x: float
    y: float
    angle: float
    size: float
    shade: float
    front: bool
    young: float


class Spot(NamedTuple):
    """A bud, a blossom, a seed: place in tree heights, size, and a turn in degrees."""

    x: float
    y: float
    size: float
    turn: float


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring of the slice: outer radius as a share of the slice, and its caption."""

    radius: float
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the costly parts of a drawing follow from, so that kept ones are found again.

    Attributes:
        seed: Of the skeleton.
        spread: Of the roots.
        width: Of the trunk.
        crown: Levels of the boughs, and whether they were skipped.
    """

    seed: int
    spread: float
    width: float
    crown: tuple[tuple[float, ...], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeDrawing:
    """Everything that is painted, in painting order where that matters.

    Attributes:
        warmth: 0.0 (winter) to 1.0 (summer) of air and hills; None is mist.
        depth: How deep the dark earth reaches, as a share of the ground's section; None is mist.
        roots: Roots, thickest first; empty with `roots_in_mist`.
        seeds: What waits in the ground where roots are still few.
        wood: Trunk first, then boughs and twigs, thickest first.
        grain: Lines along the trunk, each a row of joints.
        frost: 0.0 to 1.0: how much light lies on the bare branches.
        leaves: In painting order.
        buds: At the tips of bare branches.
        blossoms: Open flowers.
        rings: Of the slice, innermost first.
        ring_light: 0.0 to 1.0: how clearly they show; None is mist.
        roots_in_mist: Whether the roots were skipped.
        trunk_in_mist: Whether the trunk was skipped.
        crown_in_mist: Whether the branches were skipped.
        shape: By which its parts are known.
    """

    warmth: Level
    depth: Level
    roots: Sequence[Limb]
    seeds: tuple[Spot, ...]
    wood: tuple[Limb, ...]
    grain: tuple[tuple[Joint, ...], ...]
    frost: float
    leaves: Sequence[Leaf]
    buds: tuple[Spot, ...]
    blossoms: tuple[Spot, ...]
    rings: tuple[Ring, ...]
    ring_light: Level
    roots_in_mist: bool
    trunk_in_mist: bool
    crown_in_mist: bool
    shape: Shape = field(repr=False)
