"""The line above an exercise: the way back, what it is, how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading, note
from ihm_desktop.front.kit.dress import Dress
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

    def show_title(self, words: str) -> None:
        """Shows what the page is."""
        self._title.setText(words)

    def show_far(self, words: str) -> None:
        """Shows how far it is."""
        self._far.setText(words)

    def text(self) -> str:
        """Returns what stands at the far side."""
        return self._far.text()
