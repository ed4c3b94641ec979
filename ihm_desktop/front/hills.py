"""A quiet landscape at the foot of a window: three hills and a pale sun.

Everything is filled with gradients: a brush of one colour would make Python load all of
Qt's enumerations, which takes 18 ms before the first paint.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QRadialGradient,
)

# (colour at the ridge, colour at the foot), the farthest hill first
LIGHT_HILLS: Final = (("#D9E1D3", "#CBD6C6"), ("#C2D2BE", "#AFC4AD"), ("#A6C0AA", "#8DAD95"))
DARK_HILLS: Final = (("#1E2D29", "#1A2724"), ("#243932", "#1E302A"), ("#2B463E", "#223832"))
LIGHT_SKY: Final = "#F8E9CF"
DARK_SKY: Final = "#1C2826"
LIGHT_SUN: Final = "#FFF8E6"
DARK_SUN: Final = "#C9D6DC"
# (height of the left end, of the middle, of the right end) over the window's height
_SHAPES: Final = ((0.74, 0.64, 0.70), (0.80, 0.78, 0.71), (0.88, 0.84, 0.88))


def paint(painter: QPainter, size: QRectF, paper: QColor, *, dark: bool) -> None:
    """Paints the landscape over a whole window.

    Args:
        painter: An open painter.
        size: The window.
        paper: The colour it fades into at the top.
        dark: Whether it is night there.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QPainterPath()
    sky.addRect(size)
    painter.fillPath(sky, QBrush(_sky(size, paper, dark=dark)))
    _sun(painter, size, dark=dark)
    for shape, colours in zip(_SHAPES, DARK_HILLS if dark else LIGHT_HILLS, strict=True):
        painter.fillPath(_hill(size, shape), QBrush(_slope(size, min(shape), colours)))


def _sky(size: QRectF, paper: QColor, *, dark: bool) -> QLinearGradient:
    sky = QLinearGradient(size.topLeft(), size.bottomLeft())
    sky.setColorAt(0.0, paper)
    sky.setColorAt(0.35, paper)
    sky.setColorAt(0.75, QColor(DARK_SKY if dark else LIGHT_SKY))
    return sky


def _sun(painter: QPainter, size: QRectF, *, dark: bool) -> None:
    radius = size.height() * 0.055
    middle = QPointF(size.width() * 0.72, size.height() * 0.56)
    light = QColor(DARK_SUN if dark else LIGHT_SUN)
    light.setAlphaF(0.35 if dark else 0.95)
    glow = QRadialGradient(middle, radius)
    glow.setColorAt(0.0, light)
    glow.setColorAt(0.97, light)
    light.setAlphaF(0.0)
    glow.setColorAt(1.0, light)
    disc = QPainterPath()
    disc.addEllipse(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius))
    painter.fillPath(disc, QBrush(glow))


def _slope(size: QRectF, ridge: float, colours: tuple[str, str]) -> QLinearGradient:
    slope = QLinearGradient(QPointF(0, ridge * size.height()), size.bottomLeft())
    for at, colour in enumerate(colours):
        slope.setColorAt(float(at), QColor(colour))
    return slope


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
