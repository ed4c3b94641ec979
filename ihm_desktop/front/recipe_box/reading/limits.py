"""What a file to be read may hold at most, and how its text is made harmless."""

import re
from collections.abc import Iterable
from typing import Final

from ihm_desktop.front.recipe_box.recipe import (
    MAX_LINE,
    MAX_LINES,
    MAX_MINUTES,
    MAX_NAME,
    MAX_NOTES,
    MAX_SERVINGS,
    MAX_TAGS,
    Recipe,
)

MAX_FILE_BYTES: Final = 4 * 1024 * 1024  # a saved web page with much around the recipe
MAX_FOUND: Final = 1_000  # recipes in one file

# Control signs, and those that turn the direction of what stands beside them.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
# Half of a pair: it cannot be written as UTF-8.
_HALF: Final = re.compile("[\ud800-\udfff]")


class NoRecipe(ValueError):
    """There is no recipe in it, or it is too long to be looked at."""


def clean(text: str, longest: int) -> str:
    """Returns one line without unseen signs and doubled spaces.

    Args:
        text: Anything.
        longest: Most signs that are kept.
    """
    return " ".join(_plain(text).split())[:longest].rstrip()


def clean_lines(text: str, longest: int) -> str:
    """Returns a text whose line ends are kept, without unseen signs.

    Args:
        text: Anything.
        longest: Most signs that are kept.
    """
    return "\n".join(line.rstrip() for line in _plain(text).splitlines()).strip()[:longest].rstrip()


def bounded(
    *,
    name: str,
    ingredients: Iterable[str],
    steps: Iterable[str],
    category: str = "",
    tags: Iterable[str] = (),
    servings: int = 0,
    minutes: int = 0,
    notes: str = "",
) -> Recipe:
    """Makes a recipe that fits into a box, whatever was read; what is too long is cut."""
    return Recipe(
        id="",
        name=clean(name, MAX_NAME),
        category=clean(category, MAX_NAME),
        tags=tuple(dict.fromkeys(_lines(tags, MAX_NAME)))[:MAX_TAGS],
        servings=servings if 0 <= servings <= MAX_SERVINGS else 0,
        minutes=minutes if 0 <= minutes <= MAX_MINUTES else 0,
        ingredients=_lines(ingredients, MAX_LINE)[:MAX_LINES],
        steps=_lines(steps, MAX_LINE)[:MAX_LINES],
        notes=clean_lines(notes, MAX_NOTES),
    )


def _lines(texts: Iterable[str], longest: int) -> tuple[str, ...]:
    return tuple(line for line in (clean(text, longest) for text in texts) if line)


def _plain(text: str) -> str:
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub(" ", text))
