"""Keeps a picture in sight beside a long column of questions."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class Beside(QWidget):
    """Moves its one child along while the page around it scrolls.

    Where it is no higher than the child, as below a folded column, nothing moves.

    Args:
        child: What stays in sight.
        parent: Owner.
    """

    def __init__(self, child: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._child = child
        self._area: QScrollArea | None = None
        child.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Asks for what the child needs."""
        return self._child.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Asks for the child's least width and its full height."""
        return QSize(self._child.minimumSizeHint().width(), self._child.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Finds the page that scrolls."""
        super().showEvent(event)
        if self._area is None:
            self._area = self._scrolling()
            if self._area is not None:
                self._area.verticalScrollBar().valueChanged.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the child."""
        super().resizeEvent(event)
        self._follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keeps the child in sight after a new layout."""
        super().moveEvent(event)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _follow(self, _value: int = 0) -> None:
        height = min(self.height(), self._child.sizeHint().height())
        self._child.setGeometry(QRect(0, self._top(height), self.width(), height))

    def _top(self, height: int) -> int:
        if self._area is None:
            return 0
        seen_from = -self.mapTo(self._area.viewport(), QPoint(0, 0)).y()
        return max(0, min(seen_from, self.height() - height))

    def _scrolling(self) -> QScrollArea | None:
        found = self.parentWidget()
        while found is not None and not isinstance(found, QScrollArea):
            found = found.parentWidget()
        return found
