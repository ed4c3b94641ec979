"""Turns a check-in into a drawing: the same answers give the same tree on every machine."""

import math
from typing import Final

from ihm_desktop.ui.drawing import tree_skeleton
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import (
    HIGHEST,
    Joint,
    Leaf,
    Level,
    Limb,
    Ring,
    Spot,
    TreeAnswers,
    TreeDrawing,
)

_LEAVES_ON_A_TWIG: Final = 9
_LEAFY_FROM: Final = 3  # depth of the limbs that carry leaves
_BEHIND_MIST: Final = 1.75  # leaves, no blossom yet
_BLOSSOMS: Final = 70  # at the most
_BOUGH_LEANING: Final = 0.4  # how far a bough follows its own answer


def _share(level: float) -> float:
    return max(0.0, min(1.0, level / HIGHEST))


def draw(answers: TreeAnswers) -> TreeDrawing:
    """Makes the drawing of a check-in.

    Args:
        answers: Levels, boughs and captions.

    Returns:
        Places in tree heights, the foot of the trunk at 0, 0.
    """
    numbers = Seeded(answers.seed)
    stem = tree_skeleton.trunk(Seeded(numbers.whole()), _trunk_width(answers.trunk))
    limbs = tree_skeleton.crown(Seeded(numbers.whole()), stem)
    levels = _bough_levels(answers)
    # Behind mist stands a full crown: what was skipped is not seen, and not bare.
    seen = tuple(_BEHIND_MIST if level is None else level for level in levels)
    leaf_numbers = Seeded(numbers.whole())
    leaves, blossoms = _foliage(leaf_numbers, limbs, seen)
    spread = None if answers.roots is None else _share(answers.roots)
    root_numbers = Seeded(numbers.whole())
    return TreeDrawing(
        warmth=None if answers.weather is None else _share(answers.weather),
        depth=None if answers.soil is None else _share(answers.soil),
        roots=tree_skeleton.roots(root_numbers, 0.5 if spread is None else spread),
        seeds=_seeds(Seeded(numbers.whole()), spread),
        wood=(stem, *limbs),
        grain=_grain(Seeded(numbers.whole()), stem, answers.trunk),
        frost=_frost(answers.branches),
        leaves=leaves,
        buds=_buds(Seeded(numbers.whole()), limbs, levels),
        blossoms=blossoms,
        rings=_rings(Seeded(numbers.whole()), answers),
        ring_light=None if answers.slice is None else _share(answers.slice),
        roots_in_mist=answers.roots is None,
        trunk_in_mist=answers.trunk is None,
        crown_in_mist=answers.branches is None,
    )


def _trunk_width(level: Level) -> float:
    return 0.95 if level is None else 0.72 + 0.36 * _share(level)


def _bough_levels(answers: TreeAnswers) -> tuple[Level, ...]:
    """Gives each main bough its level, drawn towards the mean of all.

    A bough that stood bare beside a blooming one would look as if it had died.
    """
    count = len(tree_skeleton.BOUGHS)
    mean = answers.branches
    if mean is None or not answers.boughs:
        return (mean,) * count
    own = (answers.boughs[bough % len(answers.boughs)] for bough in range(count))
    return tuple(mean if level is None else mean + _BOUGH_LEANING * (level - mean) for level in own)


def _frost(branches: Level) -> float:
    return 0.0 if branches is None else max(0.0, 1.0 - branches / 0.9)


def _density(level: float) -> float:
    """Share of the leaves that are out: none in winter, all a little before the highest."""
    return float(max(0.0, min(1.0, (level - 0.25) / 2.1)) ** 1.15)


def _foliage(
    numbers: Seeded, limbs: tuple[Limb, ...], levels: tuple[float, ...]
) -> tuple[tuple[Leaf, ...], tuple[Spot, ...]]:
    leaves: list[Leaf] = []
    blossoms: list[tuple[float, Spot]] = []
    top = max(joint.y for limb in limbs for joint in limb.joints)
    for limb in limbs:
        if limb.depth < _LEAFY_FROM:
            continue
        level = levels[limb.bough]
        for _number in range(_LEAVES_ON_A_TWIG):
            leaf, chance = _leaf(numbers, limb, level, top)
            if chance < _density(level):
                leaves.append(leaf)
        blossom, chance = _blossom(numbers, limb)
        if chance < 0.34 * max(0.0, (level - 1.75) / 1.25):
            blossoms.append((chance, blossom))
    leaves.sort(key=lambda leaf: (leaf.front, leaf.shade))
    blossoms.sort(key=lambda pair: pair[0])
    return tuple(leaves), tuple(spot for _chance, spot in blossoms[:_BLOSSOMS])


