"""The roles that type plays, and the size and face of each."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a text is for."""

    GREETING = "greeting"
    TITLE = "title"
    CARD = "card"
    JOURNAL = "journal"
    THOUGHT = "thought"
    INTERFACE = "interface"
    STRONG = "strong"
    NOTE = "note"
    LEAST = "least"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """How one role is set.

    Attributes:
        px: Size in pixels at 100 %.
        serif: Whether the reading face is used instead of the interface's.
        weight: 400 regular, 600 semi-bold.
        italic: Whether it slants.
    """

    px: int
    serif: bool = False
    weight: int = 400
    italic: bool = False


TYPE: dict[Role, TypeStyle] = {
    Role.GREETING: TypeStyle(px=29, serif=True),
    Role.TITLE: TypeStyle(px=22, serif=True),
    Role.CARD: TypeStyle(px=19, serif=True),
    Role.JOURNAL: TypeStyle(px=17, serif=True),
    Role.THOUGHT: TypeStyle(px=17, serif=True, italic=True),
    Role.INTERFACE: TypeStyle(px=15),
    Role.STRONG: TypeStyle(px=15, weight=600),
    Role.NOTE: TypeStyle(px=14),
    Role.LEAST: TypeStyle(px=13),
}
