"""The last question: making a new one replaces whatever this folder may hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labels import Body

HOLD_MS = 2_000


class ReplaceStage(Stage):
    """Says the same whether or not something is there: the program cannot know."""

    def __init__(self, copied_by: str, parent: QWidget | None = None) -> None:
        """Builds it.

        Args:
            copied_by: Name of a service that copies the folder elsewhere; empty for none.
            parent: Qt's owner.
        """
        super().__init__(_("Before it is made"), parent)
        self.refused = bool(copied_by)
        if copied_by:
            self.body.addWidget(_refusal(copied_by))
        for text in (
            _(
                "This replaces whatever was kept in this folder before. "
                "If you wrote here earlier, those pages will be gone, and nothing brings them back."
            ),
            _(
                "This program cannot know whether something is there. "
                "If you are not sure, go back and open it with your passphrase first."
            ),
        ):
            self.body.addWidget(Body(text))
        self.hold = HoldButton(_("Hold to make it"), hold_ms=HOLD_MS)
        self.hold.setEnabled(not self.refused)
        self.hold.held.connect(self._held)
        self.end_with(self.hold)

    def first_focus(self) -> QWidget:
        """The button; it acts only when it is held."""
        return self if self.refused else self.hold

    def wait(self) -> None:
        """Says that it is being made and how long that may take."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.setFocus()  # else the keyboard would fall on Back
        self.hold.setEnabled(False)
        self.bar_way_back(barred=True)  # it is being made, also for somebody who turns round
        self.say(_("One moment. This can take a few seconds."))

    def refuse(self, sentence: str) -> None:
        """Says why it could not be made; it can be tried again."""
        self.hold.setEnabled(not self.refused)
        self.bar_way_back(barred=False)
        self.say(sentence)

    def _held(self) -> None:
        self.wait()
        self.done.emit()


def _refusal(copied_by: str) -> Card:
    card = Card(_("This folder is copied to other places"))
    for text in (
        _(
            "It seems to be inside a folder of {service}. Old copies of the files can stay "
            "there, and others who use that account may see them. So nothing is made here."
        ).format(service=copied_by),
        _(
            "Please start the program with a folder that is on this computer alone, "
            "or stop copying this one first."
        ),
    ):
        card.body.addWidget(Body(text))
    return card
