"""A line of a list that can be pressed: a mark, a name, and a few quiet words below it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text
from ihm_desktop.ui.widgets.buttons import CONTROL_HEIGHT, Kind

_LEAD: Final = 46  # px at 100 % for the mark and the room around it
_EDGE: Final = 16
_PADDING_Y: Final = 10
_RADIUS: Final = 12


class LineButton(ChoiceButton):
    """Opens what it stands for; a subclass paints its mark.

    Args:
        choice_id: What it stands for.
        name: Its name on screen.
        note: A few words about it; empty for none. Part of the accessible name.
        parent: Owner.
    """

    def __init__(
        self, choice_id: str, name: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(choice_id, name, kind=Kind.QUIET, parent=parent)
        self._note = note
        self.setAccessibleName(", ".join(part for part in (name, note) if part))
        sideways = QSizePolicy.Policy.Expanding
        policy = QSizePolicy(sideways, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paint_mark(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        """Paints what stands before the name.

        Args:
            painter: Where to paint.
            theme: Colours and sizes.
            at: The middle of the mark.
        """

    def note(self) -> str:
        """Returns the words below the name."""
        return self._note

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no line is cut."""
        theme = theme_now()
        inner = width - theme.px(_LEAD + _EDGE)
        lines = wrapped_text.height(self.text_font(), self.label(), inner)
        if self._note:
            lines += wrapped_text.height(self._note_font(), self._note, inner)
        return max(theme.px(CONTROL_HEIGHT), lines + 2 * theme.px(_PADDING_Y))

    def sizeHint(self) -> QSize:
        """Asks for name and note on one line each."""
        theme = theme_now()
        text = wrapped_text.line_width(self.text_font(), self.label())
        text = max(text, wrapped_text.line_width(self._note_font(), self._note))
        width = text + theme.px(_LEAD + _EDGE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word."""
        theme = theme_now()
        word = wrapped_text.widest_word(self.text_font(), self.label())
        word = max(word, wrapped_text.widest_word(self._note_font(), self._note))
        return QSize(word + theme.px(_LEAD + _EDGE), theme.px(CONTROL_HEIGHT))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paints a sheet with a fine edge, so that a long list stays quiet."""
        over = self.underMouse() or self.isDown()
        fill = theme.colour("pine_soft" if over else "surface")
        width = theme.scale
        edge = theme.colour("border")
        shapes.rounded(
            painter, QRectF(self.rect()), theme.px(_RADIUS), fill=fill, edge=edge, edge_width=width
        )

    def paint_label(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        """Paints mark, name and note along the reading direction."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lead, edge = theme.px(_LEAD), theme.px(_EDGE)
        x = self.width() - lead / 2 if mirrored else lead / 2
        self.paint_mark(painter, theme, QPointF(x, self.height() / 2))
        room = self.width() - lead - edge
        left = edge if mirrored else lead
        heights = [
            wrapped_text.height(font, text, room) if text else 0
            for font, text in ((self.text_font(), self.label()), (self._note_font(), self._note))
        ]
        top = (self.height() - sum(heights)) / 2
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side) | int(Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextWordWrap)
        painter.setFont(self.text_font())
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(left, top, room, heights[0]), flags, self.label())
        painter.setFont(self._note_font())
        painter.setPen(theme.colour("ink2"))
        painter.drawText(QRectF(left, top + heights[0], room, heights[1]), flags, self._note)

    def _note_font(self) -> QFont:
        return theme_now().font(Role.NOTE)
