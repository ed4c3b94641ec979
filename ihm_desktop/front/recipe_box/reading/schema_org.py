"""Reads recipes from JSON as web pages and other programs hold them.

Source: https://schema.org/Recipe
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from ihm_desktop.front.recipe_box.reading.limits import MAX_FOUND, NoRecipe, bounded
from ihm_desktop.front.recipe_box.recipe import MAX_LINE, MAX_LINES, MAX_NOTES, Recipe

DEEPEST: Final = 12
_TAG: Final = re.compile(r"<[^<>]{0,500}>")
_BREAK: Final = re.compile(r"<\s*(?:br|/p|/li|/div|/h\d)[^<>]{0,200}>", re.I)
_NUMBER: Final = re.compile(r"\d{1,4}")
_DURATION: Final = re.compile(  # ISO 8601
    r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:[\d.]{1,9}S)?)?", re.I
)
_SCRIPT: Final = re.compile(r"<script[^<>]{0,500}application/ld\+json[^<>]{0,500}>", re.I)
_SCRIPT_END: Final = re.compile(r"</script", re.I)


def read_json(text: str) -> tuple[Recipe, ...]:
    """Reads every recipe in a JSON text.

    Args:
        text: One object, a list of them, or a graph.

    Returns:
        Recipes without ids, at least one.

    Raises:
        NoRecipe: It is not JSON, or no recipe is in it.
    """
    try:
        found = tuple(_recipes(json.loads(text), 0))[:MAX_FOUND]
    except (ValueError, RecursionError) as error:
        raise NoRecipe from error
    if not found:
        raise NoRecipe
    return found


def read_page(text: str) -> tuple[Recipe, ...]:
    """Reads the recipes that a saved web page carries for machines.

    Args:
        text: HTML.

    Raises:
        NoRecipe: None is in it.
    """
    found: list[Recipe] = []
    for script in _scripts(text):
        try:
            found.extend(read_json(script))
        except NoRecipe:
            continue
    if not found:
        raise NoRecipe
    return tuple(found[:MAX_FOUND])


def _scripts(text: str) -> Iterator[str]:
    """Goes through the text once: a pattern for both ends would begin anew at each start."""
    start = _SCRIPT.search(text)
    while start is not None:
        end = _SCRIPT_END.search(text, start.end())
        if end is None:
            return
        yield text[start.end() : end.start()]
        start = _SCRIPT.search(text, end.end())


def _recipes(value: object, depth: int) -> Iterator[Recipe]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _recipes(entry, depth + 1)
    elif isinstance(value, dict):
        recipe = _recipe(value) if _is_recipe(value) else None
        if recipe is not None:
            yield recipe
        else:
            for entry in value.values():
                if isinstance(entry, dict | list):
                    yield from _recipes(entry, depth + 1)


def _is_recipe(entry: dict[str, Any]) -> bool:
    kinds = entry.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    named = any(isinstance(kind, str) and kind.rsplit("/", 1)[-1] == "Recipe" for kind in kinds)
    return named or ("recipeIngredient" in entry and "name" in entry)


def _recipe(entry: dict[str, Any]) -> Recipe | None:
    listed = entry.get("recipeIngredient", entry.get("ingredients"))
    description = _text(entry.get("description"), MAX_NOTES)
    made = bounded(
        name=_text(entry.get("name")),
        category=next(iter(_texts(entry.get("recipeCategory"))), ""),
        tags=_keywords(entry.get("keywords")),
        servings=_number(entry.get("recipeYield")),
        minutes=_minutes(entry),
        ingredients=_texts(listed),
        steps=_steps(entry.get("recipeInstructions"), 0),
        notes="\n".join(filter(None, (description, _text(entry.get("comment"), MAX_NOTES)))),
    )
    return made if made.name and (made.ingredients or made.steps) else None


def _steps(value: object, depth: int) -> list[str]:
    if depth > DEEPEST:
        return []
    if isinstance(value, str):
        return _texts(value)[:MAX_LINES]
    if isinstance(value, list):
        return [step for entry in value[:MAX_LINES] for step in _steps(entry, depth + 1)]
    if isinstance(value, dict):
        if "itemListElement" in value:
            return _steps(value["itemListElement"], depth + 1)
        return [_text(value.get("text")) or _text(value.get("name"))]
    return []


def _minutes(entry: dict[str, Any]) -> int:
    total = _duration(entry.get("totalTime"))
    return total or _duration(entry.get("prepTime")) + _duration(entry.get("cookTime"))


def _duration(value: object) -> int:
    found = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return 0
    days, hours, minutes = (int(number or 0) for number in found.groups())
    return days * 24 * 60 + hours * 60 + minutes


def _number(value: object) -> int:
    if isinstance(value, list):
        return next((number for number in map(_number, value[:9]) if number), 0)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _NUMBER.search(value) if isinstance(value, str) else None
    return int(found[0]) if found else 0


def _keywords(value: object) -> list[str]:
    return [word for text in _texts(value) for word in text.split(",")]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [_text(line) for line in _BREAK.sub("\n", value).splitlines()]
    if isinstance(value, list):
        return [_text(entry) for entry in value[:MAX_LINES]]
    return []


def _text(value: object, longest: int = MAX_LINE) -> str:
    if isinstance(value, dict):
        value = value.get("text", value.get("name"))
    if not isinstance(value, str):
        return ""
    bare = unescape(_TAG.sub(" ", value[: 4 * longest]))
    return bare[:longest]
