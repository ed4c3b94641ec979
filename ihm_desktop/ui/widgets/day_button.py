"""One day of a month."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role


class DayButton(QPushButton):
    """Paints the day's number, a dot below it if something was written, a ring for today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = date.min
        self._marked = self._chosen = self._today = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_day(self, day: date, *, marked: bool, chosen: bool, today: bool) -> None:
        """Shows another day.

        Args:
            day: Which day.
            marked: Whether something was written.
            chosen: Whether it is the chosen one.
            today: Whether it is today.
        """
        self.day = day
        self._marked, self._chosen, self._today = marked, chosen, today
        name = QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )
        if marked:
            name = _("{date}, with a page").format(date=name)
        if today:
            name = _("{date}, today").format(date=name)
        if chosen:
            name = _("{date}, chosen").format(date=name)
        self.setAccessibleName(name)
        self.update()

    def is_marked(self) -> bool:
        """Tells whether something was written on this day."""
        return self._marked

    def sizeHint(self) -> QSize:
        """Asks for a square that a finger can hit."""
        edge = theme_now().px(44)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """Asks for enough to read two digits."""
        theme = theme_now()
        return QSize(theme.px(30), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the day."""
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        half = min(self.width(), self.height(), theme.px(44)) / 2 - 2
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        if self._chosen:
            shapes.rounded(painter, box, half, fill=theme.colour("pine"))
        elif self.underMouse():
            shapes.rounded(painter, box, half, fill=theme.colour("pine_soft"))
        if self._today and not self._chosen:
            shapes.rounded(painter, box, half, edge=theme.colour("dawn"), edge_width=1.6)
        strong = self._marked or self._today
        colour = theme.colour("on_pine" if self._chosen else "ink")
        painter.setFont(theme.font(Role.STRONG if strong else Role.INTERFACE))
        painter.setPen(colour)
        lift = theme.px(3)
        number = QLocale().toString(self.day.day)
        painter.drawText(box.translated(0, -lift), int(Qt.AlignmentFlag.AlignCenter), number)
        if self._marked:
            below = QPointF(middle.x(), box.bottom() - theme.px(8))
            tint = theme.colour("on_pine" if self._chosen else "dawn")
            shapes.dot(painter, below, theme.px(2.6), tint)
        painter.end()
