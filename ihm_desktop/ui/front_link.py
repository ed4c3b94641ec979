"""What the journal's pages may ask of the front: which cover is worn, and what it keeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

Item = tuple[str, str]  # what a cover keeps, in its owner's own words: a title and a text


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverView:
    """One way in which the program can look from outside.

    Attributes:
        name: Stable name of the cover.
        title: Message id of its windows' title.
        disguise: Whether it is another program, with a small window for the passphrase.
        about: Message id of a sentence on what it hides and what not; may be empty.
        ask_title: Message id of what the title of an item of her own is; empty for no items.
        ask_text: Message id of what the item's text is.
        keys: Keys that mean something in it, in Qt's portable form.
    """

    name: str
    title: str
    disguise: bool = False
    about: str = ""
    ask_title: str = ""
    ask_text: str = ""
    keys: frozenset[str] = frozenset()


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
