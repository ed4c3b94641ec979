"""Changes of a box that are more than putting one recipe in."""

from collections.abc import Sequence

from ihm_desktop.front.recipe_box.recipe import Box, Recipe


def with_all(box: Box, recipes: Sequence[Recipe]) -> tuple[Box, str]:
    """Puts recipes that came from elsewhere in.

    Args:
        box: Where they go.
        recipes: At least one; their ids count for nothing.

    Returns:
        The new box, and the id of the first of them.
    """
    for recipe in recipes:
        box = box.with_recipe(recipe._replace(id=""))
    return box, box.recipes[-len(recipes)].id


def next_to(ids: Sequence[str], gone: str) -> str:
    """Returns which row is shown when another one goes: the one after it, else the last.

    Args:
        ids: Rows from the top down.
        gone: The row that goes.
    """
    at = ids.index(gone) if gone in ids else 0
    rest = [row for row in ids if row != gone]
    return rest[min(at, len(rest) - 1)] if rest else ""
