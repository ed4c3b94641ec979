"""A line with a box to tick, whose words may take several lines."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.qt.direction import direction_of

_BOX: Final = 22
_GAP: Final = 12
_ABOVE: Final = 6
_ENDLESS: Final = 100_000
_TICK: Final = ((0.26, 0.52), (0.43, 0.70), (0.75, 0.32))  # over the edge of the box
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)


class TickLine(QCheckBox):
    """A tick box with text that wraps; Qt's own puts everything on one line."""

    def __init__(self, words: str, dress: Dress, size: float = 15) -> None:
        """Builds it, not ticked.

        Args:
            words: What stands beside the box.
            dress: Colours and sizes.
            size: Height of the letters in pixels at 100 %.
        """
        super().__init__(words.replace("&", "&&"))
        self._dress = dress
        self._words = words
        self._face: QFont = dress.font(size)
        self.struck = False
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """Returns the text."""
        return self._words

    def set_words(self, words: str) -> None:
        """Shows another text; the tick stays."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._keep_whole()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tells layouts that a narrow line is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no word is cut."""
        px = self._dress.px
        room = QRect(0, 0, max(1, width - px(_BOX + _GAP)), _ENDLESS)
        box = QFontMetrics(self._face).boundingRect(room, _WRAP, self._words)
        return max(px(36), box.height() + 2 * px(_ABOVE))

    def sizeHint(self) -> QSize:
        """Asks for a column of usual width."""
        width = self._dress.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Can be as narrow as its longest word."""
        metrics = QFontMetrics(self._face)
        widest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(self._dress.px(_BOX + _GAP) + widest + 2, self._dress.px(36))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stays high enough."""
        super().resizeEvent(event)
        self._keep_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints box, tick and words."""
        px = self._dress.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = px(_BOX)
        line = QFontMetrics(self._face).height()
        top = px(_ABOVE) + (line - edge) / 2
        self._paint_box(painter, QRectF(self.width() - edge if mirrored else 0, top, edge, edge))
        beside = edge + px(_GAP)
        room = QRect(0 if mirrored else beside, px(_ABOVE), self.width() - beside, self.height())
        font = QFont(self._face)
        font.setStrikeOut(self.struck and self.isChecked())
        painter.setFont(font)
        painter.setPen(self._dress.colour("ink2" if font.strikeOut() else "ink"))
        painter.setLayoutDirection(direction_of(self._words))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(room, flags | _WRAP, self._words)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        inner = box.adjusted(1, 1, -1, -1)
        radius = self._dress.px(5)
        on = self.isChecked()
        painter.setPen(QPen(self._dress.colour("pine" if on else "border"), 1.5))
        painter.setBrush(self._dress.colour("pine" if on else "surface"))
        painter.drawRoundedRect(inner, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if on:
            pen = QPen(self._dress.colour("on_pine"), self._dress.px(2.4))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            corners = [box.topLeft() + QPointF(x, y) * box.width() for x, y in _TICK]
            painter.drawPolyline(corners)

    def _keep_whole(self) -> None:
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)
