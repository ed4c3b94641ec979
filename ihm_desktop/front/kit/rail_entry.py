"""One entry of the rail."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from ihm_desktop.front.kit import icons
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.shapes import rounded
from ihm_desktop.i18n import _
from ihm_desktop.qt.direction import direction_of

WIDTH: Final = 226  # px at 100 %, of the whole rail
NARROW_WIDTH: Final = 72
EDGE: Final = 14
_ICON: Final = 20
_TEXT_AT: Final = 44
_HEIGHT: Final = 44  # of a label of one line
_ABOVE: Final = 8
_ENDLESS: Final = 10_000


class RailItem(NamedTuple):
    """What an entry shows.

    Attributes:
        id: What `Rail.chosen` tells.
        label: What it says.
        icon: Name of its icon.
        initial: Whether its first two letters stand for it where there is no room for the label.
    """

    id: str
    label: str
    icon: str
    initial: bool = False


class RailEntry(QPushButton):
    """One entry, marked by ground, bar and weight."""

    def __init__(self, dress: Dress, item: RailItem) -> None:
        """Builds it, not marked.

        Args:
            dress: Colours and sizes.
            item: What it shows.
        """
        super().__init__(item.label.replace("&", "&&"))
        self._dress = dress
        self._narrow = False
        self.item = item
        self.current = False
        self.setObjectName("bare")
        self.setAutoDefault(True)
        self.setFixedHeight(self._needed())

    def mark(self, *, current: bool) -> None:
        """Marks the entry as the one that is shown, or no longer."""
        self.current = current
        words = _("{page}, you are here") if current else "{page}"
        self.setAccessibleName(words.format(page=self.item.label))
        self.update()

    def fold(self, *, narrow: bool) -> None:
        """Shows the icon alone."""
        self._narrow = narrow
        self.setToolTip(self.item.label)
        self.setFixedHeight(self._needed())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Asks for the width of the rail."""
        width = NARROW_WIDTH if self._narrow else WIDTH
        px = self._dress.px  # each length by itself, as the rail rounds them
        return QSize(px(width) - 2 * px(EDGE), self._needed())

    def minimumSizeHint(self) -> QSize:
        """Asks for the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints ground, icon and label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, mirrored=mirrored)
        dress, px = self._dress, self._dress.px
        edge = px(_ICON)
        start = (self.width() - edge) // 2 if self._narrow else px(13)
        left = self.width() - start - edge if mirrored else start
        tint = dress.look.pine if self.current else dress.look.ink2
        if self._narrow and self.item.initial:
            self._paint_initial(painter)
            painter.end()
            return
        picture = icons.pixmap(self.item.icon, tint, edge, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - edge) // 2, picture)
        if not self._narrow:
            self._paint_label(painter, mirrored=mirrored)
        painter.end()

    def _paint_initial(self, painter: QPainter) -> None:
        painter.setFont(self._dress.font(19, serif=True))
        painter.setPen(self._dress.colour("pine" if self.current else "ink2"))
        middle = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(self.rect(), middle, self.item.label[:2])

    def _paint_ground(self, painter: QPainter, *, mirrored: bool) -> None:
        px = self._dress.px
        box = QRectF(self.rect())
        if self.current or self.underMouse():
            painter.fillPath(rounded(box, px(12)), self._dress.colour("pine_soft"))
        if self.current:
            left = box.right() - px(4) if mirrored else box.left()
            bar = QRectF(left, (box.height() - px(20)) / 2, px(4), px(20))
            painter.fillPath(rounded(bar, px(2)), self._dress.colour("pine"))

    def _paint_label(self, painter: QPainter, *, mirrored: bool) -> None:
        px = self._dress.px
        room = QRectF(px(_TEXT_AT), 0, self.width() - px(_TEXT_AT + 8), self.height())
        if mirrored:
            room.moveLeft(px(8))
        painter.setFont(self._dress.font(15, strong=self.current))
        painter.setPen(self._dress.colour("pine" if self.current else "ink"))
        painter.setLayoutDirection(direction_of(self.item.label))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        # Absolute, since the painter would otherwise swap the side a second time.
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, int(flags) | self._wrap(int(room.width())), self.item.label)

    def _wrap(self, width: int) -> int:
        """Breaks between words; within one only where it is wider than the rail."""
        metrics = QFontMetrics(self._dress.font(15, strong=True))
        widest = max((metrics.horizontalAdvance(w) for w in self.item.label.split()), default=0)
        flags = Qt.TextFlag
        return int(flags.TextWrapAnywhere if widest > width else flags.TextWordWrap)

    def _needed(self) -> int:
        """Returns the height at which no line of the label is cut, marked or not."""
        px = self._dress.px
        if self._narrow:
            return px(_HEIGHT)
        width = px(WIDTH) - 2 * px(EDGE) - px(_TEXT_AT + 8)
        room = QRect(0, 0, width, _ENDLESS)
        metrics = QFontMetrics(self._dress.font(15, strong=True))
        lines = metrics.boundingRect(room, self._wrap(width), self.item.label)
        return max(px(_HEIGHT), lines.height() + 2 * px(_ABOVE))
