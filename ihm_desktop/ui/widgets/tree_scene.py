"""The tree of one check-in, as a picture."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ihm_desktop.ui.drawing.tree_answers import TreeAnswers, TreeDrawing
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.drawing.tree_painter import likely_next, paint_tree, sheet_of
from ihm_desktop.ui.widgets.picture import Picture


class TreeScene(Picture):
    """Paints the tree; the same answers always give the same picture.

    Args:
        answers: What to draw; all mist where None.
        accessible_text: The same in words, for screen readers.
        parent: Owner.
    """

    def __init__(
        self,
        answers: TreeAnswers | None = None,
        *,
        accessible_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(accessible_text, parent)
        self._answers = answers or TreeAnswers()
        self._drawing: TreeDrawing | None = None
        self._ahead: list[Callable[[], object]] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._paint_ahead)

    def show_tree(self, answers: TreeAnswers, *, accessible_text: str) -> None:
        """Shows another check-in.

        Args:
            answers: What to draw.
            accessible_text: The same in words.
        """
        self._answers = answers
        self._drawing = None
        self.set_accessible_text(accessible_text)
        self.redraw()

    def paint_scene(self, painter: QPainter, box: QRectF, *, dark: bool) -> None:
        """Paints the tree."""
        # Growing a tree takes a while: only one that is looked at is grown.
        if self._drawing is None:
            self._drawing = draw(self._answers)
        paint_tree(painter, box, self._drawing, dark=dark)
        self._ahead = [*likely_next(sheet_of(painter, box, dark=dark), self._drawing)]
        self._idle.start(0)

    def _paint_ahead(self) -> None:
        """Paints a part that the next answer may need, while nothing else is to be done."""
        if self._ahead and self.isVisible():
            self._ahead.pop(0)()
            self._idle.start(0)
