"""Turns a check-in into a drawing: the same answers give the same tree on every machine."""

import math
from functools import lru_cache
from typing import Final

from ihm_desktop.ui.drawing.crown import Crown
from ihm_desktop.ui.drawing.growth import SpotPlace, grown, thickened
from ihm_desktop.ui.drawing.root_skeleton import Roots
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import (
    HIGHEST,
    Joint,
    Level,
    Limb,
    Ring,
    Shape,
    Spot,
    TreeAnswers,
    TreeDrawing,
)
from ihm_desktop.ui.drawing.tree_skeleton import BOUGHS

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
    growth = grown(answers.seed)
    width = _trunk_width(answers.trunk)
    wood = _wood(answers.seed, width)
    levels = _bough_levels(answers)
    # Behind mist stands a full crown: what was skipped is not seen, and not bare.
    seen = tuple(_BEHIND_MIST if level is None else level for level in levels)
    spread = None if answers.roots is None else _share(answers.roots)
    reach = 0.5 if spread is None else spread
    seeds, grain, rings = growth.rest
    return TreeDrawing(
        warmth=None if answers.weather is None else _share(answers.weather),
        depth=None if answers.soil is None else _share(answers.soil),
        roots=Roots(growth.root_seed, reach),
        seeds=_seeds(Seeded(seeds), spread),
        wood=wood,
        grain=_grain(Seeded(grain), wood[0], answers.trunk),
        frost=_frost(answers.branches),
        leaves=Crown(answers.seed, seen),
        buds=_buds(growth.buds, levels),
        blossoms=_blossoms(growth.blossoms, seen),
        rings=_rings(Seeded(rings), answers),
        ring_light=None if answers.slice is None else _share(answers.slice),
        roots_in_mist=answers.roots is None,
        trunk_in_mist=answers.trunk is None,
        crown_in_mist=answers.branches is None,
        shape=Shape(
            seed=answers.seed,
            spread=reach,
            width=width,
            crown=(seen, answers.branches is None),
        ),
    )


def _trunk_width(level: Level) -> float:
    return 0.95 if level is None else 0.72 + 0.36 * _share(level)


def _bough_levels(answers: TreeAnswers) -> tuple[Level, ...]:
    """Gives each main bough its level, drawn towards the mean of all.

    A bough that stood bare beside a blooming one would look as if it had died.
    """
    count = len(BOUGHS)
    mean = answers.branches
    if mean is None or not answers.boughs:
        return (mean,) * count
    own = (answers.boughs[bough % len(answers.boughs)] for bough in range(count))
    return tuple(mean if level is None else mean + _BOUGH_LEANING * (level - mean) for level in own)


def _frost(branches: Level) -> float:
    return 0.0 if branches is None else max(0.0, 1.0 - branches / 0.9)


@lru_cache(maxsize=4)  # most answers leave the trunk as it is
def _wood(seed: int, width: float) -> tuple[Limb, ...]:
    return thickened(grown(seed).wood, width)


def _blossoms(places: tuple[SpotPlace, ...], levels: tuple[float, ...]) -> tuple[Spot, ...]:
    share = [0.34 * max(0.0, (level - _BEHIND_MIST) / 1.25) for level in levels]
    return tuple(place.spot for place in places if place.chance < share[place.bough])[:_BLOSSOMS]


def _buds(places: tuple[SpotPlace, ...], levels: tuple[Level, ...]) -> tuple[Spot, ...]:
    """Sets a bud at most tips of the bare twigs: winter is a pause."""
    share = [0.0 if level is None else 0.85 * max(0.0, 1.0 - level / 1.6) for level in levels]
    return tuple(place.spot for place in places if place.chance < share[place.bough])


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
