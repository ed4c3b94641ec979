"""A sheet of paper on the page: rounded, with a soft shadow."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.icon_label import IconLabel
from ihm_desktop.ui.widgets.labels import Heading
from ihm_desktop.ui.widgets.top_layout import TopLayout

_RADIUS = 18
_PADDING = 22
_SHADOW_ROOM = 6  # px around the sheet in which its shadow falls


class Card(QWidget):
    """Groups what belongs together.

    Args:
        title: Heading at the top; empty for none.
        icon: Name of an icon before the heading; empty for none.
        flat: Without shadow, for cards inside cards or over a picture.
        parent: Owner.

    Attributes:
        body: Layout to put the content into.
        header: Layout of the heading's line; put a link at its end. None without a title.
    """

    def __init__(
        self,
        title: str = "",
        *,
        icon: str = "",
        flat: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flat = flat
        self.body = TopLayout(self)
        self.header: QHBoxLayout | None = None
        self.heading: Heading | None = None
        if title:
            self._add_header(title, icon)
        self._space()

    def _add_header(self, title: str, icon: str) -> None:
        self.header = QHBoxLayout()
        self.heading = Heading(title, 3)
        if icon:
            self.header.addWidget(IconLabel(icon, "pine", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self.heading, 1)
        self.body.addLayout(self.header)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        theme = theme_now()
        inner = theme.px(_PADDING) + _SHADOW_ROOM
        self.body.setContentsMargins(inner, inner, inner, inner)
        self.body.setSpacing(theme.px(12))
        if self.header is not None:
            self.header.setSpacing(theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the sheet."""
        theme = theme_now()
        painter = QPainter(self)
        room = _SHADOW_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        radius = theme.px(_RADIUS)
        if not self._flat and not theme.tokens.dark:
            shapes.shadow(painter, box, radius, theme.colour("shade"))
        edge = theme.colour("border" if theme.tokens.name == "high_contrast" else "line")
        shapes.rounded(painter, box, radius, fill=theme.colour("surface"), edge=edge)
        painter.end()
