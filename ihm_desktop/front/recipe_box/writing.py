"""Writes a recipe as Markdown, as JSON for other programs, and as a page to be printed."""

import json
from collections.abc import Iterable
from html import escape

from ihm_desktop.front.recipe_box.recipe import Recipe, is_heading
from ihm_desktop.i18n import _


def as_markdown(recipe: Recipe) -> str:
    """Writes a recipe so that people and this program can read it.

    Args:
        recipe: With the amounts as they are to be written.
    """
    parts = [f"# {recipe.name}", "\n".join(_facts(recipe))]
    lines = (line if is_heading(line) else f"- {line}" for line in recipe.ingredients)
    parts += _part(_("Ingredients"), lines)
    parts += _part(_("Steps"), (f"{n}. {step}" for n, step in enumerate(recipe.steps, 1)))
    parts += _part(_("Notes"), [recipe.notes] if recipe.notes else [])
    return "\n\n".join(filter(None, parts)) + "\n"


def as_json(recipes: Iterable[Recipe]) -> str:
    """Writes recipes the way web pages carry them.

    Source: https://schema.org/Recipe

    Args:
        recipes: At least one.
    """
    return json.dumps([_schema(recipe) for recipe in recipes], ensure_ascii=False, indent=1)


def as_page(recipe: Recipe) -> str:
    """Writes a recipe in the few tags that Qt's printing knows.

    Args:
        recipe: With the amounts as they are to be printed.
    """
    lines = "".join(
        f"<p><b>{escape(line)}</b></p>" if is_heading(line) else f"<li>{escape(line)}</li>"
        for line in recipe.ingredients
    )
    steps = "".join(f"<li>{escape(step)}</li>" for step in recipe.steps)
    notes = "<br>".join(escape(line) for line in recipe.notes.splitlines())
    parts = [
        f"<h1>{escape(recipe.name)}</h1><p>{escape(' · '.join(_facts(recipe)))}</p>",
        f"<h3>{escape(_('Ingredients'))}</h3><ul>{lines}</ul>" if lines else "",
        f"<h3>{escape(_('Steps'))}</h3><ol>{steps}</ol>" if steps else "",
        f"<h3>{escape(_('Notes'))}</h3><p>{notes}</p>" if notes else "",
    ]
    return "".join(parts)


def list_as_page(title: str, lines: Iterable[str]) -> str:
    """Writes a list to be printed, with a box before each line.

    Args:
        title: Stands above it.
        lines: From the top down.
    """
    rows = "".join(f"<p>☐ {escape(line)}</p>" for line in lines)
    return f"<h1>{escape(title)}</h1>{rows}"


def _facts(recipe: Recipe) -> list[str]:
    facts = (
        (_("Servings"), str(recipe.servings or "")),
        (_("Minutes"), str(recipe.minutes or "")),
        (_("Category"), recipe.category),
        (_("Tags"), ", ".join(recipe.tags)),
    )
    return [f"{label}: {value}" for label, value in facts if value]


def _part(heading: str, lines: Iterable[str]) -> list[str]:
    text = "\n".join(lines)
    return [f"## {heading}", text] if text else []


def _schema(recipe: Recipe) -> dict[str, object]:
    made: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Recipe",
        "name": recipe.name,
        "recipeIngredient": list(recipe.ingredients),
        "recipeInstructions": [{"@type": "HowToStep", "text": step} for step in recipe.steps],
    }
    optional = {
        "recipeCategory": recipe.category,
        "keywords": ", ".join(recipe.tags),
        "recipeYield": recipe.servings,
        "totalTime": f"PT{recipe.minutes}M" if recipe.minutes else "",
        "description": recipe.notes,
    }
    return made | {key: value for key, value in optional.items() if value}
