"""From one day to another, each of them optional."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.wheel import leave_wheel_to_page


class DayRange(QWidget):
    """Two days, each switched on by a box beside it.

    Signals:
        changed: Another range is wanted.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from_on, self._from = self._day(_("From"), today)
        self._until_on, self._until = self._day(_("Until"), today)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._from_on, 0, 0)
        grid.addWidget(self._from, 0, 1)
        grid.addWidget(self._until_on, 1, 0)
        grid.addWidget(self._until, 1, 1)
        grid.setColumnStretch(1, 1)

    def first(self) -> date | None:
        """Returns the first day, or None where there is none."""
        return _chosen(self._from_on, self._from)

    def last(self) -> date | None:
        """Returns the last day, or None where there is none."""
        return _chosen(self._until_on, self._until)

    def choose(self, first: date, last: date) -> None:
        """Shows a range and tells `changed` once or more."""
        self._from.setDate(QDate(first.year, first.month, first.day))
        self._until.setDate(QDate(last.year, last.month, last.day))
        self._from_on.setChecked(True)
        self._until_on.setChecked(True)

    def clear(self) -> None:
        """Takes both days away."""
        self._from_on.setChecked(False)
        self._until_on.setChecked(False)

    def _day(self, name: str, today: date) -> tuple[QCheckBox, QDateEdit]:
        box = QCheckBox(name)
        field = QDateEdit(QDate(today.year, today.month, today.day))
        field.setMinimumDate(QDate(1, 1, 1))
        field.setMaximumDate(QDate(9999, 12, 31))
        field.setAccessibleName(name)
        field.setCalendarPopup(True)
        field.setEnabled(False)
        leave_wheel_to_page(field)
        box.toggled.connect(field.setEnabled)
        box.toggled.connect(self._tell)
        field.dateChanged.connect(self._tell)
        return box, field

    def _tell(self) -> None:
        self.changed.emit()


def _chosen(box: QCheckBox, field: QDateEdit) -> date | None:
    day = field.date()
    return date(day.year(), day.month(), day.day()) if box.isChecked() else None
