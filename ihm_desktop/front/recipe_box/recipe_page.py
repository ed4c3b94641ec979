"""One recipe to be read: what goes in, for how many, how it is made."""

from fractions import Fraction
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ihm_desktop.front.kit.controls import button, heading, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.kit.number_box import NumberBox
from ihm_desktop.front.kit.scroll import Scroll
from ihm_desktop.front.recipe_box.facts import facts_line
from ihm_desktop.front.recipe_box.recipe import MAX_SERVINGS, Recipe, is_heading
from ihm_desktop.front.recipe_box.scaling import decimal_point, factor_for, scaled
from ihm_desktop.front.recipe_box.step_list import StepList
from ihm_desktop.front.recipe_box.tick_column import TickColumn
from ihm_desktop.front.recipe_box.toolbar import Toolbar
from ihm_desktop.i18n import _, ngettext

BESIDE_FROM: Final = 640  # px at 100 %; wide enough for ingredients beside the steps
INGREDIENTS_PX: Final = 280
NAME_PX: Final = 29


class RecipePage(QWidget):
    """Shows a recipe; amounts follow the number of people.

    Signals:
        shopping_asked: These lines are wanted on the shopping list, with a tuple of texts.
    """

    shopping_asked = Signal(object)

    def __init__(self, dress: Dress, keys: Keys) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
            keys: For the tooltips.
        """
        super().__init__()
        self._dress = dress
        self._recipe = Recipe(id="", name="")
        self._point = "."
        self.toolbar = Toolbar(dress, keys)
        self._name = heading("", dress, NAME_PX)
        self._facts = note("", dress)
        self.servings = NumberBox(dress, _("Servings"), MAX_SERVINGS, 1)
        self._servings_label = QLabel()
        self._servings_label.setBuddy(self.servings)
        self.ingredients = TickColumn(dress)
        self.shop = button(dress, "", icon="clipboard-list")
        self._steps = StepList(dress)
        self._notes_head = heading(_("Notes"), dress, 19)
        self._notes = note("", dress, 15)
        self._lay_out()
        self.servings.valueChanged.connect(self._rescale)
        self.ingredients.ticked.connect(self._say_shop)
        self.shop.clicked.connect(self._ask_shopping)

    @property
    def recipe(self) -> Recipe:
        """The recipe that is shown, as it is kept."""
        return self._recipe

    def scaled_recipe(self) -> Recipe:
        """Returns the recipe with the amounts and the number of people on screen."""
        lines = tuple(self._line(line) for line in self._recipe.ingredients)
        people = self.servings.value() if self._recipe.servings else 0
        return self._recipe._replace(ingredients=lines, servings=people)

    def show_recipe(self, recipe: Recipe) -> None:
        """Shows a recipe; one that is shown already keeps its ticks and its people."""
        before, self._recipe = self._recipe, recipe
        self._point = decimal_point(recipe.ingredients, QLocale().decimalPoint())
        if before.id != recipe.id or before.servings != recipe.servings:
            self.servings.blockSignals(True)
            self.servings.setValue(max(1, recipe.servings))
            self.servings.blockSignals(False)
        self.toolbar.show_star(on=recipe.favourite)
        self._name.setText(recipe.name)
        self._facts.setText(facts_line(recipe))
        self._facts.setVisible(bool(self._facts.text()))
        known = bool(recipe.servings)
        self._servings_label.setText(_("Servings") if known else _("Times the amounts"))
        self.servings.setAccessibleName(self._servings_label.text())
        if before._replace(favourite=recipe.favourite) != recipe:
            self._show_parts(recipe)
        if before.id != recipe.id:
            self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls by pages, whatever on this page has the keyboard."""
        bar = self._scroll.verticalScrollBar()
        moves = {
            int(Qt.Key.Key_PageDown): QAbstractSlider.SliderAction.SliderPageStepAdd,
            int(Qt.Key.Key_PageUp): QAbstractSlider.SliderAction.SliderPageStepSub,
        }
        if (move := moves.get(event.key())) is None:
            super().keyPressEvent(event)
        else:
            bar.triggerAction(move)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the ingredients beside the steps where there is room."""
        super().resizeEvent(event)
        beside = self.width() / self._dress.scale >= BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)
        self._left.setFixedWidth(self._dress.px(INGREDIENTS_PX)) if beside else _free(self._left)

    def _show_parts(self, recipe: Recipe) -> None:
        self.ingredients.show_lines([self._line(line) for line in recipe.ingredients])
        self._steps.show_steps(recipe.steps)
        self._notes.setText(recipe.notes)
        self._left.setVisible(bool(recipe.ingredients))
        for part in (self._notes_head, self._notes):
            part.setVisible(bool(recipe.notes))
        self._say_shop()

    def _lay_out(self) -> None:
        px = self._dress.px
        people = QHBoxLayout()
        people.setSpacing(px(12))
        people.addWidget(self._servings_label)
        people.addWidget(self.servings)
        people.addStretch(1)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(heading(_("Ingredients"), self._dress, 19))
        left.addLayout(people)
        left.addWidget(self.ingredients)
        left.addWidget(self.shop)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(self._steps)
        right.addSpacing(px(12))
        right.addWidget(self._notes_head)
        right.addWidget(self._notes)
        right.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(px(26))
        self._parts.addWidget(self._left)
        self._parts.addLayout(right, 1)
        self._scroll = Scroll()
        self._scroll.column.setSpacing(px(12))
        self._scroll.column.addWidget(self._name)
        self._scroll.column.addWidget(self._facts)
        self._scroll.column.addLayout(self._parts)
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.toolbar)
        column.addWidget(self._scroll, 1)

    def _line(self, line: str) -> str:
        factor: Fraction = factor_for(self._recipe.servings, self.servings.value())
        return scaled(line, factor, self._point)

    def _rescale(self) -> None:
        self.ingredients.change_words([self._line(line) for line in self._recipe.ingredients])
        self._say_shop()

    def _say_shop(self) -> None:
        count = len(self.ingredients.words(ticked=True))
        words = ngettext(
            "Put {count} on the shopping list", "Put {count} on the shopping list", count
        )
        text = words.format(count=count) if count else _("Put all on the shopping list")
        self.shop.setText(text)
        self.shop.setAccessibleName(text)

    def _ask_shopping(self) -> None:
        chosen = self.ingredients.words(ticked=True) or self.ingredients.words(ticked=False)
        self.shopping_asked.emit(tuple(line for line in chosen if not is_heading(line)))


def _free(widget: QWidget) -> None:
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(16_777_215)  # what Qt means by "no limit"
