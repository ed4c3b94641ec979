"""A month of days, some of them marked, walked with the arrow keys."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.day_button import DayButton
from ihm_desktop.ui.widgets.labels import PlainLabel, Tone

_WEEK = 7
_ROWS = 6


class MonthGrid(QWidget):
    """Shows a month; `chosen` tells a day, `month_shown` which month to mark.

    Arrows move by days and weeks, Page Up and Page Down by months, Home and End within
    the week; Enter or Space chooses. The whole grid is one stop for Tab.

    Args:
        today: Outlined, and where the keyboard starts.
        parent: Owner.
    """

    chosen = Signal(date)
    month_shown = Signal(int, int)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._cursor = today
        self._selected: date | None = None
        self._marked: frozenset[int] = frozenset()
        self._days = [DayButton(self) for _cell in range(_WEEK * _ROWS)]
        self._title = PlainLabel(role=Role.STRONG)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5, 5, 5, 5)
        self._column.addLayout(self._header())
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._fill_grid()
        self._space()
        self._draw()

    def shown(self) -> tuple[int, int]:
        """Returns year and month on screen."""
        return self._cursor.year, self._cursor.month

    def mark(self, days: Iterable[int]) -> None:
        """Marks days of the month on screen.

        Args:
            days: Days of the month, counted from 1.
        """
        self._marked = frozenset(days)
        self._draw()

    def select(self, day: date | None) -> None:
        """Shows a day as chosen without telling `chosen`; None chooses none."""
        self._selected = day
        if day is not None:
            self._turn_to(day)
        self._draw()

    def selected(self) -> date | None:
        """Returns the chosen day."""
        return self._selected

    def button_of(self, day: date) -> DayButton | None:
        """Returns the button of a day that is on screen."""
        return next((b for b in self._days if b.day == day and not b.isHidden()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walks the days with the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        to = self._target(Qt.Key(event.key()))
        if to is None:
            return False
        self._turn_to(to)
        button = self.button_of(to)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_grid"):
            self._space()

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = Button(kind=Kind.PLAIN, icon="chevron-left", name=_("Month before"))
        on = Button(kind=Kind.PLAIN, icon="chevron-right", name=_("Month after"))
        back.clicked.connect(self._back)
        on.clicked.connect(self._on)
        row.addWidget(back)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(on)
        return row

    def _fill_grid(self) -> None:
        names = QLocale()
        first = names.firstDayOfWeek().value
        for column in range(_WEEK):
            day = (first - 1 + column) % _WEEK + 1
            short = names.standaloneDayName(day, QLocale.FormatType.NarrowFormat)
            label = PlainLabel(short, role=Role.LEAST, tone=Tone.QUIET)
            label.setAccessibleName(names.standaloneDayName(day))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(label, 0, column)
        for at, button in enumerate(self._days):
            button.installEventFilter(self)
            button.clicked.connect(self._pressed)
            self._grid.addWidget(button, 1 + at // _WEEK, at % _WEEK)

    def _target(self, key: Qt.Key) -> date | None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            Qt.Key.Key_Left: 1 if mirrored else -1,
            Qt.Key.Key_Right: -1 if mirrored else 1,
            Qt.Key.Key_Up: -_WEEK,
            Qt.Key.Key_Down: _WEEK,
        }
        column = self._column_of(self._cursor)
        steps |= {Qt.Key.Key_Home: -column, Qt.Key.Key_End: _WEEK - 1 - column}
        if key in steps:
            return _moved(self._cursor, steps[key])
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return _month_away(self._cursor, -1 if key == Qt.Key.Key_PageUp else 1)
        return None

    def _column_of(self, day: date) -> int:
        return (day.isoweekday() - QLocale().firstDayOfWeek().value) % _WEEK

    def _turn_to(self, day: date) -> None:
        other = (day.year, day.month) != (self._cursor.year, self._cursor.month)
        self._cursor = day
        if other:
            self._marked = frozenset()
        self._draw()
        if other:
            self.month_shown.emit(day.year, day.month)

    def _back(self) -> None:
        self._turn_to(_month_away(self._cursor, -1))

    def _on(self) -> None:
        self._turn_to(_month_away(self._cursor, 1))

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, DayButton):
            self.select(sender.day)
            self.chosen.emit(sender.day)

    def _draw(self) -> None:
        names = QLocale()
        first = self._cursor.replace(day=1)
        self._title.setText(names.toString(QDate(first.year, first.month, 1), "MMMM yyyy"))
        before = self._column_of(first)
        for at, button in enumerate(self._days):
            day = _moved(first, at - before)
            button.setVisible(day.month == first.month and day.year == first.year)
            button.show_day(
                day,
                marked=day.day in self._marked,
                chosen=day == self._selected,
                today=day == self._today,
            )
            here = day == self._cursor
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _space(self) -> None:
        theme = theme_now()
        self._column.setSpacing(theme.px(6))
        self._grid.setSpacing(0)
        for row in range(1, _ROWS + 1):
            self._grid.setRowMinimumHeight(row, theme.px(44))


def _moved(day: date, days: int) -> date:
    """Moves by days; the calendar's own ends hold it."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _month_away(day: date, months: int) -> date:
    """Moves to the same day of a neighbouring month, or to that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    longest = QDate(year, month + 1, 1).daysInMonth()
    return date(year, month + 1, min(day.day, longest))
