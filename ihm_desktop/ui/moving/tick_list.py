"""A list in which any number of rows can be ticked; none is ticked beforehand."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel
from ihm_desktop.ui.theme import theme_now

Index = QModelIndex | QPersistentModelIndex
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True, kw_only=True)
class TickRow:
    """One row.

    Attributes:
        key: What is ticked with it.
        text: Its words; a second line after a line break.
        needs: Key of the row that has to be ticked before this one can be; None for none.
    """

    key: Hashable
    text: str
    needs: Hashable | None = None


class TickModel(QAbstractListModel):
    """Rows and which of them are ticked; a tick outlives the row's being shown.

    Signals:
        ticks_changed: A row was ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TickRow, ...] = ()
        self._ticked: dict[Hashable, TickRow] = {}

    def show(self, rows: Sequence[TickRow]) -> None:
        """Replaces the rows; ticks do not change."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def append(self, rows: Sequence[TickRow]) -> None:
        """Adds rows at the end."""
        self.show((*self._rows, *rows))

    def ticked(self) -> tuple[Hashable, ...]:
        """Returns the keys of all ticked rows, shown or not."""
        return tuple(self._ticked)

    def clear_ticks(self) -> None:
        """Unticks everything."""
        self._ticked.clear()
        self._tell()

    def is_open(self, at: int) -> bool:
        """Tells whether a row can be ticked now."""
        needs = self._rows[at].needs
        return needs is None or needs in self._ticked

    def turn(self, at: int) -> None:
        """Ticks or unticks a row, if it can be ticked; what needs it goes with it."""
        if not self.is_open(at):
            return
        row = self._rows[at]
        if self._ticked.pop(row.key, None) is None:
            self._ticked[row.key] = row
        else:
            gone = [key for key, other in self._ticked.items() if other.needs == row.key]
            for key in gone:
                del self._ticked[key]
        self._tell()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Counts the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tells Qt what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEnabled if self.is_open(index.row()) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns what a view or a screen reader asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = row.key in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a tick from a screen reader."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self._rows[index.row()]
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != (row.key in self._ticked):
            self.turn(index.row())
        return True

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticks_changed.emit()


class _WholeRow(QStyledItemDelegate):
    """Ticks by a click anywhere on the row, not only on the small box."""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if not isinstance(model, TickModel):
            return False
        pressed = isinstance(event, QKeyEvent) and event.key() in _KEYS
        if event.type() == QEvent.Type.MouseButtonRelease or (
            event.type() == QEvent.Type.KeyPress and pressed
        ):
            model.turn(index.row())
            return True
        return event.type() == QEvent.Type.MouseButtonDblClick


class TickList(QListView):
    """The list; Space ticks, the arrows move, Tab goes on.

    Args:
        name: Accessible name.
        most_rows: Height from which it scrolls, in rows of two lines.
        parent: Owner.

    Attributes:
        ticks: Its rows.
    """

    def __init__(self, name: str, *, most_rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_rows = most_rows
        self.ticks = TickModel(self)
        self.setModel(self.ticks)
        self.setItemDelegate(_WholeRow(self))
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        take_no_keyboard_by_wheel(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.ticks.modelReset.connect(self._fit)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "ticks"):
            self._fit()

    def sizeHint(self) -> QSize:
        """Asks for as many rows as there are, up to the most."""
        return QSize(theme_now().px(320), self.minimumHeight())

    def _fit(self) -> None:
        rows = max(1, min(self.ticks.rowCount(), self._most_rows))
        line = self.fontMetrics().lineSpacing()
        # Each row has two lines and the padding of the style sheet.
        row = max(theme_now().px(44), 2 * line + theme_now().px(12))
        self.setFixedHeight(rows * row + theme_now().px(12))
