"""The form in which a box is kept: JSON that a person can read, too."""

from typing import Any, Final

from ihm_desktop.front.recipe_box.recipe import (
    MAX_LINE,
    MAX_LINES,
    MAX_MINUTES,
    MAX_NAME,
    MAX_NOTES,
    MAX_RECIPES,
    MAX_SERVINGS,
    MAX_SHOPPING,
    MAX_TAGS,
    Box,
    Recipe,
    ShoppingLine,
)

FILE_NAME: Final = "recipes.json"
VERSION: Final = 1


def dump(box: Box) -> dict[str, object]:
    """Makes from a box what JSON can hold."""
    return {
        "version": VERSION,
        "recipes": [_dump_recipe(recipe) for recipe in box.recipes],
        "shopping": [{"text": line.text, "done": line.done} for line in box.shopping],
    }


def parse(value: object) -> Box:
    """Makes a box from what JSON holds.

    Raises:
        ValueError: It is of another version, or too long.
        KeyError: A field is missing.
        TypeError: A field is of another kind.
    """
    if not isinstance(value, dict):
        raise TypeError
    if value["version"] != VERSION:
        raise ValueError
    recipes = tuple(_parse_recipe(entry) for entry in _list(value["recipes"], MAX_RECIPES))
    if len({recipe.id for recipe in recipes}) != len(recipes):
        raise ValueError
    lines = _list(value.get("shopping", []), MAX_SHOPPING)
    shopping = tuple(
        ShoppingLine(_text(line["text"], MAX_LINE), line.get("done", False) is True)
        for line in lines
    )
    return Box(recipes, shopping)


def _dump_recipe(recipe: Recipe) -> dict[str, object]:
    kept = recipe._asdict()
    for name in ("tags", "ingredients", "steps"):
        kept[name] = list(kept[name])
    return kept


def _parse_recipe(entry: dict[str, Any]) -> Recipe:
    return Recipe(
        id=str(int(_text(entry["id"], 20))),
        name=_text(entry["name"], MAX_NAME),
        category=_text(entry.get("category", ""), MAX_NAME),
        tags=_texts(entry.get("tags", []), MAX_TAGS, MAX_NAME),
        servings=_number(entry.get("servings", 0), MAX_SERVINGS),
        minutes=_number(entry.get("minutes", 0), MAX_MINUTES),
        ingredients=_texts(entry.get("ingredients", []), MAX_LINES, MAX_LINE),
        steps=_texts(entry.get("steps", []), MAX_LINES, MAX_LINE),
        notes=_text(entry.get("notes", ""), MAX_NOTES),
        favourite=entry.get("favourite", False) is True,
    )


def _list(value: object, most: int) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    if len(value) > most:
        raise ValueError
    return value


def _texts(value: object, most: int, longest: int) -> tuple[str, ...]:
    return tuple(_text(text, longest) for text in _list(value, most))


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise TypeError
    if len(value) > longest:
        raise ValueError
    return value


def _number(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    if not 0 <= value <= most:
        raise ValueError
    return value
