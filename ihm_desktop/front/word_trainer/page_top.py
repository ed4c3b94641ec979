"""The line above an exercise: the way back, what it is, how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.surfaces import RING_PX, Scroll
from ihm_desktop.i18n import _


class PageTop(QWidget):
    """Back button, title, and a note at the far side.

    Signals:
        back: The way back was taken.
    """

    back = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._back = button(dress, _("Back"), Kind.BARE, "arrow-left")
        self._back.setToolTip(_("Back to the deck"))
        self._title = heading("", dress, 19)
        self._far = note("", dress)
        self._far.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dress.px(12))
        row.addWidget(self._back)
        row.addWidget(self._title, 3)
        row.addWidget(self._far, 1)
        self._back.clicked.connect(self.back)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the way back, where there is nothing else."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_title(self, words: str) -> None:
        """Shows what the page is."""
        self._title.setText(words)

    def show_far(self, words: str) -> None:
        """Shows how far it is."""
        self._far.setText(words)

    def text(self) -> str:
        """Returns what stands at the far side."""
        return self._far.text()


class TopPage(QWidget):
    """A page of one column under such a line.

    Signals:
        back: The way back was taken.

    Attributes:
        top: The line.
        area: The column, with its layout `area.body`.
    """

    back = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self.top = PageTop(dress)
        self.area = Scroll(dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RING_PX)
        column.addWidget(self.top)
        column.addWidget(self.area, 1)
        self.top.back.connect(self.back)
