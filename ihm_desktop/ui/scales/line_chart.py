"""Numbers over time as one line with a mark for each; shape and words tell it, not colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role

_HEIGHT = 240  # px at 100 %
_MARK = 6
_REACH = 18  # px at 100 % around a mark that still press it
_INSET = 22  # px at 100 % between the edges and the first and last mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One number.

    Attributes:
        ref: Id of what it stands for.
        points: 0 to the highest of the scale.
    """

    ref: int
    at: datetime
    points: int


class LineChart(QWidget):
    """Draws numbers from 0 to the highest there can be; compares and judges nothing.

    Args:
        points: Oldest first.
        highest: Top of the scale, above 0.
        days: First and last day as they are read; shown below.
        spoken: The same in words, for a screen reader.
        parent: Owner.

    Signals:
        chosen: A mark was pressed; tells its id.
    """

    chosen = Signal(int)

    def __init__(
        self,
        points: Sequence[Point],
        highest: int,
        *,
        days: tuple[str, str],
        spoken: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points = tuple(points)
        self._highest = highest
        self._days = days
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def places(self) -> tuple[QPointF, ...]:
        """Returns where the marks are, in pixels of the widget."""
        box = self._box(theme_now())
        return tuple(self._place(each, box) for each in self._points)

    def sizeHint(self) -> QSize:
        """Asks for a wide picture."""
        theme = theme_now()
        return QSize(theme.px(480), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Fits beside a list on a small screen."""
        theme = theme_now()
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows that a mark can be pressed."""
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens what a mark stands for."""
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found.ref)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints scale, line and marks; time runs in reading direction."""
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Role.NOTE))
        box = self._box(theme)
        self._paint_scale(painter, theme, box)
        self._paint_line(painter, theme, box)
        painter.end()

    def _paint_scale(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        for points in _steps(self._highest):
            y = self._height_of(points, box)
            painter.setPen(QPen(theme.colour("line"), theme.scale))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme.colour("ink2"))
            at = QRectF(0, y - metrics.height() / 2, box.left() - theme.px(8), metrics.height())
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            if self._mirrored():
                at.moveLeft(box.right() + theme.px(8))
                side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(at, side | Qt.AlignmentFlag.AlignAbsolute, str(points))
        below = QRectF(box.left(), box.bottom() + theme.px(6), box.width(), metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeading, self._days[0])
        if self._days[1] != self._days[0]:
            fits = sum(map(metrics.horizontalAdvance, self._days)) + theme.px(12) < box.width()
            last = below if fits else below.translated(0, metrics.height())
            painter.drawText(last, Qt.AlignmentFlag.AlignTrailing, self._days[1])

    def _paint_line(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        places = [self._place(each, box) for each in self._points]
        painter.setPen(QPen(theme.colour("sky"), 2 * theme.scale))
        painter.drawPolyline(places)
        radius = theme.px(_MARK)
        for each, place in zip(self._points, places, strict=True):
            painter.setPen(QPen(theme.colour("pine"), 2 * theme.scale))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(place, radius, radius)
            painter.setPen(theme.colour("ink"))
            label = QRectF(place.x() - theme.px(30), place.y() - theme.px(32), theme.px(60), 0)
            label.setHeight(theme.px(24))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(each.points))

    def _box(self, theme: Theme) -> QRectF:
        side, edge = theme.px(44), theme.px(28)
        line = QFontMetricsF(theme.font(Role.NOTE)).height()
        left, right = (edge, side) if self._mirrored() else (side, edge)
        whole = QRectF(self.rect())
        return whole.adjusted(left, theme.px(34), -right, -2 * line - theme.px(10))

    def _place(self, point: Point, box: QRectF) -> QPointF:
        first, last = self._points[0].at, self._points[-1].at
        span = (last - first).total_seconds()
        share = (point.at - first).total_seconds() / span if span else 0.5
        share = 1 - share if self._mirrored() else share
        inset = theme_now().px(_INSET)
        x = box.left() + inset + share * (box.width() - 2 * inset)
        return QPointF(x, self._height_of(point.points, box))

    def _height_of(self, points: int, box: QRectF) -> float:
        return float(box.bottom() - box.height() * points / self._highest)

    def _at(self, position: QPointF) -> Point | None:
        reach = theme_now().px(_REACH)
        for point, place in zip(self._points, self.places(), strict=True):
            away = place - position
            if abs(away.x()) <= reach and abs(away.y()) <= reach:
                return point
        return None

    def _mirrored(self) -> bool:
        return bool(self.layoutDirection() == Qt.LayoutDirection.RightToLeft)


def _steps(highest: int) -> tuple[int, ...]:
    """Returns whole numbers from 0 to the highest, evenly apart where that can be."""
    parts = 4 if highest % 4 == 0 else 3
    return tuple(round(highest * step / parts) for step in range(parts + 1))
