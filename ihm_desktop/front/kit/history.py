"""Undo and redo over values that never change: each step keeps the value before it."""

from collections.abc import Callable
from typing import Final, Generic, NamedTuple, TypeVar

MOST_STEPS: Final = 100

Kept = TypeVar("Kept")


class Step(NamedTuple, Generic[Kept]):
    """One change.

    Attributes:
        words: What was done, in the language on screen.
        value: The value to go to.
    """

    words: str
    value: Kept


class History(Generic[Kept]):
    """The present value and the way back.

    Args:
        now: The first value.
    """

    def __init__(self, now: Kept) -> None:
        self.now = now
        self._before: list[Step[Kept]] = []
        self._after: list[Step[Kept]] = []

    def do(self, value: Kept, words: str) -> None:
        """Goes to a new value.

        Args:
            value: The new value.
            words: What was done.
        """
        self._before.append(Step(words, self.now))
        del self._before[:-MOST_STEPS]
        self._after.clear()
        self.now = value

    def everywhere(self, change: Callable[[Kept], Kept]) -> None:
        """Makes a change that no undo takes back, such as a text that is written elsewhere.

        Args:
            change: Makes the new value of the present one, and of each one before and after.
        """
        self.now = change(self.now)
        for steps in (self._before, self._after):
            steps[:] = [Step(step.words, change(step.value)) for step in steps]

    def undo(self) -> str | None:
        """Goes back; returns what was undone, or None where there is nothing."""
        return self._go(self._before, self._after)

    def redo(self) -> str | None:
        """Goes forward again; returns what was done anew, or None."""
        return self._go(self._after, self._before)

    def _go(self, source: list[Step[Kept]], target: list[Step[Kept]]) -> str | None:
        if not source:
            return None
        step = source.pop()
        target.append(Step(step.words, self.now))
        self.now = step.value
        return step.words
