"""The list down the left side, where the groups of things are; walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import heading
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.rail_entry import EDGE, NARROW_WIDTH, WIDTH, RailEntry, RailItem
from ihm_desktop.front.kit.roving import Roving

__all__ = ("NARROW_WIDTH", "WIDTH", "Rail", "RailItem")


class Rail(QFrame):
    """A title and entries; one stop for Tab, Up, Down, Home and End move within it.

    Signals:
        chosen: An entry was pressed, with its id.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress, title: str, name: str) -> None:
        """Builds it without entries.

        Args:
            dress: Colours and sizes.
            title: Name of the program.
            name: What a screen reader calls the list.
        """
        super().__init__()
        self._dress = dress
        self._narrow = False
        self._buttons: list[RailEntry] = []
        self.setAccessibleName(name)
        self._title = heading(title, dress, 19)
        self._entries = QVBoxLayout()
        self._roving = Roving(self)
        self._roving.moved.connect(self._show_entry)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._area(), 1)
        self._space()

    def set_items(self, top: Sequence[RailItem], bottom: Sequence[RailItem], current: str) -> None:
        """Shows other entries.

        Args:
            top: From the top down.
            bottom: At the foot of the list.
            current: Id of the one that is marked.
        """
        if [*top, *bottom] == [button.item for button in self._buttons]:
            self.set_current(current)
            return
        had_keyboard = any(button.hasFocus() for button in self._buttons)
        while (row := self._entries.takeAt(0)) is not None:
            old = row.widget()
            if old is not None:
                old.hide()  # Qt deletes it later, and would show it until then
                old.deleteLater()
        self._buttons = [self._entry(item) for item in (*top, *bottom)]
        for button in self._buttons[: len(top)]:
            self._entries.addWidget(button)
        self._entries.addStretch(1)
        for button in self._buttons[len(top) :]:
            self._entries.addWidget(button)
        for button in self._buttons:
            button.show()  # Qt would do it later, and until then none can have the keyboard
        self.set_current(current)
        if had_keyboard:
            self.take_keyboard()

    def set_current(self, item_id: str) -> None:
        """Marks an entry; an unknown id marks none."""
        at = 0
        for index, button in enumerate(self._buttons):
            button.mark(current=button.item.id == item_id)
            at = index if button.current else at
        self._roving.take(self._buttons, at)

    def set_narrow(self, *, narrow: bool) -> None:
        """Shows icons alone, for narrow windows and large type."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._title.setVisible(not narrow)
            # In so narrow a column it would cover the icons; keys and wheel still scroll.
            policy = Qt.ScrollBarPolicy
            off = policy.ScrollBarAlwaysOff if narrow else policy.ScrollBarAsNeeded
            self._list.setVerticalScrollBarPolicy(off)
            for button in self._buttons:
                button.fold(narrow=narrow)
            self._space()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the marked entry."""
        for button in self._buttons:
            if button.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.TabFocusReason)

    def buttons(self) -> tuple[QPushButton, ...]:
        """Returns the entries from the top down."""
        return tuple(self._buttons)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the line towards the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._dress.colour("nav"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._dress.colour("line"))
        painter.end()

    def _area(self) -> QScrollArea:
        self._list = QScrollArea()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(self._entries)
        self._list.setWidget(inner)
        self._list.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return self._list

    def _entry(self, item: RailItem) -> RailEntry:
        made = RailEntry(self._dress, item)
        made.fold(narrow=self._narrow)
        made.clicked.connect(self._pressed)
        return made

    def _show_entry(self, entry: QWidget) -> None:
        self._list.ensureWidgetVisible(entry)

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, RailEntry):
            self.chosen.emit(sender.item.id)

    def _space(self) -> None:
        px = self._dress.px
        self.setFixedWidth(px(NARROW_WIDTH if self._narrow else WIDTH))
        edge = px(EDGE) - 6
        column = self.layout()
        if column is not None:
            column.setContentsMargins(edge, px(22), edge, px(8))
            column.setSpacing(px(10))
        self._title.setContentsMargins(px(14), 0, px(8), 0)
        self._entries.setContentsMargins(6, 6, 6, 6)
        self._entries.setSpacing(2)
