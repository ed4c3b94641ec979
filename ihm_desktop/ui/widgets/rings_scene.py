"""The slice of the tree alone: one ring for each check-in."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ihm_desktop.ui.drawing.paint_sky import paint_sky
from ihm_desktop.ui.drawing.paint_slice import paint_slice
from ihm_desktop.ui.drawing.scene_colours import season
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.picture import Picture

_LIGHT = 0.75  # wood and lines as of a middling answer: this picture compares nothing


class RingsScene(Picture):
    """Paints the rings; the page lists their captions beside it and lights one up.

    Args:
        captions: The person's own words for each check-in, oldest first.
        accessible_text: The same in words, for screen readers.
        parent: Owner.
    """

    def __init__(
        self,
        captions: Sequence[str] = (),
        *,
        accessible_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(accessible_text, parent)
        self._chosen = -1
        self._rings = draw(TreeAnswers(rings=tuple(captions))).rings

    def show_rings(self, captions: Sequence[str], *, accessible_text: str) -> None:
        """Shows other rings; none of them is lit."""
        self._chosen = -1
        self._rings = draw(TreeAnswers(rings=tuple(captions))).rings
        self.set_accessible_text(accessible_text)
        self.redraw()

    def light_up(self, ring: int) -> None:
        """Lets light fall on one ring.

        Args:
            ring: Counted from the innermost, from 0; -1 for none.
        """
        if ring != self._chosen:
            self._chosen = ring
            self.redraw()

    def sizeHint(self) -> QSize:
        """Asks for a square."""
        edge = theme_now().px(300)
        return QSize(edge, edge)

    def paint_scene(self, painter: QPainter, box: QRectF, *, dark: bool) -> None:
        """Paints the slice in soft light."""
        colours = season(dark=dark, warmth=1.0)
        paint_sky(painter, box, box.bottom(), colours)
        radius = min(box.width(), box.height()) * 0.44
        middle = QPointF(box.center())
        paint_slice(painter, middle, radius, self._rings, colours, _LIGHT, chosen=self._chosen)
