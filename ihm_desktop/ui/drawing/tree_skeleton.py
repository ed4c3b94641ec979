"""Grows trunk, boughs and twigs from a seed; plain numbers, no Qt."""

import math
from collections.abc import Iterator
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


def crown(numbers: Seeded, stem: Limb) -> Iterator[tuple[Limb, ...]]:
    """Grows all boughs with their twigs, each bough independent of the others.

    Args:
        numbers: Source of their bends.
        stem: The trunk.

    Yields:
        One bough after the other.
    """
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
        limbs: list[Limb] = []
        _grow(own, start, limbs)
        yield tuple(limbs)


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
