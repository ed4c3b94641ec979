"""A radio button and a check box that look like rows or chips."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from ihm_desktop.ui.widgets.option_look import OptionLook, Shape
from ihm_desktop.ui.widgets.whole import keep_whole


def _policy(shape: Shape) -> QSizePolicy:
    sideways = QSizePolicy.Policy.Expanding if shape is Shape.ROW else QSizePolicy.Policy.Preferred
    policy = QSizePolicy(sideways, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    return policy


class OneOf(QRadioButton):
    """One answer among several.

    Args:
        text: Its words.
        shape: How it looks.
        parent: Owner.
    """

    def __init__(self, text: str, shape: Shape = Shape.ROW, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._look = OptionLook(self, shape, several=False)
        self._look.label = text
        self.setSizePolicy(_policy(shape))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, pos: QPoint) -> bool:
        """Takes a click anywhere on it, not only on mark and words."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Tells layouts that a narrow choice needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no line is cut."""
        return self._look.height_for(width)

    def sizeHint(self) -> QSize:
        """Asks for one line."""
        return self._look.size_hint()

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word."""
        return self._look.least_size()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_look"):
            keep_whole(self)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for every line at the new width."""
        super().resizeEvent(event)
        keep_whole(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints it."""
        self._look.paint()


class AnyOf(QCheckBox):
    """One word of which any number may be chosen.

    Args:
        text: Its words.
        parent: Owner.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._look = OptionLook(self, Shape.CHIP, several=True, tint="dawn")
        self._look.label = text
        self.setSizePolicy(_policy(Shape.CHIP))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring_radius", 100.0)

    def hitButton(self, pos: QPoint) -> bool:
        """Takes a click anywhere on it, not only on mark and words."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Tells layouts that a narrow chip needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no line is cut."""
        return self._look.height_for(width)

    def sizeHint(self) -> QSize:
        """Asks for one line."""
        return self._look.size_hint()

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word."""
        return self._look.least_size()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_look"):
            keep_whole(self)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for every line at the new width."""
        super().resizeEvent(event)
        keep_whole(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints it."""
        self._look.paint()
