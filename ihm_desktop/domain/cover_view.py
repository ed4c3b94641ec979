"""One way in which the program can look from outside, as its owner is asked about it."""

from dataclasses import dataclass


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
        free: Whether it can be worn: nothing else lies where its folder goes.
    """

    name: str
    title: str
    disguise: bool = False
    about: str = ""
    ask_title: str = ""
    ask_text: str = ""
    keys: frozenset[str] = frozenset()
    free: bool = True
