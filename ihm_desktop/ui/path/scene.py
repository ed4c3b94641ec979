"""The drawn stairway, told what the steps of a walk are."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.theme import theme_now

HEIGHT = 320  # px at 100 %


class PathScene(QWidget):
    """Shows the steps as they run through the hillside into the ground under the tree.

    Signals:
        opened: A step was chosen in the drawing, by its id.
    """

    opened = Signal(str)

    def __init__(self, snapshot: PathSnapshot, here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Asks for room to be seen."""
        return QSize(theme_now().px(600), 1)
