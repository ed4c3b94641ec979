"""The list down the left side, where the groups of things are; walked with the arrow keys."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ihm_desktop.front.kit import icons
from ihm_desktop.front.kit.controls import heading
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.i18n import _

WIDTH: Final = 226  # px at 100 %
NARROW_WIDTH: Final = 72
_EDGE: Final = 14
_ICON: Final = 20
_TEXT_AT: Final = 44


class RailItem(NamedTuple):
    """One entry.

    Attributes:
        id: What `chosen` tells.
        label: What it says.
        icon: Name of its icon.
    """

    id: str
    label: str
    icon: str


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
        self._buttons: list[_Entry] = []
        self.setAccessibleName(name)
        self._title = heading(title, dress, 19)
        self._entries = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._area(), 1)
        self._space()

    def set_items(
        self, top: Sequence[RailItem], bottom: Sequence[RailItem], current: str
    ) -> None:
        """Shows other entries.

        Args:
            top: From the top down.
            bottom: At the foot of the list.
            current: Id of the one that is marked.
        """
        had_keyboard = any(button.hasFocus() for button in self._buttons)
        while (row := self._entries.takeAt(0)) is not None:
            old = row.widget()
            if old is not None:
                old.deleteLater()
        self._buttons = [self._entry(item) for item in (*top, *bottom)]
        for button in self._buttons[: len(top)]:
            self._entries.addWidget(button)
        self._entries.addStretch(1)
        for button in self._buttons[len(top) :]:
            self._entries.addWidget(button)
        self.set_current(current)
        if had_keyboard:
            self.take_keyboard()

    def set_current(self, item_id: str) -> None:
        """Marks an entry; an unknown id marks none."""
        at = 0
        for index, button in enumerate(self._buttons):
            button.mark(current=button.item.id == item_id)
            at = index if button.current else at
        self._rove(at)

    def set_narrow(self, *, narrow: bool) -> None:
        """Shows icons alone, for narrow windows and large type."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._title.setVisible(not narrow)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the arrow keys before an entry would."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        at = next((i for i, button in enumerate(self._buttons) if button is watched), 0)
        last = len(self._buttons) - 1
        to = {
            int(Qt.Key.Key_Up): max(0, at - 1),
            int(Qt.Key.Key_Down): min(last, at + 1),
            int(Qt.Key.Key_Home): 0,
            int(Qt.Key.Key_End): last,
        }.get(event.key())
        if to is None:
            return False
        self._rove(to)
        self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        self._list.ensureWidgetVisible(self._buttons[to])
        return True

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

    def _entry(self, item: RailItem) -> "_Entry":
        made = _Entry(self._dress, item)
        made.fold(narrow=self._narrow)
        made.clicked.connect(self._pressed)
        made.installEventFilter(self)
        return made

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Entry):
            self.chosen.emit(sender.item.id)

    def _rove(self, index: int) -> None:
        for at, button in enumerate(self._buttons):
            here = at == index
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _space(self) -> None:
        px = self._dress.px
        self.setFixedWidth(px(NARROW_WIDTH if self._narrow else WIDTH))
        edge = px(_EDGE) - 6
        column = self.layout()
        if column is not None:
            column.setContentsMargins(edge, px(22), edge, px(8))
            column.setSpacing(px(10))
        self._title.setContentsMargins(px(14), 0, px(8), 0)
        self._entries.setContentsMargins(6, 6, 6, 6)
        self._entries.setSpacing(2)


class _Entry(QPushButton):
    """One entry, marked by ground, bar and weight."""

    def __init__(self, dress: Dress, item: RailItem) -> None:
        super().__init__(item.label.replace("&", "&&"))
        self._dress = dress
        self._narrow = False
        self.item = item
        self.current = False
        self.setObjectName("bare")
        self.setAutoDefault(True)
        self.setMinimumHeight(dress.px(44))
        self.setMaximumHeight(dress.px(44))

    def mark(self, *, current: bool) -> None:
        self.current = current
        words = _("{page}, you are here") if current else "{page}"
        self.setAccessibleName(words.format(page=self.item.label))
        self.update()

    def fold(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(self.item.label)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = NARROW_WIDTH if self._narrow else WIDTH
        return QSize(self._dress.px(width - 2 * _EDGE), self._dress.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, mirrored=mirrored)
        dress, px = self._dress, self._dress.px
        edge = px(_ICON)
        start = (self.width() - edge) // 2 if self._narrow else px(13)
        left = self.width() - start - edge if mirrored else start
        tint = dress.look.pine if self.current else dress.look.ink2
        picture = icons.pixmap(self.item.icon, tint, edge, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - edge) // 2, picture)
        if not self._narrow:
            self._paint_label(painter, mirrored=mirrored)
        painter.end()

    def _paint_ground(self, painter: QPainter, *, mirrored: bool) -> None:
        px = self._dress.px
        box = QRectF(self.rect())
        if self.current or self.underMouse():
            painter.fillPath(_rounded(box, px(12)), self._dress.colour("pine_soft"))
        if self.current:
            left = box.right() - px(4) if mirrored else box.left()
            bar = QRectF(left, (box.height() - px(20)) / 2, px(4), px(20))
            painter.fillPath(_rounded(bar, px(2)), self._dress.colour("pine"))

    def _paint_label(self, painter: QPainter, *, mirrored: bool) -> None:
        px = self._dress.px
        room = QRectF(px(_TEXT_AT), 0, self.width() - px(_TEXT_AT + 8), self.height())
        if mirrored:
            room.moveLeft(px(8))
        painter.setFont(self._dress.font(15, strong=self.current))
        painter.setPen(self._dress.colour("pine" if self.current else "ink"))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        # Absolute, since the painter would otherwise swap the side a second time.
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        metrics = painter.fontMetrics()
        words = metrics.elidedText(
            self.item.label, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(flags), words)


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
