"""The way from the settings to the second journal; shown only where there is room for one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card


class SecondCard(Card):
    """One button under a quiet name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("More room"), parent=parent)
        self.go = Button(_("Open this part"), kind=Kind.QUIET)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
