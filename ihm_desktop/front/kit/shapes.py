"""Shapes that the widgets of a cover are painted with."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """Makes a box with round corners.

    Args:
        box: Where it is.
        radius: Of its corners, in pixels.
    """
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
