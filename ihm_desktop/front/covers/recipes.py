"""The cover that is a recipe box."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ihm_desktop import paths
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, StorageFailed
from ihm_desktop.front.cover_settings import CoverSettings
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.kit.late_window import Inside, LateWindow
from ihm_desktop.front.look import Look
from ihm_desktop.i18n import _, language

if TYPE_CHECKING:
    from ihm_desktop.front.recipe_box.recipe import Recipe


def build(cover: Cover, look: Look, folder: Path, settings: CoverSettings) -> CoverWindow:
    """Makes the cover's window.

    Args:
        cover: Its names.
        look: Its colours.
        folder: The data folder.
        settings: What was set.
    """
    return LateWindow(look, partial(_fill, _(cover.title), look, folder, settings))


def add_item(folder: Path, title: str, text: str) -> None:
    """Puts a recipe into the box of a folder, unless it is there already.

    Args:
        folder: The data folder; a box that is not there begins with the first recipes.
        title: What the dish is called; where it is empty, nothing is done.
        text: How it is made, in any form.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The box there cannot be read, or the disk reported an error.
    """
    from ihm_desktop.front.kit.store import Saved, State
    from ihm_desktop.front.recipe_box.desk import store_in
    from ihm_desktop.front.recipe_box.starter import starter_box

    store = store_in(folder)
    box = store.load()
    if store.state is State.DAMAGED:
        raise StorageFailed
    if box is None:
        box = starter_box(paths.resources() / "covers" / "recipes", language())
    recipe = _recipe(title, text)
    if recipe.name and recipe not in {old._replace(id="") for old in box.recipes}:
        box = box.with_recipe(recipe)
    match store.save(box):
        case Saved.FULL:
            raise DiskFull
        case Saved.READ_ONLY:
            raise ReadOnlyFolder
        case Saved.FAILED | Saved.KEPT_OLD:
            raise StorageFailed


def _fill(
    title: str, look: Look, folder: Path, settings: CoverSettings, window: CoverWindow
) -> Inside:
    from ihm_desktop.front.recipe_box import inside  # not before the first paint

    return inside.RecipeBox(title, look, folder, settings.shortcuts, window)


def _recipe(title: str, text: str) -> "Recipe":
    from ihm_desktop.front.recipe_box.reading.limits import NoRecipe, bounded, clean
    from ihm_desktop.front.recipe_box.reading.plain_text import read_text
    from ihm_desktop.front.recipe_box.recipe import MAX_NAME

    name = clean(title, MAX_NAME)
    try:
        return read_text(f"{name}\n\n{text}")._replace(name=name)
    except NoRecipe:
        return bounded(name=name, ingredients=(), steps=(), notes=text)
