"""The recipes that a new box begins with, in the language in use."""

import tomllib
from pathlib import Path
from typing import Any

from ihm_desktop.front.recipe_box.recipe import Box, Recipe
from ihm_desktop.i18n import SOURCE_LANGUAGE


def starter_box(folder: Path, language: str) -> Box:
    """Returns a box with the first recipes.

    Args:
        folder: Holds one `<language>.toml` for each language.
        language: Code of the language in use; English where there is no such file.
    """
    file = folder / f"{language}.toml"
    if not file.is_file():
        file = folder / f"{SOURCE_LANGUAGE}.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Box(tuple(_recipe(n, entry) for n, entry in enumerate(table["recipes"], 1)))


def _recipe(number: int, entry: dict[str, Any]) -> Recipe:
    return Recipe(
        id=str(number),
        name=entry["name"],
        category=entry["category"],
        tags=tuple(entry["tags"]),
        servings=entry["servings"],
        minutes=entry["minutes"],
        ingredients=tuple(entry["ingredients"]),
        steps=tuple(entry["steps"]),
        notes=entry.get("notes", ""),
        favourite=entry.get("favourite", False),
    )
