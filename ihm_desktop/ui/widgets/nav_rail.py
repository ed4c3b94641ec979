"""The list of pages at the side: real buttons, walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labels import Heading
from ihm_desktop.ui.widgets.nav_button import NARROW_WIDTH, WIDTH, NavButton, NavItem

_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class NavRail(QFrame):
    """The list of pages; `chosen` tells the id of the one that was pressed.

    Up, Down, Home and End move within it, and it is a single stop for Tab.

    Args:
        title: Neutral name of the program.
        parent: Owner.
    """

    chosen = Signal(str)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Pages"))
        self._narrow = False
        self._buttons: list[NavButton] = []
        self._title = Heading(title, 3)
        self._column = QVBoxLayout(self)
        self._list = QScrollArea()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setObjectName("page")
        self._entries = QVBoxLayout(self._inner)
        self._list.setWidget(self._inner)
        self._list.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self._column.addWidget(self._title)
        self._column.addWidget(self._list, 1)
        self._space()

    def set_items(self, top: Sequence[NavItem], bottom: Sequence[NavItem] = ()) -> None:
        """Shows other pages; the present one is marked again by `set_current`.

        Args:
            top: Pages from the top down.
            bottom: Pages that stand at the foot of the list.
        """
        while (row := self._entries.takeAt(0)) is not None:
            if (old := row.widget()) is not None:
                old.deleteLater()
        self._buttons = [self._button(item) for item in (*top, *bottom)]
        for button in self._buttons[: len(top)]:
            self._entries.addWidget(button)
        self._entries.addStretch(1)
        for button in self._buttons[len(top) :]:
            self._entries.addWidget(button)
        self._rove(0)

    def set_current(self, item_id: str) -> None:
        """Marks the page that is shown; an unknown id marks none."""
        for index, button in enumerate(self._buttons):
            button.set_current(button.item.id == item_id)
            if button.is_current():
                self._rove(index)

    def set_narrow(self, narrow: bool) -> None:
        """Shows icons alone, for narrow windows and large type."""
        self._narrow = narrow
        self._title.setVisible(not narrow)
        for button in self._buttons:
            button.set_narrow(narrow)
        self._space()

    def buttons(self) -> tuple[NavButton, ...]:
        """Returns the buttons from the top down."""
        return tuple(self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves within the list."""
        at = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        last = len(self._buttons) - 1
        if at is None:
            super().keyPressEvent(event)
            return
        moves = {
            Qt.Key.Key_Up: max(0, at - 1),
            Qt.Key.Key_Down: min(last, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        to = moves.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
            return
        self._rove(to)
        self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        self._list.ensureWidgetVisible(self._buttons[to])

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_entries"):
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the line towards the page."""
        theme = theme_now()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("nav"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), theme.colour("line"))
        painter.end()

    def _button(self, item: NavItem) -> NavButton:
        button = NavButton(item, self)
        button.set_narrow(self._narrow)
        button.clicked.connect(self._pressed)
        # Arrow keys must reach the rail, not Qt's own spatial search.
        button.installEventFilter(self)
        return button

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Takes arrow keys before a button would."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            taken = event.key() in _KEYS
            if taken:
                self.keyPressEvent(event)
            return taken
        return False

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavButton):
            self.chosen.emit(sender.item.id)

    def _rove(self, index: int) -> None:
        for at, button in enumerate(self._buttons):
            here = at == index
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _space(self) -> None:
        theme = theme_now()
        self.setFixedWidth(theme.px(NARROW_WIDTH if self._narrow else WIDTH))
        edge = theme.px(14) - 6
        self._column.setContentsMargins(edge, theme.px(22), edge, theme.px(8))
        self._column.setSpacing(theme.px(10))
        self._title.setContentsMargins(theme.px(14), 0, theme.px(8), 0)
        self._entries.setContentsMargins(6, 6, 6, 6)
        self._entries.setSpacing(2)
