"""Small painting steps that every widget shares: rounded boxes, soft shadows, mixed colours."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

SHADOW_PX = 9  # nine translucent frames, one a pixel; QGraphicsEffect would redraw every child


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Mixes two colours.

    Args:
        one: Colour at share 0.0.
        other: Colour at share 1.0.
        share: 0.0 to 1.0.
    """
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
        one.alphaF() + (other.alphaF() - one.alphaF()) * share,
    )


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    edge_width: float = 1.0,
) -> None:
    """Paints a rounded box whose edge lies wholly inside the given rectangle.

    Args:
        painter: Where to paint.
        box: Outer edge.
        radius: Of the corners, in pixels.
        fill: Inside; None leaves it as it is.
        edge: Line; None leaves it out.
        edge_width: In pixels.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = edge_width / 2 if edge else 0.0
    painter.setPen(QPen(edge, edge_width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inner = box.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def shadow(
    painter: QPainter, box: QRectF, radius: float, colour: QColor, strength: float = 1.0
) -> None:
    """Paints a soft shadow that reaches `SHADOW_PX` around a rounded box.

    Args:
        painter: Where to paint.
        box: The box that casts it.
        radius: Of its corners, in pixels.
        colour: Of the shadow.
        strength: 1.0 is as drawn under cards.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(colour)
    shade.setAlphaF(min(1.0, 0.013 * strength))
    painter.setBrush(shade)
    for step in range(SHADOW_PX, 0, -1):
        spread = step * 0.8
        frame = box.adjusted(-spread, -spread * 0.5, spread, spread)
        painter.drawRoundedRect(frame, radius + spread, radius + spread)


def dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """Paints a filled circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)
