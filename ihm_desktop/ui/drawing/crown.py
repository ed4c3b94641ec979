"""The leaves that are out, for given levels of the boughs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import overload

from ihm_desktop.ui.drawing.growth import LeafPlace, grown
from ihm_desktop.ui.drawing.tree_answers import Leaf


@dataclass(frozen=True, slots=True)
class Crown(Sequence[Leaf]):
    """All leaves in painting order; they become objects only for someone who asks for them.

    Attributes:
        seed: Of the tree.
        levels: Of each bough.
    """

    seed: int
    levels: tuple[float, ...]

    @property
    def places(self) -> tuple[LeafPlace, ...]:
        """Every place where a leaf may hang."""
        return grown(self.seed).leaves

    def density(self) -> list[float]:
        """Returns the share of the leaves that are out, by bough.

        None are in winter; all are a little before the highest level.
        """
        return [max(0.0, min(1.0, (level - 0.25) / 2.1)) ** 1.15 for level in self.levels]

    def growth(self) -> list[float]:
        """Returns how large leaves are, by bough; 1.0 is summer."""
        return [0.55 + 0.45 * min(1.0, level / 1.7) for level in self.levels]

    def spring(self) -> list[float]:
        """Returns how young leaves are, by bough; 0.0 is summer."""
        return [max(0.0, min(1.0, (1.7 - level) / 1.1)) for level in self.levels]

    def __len__(self) -> int:
        return len(_leaves(self))

    @overload
    def __getitem__(self, at: int) -> Leaf: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Leaf, ...]: ...
    def __getitem__(self, at: int | slice) -> Leaf | tuple[Leaf, ...]:
        return _leaves(self)[at]

    def __iter__(self) -> Iterator[Leaf]:
        return iter(_leaves(self))

    def __repr__(self) -> str:
        return repr(_leaves(self))


@lru_cache(maxsize=2)
def _leaves(crown: Crown) -> tuple[Leaf, ...]:
    density, grow, spring = crown.density(), crown.growth(), crown.spring()
    return tuple(
        Leaf(
            place.x,
            place.y,
            place.angle,
            round(place.size * grow[place.bough], 5),
            place.shade,
            place.front,
            round(place.youth * spring[place.bough], 3),
        )
        for place in crown.places
        if place.chance < density[place.bough]
    )
