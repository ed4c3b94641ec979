"""What can be done with the passphrase; each opens a stage of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Tone


class PassphraseCard(Card):
    """Three buttons, and a sentence about what was done last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Your passphrase"), icon="key-round", parent=parent)
        self.change = Button(_("Change it"), kind=Kind.QUIET)
        self.known = Button(_("Someone may know it"), kind=Kind.QUIET)
        self.second_key = Button(_("A second key"), kind=Kind.QUIET)
        self.said = Body(tone=Tone.MAIN)
        self.said.hide()
        self.body.addWidget(self.said)
        for button in (self.change, self.known, self.second_key):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def say(self, text: str) -> None:
        """Shows a sentence and says it aloud; empty takes it away."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self, text)
