"""Which recipes are in the list: a group of them, narrowed by what was typed."""

from typing import Final

from ihm_desktop.front.kit.folding import folded
from ihm_desktop.front.recipe_box.recipe import Box, Recipe

ALL: Final = "all"
FAVOURITES: Final = "favourites"
CATEGORY: Final = "category:"  # followed by its name


class Finder:
    """Finds recipes by words anywhere in them; accents and capitals do not count.

    Keeps the text of each recipe folded, so that each key typed is answered at once.
    """

    def __init__(self) -> None:
        self._folded: dict[str, tuple[Recipe, str]] = {}

    def found(self, box: Box, group: str, search: str) -> tuple[Recipe, ...]:
        """Returns the recipes to list: those whose name fits first, then by name.

        Args:
            box: All recipes.
            group: `ALL`, `FAVOURITES`, or `CATEGORY` and a name.
            search: What was typed; every word has to be somewhere in the recipe.
        """
        words = folded(search).split()
        fitting = [
            recipe
            for recipe in box.recipes
            if in_group(recipe, group) and all(word in self._text(recipe) for word in words)
        ]
        return tuple(sorted(fitting, key=lambda recipe: _order(recipe, words)))

    def _text(self, recipe: Recipe) -> str:
        kept = self._folded.get(recipe.id)
        if kept is None or kept[0] is not recipe:
            parts = (recipe.name, recipe.category, *recipe.tags, *recipe.ingredients)
            text = folded("\n".join((*parts, *recipe.steps, recipe.notes)))
            kept = self._folded[recipe.id] = (recipe, text)
        return kept[1]


def in_group(recipe: Recipe, group: str) -> bool:
    """Tells whether a recipe belongs to a group of the rail."""
    if group == FAVOURITES:
        return recipe.favourite
    if group.startswith(CATEGORY):
        return recipe.category == group.removeprefix(CATEGORY)
    return True


def _order(recipe: Recipe, words: list[str]) -> tuple[bool, str]:
    name = folded(recipe.name)
    return (not all(word in name for word in words), name)
