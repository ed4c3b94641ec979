"""A circle that grows and shrinks slowly; it stands still where less movement is wanted."""

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.theme import theme_now

BREATH_MS = 9_000  # about seven breaths a minute, a slow but ordinary pace; nobody has to keep it
SMALLEST = 0.55  # of the full circle


class BreathGuide(QWidget):
    """Drawn guide without numbers; following it is a choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("A circle that grows and shrinks slowly"))
        self._size = 1.0
        self._breath = QVariantAnimation(self)
        self._breath.setDuration(BREATH_MS)
        self._breath.setLoopCount(-1)
        self._breath.setKeyValueAt(0.0, SMALLEST)
        self._breath.setKeyValueAt(0.45, 1.0)
        self._breath.setKeyValueAt(1.0, SMALLEST)
        self._breath.setEasingCurve(QEasingCurve.Type.Linear)
        self._breath.valueChanged.connect(self._grow)

    def sizeHint(self) -> QSize:
        """Asks for a calm amount of room."""
        return QSize(theme_now().px(220), theme_now().px(220))

    def minimumSizeHint(self) -> QSize:
        """Asks for the same."""
        return self.sizeHint()

    def moving(self) -> bool:
        """Tells whether the circle is moving."""
        return self._breath.state() == QVariantAnimation.State.Running

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to move, unless less movement is wanted."""
        super().showEvent(event)
        self._follow_theme()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops while nobody can see it."""
        super().hideEvent(event)
        self._breath.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws three soft circles."""
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(self.width() / 2, self.height() / 2)
        full = min(self.width(), self.height()) / 2
        for share, alpha in ((1.0, 0.18), (0.8, 0.3), (0.6, 0.55)):
            painter.setBrush(theme.colour("pine", alpha))
            radius = full * share * self._size
            painter.drawEllipse(middle, radius, radius)
        painter.end()

    def _follow_theme(self) -> None:
        if theme_now().reduced_motion:
            self._breath.stop()
            self._grow(1.0)
        else:
            self._breath.start()

    def _grow(self, size: object) -> None:
        self._size = size if isinstance(size, float) else 1.0
        self.update()
