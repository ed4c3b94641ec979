"""The quiet landscape of Today and of the unlock window."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.ui.drawing.landscape_painter import paint_landscape
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.picture import Picture


class Landscape(Picture):
    """Hills and small far trees under sun or moon; nothing in it stands for anyone.

    Args:
        accessible_text: Empty, since it is decoration, unless a page wants to name it.
        parent: Owner.

    Attributes:
        overlay: Layout over the picture, on the reading side; put a flat card into it.
    """

    def __init__(self, accessible_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(accessible_text, parent)
        self.overlay = QVBoxLayout(self)
        self.overlay.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._space()

    def paint_scene(self, painter: QPainter, box: QRectF, *, dark: bool) -> None:
        """Paints the landscape."""
        paint_landscape(painter, box, dark=dark)

    def event(self, event: QEvent) -> bool:
        """Makes room for a card that comes or grows."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._space()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the card away from the far side, where the light is, if there is room."""
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        theme = theme_now()
        near = theme.px(26)
        margins = self.overlay.contentsMargins()
        needed = self.overlay.minimumSize().width() - margins.left() - margins.right()
        far = max(near, min(round(self.width() * 0.34), self.width() - near - needed))
        mirrored = self.mirrored()
        self.overlay.setContentsMargins(
            far if mirrored else near, near, near if mirrored else far, near
        )
