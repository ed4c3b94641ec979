"""A field for the text of a recipe, with what was understood of it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, labelled, note, text_field
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.recipe_box.reading.limits import NoRecipe
from ihm_desktop.front.recipe_box.reading.read import read_pasted
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.i18n import _, ngettext

PAUSE_MS = 200  # after the last key, the text is read anew


class PasteDialog(QDialog):
    """Takes a text and says what it is; accepted, it has recipes.

    Attributes:
        recipes: What was understood, without ids.
    """

    def __init__(self, parent: QWidget, dress: Dress) -> None:
        """Builds it empty.

        Args:
            parent: In whose window it appears.
            dress: Colours and sizes.
        """
        super().__init__(parent)
        self.setWindowTitle(parent.window().windowTitle())
        self.recipes: tuple[Recipe, ...] = ()
        self.text = text_field("", dress, 10)
        label = labelled(_("Paste the text of a recipe here"), self.text, dress)
        self.found = note("", dress)
        self.add = button(dress, _("Add"), Kind.FIRST, "plus")
        self.cancel = button(dress, _("Cancel"))
        self.add.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.text.textChanged.connect(self._pause.start)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[dress.px(22)] * 4)
        column.setSpacing(dress.px(8))
        column.addWidget(label)
        column.addWidget(self.text, 1)
        column.addWidget(self.found)
        column.addLayout(row)
        room = parent.window().size()
        self.resize(min(dress.px(620), room.width()), min(dress.px(520), room.height()))
        self._read()
        self.text.setFocus()

    def _take(self) -> None:
        self._read()
        if self.recipes:
            self.accept()

    def _read(self) -> None:
        text = self.text.toPlainText()
        try:
            self.recipes = read_pasted(text)
        except NoRecipe:
            self.recipes = ()
        self.found.setText(_understood(self.recipes, empty=not text.strip()))
        self.add.setEnabled(bool(self.recipes))


def _understood(recipes: tuple[Recipe, ...], *, empty: bool) -> str:
    if empty:
        return _("The first line is the name. Then ingredients and steps.")
    if not recipes:
        return _("No recipe was found in this text yet.")
    first = recipes[0]
    ingredients = len(first.ingredients)
    steps = len(first.steps)
    parts = (
        first.name,
        ngettext("{count} ingredient", "{count} ingredients", ingredients).format(
            count=ingredients
        ),
        ngettext("{count} cooking step", "{count} cooking steps", steps).format(count=steps),
    )
    return " · ".join(parts)
