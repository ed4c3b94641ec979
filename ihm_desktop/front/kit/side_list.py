"""A search field and the list under it: two lines for each thing, walked with the arrow keys."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import line_field, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.row_painter import NOTE_ROLE, STAR_ROLE, RowPainter
from ihm_desktop.i18n import _
from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel

ID_ROLE: Final = int(Qt.ItemDataRole.UserRole)
WIDTH: Final = 300  # px at 100 %


class Row(NamedTuple):
    """One thing in the list.

    Attributes:
        id: What the signals tell.
        title: First line.
        note: Second, quieter line.
        star: Whether it carries a star.
    """

    id: str
    title: str
    note: str = ""
    star: bool = False


class SideList(QWidget):
    """Search as one types; Down goes from the field to the list, Escape empties the field.

    Signals:
        searched: Another search, with the text.
        chosen: Another thing has the mark, with its id.
        opened: Enter or a double click on a thing, with its id.
        clicked: A click on a thing, with its id, whether or not it had the mark.
    """

    searched = Signal(str)
    chosen = Signal(str)
    opened = Signal(str)
    clicked = Signal(str)

    def __init__(self, dress: Dress, *, search: str, name: str, starred: str = "") -> None:
        """Builds it without rows.

        Args:
            dress: Colours and sizes.
            search: What a screen reader calls the field.
            name: What a screen reader calls the list.
            starred: What a screen reader says of a row with a star.
        """
        super().__init__()
        self._starred = starred
        self.field = line_field(search, _("Search"))
        self.field.setClearButtonEnabled(False)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        take_no_keyboard_by_wheel(self.list)
        self.list.setItemDelegate(RowPainter(dress, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMinimumHeight(dress.px(60))
        self._nothing = note("", dress)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dress.px(6))
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self.searched)
        self.field.installEventFilter(self)
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._click)

    def show_rows(self, rows: Sequence[Row], current: str = "", nothing: str = "") -> None:
        """Shows other rows; tells nothing of it.

        Args:
            rows: From the top down.
            current: Id of the row that has the mark; none where it is not among them.
            nothing: What is said where there are no rows.
        """
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = self._item(row)
            self.list.addItem(item)
            if row.id == current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._nothing.setText("" if rows else nothing)
        self._nothing.setVisible(bool(self._nothing.text()))

    def current(self) -> str:
        """Returns the id of the row with the mark, or an empty text."""
        item = self.list.currentItem()
        return str(item.data(ID_ROLE)) if item is not None else ""

    def ids(self) -> tuple[str, ...]:
        """Returns the ids of the rows from the top down."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(str(item.data(ID_ROLE)) for item in items)

    def begin_search(self) -> None:
        """Gives the keyboard to the field, with its text marked."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets Down, Enter and Escape in the field do what hands expect."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter_list()
            return True
        return False

    def _enter_list(self) -> None:
        if self.list.count():
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _item(self, row: Row) -> QListWidgetItem:
        item = QListWidgetItem(row.title)
        item.setData(ID_ROLE, row.id)
        item.setData(NOTE_ROLE, row.note)
        item.setData(STAR_ROLE, row.star)
        said = (row.title, self._starred if row.star else "", row.note)
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), ", ".join(filter(None, said)))
        item.setToolTip(row.title)
        return item

    def _tell(self) -> None:
        if self.current():
            self.chosen.emit(self.current())

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(str(item.data(ID_ROLE)))

    def _click(self, item: QListWidgetItem) -> None:
        self.clicked.emit(str(item.data(ID_ROLE)))
