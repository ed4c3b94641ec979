"""How a choice looks, whether one of several or any number of them."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from ihm_desktop.ui import icons
from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text
from ihm_desktop.ui.widgets.buttons import CONTROL_HEIGHT, RADIUS

_PADDING: Final = 14
_MARK: Final = 18
_GAP: Final = 9
_PADDING_Y: Final = 10


class Shape(StrEnum):
    """Form of a choice."""

    ROW = "row"
    CHIP = "chip"
    BARE = "bare"


class OptionLook:
    """Measures and paints one choice; the mark, not only the colour, tells its state.

    Args:
        owner: The radio button or check box that is painted.
        shape: Full-width row, pill, or pill without outline.
        several: Whether more than one may be chosen: a tick instead of a dot.
        tint: Token of the chosen colour, `pine` or `dawn`.
    """

    def __init__(
        self, owner: QAbstractButton, shape: Shape, *, several: bool, tint: str = "pine"
    ) -> None:
        self._owner = owner
        self._shape = shape
        self._several = several
        self._tint = tint
        self.label = ""

    def font(self) -> QFont:
        """Returns the label's font."""
        return theme_now().font(Role.INTERFACE)

    def height_for(self, width: int) -> int:
        """Returns the height at which no line is cut, in pixels."""
        theme = theme_now()
        lines = wrapped_text.height(self.font(), self.label, width - self._beside(theme))
        return max(theme.px(CONTROL_HEIGHT), lines + 2 * theme.px(_PADDING_Y))

    def size_hint(self) -> QSize:
        """Returns the size on one line."""
        width = wrapped_text.line_width(self.font(), self.label) + self._beside(theme_now())
        return QSize(width, self.height_for(width))

    def least_size(self) -> QSize:
        """Returns the size that the longest word needs."""
        theme = theme_now()
        word = wrapped_text.widest_word(self.font(), self.label)
        return QSize(word + self._beside(theme), theme.px(CONTROL_HEIGHT))

    def paint(self) -> None:
        """Paints the choice in its present state."""
        theme = theme_now()
        painter = QPainter(self._owner)
        box = QRectF(self._owner.rect())
        self._paint_ground(painter, theme, box)
        mirrored = self._owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lead = theme.px(_PADDING)
        mark = theme.px(_MARK)
        if self._several and not self._owner.isChecked():
            # Without a mark the words stand in the middle; a ring would promise one of many.
            self._paint_text(painter, theme, box, Qt.AlignmentFlag.AlignHCenter)
            painter.end()
            return
        left = box.right() - lead - mark if mirrored else box.left() + lead
        self._paint_mark(painter, theme, QRectF(left, (box.height() - mark) / 2, mark, mark))
        text_at = lead + mark + theme.px(_GAP)
        room = QRectF(text_at, 0, box.width() - text_at - lead + 2, box.height())
        if mirrored:
            room.moveLeft(lead - 2)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._paint_text(painter, theme, room, side)
        painter.end()

    def _paint_ground(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        chosen, over = self._owner.isChecked(), self._owner.underMouse()
        radius = theme.px(RADIUS) if self._shape is Shape.ROW else box.height() / 2
        radius = min(radius, theme.px(CONTROL_HEIGHT) / 2)
        fill = theme.colour("nav" if over else "surface")
        edge = theme.colour("border")
        width = 1.0
        if self._shape is Shape.BARE and not chosen:
            shapes.rounded(painter, box, radius, fill=theme.colour("nav", 1.0 if over else 0.0))
            return
        if chosen:
            fill = theme.colour(f"{self._tint}_soft")
            edge, width = theme.colour(self._tint), 2.0 * theme.scale
        shapes.rounded(painter, box, radius, fill=fill, edge=edge, edge_width=width)

    def _paint_mark(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        colour = theme.colour(self._tint if self._owner.isChecked() else "border")
        if self._several and self._owner.isChecked():
            ratio = self._owner.devicePixelRatioF()
            picture = icons.pixmap("check", colour.name(), int(box.width()), ratio)
            painter.drawPixmap(box.topLeft(), picture)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.6 * theme.scale))
        painter.setBrush(theme.colour("paper"))
        inset = box.width() * 0.12
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        if self._owner.isChecked():
            shapes.dot(painter, QPointF(box.center()), box.width() * 0.2, colour)

    def _paint_text(
        self, painter: QPainter, theme: Theme, room: QRectF, side: Qt.AlignmentFlag
    ) -> None:
        chosen = self._owner.isChecked()
        faint = not self._owner.isEnabled() or (self._shape is Shape.BARE and not chosen)
        tinted = chosen and self._shape is not Shape.ROW
        painter.setFont(self.font())
        painter.setPen(theme.colour("ink2" if faint else self._tint if tinted else "ink"))
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(room, flags | int(Qt.TextFlag.TextWordWrap), self.label)

    def _beside(self, theme: Theme) -> int:
        return 2 * theme.px(_PADDING) + theme.px(_MARK) + theme.px(_GAP)
