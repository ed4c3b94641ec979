"""The tree of one check-in, as a picture."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ihm_desktop.ui.drawing.sheet import Sheet
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers, TreeDrawing
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.drawing.tree_painter import paint_tree
from ihm_desktop.ui.drawing.tree_steps import steps, steps_ahead
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.picture import Picture

_DONE: Final = object()


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
        self._steps: tuple[Sheet, Iterator[None]] | None = None
        self._ahead: Iterator[None] = iter(())
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
        self._steps = None
        self.set_accessible_text(accessible_text)
        self.redraw()

    def prepare(self) -> bool:
        """Paints a little of what the picture needs."""
        sheet = self._sheet()
        if self._steps is None or self._steps[0] != sheet:
            self._steps = sheet, steps(sheet, self._answers)
        return next(self._steps[1], _DONE) is _DONE

    def paint_scene(self, painter: QPainter, box: QRectF, *, dark: bool) -> None:
        """Paints the tree."""
        # Growing a tree takes a while: only one that is looked at is grown.
        if self._drawing is None:
            self._drawing = draw(self._answers)
        paint_tree(painter, box, self._drawing, dark=dark)
        self._ahead = steps_ahead(self._sheet(), self._drawing)
        self._idle.start(0)

    def _sheet(self) -> Sheet:
        dark = theme_now().tokens.dark
        return Sheet(self.width(), self.height(), self.devicePixelRatioF(), dark)

    def _paint_ahead(self) -> None:
        """Paints a part that the next answer may need, while nothing else is to be done."""
        if self.isVisible() and next(self._ahead, _DONE) is not _DONE:
            self._idle.start(0)
