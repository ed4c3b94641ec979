"""Paints one row of the list of pages: date, star, heading, and a few words with hits marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ihm_desktop.domain.found import Piece
from ihm_desktop.ui import icons
from ihm_desktop.ui.models.entry_list import Role as ItemRole
from ihm_desktop.ui.models.entry_list import Row, day_text
from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.writing.utf16 import utf16_places

LINES_BELOW = 2
PAD = 12
STAR_PX = 14


class RowPainter(QStyledItemDelegate):
    """Draws rows in the theme in use; with the veil on, headings alone."""

    veiled = False

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Gives every row the same height, so that a long list scrolls quickly."""
        theme = theme_now()
        note = QFontMetrics(theme.font(Role.NOTE)).lineSpacing()
        title = QFontMetrics(theme.font(Role.JOURNAL)).lineSpacing()
        below = 0 if self.veiled else note * LINES_BELOW
        return QSize(theme.px(120), theme.px(PAD) * 2 + note + title + below + theme.px(4))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draws one row."""
        row = index.data(ItemRole.ROW)
        if not isinstance(row, Row):
            return
        theme = theme_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, theme)
        inner = option.rect.adjusted(theme.px(PAD), theme.px(PAD), -theme.px(PAD), -theme.px(PAD))
        y = self._date(painter, inner, row, theme)
        y = self._title(painter, inner, y, row, theme)
        if not self.veiled:
            rect = QRect(inner.left(), y, inner.width(), inner.bottom() - y)
            draw_pieces(painter, rect, row.pieces, theme)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        rect = option.rect.adjusted(theme.px(3), theme.px(2), -theme.px(3), -theme.px(2))
        radius = theme.px(12)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(theme.colour("pine_soft"))
            painter.drawRoundedRect(rect, radius, radius)
            painter.setBrush(theme.colour("pine"))
            edge = QRect(rect.left(), rect.top() + radius, theme.px(3), rect.height() - 2 * radius)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                edge.moveRight(rect.right())
            painter.drawRoundedRect(edge, 1.5, 1.5)
        elif hovered:
            painter.setBrush(theme.colour("pine_soft", 0.5))
            painter.drawRoundedRect(rect, radius, radius)
        if option.state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.colour("focus"))
            pen.setWidthF(2.5)
            painter.setPen(pen)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def _date(self, painter: QPainter, inner: QRect, row: Row, theme: Theme) -> int:
        painter.setFont(theme.font(Role.LEAST))
        painter.setPen(theme.colour("ink2"))
        metrics = painter.fontMetrics()
        height = metrics.lineSpacing()
        line = QRect(inner.left(), inner.top(), inner.width(), height)
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            day_text(row.written_at),
        )
        if row.starred:
            size = theme.px(STAR_PX)
            left = (
                inner.left()
                if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
                else (inner.right() - size)
            )
            star = icons.pixmap(
                "star", theme.tokens.dawn, size, painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(left, inner.top() + (height - size) // 2, star)
        return inner.top() + height + theme.px(2)

    def _title(self, painter: QPainter, inner: QRect, y: int, row: Row, theme: Theme) -> int:
        painter.setFont(theme.font(Role.JOURNAL))
        painter.setPen(theme.colour("ink"))
        metrics = painter.fontMetrics()
        shown = row.title or "".join(piece.text for piece in row.pieces)
        text = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, inner.width())
        line = QRect(inner.left(), y, inner.width(), metrics.lineSpacing())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
        return y + metrics.lineSpacing() + theme.px(2)


def draw_pieces(painter: QPainter, rect: QRect, pieces: tuple[Piece, ...], theme: Theme) -> None:
    """Draws a snippet on at most two lines, hits on a soft ground and half bold.

    Args:
        painter: Where to draw.
        rect: Where there is room.
        pieces: The snippet.
        theme: Colours and type.
    """
    text = "".join(piece.text for piece in pieces).replace("\n", " ")
    layout = QTextLayout(text, theme.font(Role.NOTE))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(painter.layoutDirection())
    layout.setTextOption(option)
    layout.setFormats(_hit_ranges(text, pieces, theme.colour("dawn_soft"), theme.colour("ink")))
    layout.beginLayout()
    y = 0.0
    for _number in range(LINES_BELOW):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    painter.setPen(theme.colour("ink2"))
    layout.draw(painter, QPointF(rect.topLeft()))


def _hit_ranges(
    text: str, pieces: tuple[Piece, ...], ground: QColor, ink: QColor
) -> list[QTextLayout.FormatRange]:
    place = utf16_places(text)
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(ink)
    ranges = []
    at = 0
    for piece in pieces:
        if piece.is_hit:
            found = QTextLayout.FormatRange()
            found.start = place(at)
            found.length = place(at + len(piece.text)) - found.start
            found.format = look
            ranges.append(found)
        at += len(piece.text)
    return ranges
