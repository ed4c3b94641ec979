"""Languages that nobody speaks: longer, accented or mirrored English, made in memory.

A page shown in one of them betrays clipped text (everything is 40 % longer), forgotten text
(what is not in brackets never went through the catalogue) and a layout that does not turn.
"""

import gettext
import math
import re

LONGER_BY = 0.4
OPEN, CLOSE = "[", "]"
FILLER = "ōñē ťŵō ţĥŕēē ƒōŭŕ ƒĩṽē ŝĩẋ ŝēṽēñ ēĩğĥţ ñĩñē ţēñ "
RIGHT_TO_LEFT, END_OF_DIRECTION = "\u202e", "\u202c"
_ACCENTS = str.maketrans(
    "aceghijklnorstuwyzACEGHIJKLNORSTUWYZ", "ãćēğĥĩĵķļñōŕšťũŵŷžÀĆĖĞĤĪĴĶĻŃÖŔŠŤŨŴŶŽ"
)
# What a translator must keep: fields, percent signs, mnemonics, tags, Markdown's marks.
_KEPT = re.compile(r"(\{[^{}]*\}|%\(\w+\)[sd]|%[sd]|&(?=\w)|<[^<>]*>|\n)")


class Pseudo(gettext.NullTranslations):
    """Accented English, 40 % longer, between brackets."""

    def gettext(self, message: str) -> str:
        """Returns the message in this language; the empty message stays empty."""
        return pseudo(message) if message else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Returns the form that English would take."""
        return self.gettext(msgid1 if n == 1 else msgid2)


class PseudoMirrored(Pseudo):
    """The same, written from right to left."""

    def gettext(self, message: str) -> str:
        """Returns the message in this language; the empty message stays empty."""
        if not message:
            return message
        lines = pseudo(message).split("\n")
        return "\n".join(f"{RIGHT_TO_LEFT}{line}{END_OF_DIRECTION}" for line in lines)


def pseudo(message: str) -> str:
    """Writes a message in the pseudo-language; what a translator must keep is kept."""
    parts = _KEPT.split(message)
    accented = "".join(
        part if number % 2 else part.translate(_ACCENTS) for number, part in enumerate(parts)
    )
    room = math.ceil(len(message) * LONGER_BY)
    filler = (FILLER * (room // len(FILLER) + 1))[:room].rstrip()
    return f"{OPEN}{accented} {filler}{CLOSE}"


def forgotten(text: str) -> str:
    """Returns what of a shown text did not go through the catalogue.

    Args:
        text: As a widget shows it while `Pseudo` is in use.

    Returns:
        The words outside the brackets; empty where all is well. Figures and signs do not count.
    """
    depth = 0
    outside = []
    for character in text:
        depth += (character == OPEN) - (character == CLOSE)
        if depth <= 0 and character.isalpha():
            outside.append(character)
    return "".join(outside)
