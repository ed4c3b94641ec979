"""The Spanish catalogue as the tests read it: every text, where it stands, and what it is."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.content_files import LABEL_KEYS, SHOWN_FILES, shown_texts

LOCALES: Final = Path(__file__).resolve().parent.parent / "resources" / "locales"
SOURCE: Final = LOCALES / "es" / "LC_MESSAGES" / "ihm_desktop.po"
EASIEST: Final = (
    "stairway",
    "healing_tree",
    "grounding",
    "support",
    "safety_note",
    "help_lines",
    "whats",
)
CONTENT_PREFIX: Final = "resources/content/"
IN_ANOTHERS_VOICE: Final = frozenset({"thought"})
EXAMPLES: Final = frozenset({"looked_like"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One message and its translation.

    Attributes:
        source: English; the plural where there is one.
        forms: Spanish, one per plural form.
        files: Where it is used.
    """

    source: str
    forms: tuple[str, ...]
    files: tuple[str, ...]

    @property
    def is_easiest(self) -> bool:
        """Whether it belongs to steps, items, exercises or support."""
        return any(
            name.removeprefix(CONTENT_PREFIX).startswith(EASIEST)
            for name in self.files
            if name.startswith(CONTENT_PREFIX)
        )

    @property
    def is_of_the_interface(self) -> bool:
        """Whether it stands in the program itself."""
        return any(name.startswith("ihm_desktop/") for name in self.files)


def catalogue() -> Catalog:
    """Reads the Spanish catalogue."""
    with SOURCE.open("rb") as file:
        return read_po(file, locale="es")


def texts() -> tuple[Text, ...]:
    """Returns every message of the catalogue."""
    return tuple(_text(message) for message in catalogue() if message.id)


@cache
def content_sources(keys: frozenset[str]) -> frozenset[str]:
    """Returns the English texts that stand under certain keys of the content files."""
    return frozenset(text for name in SHOWN_FILES for text in shown_texts(name, keys))


def content_labels() -> frozenset[str]:
    """Returns the English texts that stand in headings, buttons and lists."""
    return content_sources(LABEL_KEYS)


def _text(message: Message) -> Text:
    return Text(
        source=_all(message.id)[-1],
        forms=_all(message.string),
        files=tuple(name for name, _line in message.locations),
    )


def _all(words: object) -> tuple[str, ...]:
    """Returns one form or several alike; what is not there yet is empty."""
    several = words if isinstance(words, list | tuple) else (words,)
    return tuple(str(form or "") for form in several)
