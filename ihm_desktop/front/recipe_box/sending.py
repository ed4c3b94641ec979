"""Recipes on their way out: paper, PDF, text, the clipboard, other programs."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.i18n import _

MAX_FILE_NAME: Final = 80  # signs, so that every file system takes it
_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class Sender:
    """Does it and says in one sentence how it went; an empty one where nothing was done.

    Args:
        parent: In whose window is asked.
        dress: Colours and sizes of what is asked.
    """

    def __init__(self, parent: QWidget, dress: Dress) -> None:
        self._parent = parent
        self._dress = dress

    def print_recipe(self, recipe: Recipe) -> str:
        """Prints a recipe; the print job has its name."""
        from ihm_desktop.front.kit.printing import print_page
        from ihm_desktop.front.recipe_box.writing import as_page

        printed = print_page(self._parent, recipe.name, as_page(recipe))
        return _("Sent to the printer.") if printed else ""

    def print_list(self, lines: Sequence[str]) -> str:
        """Prints the shopping list."""
        from ihm_desktop.front.kit.printing import print_page
        from ihm_desktop.front.recipe_box.writing import list_as_page

        title = _("Shopping list")
        printed = print_page(self._parent, title, list_as_page(title, lines))
        return _("Sent to the printer.") if printed else ""

    def copy_recipe(self, recipe: Recipe) -> str:
        """Copies a recipe as text."""
        from ihm_desktop.front.recipe_box.writing import as_markdown

        QGuiApplication.clipboard().setText(as_markdown(recipe))
        return _("Copied.")

    def copy_list(self, lines: Sequence[str]) -> str:
        """Copies the shopping list as text."""
        QGuiApplication.clipboard().setText("\n".join(lines))
        return _("Copied.")

    def export_text(self, recipe: Recipe) -> str:
        """Writes a recipe into a text file."""
        from ihm_desktop.front.recipe_box.writing import as_markdown

        path = self._ask(f"{file_name(recipe.name)}.md", _("Text"))
        return self._write(path, as_markdown(recipe))

    def export_pdf(self, recipe: Recipe) -> str:
        """Writes a recipe into a PDF file."""
        from ihm_desktop.front.kit.printing import write_pdf
        from ihm_desktop.front.recipe_box.writing import as_page

        path = self._ask(f"{file_name(recipe.name)}.pdf", _("PDF"))
        if path is None:
            return ""
        return _said(done=write_pdf(path, recipe.name, as_page(recipe)))

    def export_all(self, recipes: Sequence[Recipe]) -> str:
        """Writes all recipes into a file that this and other programs can import."""
        from ihm_desktop.front.recipe_box.writing import as_json

        path = self._ask(f"{file_name(_('Recipes'))}.json", _("All recipes"))
        return self._write(path, as_json(recipes))

    def _ask(self, name: str, kind: str) -> Path | None:
        from ihm_desktop.front.kit.place import new_file

        kinds = f"{kind} (*{Path(name).suffix})"
        return new_file(self._parent, self._dress, _("Where is the file to go?"), kinds, name)

    def _write(self, path: Path | None, text: str) -> str:
        if path is None:
            return ""
        try:
            path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        except OSError:
            return _said(done=False)
        return _said(done=True)


def file_name(words: str) -> str:
    """Makes the name of a file from that of a dish, without ending.

    Args:
        words: Anything.
    """
    kept = " ".join(_NOT_IN_NAMES.sub(" ", words).split()).strip(". ")
    return kept[:MAX_FILE_NAME].rstrip(". ") or "recipe"


def _said(*, done: bool) -> str:
    return _("The file was written.") if done else _("The file could not be written.")
