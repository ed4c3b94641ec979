"""An icon that only accompanies a text; screen readers pass over it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.ui import icons
from ihm_desktop.ui.theme import theme_now


class IconLabel(QWidget):
    """Paints one icon.

    Args:
        name: Which icon, see `icons.names`.
        colour: Name of a token.
        size: Edge length in pixels at 100 %.
        parent: Owner.
    """

    def __init__(
        self, name: str, colour: str = "ink2", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Returns the icon's size at the chosen text size."""
        edge = theme_now().px(self._size)
        return QSize(edge, edge)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the icon in the middle."""
        theme = theme_now()
        edge = theme.px(self._size)
        picture = icons.pixmap(
            self._name,
            theme.colour(self._colour).name(),
            edge,
            self.devicePixelRatioF(),
            mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        painter = QPainter(self)
        painter.drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, picture)
        painter.end()
