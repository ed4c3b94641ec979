"""An element in the list of elements: an icon, its name, and whether this ring has it."""

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.i18n import _
from ihm_desktop.ui import icons
from ihm_desktop.ui.sitting.line_button import LineButton
from ihm_desktop.ui.theme import Theme

_ICON: Final = 20  # px at 100 %
ICONS: Final = {
    "weather": "cloud-sun",
    "soil": "hand",
    "roots": "sprout",
    "trunk": "trees",
    "branches": "leaf",
    "slice": "circle",
}


class ElementRow(LineButton):
    """Opens an element.

    Args:
        element: The element.
        name: Its name on screen.
        looked_at: Whether the ring that is open holds an answer to it.
        parent: Owner.
    """

    def __init__(
        self, element: Element, name: str, *, looked_at: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(element.id, name, _("in this ring") if looked_at else "", parent)
        self._icon = ICONS.get(element.id, "leaf")

    def paint_mark(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        """Paints the icon."""
        edge = theme.px(_ICON)
        colour = theme.colour("pine").name()
        picture = icons.pixmap(self._icon, colour, edge, self.devicePixelRatioF())
        painter.drawPixmap(round(at.x() - edge / 2), round(at.y() - edge / 2), picture)
