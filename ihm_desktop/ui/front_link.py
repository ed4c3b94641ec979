"""What the journal's pages may ask of the front: which cover is worn, and what it keeps."""

from collections.abc import Sequence
from typing import Protocol

from ihm_desktop.domain.cover_view import CoverView

Item = tuple[str, str]  # what a cover keeps, in its owner's own words: a title and a text


class FrontLink(Protocol):
    """The front, as far as it can be asked for something. Nothing secret goes this way."""

    @property
    def cover(self) -> str:
        """Name of the cover that is worn now."""
        ...

    @property
    def wanted(self) -> str:
        """Name of the cover that is worn once this is closed."""
        ...

    @property
    def covers(self) -> tuple[CoverView, ...]:
        """Every cover there is, the plain one first."""
        ...

    @property
    def chord(self) -> str:
        """Keys that open the small window, such as `Ctrl+Shift+L`, in Qt's portable form."""
        ...

    @property
    def long_press(self) -> bool:
        """Whether holding keys there may empty everything."""
        ...

    def wear(self, name: str, items: Sequence[Item], *, clear: bool = False) -> None:
        """Asks for another cover; the front changes it once this process has ended.

        Args:
            name: The cover's name; the one that is worn now takes the items alone.
            items: What it holds from the beginning, at most two.
            clear: Whether what the cover so far has kept is to go.
        """
        ...

    def keep(self, chord: str, *, long_press: bool) -> None:
        """Has the front remember both in its settings.

        Args:
            chord: Keys that open the small window, in Qt's portable form.
            long_press: Whether holding keys there may empty everything.
        """
        ...

    def empty(self) -> None:
        """Has the front end this process and empty the folder. It does not come back."""
        ...
