"""Numbers that look random and are the same on every machine and in every version."""

_MASK = (1 << 64) - 1
_STEP = 0x9E3779B97F4A7C15


class Seeded:
    """A stream of numbers that depends on its seed alone.

    Python's own `random` promises its raw numbers but not those of its helpers, and a
    drawing must not change with the interpreter.

    Args:
        seed: Any whole number.

    Source: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number
        generators", OOPSLA 2014.
    """

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def whole(self) -> int:
        """Returns the next number, 0 to 2**64 - 1."""
        self._state = (self._state + _STEP) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def share(self) -> float:
        """Returns the next number, 0.0 to just below 1.0."""
        return (self.whole() >> 11) / (1 << 53)

    def between(self, low: float, high: float) -> float:
        """Returns the next number of a range."""
        return low + (high - low) * self.share()

    def near(self, middle: float, spread: float) -> float:
        """Returns a number that is mostly close to the middle, never beyond the spread."""
        return middle + spread * (self.share() + self.share() + self.share() - 1.5) / 1.5

    def below(self, count: int) -> int:
        """Returns the next whole number, 0 to count - 1."""
        return min(count - 1, int(self.share() * count))
