"""Tells three quick taps of one key from everything else that hands do on a keyboard.

Source: the gesture of GOV.UK's "Exit this page", which was researched with survivors.
"""

from dataclasses import dataclass
from typing import Final

TAP_MS: Final = 400  # a longer press is someone holding the key for a capital
SERIES_MS: Final = 1_500  # from the first press to the last release


@dataclass(slots=True)
class TripleTap:
    """Counts taps: pressed and released with nothing else in between.

    Attributes:
        taps: How many taps make the gesture.
        count: How many of them were made so far.
        fired: Whether the gesture was made; then nothing counts until `rearm`.
    """

    taps: int = 3
    count: int = 0
    fired: bool = False
    _first_ms: int = 0
    _pressed_ms: int | None = None

    def press(self, at_ms: int) -> bool:
        """The key goes down, not by repeating itself.

        Args:
            at_ms: Monotonic milliseconds.

        Returns:
            Whether this completed the gesture, as it does where one tap is enough.
        """
        if self.count and at_ms - self._first_ms > SERIES_MS:
            self.count = 0
        if not self.count:
            self._first_ms = at_ms
        self._pressed_ms = at_ms
        if self.taps > 1 or self.fired:
            return False
        self.fired = True
        return True

    def repeat(self) -> None:
        """The key repeats itself: it is being held."""
        self.other()

    def release(self, at_ms: int) -> bool:
        """The key goes up.

        Args:
            at_ms: Monotonic milliseconds.

        Returns:
            Whether this completed the gesture; true once.
        """
        pressed, self._pressed_ms = self._pressed_ms, None
        if self.fired or pressed is None:
            return False
        if at_ms - pressed > TAP_MS or at_ms - self._first_ms > SERIES_MS:
            self.count = 0
            return False
        self.count += 1
        self.fired = self.count >= self.taps
        return self.fired

    def other(self) -> None:
        """Any other key, button, wheel or modifier: starts over."""
        self.count = 0
        self._pressed_ms = None

    def rearm(self) -> None:
        """Counts again after having fired, as practising needs it."""
        self.other()
        self.fired = False
