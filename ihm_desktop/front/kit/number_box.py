"""A field for a number that a turning wheel passes over."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from ihm_desktop.front.kit.dress import Dress

HEIGHT_PX: Final = 44
WIDTH_PX: Final = 124  # four figures and the arrows


class NumberBox(QSpinBox):
    """Changes by keys and by its arrows alone: a page is scrolled with the wheel over it."""

    def __init__(self, dress: Dress, name: str, most: int, least: int = 0) -> None:
        """Builds it.

        Args:
            dress: Sizes.
            name: What a screen reader says.
            most: Largest number.
            least: Smallest number.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(dress.px(HEIGHT_PX))
        self.setMinimumWidth(dress.px(WIDTH_PX))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the page scroll."""
        event.ignore()
