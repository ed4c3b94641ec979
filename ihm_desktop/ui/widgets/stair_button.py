"""One step of the Stairway as a real button over the painting."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.scene_colours import season
from ihm_desktop.ui.drawing.stairway_model import Stair
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text


class StairButton(QPushButton):
    """Paints the step's name below its stone; the stone itself belongs to the picture.

    Args:
        stair: Which step.
        parent: The picture.
    """

    def __init__(self, stair: Stair, parent: QWidget) -> None:
        super().__init__(parent)
        self.stair = stair
        self.names_from = 0
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_stair(stair)

    def show_stair(self, stair: Stair) -> None:
        """Takes over another name or state."""
        self.stair = stair
        self.setAccessibleName(
            f"{stair.name}. {stair.described}" if stair.described else stair.name
        )
        self.update()

    def least_width(self) -> int:
        """Returns the width of the longest word, in pixels."""
        return wrapped_text.widest_word(theme_now().font(Role.LEAST), self.stair.name) + 6

    def sizeHint(self) -> QSize:
        """Asks for a target that a finger can hit."""
        edge = theme_now().px(44)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints name and, under the pointer, a soft ground."""
        theme = theme_now()
        air = season(dark=theme.tokens.dark, warmth=1.0)
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            soft = air.colour("light", 0.16)
            shapes.rounded(painter, QRectF(self.rect()), theme.px(12), fill=soft)
        painter.setFont(theme.font(Role.LEAST))
        room = QRectF(0, self.names_from, self.width(), self.height() - self.names_from)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        flags |= int(Qt.TextFlag.TextWordWrap)
        # The way may pass behind a name; dark earth under it keeps it readable.
        plate = painter.boundingRect(room, flags, self.stair.name)
        plate.adjust(-theme.px(6), -theme.px(2), theme.px(6), theme.px(2))
        shapes.rounded(painter, plate, theme.px(8), fill=air.colour("earth_top", 0.86))
        painter.setPen(air.colour("light"))
        painter.drawText(room, flags, self.stair.name)
        painter.end()
