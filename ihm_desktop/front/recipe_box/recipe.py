"""What a recipe is, and a box of them with the shopping list. Nothing here ever changes.

Named tuples instead of dataclasses: they are loaded before the first paint.
"""

from typing import Final, NamedTuple

MAX_NAME: Final = 200  # signs
MAX_LINE: Final = 2_000  # signs of an ingredient or a step
MAX_NOTES: Final = 20_000  # signs
MAX_LINES: Final = 300  # ingredients, or steps
MAX_TAGS: Final = 30
MAX_SERVINGS: Final = 500
MAX_MINUTES: Final = 14 * 24 * 60  # sourdough and pickles take days
MAX_RECIPES: Final = 20_000
MAX_SHOPPING: Final = 2_000


class Recipe(NamedTuple):
    """One recipe, as somebody wrote it.

    Attributes:
        id: Its number in the box, as text; empty before it is in one.
        name: What the dish is called.
        category: Such as "Soups"; may be empty.
        tags: Words to find it by.
        servings: For how many people it is written; 0 where unknown.
        minutes: From the first move to the table; 0 where unknown.
        ingredients: One line each; a line that ends with a colon is a heading.
        steps: One paragraph each.
        notes: Anything else.
        favourite: Whether it carries a star.
    """

    id: str
    name: str
    category: str = ""
    tags: tuple[str, ...] = ()
    servings: int = 0
    minutes: int = 0
    ingredients: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    notes: str = ""
    favourite: bool = False


class ShoppingLine(NamedTuple):
    """One line of the shopping list.

    Attributes:
        text: What to buy.
        done: Whether it is ticked off.
    """

    text: str
    done: bool = False


class Box(NamedTuple):
    """All that is kept.

    Attributes:
        recipes: In the order in which they came.
        shopping: The shopping list from the top down.
    """

    recipes: tuple[Recipe, ...] = ()
    shopping: tuple[ShoppingLine, ...] = ()

    def find(self, recipe_id: str) -> Recipe | None:
        """Returns a recipe, or None where it is not in the box."""
        return next((recipe for recipe in self.recipes if recipe.id == recipe_id), None)

    def with_recipe(self, recipe: Recipe) -> "Box":
        """Puts a recipe in, in place of the one with its id; without an id it gets one.

        A box that is full stays as it is: one that is fuller could not be read again.
        """
        if not recipe.id and len(self.recipes) >= MAX_RECIPES:
            return self
        if not recipe.id:
            return self._replace(recipes=(*self.recipes, recipe._replace(id=self._next_id())))
        changed = tuple(recipe if old.id == recipe.id else old for old in self.recipes)
        return self._replace(recipes=changed)

    def without_recipe(self, recipe_id: str) -> "Box":
        """Takes a recipe out."""
        return self._replace(recipes=tuple(old for old in self.recipes if old.id != recipe_id))

    def with_shopping(self, lines: tuple[str, ...]) -> "Box":
        """Adds to the shopping list; what is on it and not ticked off is not added twice."""
        waiting = {line.text for line in self.shopping if not line.done}
        wanted = (text[:MAX_LINE] for text in dict.fromkeys(lines) if text not in waiting)
        both = (*self.shopping, *(ShoppingLine(text) for text in wanted if text))
        return self._replace(shopping=both[-MAX_SHOPPING:])

    def categories(self) -> tuple[str, ...]:
        """Lists the categories in use, sorted."""
        found = {recipe.category for recipe in self.recipes if recipe.category}
        return tuple(sorted(found, key=str.casefold))

    def _next_id(self) -> str:
        return str(max((int(recipe.id) for recipe in self.recipes), default=0) + 1)


def is_heading(line: str) -> bool:
    """Tells whether a line among the ingredients is a heading, such as "For the sauce:"."""
    return line.rstrip().endswith(":")
