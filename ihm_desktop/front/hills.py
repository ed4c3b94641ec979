"""A quiet landscape at the foot of a window: three hills and a pale sun."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath

LIGHT_HILLS = ("#D5DDCF", "#BCCDB9", "#9DB9A2")
DARK_HILLS = ("#1B2925", "#20332D", "#274038")
# (height of the left end, of the middle, of the right end) over the window's height
_SHAPES = ((0.74, 0.64, 0.70), (0.80, 0.78, 0.71), (0.88, 0.84, 0.88))


def paint(painter: QPainter, size: QRectF, paper: QColor, *, dark: bool) -> None:
    """Paints the landscape over a whole window.

    Args:
        painter: An open painter.
        size: The window.
        paper: The colour it fades into at the top.
        dark: Whether it is night there.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(size, _sky(size, paper, dark=dark))
    _sun(painter, size, dark=dark)
    for shape, colour in zip(_SHAPES, DARK_HILLS if dark else LIGHT_HILLS, strict=True):
        painter.setBrush(QColor(colour))
        painter.drawPath(_hill(size, shape))


def _sky(size: QRectF, paper: QColor, *, dark: bool) -> QLinearGradient:
    sky = QLinearGradient(size.topLeft(), size.bottomLeft())
    sky.setColorAt(0.0, paper)
    sky.setColorAt(0.35, paper)
    sky.setColorAt(0.75, QColor("#1C2826") if dark else QColor("#F8E9CF"))
    return sky


def _sun(painter: QPainter, size: QRectF, *, dark: bool) -> None:
    radius = size.height() * 0.055
    colour = QColor("#C9D6DC") if dark else QColor("#FFF8E6")
    colour.setAlphaF(0.35 if dark else 0.95)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(size.width() * 0.72, size.height() * 0.56), radius, radius)


def _hill(size: QRectF, shape: tuple[float, float, float]) -> QPainterPath:
    left, middle, right = (height * size.height() for height in shape)
    width = size.width()
    path = QPainterPath(QPointF(0, left))
    path.cubicTo(width * 0.2, left - 30, width * 0.35, middle, width * 0.5, middle)
    path.cubicTo(width * 0.7, middle, width * 0.8, right + 30, width, right)
    path.lineTo(width, size.height())
    path.lineTo(0, size.height())
    path.closeSubpath()
    return path
