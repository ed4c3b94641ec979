"""What a page shows while there is nothing on it: a sentence, a drawing, one thing to do."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ihm_desktop.ui.drawing.landscape_painter import paint_meadow
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import PlainLabel, Tone

_DRAWING = 148  # px at 100 %


class _Vignette(QWidget):
    """A round window on a meadow."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fit()

    def fit(self) -> None:
        edge = theme_now().px(_DRAWING)
        self.setFixedSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        frame = QPainterPath()
        frame.addEllipse(box)
        painter.setClipPath(frame)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(QPointF(self.width(), 0))
            painter.scale(-1, 1)
        paint_meadow(painter, box, dark=theme_now().tokens.dark)
        painter.end()


class EmptyState(QWidget):
    """Fills an empty page.

    Args:
        sentence: One plain sentence.
        action: Label of the button; empty for none.
        parent: Owner.

    Attributes:
        action: The button; connect its `clicked`. None where there is nothing to do.
    """

    def __init__(self, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = _Vignette()
        self._words = PlainLabel(sentence, role=Role.JOURNAL, tone=Tone.QUIET)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.action: Button | None = Button(action, kind=Kind.QUIET) if action else None
        self._column = QVBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addStretch(1)
        self._column.addWidget(self._drawing, 0, middle)
        self._column.addWidget(self._words)
        if self.action is not None:
            self._column.addWidget(self.action, 0, middle)
        self._column.addStretch(2)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._drawing.fit()
            self._space()

    def _space(self) -> None:
        theme = theme_now()
        edge = theme.px(22)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(16))
