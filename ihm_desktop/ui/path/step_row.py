"""A step in the list of steps: a button with a lantern, its name, and what was said of it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.path.step_state import StepState
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text
from ihm_desktop.ui.widgets.buttons import CONTROL_HEIGHT, Kind

_LEAD: Final = 46  # px at 100 % for the lantern and the room around it
_EDGE: Final = 16
_PADDING_Y: Final = 12
_LANTERN: Final = 7


class StepRow(ChoiceButton):
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
        super().__init__(step_id, name, kind=Kind.QUIET, parent=parent)
        self._note = ", ".join(part for part in (note, _("here") if here else "") if part)
        self._state = state
        self.setAccessibleName(", ".join(part for part in (name, self._note) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no line is cut."""
        theme = theme_now()
        inner = width - theme.px(_LEAD + _EDGE)
        lines = wrapped_text.height(self.text_font(), self.label(), inner)
        if self._note:
            lines += theme.px(2) + wrapped_text.height(theme.font(Role.NOTE), self._note, inner)
        return max(theme.px(CONTROL_HEIGHT + 12), lines + 2 * theme.px(_PADDING_Y))

    def sizeHint(self) -> QSize:
        """Asks for name and note on one line each."""
        theme = theme_now()
        text = wrapped_text.line_width(self.text_font(), self.label())
        text = max(text, wrapped_text.line_width(theme.font(Role.NOTE), self._note))
        width = text + theme.px(_LEAD + _EDGE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word."""
        theme = theme_now()
        word = wrapped_text.widest_word(self.text_font(), self.label())
        word = max(word, wrapped_text.widest_word(theme.font(Role.NOTE), self._note))
        return QSize(word + theme.px(_LEAD + _EDGE), theme.px(CONTROL_HEIGHT))

    def paint_label(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        """Paints lantern, name and note along the reading direction."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lead, edge = theme.px(_LEAD), theme.px(_EDGE)
        x = self.width() - lead / 2 if right_to_left else lead / 2
        self._paint_lantern(painter, theme, QPointF(x, self.height() / 2))
        left = edge if right_to_left else lead
        room = self.width() - lead - edge
        note_font = theme.font(Role.NOTE)
        name_height = wrapped_text.height(self.text_font(), self.label(), room)
        note_height = wrapped_text.height(note_font, self._note, room) if self._note else 0
        top = (self.height() - name_height - note_height) / 2
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = int(side) | int(Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextWordWrap)
        painter.setFont(self.text_font())
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(left, top, room, name_height), flags, self.label())
        if self._note:
            painter.setFont(note_font)
            painter.setPen(theme.colour("ink2"))
            box = QRectF(left, top + name_height, room, note_height)
            painter.drawText(box, flags, self._note)

    def _paint_lantern(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(_LANTERN)
        quiet = QPen(theme.colour("border"), 1.6 * theme.scale)
        if self._state is StepState.LOOKED_AT:
            glow = QRadialGradient(at, radius * 2.4)
            glow.setColorAt(0.0, theme.colour("dawn", 0.45))
            glow.setColorAt(1.0, theme.colour("dawn", 0.0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(glow)
            painter.drawEllipse(at, radius * 2.4, radius * 2.4)
            painter.setBrush(theme.colour("dawn"))
            painter.drawEllipse(at, radius * 0.8, radius * 0.8)
            return
        if self._state is StepState.NOT_MINE:
            quiet.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(quiet)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)
        if self._state is StepState.RESTING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("border"))
            painter.drawPie(
                QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), 0, -180 * 16
            )
