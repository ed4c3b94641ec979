"""Earlier answers in a list: a small sheet, the day, and a few words."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.instrument_response import Response
from ihm_desktop.ui.scales.snapshot import day_of
from ihm_desktop.ui.sitting.line_button import LineButton
from ihm_desktop.ui.theme import Theme

_WIDTH: Final = 12  # px at 100 %
_HEIGHT: Final = 15


class ResponseRow(LineButton):
    """Opens earlier answers.

    Args:
        response: What it stands for.
        words: A few words beside the day; empty for none.
        parent: Owner.
    """

    def __init__(self, response: Response, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(str(response.id), day_of(response.made_at), words, parent)

    def paint_mark(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        """Paints a small sheet of paper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("pine"), 1.4 * theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(0, 0, theme.px(_WIDTH), theme.px(_HEIGHT))
        box.moveCenter(at)
        painter.drawRoundedRect(box, theme.px(2), theme.px(2))
