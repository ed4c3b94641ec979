"""The top of a page: its heading, its date and time, its star."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import LineField

LONGEST_TITLE = 300
CALENDAR_WIDTH = 440  # px at 100 %: two digits and the style's margins in each of seven columns
CALENDAR_HEIGHT = 320


class SheetHead(QWidget):
    """Heading, date and star of one page.

    Signals:
        touched: One of them was changed by hand.
        left_title: Enter was pressed in the heading.
    """

    touched = Signal()
    left_title = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = LineField(_("Heading"), placeholder=_("Heading"), most=LONGEST_TITLE)
        self.title.setObjectName("bare")
        self.when = self._make_when()
        self.star = Button(kind=Kind.PLAIN, icon="star", name=_("Star"))
        self.star.setCheckable(True)
        self.row = QWidget()
        self._line = FlowLayout(self.row)
        self._line.addWidget(self.when)
        self._line.addWidget(self.star)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        column.addWidget(self.title)
        self.title.textEdited.connect(self.touched)
        self.title.returnPressed.connect(self.left_title)
        self.when.dateTimeChanged.connect(self.touched)
        self.star.toggled.connect(self._starred)

    def add_button(self, button: QWidget) -> None:
        """Puts another control beside the star."""
        self._line.addWidget(button)

    def load(self, title: str, written_at: datetime, *, starred: bool) -> None:
        """Shows another page's heading, date and star without telling `touched`."""
        for part in (self.title, self.when, self.star):
            part.blockSignals(True)
        self.title.setText(title)
        self.when.setDateTime(_to_qt(written_at))
        self.star.setChecked(starred)
        for part in (self.title, self.when, self.star):
            part.blockSignals(False)
        self._name_star()

    def written_at(self) -> datetime:
        """Returns the date and time on the screen."""
        chosen = self.when.dateTime()
        day, time = chosen.date(), chosen.time()
        return datetime(  # noqa: DTZ001 - a diary's day is local
            day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second()
        )

    def _make_when(self) -> QDateTimeEdit:
        field = QDateTimeEdit()
        field.setAccessibleName(_("Date and time"))
        leave_wheel_to_page(field)
        field.setCalendarPopup(True)
        _dress_calendar(field.calendarWidget())
        # The years that the vault can hold; Qt would otherwise begin in 1752.
        field.setMinimumDateTime(QDateTime(QDate(1, 1, 1), QTime(0, 0)))
        field.setMaximumDateTime(QDateTime(QDate(9999, 12, 31), QTime(23, 59)))
        locale = QLocale()
        field.setDisplayFormat(
            f"{_day_format(locale)} {locale.timeFormat(QLocale.FormatType.ShortFormat)}"
        )
        return field

    def _starred(self) -> None:
        self._name_star()
        self.touched.emit()

    def _name_star(self) -> None:
        self.star.setAccessibleName(_("Star: on") if self.star.isChecked() else _("Star: off"))


def _day_format(locale: QLocale) -> str:
    """Returns the locale's own order with a year of four digits, so that no century is guessed."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def _dress_calendar(calendar: QCalendarWidget) -> None:
    """Gives every day room for its number and none of them Qt's red."""
    theme = theme_now()
    calendar.setMinimumSize(theme.px(CALENDAR_WIDTH), theme.px(CALENDAR_HEIGHT))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())


def _to_qt(moment: datetime) -> QDateTime:
    return QDateTime(
        QDate(moment.year, moment.month, moment.day),
        QTime(moment.hour, moment.minute, moment.second),
    )
