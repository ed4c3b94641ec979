"""Shows how hard a passphrase is to guess, in words and in a calm bar."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labels import Note

STRONGEST = 4


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.level = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_now()
        return QSize(theme.px(240), theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_now()
        painter = QPainter(self)
        gap = theme.px(6)
        wide = (self.width() - gap * (STRONGEST - 1)) / STRONGEST
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part in range(STRONGEST):
            x = part * (wide + gap)
            left = self.width() - x - wide if mirrored else x
            box = QRectF(left, 0, wide, self.height())
            if part < self.level:
                shapes.rounded(painter, box, self.height() / 2, fill=theme.colour("pine"))
            else:
                edge = theme.colour("border")
                shapes.rounded(painter, box, self.height() / 2, edge=edge, edge_width=1.2)
        painter.end()


class StrengthBar(QWidget):
    """Four parts that fill in the main colour, never in an alarming one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._words = Note()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._words)
        self._space()

    def show_strength(self, level: int, words: str) -> None:
        """Shows a strength.

        Args:
            level: 0 (little) to 4 (a lot).
            words: The same in one plain sentence; read by screen readers.
        """
        self._bar.level = max(0, min(level, STRONGEST))
        self._bar.update()
        self._words.setText(words)
        self.setAccessibleName(words)

    def level(self) -> int:
        """Returns how many parts are filled."""
        return self._bar.level

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(5, 0, 5, 0)
        self._column.setSpacing(theme_now().px(6))
