"""What stands in place of a recipe while there is none."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import heading, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.i18n import _


class EmptyPage(QWidget):
    """One sentence and what can be done."""

    def __init__(self, dress: Dress) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(heading(_("No recipe is open."), dress))
        words = _("Choose one from the list, write a new one, or import one you have.")
        column.addWidget(note(words, dress, 15))
        column.addStretch(3)
