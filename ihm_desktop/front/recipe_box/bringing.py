"""Recipes on their way in: from a file, from pasted text."""

from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QWidget

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.i18n import _

ENDINGS = "*.txt *.md *.markdown *.json *.html *.htm"


class Brought(NamedTuple):
    """What came in.

    Attributes:
        recipes: Without ids; none where nothing was found or chosen.
        sentence: What there is to say about it; may be empty.
    """

    recipes: tuple[Recipe, ...] = ()
    sentence: str = ""


def from_file(parent: QWidget, dress: Dress) -> Brought:
    """Asks for a file and reads its recipes."""
    from ihm_desktop.front.kit.place import existing_file
    from ihm_desktop.front.recipe_box.reading.limits import NoRecipe
    from ihm_desktop.front.recipe_box.reading.read import read_file

    kinds = f"{_('Recipes')} ({ENDINGS})"
    path = existing_file(parent, dress, _("Which file has the recipe?"), kinds)
    if path is None:
        return Brought()
    try:
        return Brought(read_file(path))
    except NoRecipe:
        return Brought(sentence=_("No recipe was found in this file."))
    except OSError:
        return Brought(sentence=_("This file could not be read."))


def from_text(parent: QWidget, dress: Dress) -> Brought:
    """Asks for a text and reads its recipes."""
    from ihm_desktop.front.recipe_box.paste_dialog import PasteDialog

    dialog = PasteDialog(parent, dress)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return Brought(dialog.recipes) if accepted else Brought()
