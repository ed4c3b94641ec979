"""Grounds that things lie on: a column that scrolls, and a sheet like an index card."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import lead
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.scroll import Scroll as PlainScroll

COLUMN_PX: Final = 640  # at 100 %; longer lines are hard to follow
RING_PX: Final = 8  # room at the edges for the ring around what has the keyboard
_RADIUS: Final = 18


class Scroll(PlainScroll):
    """A column of things in the middle, which scrolls where there is no room.

    Attributes:
        body: Layout to put the things into.
    """

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Sizes.
        """
        super().__init__()
        self._dress = dress
        self.body = self.column
        self.body.setSpacing(dress.px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle."""
        super().resizeEvent(event)
        beside = (self.viewport().width() - self._dress.px(COLUMN_PX)) // 2
        edge = max(RING_PX, beside)
        self.body.setContentsMargins(edge, RING_PX, edge, self._dress.px(16))

    def show_whole(self, widget: QWidget) -> None:
        """Scrolls until a widget is on screen that was shown only now."""
        self.body.activate()
        inner = self.body.parentWidget()
        if inner is not None:
            inner.adjustSize()
        self.ensureWidgetVisible(widget, 0, RING_PX)


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
