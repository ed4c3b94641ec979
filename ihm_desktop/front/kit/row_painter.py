"""Paints a row of a list: a title, a quieter line under it, a star where it has one."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ihm_desktop.front.kit import icons
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.shapes import rounded
from ihm_desktop.qt.direction import direction_of

NOTE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
STAR_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
TITLE_PX: Final = 17
NOTE_PX: Final = 13
_STAR: Final = 16
_SIDE: Final = 12
_ABOVE: Final = 10

AnyIndex = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Rows of one height; the one with the mark has a ground and a bar."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._title = dress.font(TITLE_PX, serif=True)
        self._note = dress.font(NOTE_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Asks for two lines."""
        return QSize(self._dress.px(120), self._dress.px(2 * _ABOVE + 26 + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paints one row."""
        px = self._dress.px
        box = QRectF(option.rect)
        state = option.state
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            ground = self._dress.colour("pine_soft" if selected else "nav")
            painter.fillPath(rounded(box.adjusted(0, 1, 0, -1), px(12)), ground)
        if selected:
            left = box.right() - px(3) if mirrored else box.left()
            bar = QRectF(left, box.top() + px(12), px(3), box.height() - px(24))
            painter.fillPath(rounded(bar, px(1)), self._dress.colour("pine"))
        inner = box.adjusted(px(_SIDE), px(_ABOVE), -px(_SIDE), -px(_ABOVE))
        if index.data(STAR_ROLE):
            self._paint_star(painter, inner, mirrored=mirrored)
            inner = inner.adjusted(*((px(22), 0, 0, 0) if mirrored else (0, 0, -px(22), 0)))
        self._paint_words(painter, inner, index, mirrored=mirrored)
        painter.restore()

    def _paint_star(self, painter: QPainter, inner: QRectF, *, mirrored: bool) -> None:
        edge = self._dress.px(_STAR)
        ratio = painter.device().devicePixelRatio()
        picture = icons.pixmap("star*", self._dress.look.dawn, edge, ratio)
        left = inner.left() if mirrored else inner.right() - edge
        painter.drawPixmap(int(left), int(inner.top() + self._dress.px(3)), picture)

    def _paint_words(
        self, painter: QPainter, inner: QRectF, index: AnyIndex, *, mirrored: bool
    ) -> None:
        px = self._dress.px
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        lines = (
            (str(index.data()), self._title, "ink", QRectF(0, 0, inner.width(), px(26))),
            (
                str(index.data(NOTE_ROLE) or ""),
                self._note,
                "ink2",
                QRectF(0, px(26), inner.width(), px(20)),
            ),
        )
        for words, font, colour, place in lines:
            painter.setFont(font)
            painter.setPen(self._dress.colour(colour))
            painter.setLayoutDirection(direction_of(words))
            cut = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(inner.width())
            )
            painter.drawText(place.translated(inner.topLeft()), flags, cut)
