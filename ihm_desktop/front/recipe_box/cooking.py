"""The cooking view: one step at a time in large type, the ingredients beside it, a timer."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading, icon_button, lead, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.scroll import Scroll
from ihm_desktop.front.recipe_box.durations import minutes_in
from ihm_desktop.front.recipe_box.kitchen_timer import KitchenTimer
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.front.recipe_box.tick_column import TickColumn
from ihm_desktop.front.recipe_box.timer_bar import TimerBar
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.qt.reading_order import read_in_order

SIZES: Final = (24, 28, 34, 40, 48, 58)  # px at 100 %; the third is read from a metre away
USUAL_SIZE: Final = 2
BESIDE_FROM: Final = 760  # px at 100 %
INGREDIENTS_PX: Final = 320


class CookingView(QWidget):
    """Left and right arrow walk through the steps, plus and minus change the letters.

    Attributes:
        foot: Stands under everything; for what is said for a moment.

    Signals:
        closed: The page of the recipe is wanted again.
    """

    closed = Signal()

    def __init__(self, dress: Dress, timer: KitchenTimer) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
            timer: Goes on when this is closed.
        """
        super().__init__()
        self._dress = dress
        self._steps: tuple[str, ...] = ()
        self._at = 0
        self._id = ""
        self._size = USUAL_SIZE
        self._name = heading("", dress, 22)
        self.place = note("", dress, 17)
        self.step = QLabel()
        lead(self.step)
        self.ingredients = TickColumn(dress, 19, strike=True)
        self.timer_bar = TimerBar(dress, timer)
        self.smaller = icon_button(dress, _("Smaller letters"), "minus")
        self.larger = icon_button(dress, _("Larger letters"), "plus")
        self.done = button(dress, _("Close"), Kind.QUIET, "x")
        self.done.setAccessibleName(_("Back to the recipe"))
        self.done.setToolTip(_("Back to the recipe"))
        self.before = button(dress, _("Step before"))
        self.next = button(dress, _("Next step"), Kind.FIRST)
        self.smaller.clicked.connect(self.make_smaller)
        self.larger.clicked.connect(self.make_larger)
        self.done.clicked.connect(self.closed)
        self.before.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._lay_out()
        self._bind_keys()

    def begin(self, recipe: Recipe) -> None:
        """Shows a recipe from its first step; one that was begun goes on where it was.

        Args:
            recipe: With the amounts as they are to be cooked.
        """
        known = recipe.id == self._id and recipe.steps == self._steps and self.next.isEnabled()
        at = self._at if known else 0
        self._id = recipe.id
        self._steps = recipe.steps or (_("This recipe has no steps."),)
        self._name.setText(recipe.name)
        ticks = self.ingredients.ticks() if known else ()
        self.ingredients.show_lines(recipe.ingredients)
        self.ingredients.set_ticks(ticks)
        self._go(at)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Shows the next step."""
        self._go(min(self._at + 1, len(self._steps) - 1))

    def go_back(self) -> None:
        """Shows the step before."""
        self._go(max(self._at - 1, 0))

    def make_larger(self) -> None:
        """Makes the letters of the step larger."""
        self._set_size(self._size + 1)

    def make_smaller(self) -> None:
        """Makes the letters of the step smaller."""
        self._set_size(self._size - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the ingredients beside the step where there is room, else all in one column."""
        super().resizeEvent(event)
        beside = self.width() / self._dress.scale >= BESIDE_FROM
        if beside == self._beside.isHidden():
            column = self._beside.column if beside else self._text.column
            column.insertWidget(0 if beside else 1, self.ingredients)
            if beside:
                self._column.insertWidget(2, self.timer_bar)
            else:
                self._text.column.insertWidget(1, self.timer_bar)
            read_in_order(self._column)
            read_in_order(column)
            self._beside.setVisible(beside)

    def _go(self, at: int) -> None:
        self._at = at
        self.step.setText(self._steps[at])
        place = _("Step {number} of {count}").format(number=at + 1, count=len(self._steps))
        self.place.setText(place)
        said = f"{place}. {self._steps[at]}"
        self._text.setAccessibleName(said)
        announce(self, said)
        last = len(self._steps) - 1
        # What is switched off loses the keyboard to whatever comes next.
        if at == last and self.next.hasFocus() and last:
            self.before.setEnabled(True)
            self.before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.next.setEnabled(at < last)
        if at == 0 and self.before.hasFocus():
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self.before.setEnabled(at > 0)
        self.timer_bar.offer(minutes_in(self._steps[at]))
        self._set_size(self._size)
        self._text.verticalScrollBar().setValue(0)

    def _set_size(self, size: int) -> None:
        self._size = min(max(size, 0), len(SIZES) - 1)
        self.step.setFont(self._dress.font(SIZES[self._size], serif=True))
        self.smaller.setEnabled(self._size > 0)
        self.larger.setEnabled(self._size < len(SIZES) - 1)

    def _bind_keys(self) -> None:
        """Binds keys that work whatever has the keyboard; a button would take arrows for Tab."""
        mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ahead, behind = ("Left", "Right") if mirrored else ("Right", "Left")
        for keys, do in (
            ((ahead, "PgDown"), self.go_on),
            ((behind, "PgUp"), self.go_back),
            (("+", "="), self.make_larger),
            (("-",), self.make_smaller),
            (("Esc",), self.closed),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        px = self._dress.px
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        for part in (self.smaller, self.larger, self.done):
            top.addWidget(part)
        self._text = Scroll()
        self._text.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that arrows scroll long steps
        self._text.column.addWidget(self.step)
        self._text.column.addStretch(1)
        self._beside = Scroll()
        self._beside.column.addWidget(self.ingredients)
        self._beside.column.addStretch(1)
        self._beside.setMaximumWidth(px(INGREDIENTS_PX))
        middle = QHBoxLayout()
        middle.setSpacing(px(40))
        middle.addWidget(self._beside, 2)
        middle.addWidget(self._text, 5)
        foot = QHBoxLayout()
        foot.addWidget(self.before)
        foot.addWidget(self.place, 1)
        foot.addWidget(self.next)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(26), px(22), px(26), px(22))
        self._column.setSpacing(px(12))
        self._column.addLayout(top)
        self._column.addLayout(middle, 1)
        self._column.addWidget(self.timer_bar)
        self._column.addLayout(foot)
        self.foot = QVBoxLayout()
        self._column.addLayout(self.foot)
