"""A ring in the list of rings: a mark, its day, and its own words."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.check_in import CheckIn
from ihm_desktop.ui.sitting.line_button import LineButton
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.tree.in_words import day_of

_RADII: Final = (8, 4)  # px at 100 %


class RingRow(LineButton):
    """Opens a ring.

    Args:
        check_in: The check-in it stands for.
        parent: Owner.
    """

    def __init__(self, check_in: CheckIn, parent: QWidget | None = None) -> None:
        day = day_of(check_in.made_at)
        super().__init__(str(check_in.id), day, check_in.caption.strip(), parent)

    def paint_mark(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        """Paints a small slice of wood."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("dawn"), 1.4 * theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius in _RADII:
            painter.drawEllipse(at, theme.px(radius), theme.px(radius))