def _leaf(numbers: Seeded, limb: Limb, level: float, top: float) -> tuple[Leaf, float]:
    """Makes one leaf; draws as many numbers whether it will be shown or not."""
    at = limb.joints[numbers.below(len(limb.joints))]
    end = limb.joints[-1]
    before = limb.joints[-2]
    along = math.degrees(math.atan2(end.x - before.x, end.y - before.y))
    x = at.x + numbers.near(0, 0.046)
    y = at.y + numbers.near(0.006, 0.042)
    angle = along + numbers.near(0, 105) + 14 * (1 if x > 0 else -1)
    size = numbers.between(0.022, 0.035) * (0.55 + 0.45 * min(1.0, level / 1.7))
    lit = 0.95 * (y - 0.36) / (top - 0.36) - 0.34 * x + 0.02 + numbers.near(0, 0.26)
    front = numbers.share() < 0.62
    young = max(0.0, min(1.0, (1.7 - level) / 1.1)) * numbers.between(0.6, 1.0)
    chance = numbers.share()
    shade = max(0.0, min(1.0, lit if front else lit - 0.3))
    leaf = Leaf(
        round(x, 4), round(y, 4), round(angle, 1), round(size, 5), round(shade, 3), front,
        round(young, 3),
    )  # fmt: skip
    return leaf, chance


def _blossom(numbers: Seeded, limb: Limb) -> tuple[Spot, float]:
    end = limb.joints[-1]
    x, y = end.x + numbers.near(0, 0.02), end.y + numbers.near(0.006, 0.02)
    spot = Spot(round(x, 4), round(y, 4), round(numbers.between(0.014, 0.021), 5),
                round(numbers.between(0, 72), 1))  # fmt: skip
    return spot, numbers.share()


def _buds(numbers: Seeded, limbs: tuple[Limb, ...], levels: tuple[Level, ...]) -> tuple[Spot, ...]:
    """Sets a bud at most tips of the bare twigs: winter is a pause."""
    buds = []
    for limb in limbs:
        chance, size = numbers.share(), numbers.between(0.0052, 0.0085)
        level = levels[limb.bough]
        if limb.depth < _LEAFY_FROM + 1 or level is None:
            continue
        if chance < 0.85 * max(0.0, 1.0 - level / 1.6):
            end, before = limb.joints[-1], limb.joints[-2]
            turn = math.degrees(math.atan2(end.x - before.x, end.y - before.y))
            buds.append(Spot(end.x, end.y, round(size, 5), round(turn, 1)))
    return tuple(buds)


def _seeds(numbers: Seeded, spread: Level) -> tuple[Spot, ...]:
    """Lays seeds into the ground where there are few roots yet; each has begun to sprout."""
    if spread is None:
        return ()
    count = round(6 * max(0.0, 1.0 - spread / 0.45))
    places = (
        (-0.31, -0.16),
        (0.28, -0.19),
        (-0.17, -0.235),
        (0.46, -0.15),
        (0.13, -0.26),
        (-0.5, -0.2),
    )
    return tuple(
        Spot(x + numbers.near(0, 0.02), y + numbers.near(0, 0.012), 0.016, numbers.near(0, 30))
        for x, y in places[:count]
    )


def _grain(numbers: Seeded, stem: Limb, level: Level) -> tuple[tuple[Joint, ...], ...]:
    """Draws lines along the trunk: a few while it is young, many when it has grown."""
    if level is None:
        return ()
    lines = []
    for _line in range(3 + round(11 * _share(level))):
        place = numbers.between(-0.82, 0.82)
        first = numbers.below(5)
        last = min(len(stem.joints) - 1, first + 4 + numbers.below(6))
        wave, sway = numbers.between(0, 6), numbers.between(0.03, 0.09)
        lines.append(
            tuple(
                Joint(
                    round(joint.x + joint.radius * (place + sway * math.sin(wave + at)), 5),
                    joint.y,
                    round(0.0011 + 0.0012 * math.sin(math.pi * at / max(1, last - first)), 5),
                )
                for at, joint in enumerate(stem.joints[first : last + 1])
            )
        )
    return tuple(lines)


def _rings(numbers: Seeded, answers: TreeAnswers) -> tuple[Ring, ...]:
    """Makes a ring for each check-in; their widths mean nothing and are never compared."""
    captions = answers.rings or ("",)
    widths = [numbers.between(0.85, 1.15) for _ring in captions]
    whole = sum(widths) + 0.9  # the heart of the slice
    radius, rings = 0.9, []
    for width, caption in zip(widths, captions, strict=True):
        radius += width
        rings.append(Ring(round(radius / whole, 4), caption))
    return tuple(rings)
