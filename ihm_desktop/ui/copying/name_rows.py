"""Names and what stands in their place, one row each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.sharing import Replacement
from ihm_desktop.i18n import _
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import LineField

_LONGEST = 200  # characters


class NameRow(QWidget):
    """One name and its stand-in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineField(_("Name"), placeholder=_("Name"), most=_LONGEST)
        self.stands_for = LineField(
            _("What stands there instead"), placeholder=_("Instead"), most=_LONGEST
        )
        self.remove = Button(kind=Kind.PLAIN, icon="x", name=_("Take this row away"))
        grid = QGridLayout(self)
        grid.setContentsMargins(5, 5, 5, 5)
        grid.setHorizontalSpacing(theme_now().px(12))
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.stands_for, 0, 1)
        grid.addWidget(self.remove, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def replacement(self) -> Replacement:
        """Returns what is typed."""
        return Replacement(name=self.name.text().strip(), stands_for=self.stands_for.text().strip())


class NameRows(QWidget):
    """The rows, and a button for one more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[NameRow] = []
        self.add = Button(_("Another name"), kind=Kind.QUIET, icon="plus")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.add.clicked.connect(self.add_row)
        self.add_row()

    def add_row(self) -> None:
        """Adds an empty row and gives it the keyboard."""
        row = NameRow()
        row.remove.clicked.connect(self._remove)
        row.name.returnPressed.connect(row.stands_for.setFocus)
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        read_in_order(self._column)
        row.name.setFocus()

    def replacements(self) -> tuple[Replacement, ...]:
        """Returns the rows that hold a name."""
        typed = (row.replacement() for row in self.rows)
        return tuple(one for one in typed if one.name)

    def clear(self) -> None:
        """Leaves one empty row."""
        for row in tuple(self.rows):
            self._drop(row)
        self.add_row()

    def _remove(self) -> None:
        pressed = self.sender()
        for row in tuple(self.rows):
            if row.remove is pressed:
                self._drop(row)
        if not self.rows:
            self.add_row()
        self.add.setFocus()

    def _drop(self, row: NameRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
