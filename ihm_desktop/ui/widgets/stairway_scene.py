"""The Stairway as a picture that one can walk with the pointer or the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihm_desktop.ui.drawing.stairway_model import MOST_ROWS, Stair, slabs
from ihm_desktop.ui.drawing.stairway_painter import paint_stairway
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text
from ihm_desktop.ui.widgets.picture import Picture
from ihm_desktop.ui.widgets.stair_button import StairButton

# Always the same tree: this picture is about the way, not about any check-in.
_TREE = TreeAnswers(weather=3, soil=2, roots=3, trunk=2, branches=1.9, slice=2)
_HEIGHTS = {1: 400, 2: 520, 3: 680}  # px at 100 %, by rows
_BETWEEN = 0.94  # share of the width that all steps of a row take


class StairwayScene(Picture):
    """Shows all steps at once; `opened` tells the id of the one that was pressed.

    Arrow keys, Home and End move along the way; it is a single stop for Tab, beginning at
    the present place.

    Args:
        stairs: The steps in their usual order.
        accessible_text: What the picture shows, in words.
        parent: Owner.
    """

    opened = Signal(str)

    def __init__(
        self,
        stairs: Sequence[Stair] = (),
        *,
        accessible_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(accessible_text, parent)
        self._tree = draw(_TREE)
        self._stairs: tuple[Stair, ...] = ()
        self._buttons: list[StairButton] = []
        self.set_stairs(stairs)

    def set_stairs(self, stairs: Sequence[Stair]) -> None:
        """Shows other steps or states; the keyboard stays where it is where possible."""
        same = [stair.id for stair in stairs] == [stair.id for stair in self._stairs]
        self._stairs = tuple(stairs)
        if same:
            for button, stair in zip(self._buttons, self._stairs, strict=True):
                button.show_stair(stair)
        else:
            self._make_buttons()
        here = next((at for at, stair in enumerate(self._stairs) if stair.here), 0)
        self._rove(here)
        self._place()
        self.redraw()

    def buttons(self) -> tuple[StairButton, ...]:
        """Returns the steps' buttons in their usual order."""
        return tuple(self._buttons)

    def rows(self) -> int:
        """Returns how often the way crosses the picture, so that every name has room."""
        widest = max((button.least_width() for button in self._buttons), default=1)
        for rows in range(1, MOST_ROWS):
            each = -(-len(self._stairs) // rows)
            if self.width() * _BETWEEN / max(1, each) >= widest:
                return rows
        return MOST_ROWS

    def sizeHint(self) -> QSize:
        """Asks for the height that the rows need."""
        theme = theme_now()
        return QSize(theme.px(900), theme.px(_HEIGHTS[self.rows()]))

    def minimumSizeHint(self) -> QSize:
        """Asks for the height that the rows need; the width may shrink."""
        return QSize(260, theme_now().px(_HEIGHTS[self.rows()]))

    def paint_scene(self, painter: QPainter, box: QRectF, *, dark: bool) -> None:
        """Paints the way."""
        paint_stairway(painter, box, self._stairs, self.rows(), self._tree, dark=dark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds or unfolds the way and moves the buttons with it."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme or reading direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._place()
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walks along the way with the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        at = next((i for i, button in enumerate(self._buttons) if button is watched), None)
        to = None if at is None else self._target(Qt.Key(event.key()), at)
        if to is None:
            return False
        self._rove(to)
        self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _make_buttons(self) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [StairButton(stair, self) for stair in self._stairs]
        for button in self._buttons:
            button.installEventFilter(self)
            button.clicked.connect(self._pressed)
            button.show()

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, StairButton):
            self.opened.emit(sender.stair.id)

    def _target(self, key: Qt.Key, at: int) -> int | None:
        last = len(self._buttons) - 1
        on, back = (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if self.mirrored():
            on, back = back, on
        if key in (on, Qt.Key.Key_Down):
            return min(last, at + 1)
        if key in (back, Qt.Key.Key_Up):
            return max(0, at - 1)
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)

    def _rove(self, index: int) -> None:
        for at, button in enumerate(self._buttons):
            here = at == index
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if self._buttons:
            self.setFocusProxy(self._buttons[index])

    def _place(self) -> None:
        theme = theme_now()
        rows = self.rows()
        each = max(1, -(-len(self._stairs) // rows))
        pitch = self.width() * _BETWEEN / each
        font = theme.font(Role.LEAST)
        for button, slab in zip(self._buttons, slabs(len(self._stairs), rows), strict=True):
            across = 1.0 - slab.x if self.mirrored() else slab.x
            top = round(slab.y * self.height())
            stone = round(slab.height * self.height())
            above = round(stone * 1.35)
            names = wrapped_text.height(font, button.stair.name, round(pitch) - 2)
            button.names_from = above + stone + theme.px(8)
            height = button.names_from + names + theme.px(4)
            left = round(across * self.width() - pitch / 2) + 1
            button.setGeometry(QRect(left, top - above, round(pitch) - 2, height))
