"""Rings as marks on one calm line; each mark is a button, and the words say what it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role

_HEIGHT: Final = 220  # px at 100 %
_MARK: Final = 24  # px at 100 %, a mark's button
_DOT: Final = 6
_HIGHEST: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RingPoint:
    """One ring on the line.

    Attributes:
        level: 0.0 to 3.0, or None where it is mist; never shown as a number.
        name: Its day and the person's own words.
    """

    check_in_id: int
    made_at: datetime
    level: float | None
    name: str


class MonthsLine(QWidget):
    """Draws the line; arrow keys walk from mark to mark, Enter opens one.

    Args:
        points: Oldest first; at least one.
        ends: Words of the scale for the lower and the upper end.
        days: First and last day as they are read.
        name: What the line is about, for a screen reader.
        parent: Owner.

    Signals:
        chosen: A ring is to be opened, by the id of its check-in.
    """

    chosen = Signal(int)

    def __init__(
        self,
        points: Sequence[RingPoint],
        *,
        ends: tuple[str, str],
        days: tuple[str, str],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points = tuple(points)
        self._ends = ends
        self._days = days
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.marks = [_Mark(point, self) for point in self._points]
        for mark in self.marks:
            mark.installEventFilter(self)
            mark.opened.connect(self.chosen)
        self._rove(len(self.marks) - 1)

    def sizeHint(self) -> QSize:
        """Asks for a wide, low picture."""
        theme = theme_now()
        return QSize(theme.px(480), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(200, theme_now().px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme or reading direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._place_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Moves the marks with the line."""
        super().resizeEvent(event)
        self._place_marks()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walks along the line with the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        at = next((i for i, mark in enumerate(self.marks) if mark is watched), 0)
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self._mirrored():
            back, on = on, back
        last = len(self.marks) - 1
        to = {
            back: max(0, at - 1),
            on: min(last, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is None:
            return False
        self._rove(to)
        self.marks[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the two ends of the scale, the days, and the line."""
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Role.NOTE))
        box = self._box(theme)
        painter.setPen(QPen(theme.colour("line"), theme.scale))
        for y in (box.top(), box.bottom()):
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        self._paint_words(painter, theme, box)
        painter.setPen(QPen(theme.colour("sky"), 2.5 * theme.scale))
        for here, after in zip(self._run(box), self._run(box)[1:], strict=False):
            # Where one of two is mist there is no line between them.
            if here is not None and after is not None:
                painter.drawLine(here, after)
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        painter.setPen(theme.colour("ink2"))
        height = QFontMetricsF(painter.font()).height()
        room = QRectF(box.left(), box.top() - height - theme.px(4), box.width(), height)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading, self._ends[1])
        room.moveTop(box.bottom() + theme.px(4))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading, self._ends[0])
        room.moveTop(room.bottom() + theme.px(2))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading, self._days[0])
        if self._days[1] != self._days[0]:
            painter.drawText(room, Qt.AlignmentFlag.AlignTrailing, self._days[1])

    def _box(self, theme: Theme) -> QRectF:
        line = QFontMetricsF(theme.font(Role.NOTE)).height()
        edge = theme.px(_MARK)
        return QRectF(self.rect()).adjusted(edge, line + edge, -edge, -2 * line - edge)

    def _run(self, box: QRectF) -> list[QPointF | None]:
        return [
            None if point.level is None else QPointF(x, _height(point.level, box))
            for x, point in zip(self._across(box), self._points, strict=True)
        ]

    def _across(self, box: QRectF) -> list[float]:
        """Places the marks by their days, none upon another where there is room."""
        first, last = self._points[0].made_at, self._points[-1].made_at
        span = (last - first).total_seconds()
        inset = theme_now().px(_MARK) / 2
        width = box.width() - 2 * inset
        gap = min(float(theme_now().px(_MARK + 2)), width / max(1, len(self._points) - 1))
        places: list[float] = []
        for point in self._points:
            share = (point.made_at - first).total_seconds() / span if span else 0.5
            places.append(max(share * width, places[-1] + gap if places else 0.0))
        limit = width
        for at in range(len(places) - 1, -1, -1):
            places[at] = min(places[at], limit)
            limit = places[at] - gap
        start = box.left() + inset
        return [start + (width - each if self._mirrored() else each) for each in places]

    def _place_marks(self) -> None:
        box, edge = self._box(theme_now()), theme_now().px(_MARK)
        for mark, x in zip(self.marks, self._across(box), strict=True):
            level = _HIGHEST / 2 if mark.point.level is None else mark.point.level
            y = _height(level, box)
            mark.setGeometry(round(x - edge / 2), round(y - edge / 2), edge, edge)

    def _rove(self, index: int) -> None:
        for at, mark in enumerate(self.marks):
            here = at == index
            mark.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if self.marks:
            self.setFocusProxy(self.marks[index])

    def _mirrored(self) -> bool:
        return bool(self.layoutDirection() == Qt.LayoutDirection.RightToLeft)


def _height(level: float, box: QRectF) -> float:
    return float(box.bottom() - box.height() * level / _HIGHEST)


class _Mark(QAbstractButton):
    """A ring on the line: an open circle, or a dotted one where it is mist."""

    opened = Signal(int)

    def __init__(self, point: RingPoint, parent: QWidget) -> None:
        super().__init__(parent)
        self.point = point
        self.setAccessibleName(point.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:
        edge = theme_now().px(_MARK)
        return QSize(edge, edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mist = self.point.level is None
        pen = QPen(theme.colour("border" if is_mist else "pine"), 2 * theme.scale)
        if is_mist:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface"))
        radius = theme.px(_DOT)
        painter.drawEllipse(QPointF(self.rect().center()), radius, radius)
        painter.end()

    def _open(self) -> None:
        self.opened.emit(self.point.check_in_id)
