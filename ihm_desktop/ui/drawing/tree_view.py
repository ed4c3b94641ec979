"""Where the tree stands in a picture."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeView:
    """Turns tree heights into pixels.

    Attributes:
        foot: Where the trunk meets the ground.
        scale: Pixels of one tree height.
    """

    foot: QPointF
    scale: float

    def at(self, x: float, y: float) -> QPointF:
        """Returns the place of a point."""
        return QPointF(self.foot.x() + x * self.scale, self.foot.y() - y * self.scale)


def view_of(box: QRectF) -> TreeView:
    """Fits the tree into a picture: all of the crown, and room for roots below.

    Args:
        box: The whole picture.
    """
    scale = min(box.height() * 0.575, box.width() / 1.56)
    # A little off the middle where there is room, so that the light has a place.
    aside = 0.04 * max(0.0, box.width() - scale * 1.9)
    foot = QPointF(box.center().x() + aside, box.top() + box.height() * 0.695)
    return TreeView(foot=foot, scale=scale)
