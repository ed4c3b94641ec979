"""The form in which a recipe is written and changed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import (
    Kind,
    button,
    heading,
    labelled,
    line_field,
    note,
    text_field,
)
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.number_box import NumberBox
from ihm_desktop.front.kit.scroll import Scroll
from ihm_desktop.front.recipe_box.reading.limits import bounded
from ihm_desktop.front.recipe_box.reading.plain_text import paragraphs
from ihm_desktop.front.recipe_box.recipe import MAX_MINUTES, MAX_NAME, MAX_SERVINGS, Recipe
from ihm_desktop.i18n import _
from ihm_desktop.qt.wheel import leave_wheel_to_page

UNKNOWN: Final = "–"


class EditForm(QWidget):
    """Fields for everything; Ctrl+Z takes back what was typed in a field.

    Signals:
        kept: The changes are to be kept, with the `Recipe`.
        dropped: The form is to go; nothing is kept.
        edited: Something else stands in a field.
    """

    kept = Signal(object)
    dropped = Signal()
    edited = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._dress = dress
        self._before = Recipe(id="", name="")
        self._title = heading("", dress)
        self.save = button(dress, _("Save"), Kind.FIRST, "check")
        self.cancel = button(dress, _("Cancel"))
        self.name = line_field(_("Name"))
        self.name.setMaxLength(MAX_NAME)
        self.category = QComboBox()
        self.category.setEditable(True)
        leave_wheel_to_page(self.category)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.tags = line_field(_("Tags"))
        self.servings = _number(dress, _("Servings"), MAX_SERVINGS)
        self.minutes = _number(dress, _("Minutes"), MAX_MINUTES)
        self.ingredients = text_field(_("Ingredients"), dress, 8)
        self.steps = text_field(_("Steps"), dress, 8)
        self.notes = text_field(_("Notes"), dress, 3)
        self._missing = note(_("A recipe needs a name."), dress)
        self._missing.hide()
        self._lay_out()
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.dropped)
        self._listen()

    def begin(self, recipe: Recipe, categories: tuple[str, ...]) -> None:
        """Shows a recipe to be changed.

        Args:
            recipe: The recipe; one without an id is new.
            categories: Those in use, to choose from.
        """
        self.blockSignals(True)  # half of this recipe and half of the one before is no draft
        self._fill(recipe, categories)
        self.blockSignals(False)
        self._scroll.verticalScrollBar().setValue(0)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, recipe: Recipe, categories: tuple[str, ...]) -> None:
        self._before = recipe
        self._title.setText(_("Edit the recipe") if recipe.id else _("New recipe"))
        self._missing.hide()
        self.name.setText(recipe.name)
        self.category.clear()
        self.category.addItems(["", *categories])
        self.category.setCurrentText(recipe.category)
        self.tags.setText(", ".join(recipe.tags))
        self.servings.setValue(recipe.servings)
        self.minutes.setValue(recipe.minutes)
        self.ingredients.setPlainText("\n".join(recipe.ingredients))
        self.steps.setPlainText("\n\n".join(recipe.steps))
        self.notes.setPlainText(recipe.notes)

    def recipe(self) -> Recipe:
        """Returns the recipe as it stands in the fields."""
        found = bounded(
            name=self.name.text(),
            category=self.category.currentText(),
            tags=self.tags.text().split(","),
            servings=self.servings.value(),
            minutes=self.minutes.value(),
            ingredients=self.ingredients.toPlainText().splitlines(),
            steps=paragraphs(self.steps.toPlainText().splitlines()),
            notes=self.notes.toPlainText(),
        )
        return found._replace(id=self._before.id, favourite=self._before.favourite)

    def changed(self) -> bool:
        """Tells whether something is not yet kept."""
        return self.recipe() != self._before

    def keep(self) -> None:
        """Keeps the changes, unless the name is missing."""
        recipe = self.recipe()
        if recipe.name:
            self._before = recipe
            self.kept.emit(recipe)
        else:
            self._missing.show()
            self._scroll.ensureWidgetVisible(self._missing)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Escape for the button Cancel."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        for line in (self.name, self.tags):
            line.textChanged.connect(self.edited)
        for number in (self.servings, self.minutes):
            number.valueChanged.connect(self.edited)
        for text in (self.ingredients, self.steps, self.notes):
            text.textChanged.connect(self.edited)
        self.category.currentTextChanged.connect(self.edited)

    def _lay_out(self) -> None:
        px = self._dress.px
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.cancel)
        top.addWidget(self.save)
        self._scroll = Scroll()
        fields = self._scroll.column
        fields.setSpacing(px(6))
        self._add(_("Name"), self.name)
        fields.addWidget(self._missing)
        self._add_pair((_("Servings"), self.servings), (_("Minutes"), self.minutes))
        self._add_pair((_("Category"), self.category), (_("Tags"), self.tags))
        self._help(_("Put commas between tags."))
        self._add(_("Ingredients"), self.ingredients)
        self._help(_("One on each line, the amount first. A line ending with “:” is a heading."))
        self._add(_("Steps"), self.steps)
        self._help(_("One on each line. They are numbered for you."))
        self._add(_("Notes"), self.notes)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self._scroll, 1)

    def _add(self, words: str, field: QWidget) -> None:
        self._scroll.column.addWidget(labelled(words, field, self._dress))
        self._scroll.column.addWidget(field)

    def _add_pair(self, *pairs: tuple[str, QWidget]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._dress.px(16))
        for at, (words, field) in enumerate(pairs):
            grid.addWidget(labelled(words, field, self._dress), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        self._scroll.column.addLayout(grid)

    def _help(self, words: str) -> None:
        made = note(words, self._dress, 13)
        made.setContentsMargins(0, 0, 0, self._dress.px(8))
        self._scroll.column.addWidget(made)


def _number(dress: Dress, name: str, most: int) -> NumberBox:
    made = NumberBox(dress, name, most)
    made.setSpecialValueText(UNKNOWN)
    return made
