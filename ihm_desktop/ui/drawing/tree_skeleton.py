"""Grows trunk, boughs and roots from a seed; plain numbers, no Qt."""

import math
from dataclasses import dataclass
from typing import Final

from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.tree_answers import Joint, Limb

# Main boughs: angle in degrees from upwards, place along the trunk, length in tree heights.
BOUGHS: Final = (
    (-64.0, 0.72, 0.265),
    (62.0, 0.78, 0.26),
    (-42.0, 0.86, 0.285),
    (41.0, 0.90, 0.285),
    (-19.0, 0.96, 0.28),
    (20.0, 1.0, 0.28),
    (1.0, 1.0, 0.265),
)
_TRUNK_HEIGHT: Final = 0.335
_TRUNK_FOOT: Final = 0.052  # radius in tree heights
_TRUNK_TOP: Final = 0.030
_DEPTH: Final = 5
_PARTS: Final = 6  # joints of a limb; fewer look broken, more cost time
_DIGITS: Final = 5  # the last bits of sin and cos differ between machines


def _joint(x: float, y: float, radius: float) -> Joint:
    return Joint(round(x, _DIGITS), round(y, _DIGITS), round(radius, _DIGITS))


def trunk(numbers: Seeded, width: float) -> Limb:
    """Grows the trunk, flared at its foot.

    Args:
        numbers: Source of its bends.
        width: 1.0 is a grown trunk.
    """
    lean = numbers.between(-0.012, 0.012)
    joints = []
    for part in range(-1, 11):
        along = part / 10
        flare = math.exp(-max(0.0, along) * 15) + 0.30 * math.exp(-max(0.0, along) * 4.5)
        radius = (_TRUNK_FOOT + (_TRUNK_TOP - _TRUNK_FOOT) * along) * (0.86 + flare)
        # Below the grass it draws in again; the roots cover where it ends.
        radius *= 1.0 if part >= 0 else 0.55
        sway = lean * math.sin(along * math.pi) + 0.006 * math.sin(along * 7)
        joints.append(_joint(sway, along * _TRUNK_HEIGHT, radius * width))
    return Limb(tuple(joints), 0, -1)


@dataclass(frozen=True, slots=True)
class _Bud:
    """Where a limb begins and how it wants to grow."""

    x: float
    y: float
    angle: float
    length: float
    radius: float
    depth: int
    bough: int


def crown(numbers: Seeded, stem: Limb) -> tuple[Limb, ...]:
    """Grows all boughs and twigs, each bough independent of the others.

    Args:
        numbers: Source of their bends.
        stem: The trunk.
    """
    limbs: list[Limb] = []
    for bough, (angle, place, length) in enumerate(BOUGHS):
        own = Seeded(numbers.whole())
        at = stem.joints[1 + round(place * (len(stem.joints) - 2))]
        start = _Bud(
            at.x,
            at.y - 0.01,
            angle + own.near(0, 5),
            length * own.between(0.95, 1.06),
            at.radius * (0.80 if abs(angle) > 30 else 0.74),
            1,
            bough,
        )
        _grow(own, start, limbs)
    return tuple(sorted(limbs, key=lambda limb: limb.depth))


def _grow(numbers: Seeded, bud: _Bud, limbs: list[Limb]) -> None:
    joints = [_joint(bud.x, bud.y, bud.radius)]
    x, y, angle = bud.x, bud.y, bud.angle
    end = bud.radius * (0.58 if bud.depth < _DEPTH else 0.3)
    bend = numbers.near(0, 16) / _PARTS
    for part in range(1, _PARTS + 1):
        along = part / _PARTS
        angle += bend + _pull(angle, bud.depth) / _PARTS
        step = bud.length / _PARTS
        x += step * math.sin(math.radians(angle))
        y += step * math.cos(math.radians(angle))
        joints.append(_joint(x, y, bud.radius + (end - bud.radius) * along))
    limbs.append(Limb(tuple(joints), bud.depth, bud.bough))
    if bud.depth >= _DEPTH:
        return
    for turn, place in _forks(numbers, bud.depth):
        at = joints[max(1, min(_PARTS, round(place * _PARTS)))]
        child = _Bud(
            at.x,
            at.y,
            angle + turn,
            bud.length * numbers.between(0.62, 0.8),
            at.radius * numbers.between(0.74, 0.92),
            bud.depth + 1,
            bud.bough,
        )
        _grow(numbers, child, limbs)


def _pull(angle: float, depth: int) -> float:
    """Bends boughs upwards near the trunk and lets the outermost twigs hang."""
    if depth <= 2:
        return -angle * 0.24
    if abs(angle) > 70:
        return math.copysign(16.0, angle)
    return angle * 0.12


def _forks(numbers: Seeded, depth: int) -> list[tuple[float, float]]:
    """Chooses turn, in degrees, and place of a limb's children."""
    left = -numbers.between(18, 34)
    right = numbers.between(18, 34)
    forks = [(left, 1.0), (right, numbers.between(0.78, 1.0))]
    if depth <= 3 and numbers.share() < 0.8:
        side = 1.0 if numbers.share() < 0.5 else -1.0
        forks.append((side * numbers.between(34, 52), numbers.between(0.4, 0.72)))
    return forks


def roots(numbers: Seeded, spread: float) -> tuple[Limb, ...]:
    """Grows roots below the ground.

    Args:
        numbers: Source of their bends.
        spread: 0.0 (a few, short) to 1.0 (wide and branched).
    """
    limbs: list[Limb] = []
    main = ((-82, 0.34), (80, 0.34), (-58, 0.30), (55, 0.30), (-30, 0.22), (27, 0.22), (-3, 0.17))
    for number, (angle, reach) in enumerate(main):
        own = Seeded(numbers.whole())
        # The first roots to be there are those that go down beside the middle.
        if spread < 0.12 and number in (0, 1, 6):
            continue
        length = reach * (0.62 + 0.38 * spread) * own.between(0.9, 1.1)
        x = math.sin(math.radians(angle)) * 0.045
        radius = 0.029 * (0.55 + 0.45 * spread) * (1.0 if abs(angle) > 40 else 0.85)
        depth = 1 + (spread > 0.2) + (spread > 0.55) + (spread > 0.85)
        _root(own, (x, 0.012), angle + own.near(0, 5), length, radius, depth, limbs)
    return tuple(sorted(limbs, key=lambda limb: limb.depth))


def _root(
    numbers: Seeded,
    start: tuple[float, float],
    angle: float,
    length: float,
    radius: float,
    left: int,
    limbs: list[Limb],
) -> None:
    x, y = start
    joints = [_joint(x, y, radius)]
    wave = numbers.between(0, 6)
    for part in range(1, 9):
        along = part / 8
        # Roots set out sideways and sink slowly, swaying a little.
        angle += -angle * 0.04 + 13 * math.sin(wave + along * 8)
        x += length / 8 * math.sin(math.radians(angle))
        y -= length / 8 * math.cos(math.radians(angle))
        joints.append(_joint(x, y, radius * (1 - 0.78 * along)))
    limbs.append(Limb(tuple(joints), 5 - left, -1))
    if left <= 1:
        return
    first = 1 if numbers.share() < 0.5 else -1
    for at, side in ((3, first), (6, -first), (8, first)):
        if numbers.share() < 0.86:
            turn = side * numbers.between(14, 36)
            joint = joints[at]
            _root(
                numbers,
                (joint.x, joint.y),
                angle + turn,
                length * numbers.between(0.5, 0.72),
                joint.radius * 0.8,
                left - 1,
                limbs,
            )
