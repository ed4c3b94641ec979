"""Grounds that things lie on: a column that scrolls, and a sheet like an index card."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import lead
from ihm_desktop.front.kit.dress import Dress

COLUMN_PX: Final = 640  # at 100 %; longer lines are hard to follow
RING_PX: Final = 8  # room at the edges for the ring around what has the keyboard
_RADIUS: Final = 18


class Scroll(QScrollArea):
    """A column of things in the middle, which scrolls where there is no room.

    Attributes:
        body: Layout to put the things into.
    """

    def __init__(self, dress: Dress, *, width: int = COLUMN_PX) -> None:
        """Builds it empty.

        Args:
            dress: Sizes.
            width: Widest column in pixels at 100 %.
        """
        super().__init__()
        self._dress = dress
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner = QWidget()
        inner.setObjectName("page")
        self.body = QVBoxLayout(inner)
        self.body.setSpacing(dress.px(12))
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle."""
        super().resizeEvent(event)
        self._space()

    def show_whole(self, widget: QWidget) -> None:
        """Scrolls until a widget is on screen that was shown only now."""
        self.body.activate()
        self._inner.adjustSize()
        self.ensureWidgetVisible(widget, 0, RING_PX)

    def _space(self) -> None:
        beside = (self.viewport().width() - self._dress.px(self._width)) // 2
        self.body.setContentsMargins(
            max(RING_PX, beside), RING_PX, max(RING_PX, beside), self._dress.px(16)
        )


class Sheet(QWidget):
    """A rounded sheet a little lighter than the page.

    Attributes:
        body: Layout to put things into.
    """

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._dress = dress
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[dress.px(22)] * 4)
        self.body.setSpacing(dress.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._dress.colour("line"), 1))
        painter.setBrush(self._dress.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._dress.px(_RADIUS)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()


def words(
    dress: Dress,
    size: float = 15,
    *,
    serif: bool = False,
    quiet: bool = False,
    middle: bool = False,
) -> QLabel:
    """Makes a text that wraps and can be marked and copied.

    Args:
        dress: Colours and sizes.
        size: Pixels at 100 %.
        serif: Whether in the reading face.
        quiet: Whether in the quieter colour.
        middle: Whether centred.
    """
    made = QLabel()
    made.setFont(dress.font(size, serif=serif))
    lead(made)
    if quiet:
        made.setObjectName("note")
    if middle:
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def show_words(label: QLabel, text: str) -> None:
    """Shows a text, or takes the label away where there is none."""
    label.setText(text)
    label.setVisible(bool(text))
