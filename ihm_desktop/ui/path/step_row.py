"""A step in the list of steps: a lantern, its name, and what was said of it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRadialGradient
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.path.step_state import StepState
from ihm_desktop.ui.sitting.line_button import LineButton
from ihm_desktop.ui.theme import Theme

_LANTERN: Final = 7  # px at 100 %, radius
_GLOW: Final = 2.4  # of that radius
_LOWER_HALF: Final = -180 * 16  # Qt counts sixteenths of a degree


class StepRow(LineButton):
    """Opens a step.

    Args:
        step_id: The step.
        name: Its name on screen.
        note: What was said of it; empty for nothing.
        state: How its lantern is drawn.
        here: Whether the walk was left here.
        parent: Owner.
    """

    def __init__(
        self,
        step_id: str,
        name: str,
        note: str,
        state: StepState,
        *,
        here: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        words = ", ".join(part for part in (note, _("here") if here else "") if part)
        super().__init__(step_id, name, words, parent)
        self._state = state

    def paint_mark(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        """Paints the lantern: lit, open, dotted or half full; shape tells it, not colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(_LANTERN)
        if self._state is StepState.LOOKED_AT:
            _paint_lit(painter, theme, at, radius)
            return
        edge = QPen(theme.colour("border"), 1.6 * theme.scale)
        if self._state is StepState.NOT_MINE:
            edge.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)
        if self._state is StepState.RESTING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("border"))
            box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            painter.drawPie(box, 0, _LOWER_HALF)


def _paint_lit(painter: QPainter, theme: Theme, at: QPointF, radius: float) -> None:
    glow = QRadialGradient(at, radius * _GLOW)
    glow.setColorAt(0.0, theme.colour("dawn", 0.45))
    glow.setColorAt(1.0, theme.colour("dawn", 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(at, radius * _GLOW, radius * _GLOW)
    painter.setBrush(theme.colour("dawn"))
    painter.drawEllipse(at, radius * 0.8, radius * 0.8)
