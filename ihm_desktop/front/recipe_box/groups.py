"""The entries of the rail: groups of recipes, the shopping list, help."""

from typing import Final

from ihm_desktop.front.kit.rail import RailItem
from ihm_desktop.front.recipe_box.finding import ALL, CATEGORY, FAVOURITES
from ihm_desktop.front.recipe_box.recipe import Box
from ihm_desktop.i18n import _

SHOPPING: Final = "shopping"
HELP: Final = "help"


def top_items(box: Box) -> tuple[RailItem, ...]:
    """Returns the groups of recipes."""
    named = (RailItem(f"{CATEGORY}{name}", name, "tag", initial=True) for name in box.categories())
    return (
        RailItem(ALL, _("All recipes"), "book-open"),
        RailItem(FAVOURITES, _("Favourites"), "star"),
        *named,
    )


def bottom_items() -> tuple[RailItem, ...]:
    """Returns what stands at the foot."""
    return (
        RailItem(SHOPPING, _("Shopping list"), "clipboard-list"),
        RailItem(HELP, _("Help"), "info"),
    )


def title_of(group: str, box: Box) -> str:
    """Returns the name of a group."""
    return next((item.label for item in top_items(box) if item.id == group), _("All recipes"))


def known(group: str, box: Box) -> str:
    """Returns the group, or all recipes where its last recipe is gone."""
    return group if group in {item.id for item in top_items(box)} else ALL
