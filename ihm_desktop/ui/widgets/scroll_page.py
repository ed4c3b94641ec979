"""A page that scrolls, and a grid that folds to one column when room is scarce."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.top_layout import TopLayout

PAGE_WIDTH = 1_100  # px at 100 %; longer lines are hard to follow
TEXT_WIDTH = 640  # px at 100 %; for pages that are one column of text
ONE_COLUMN_BELOW = 840  # px at 100 % of the content; about 900 of the page


class ScrollPage(QScrollArea):
    """Holds a page's content in the middle, never wider than is good to read.

    Args:
        width: Widest content, in pixels at 100 %.
        parent: Owner.

    Attributes:
        body: Layout to put the content into.
    """

    def __init__(self, *, width: int = PAGE_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName("page")
        self.body = TopLayout(self.content)
        self.setWidget(self.content)
        self.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the content in the middle."""
        super().resizeEvent(event)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "body"):
            self._space()

    def _space(self) -> None:
        theme = theme_now()
        room = self.viewport().width()
        beside = max(theme.px(26), (room - theme.px(self._width)) // 2)
        # At large type on a small screen the margin gives way to the text.
        beside = min(beside, max(theme.px(26) if room > theme.px(600) else 14, beside))
        below = theme.px(26)
        self.body.setContentsMargins(beside, theme.px(6), beside, below)
        self.body.setSpacing(theme.px(16))


class ResponsiveGrid(QWidget):
    """Places widgets side by side, or below each other where the page is narrow.

    Args:
        weights: Share of the width that each column gets.
        below: Width under which there is one column, in pixels at 100 %.
        parent: Owner.
    """

    def __init__(
        self,
        weights: tuple[int, ...] = (1, 1),
        *,
        below: int = ONE_COLUMN_BELOW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weights = weights
        self._below = below
        self._cells: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget) -> None:
        """Adds a widget after the last one.

        Args:
            widget: What to show.
        """
        widget.setParent(self)
        self._cells.append(widget)
        self._columns = 0
        self._arrange()

    def columns(self) -> int:
        """Returns how many columns there are at the present width."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds or unfolds."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Asks for the widest single cell, so that folding is always possible."""
        widest = max((cell.minimumSizeHint().width() for cell in self._cells), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._columns = 0
            self._arrange()

    def _arrange(self) -> None:
        theme = theme_now()
        columns = 1 if self.width() < theme.px(self._below) else len(self._weights)
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.setSpacing(theme.px(16))
        for at, cell in enumerate(self._cells):
            self._grid.addWidget(cell, *divmod(at, columns))
        for index, weight in enumerate(self._weights):
            self._grid.setColumnStretch(index, weight if index < columns else 0)
