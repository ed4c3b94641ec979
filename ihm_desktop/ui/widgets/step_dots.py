"""Shows where one is among a few screens, without numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now

_APART = 22  # px at 100 % between two dots
_DOT = 4
_HERE_WIDTH = 20


class StepDots(QWidget):
    """A row of dots; the present one is long, so that shape and not colour tells it.

    Args:
        names: Name of each screen; the present one's becomes the accessible name.
        parent: Owner.
    """

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Marks a screen as the present one.

        Args:
            index: Counted from 0; kept within the row.
        """
        self._current = max(0, min(index, len(self._names) - 1))
        self.setAccessibleName(self._names[self._current] if self._names else "")
        self.update()

    def current(self) -> int:
        """Returns which screen is marked, counted from 0."""
        return self._current

    def sizeHint(self) -> QSize:
        """Asks for the row."""
        theme = theme_now()
        return QSize(theme.px(_APART) * max(1, len(self._names)) + theme.px(8), theme.px(22))

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the row in reading direction."""
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = self.height() / 2
        for index in range(len(self._names)):
            place = theme.px(_APART) * (index + 0.5) + theme.px(4)
            x = self.width() - place if mirrored else place
            if index == self._current:
                half = theme.px(_HERE_WIDTH) / 2
                radius = theme.px(_DOT)
                box = QRectF(x - half + 1, middle - radius, 2 * half - 2, 2 * radius)
                shapes.rounded(painter, box, radius, fill=theme.colour("pine"))
            else:
                painter.setPen(QPen(theme.colour("border"), 1.4 * theme.scale))
                painter.setBrush(theme.colour("surface"))
                painter.drawEllipse(QPointF(x, middle), theme.px(_DOT) * 0.9, theme.px(_DOT) * 0.9)
        painter.end()
