"""Fourth stage of a copy: the own passphrase again, and the one that opens the copy."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted


class SealStage(WayStage):
    """Takes both passphrases, then asks for a place.

    Signals:
        place_chosen: Everything is there; write to this `Path`.
    """

    place_chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("Two passphrases"), parent)
        self.own = PassphraseField(_("Your passphrase"))
        self.new = NewPassphrase(
            _("The passphrase of the copy"), context.session.passphrases, context.jobs
        )
        self.on = Button(_("Choose a place for it"))
        own_card = Card(_("It is you"), icon="key-round")
        own_card.body.addWidget(Labelled(_("Your passphrase"), self.own))
        new_card = Card(_("It opens the copy"), icon="file-text")
        new_card.body.addWidget(
            Body(
                _(
                    "Whoever gets the copy needs this. Choose another one than your own. "
                    "Tell it another way than the copy goes: by voice, or on paper. "
                    "If both go the same way, whoever finds one finds both."
                )
            )
        )
        new_card.body.addWidget(self.new)
        self.body.addWidget(own_card)
        self.body.addWidget(new_card)
        self.end_way(self.on)
        self.on.clicked.connect(self._go_on)
        self.own.entered.connect(self.new.setFocus)
        self.new.entered.connect(self._go_on)

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.own

    def wait(self, *, waiting: bool) -> None:
        """Says that it is being written, or lets go on.

        Args:
            waiting: Whether the file is being written now.
        """
        for button in (self.on, self.stop):
            button.setEnabled(not waiting)
        self.say(_("One moment. This can take a few seconds.") if waiting else "")

    def clear(self) -> None:
        """Empties every field."""
        self.own.clear()
        self.new.clear()

    def _go_on(self) -> None:
        problem = self._problem()
        self.say(problem)
        if not problem:
            self.ask_for_place()

    def _problem(self) -> str:
        if not self.own.text():
            self.own.setFocus()
            return _("Please type your own passphrase first.")
        problem = self.new.problem()
        if not problem and self.new.first.text() == self.own.text():
            self.new.setFocus()
            return _("This is your own passphrase. Please choose another one for the copy.")
        return problem

    def ask_for_place(self) -> PlaceDialog:
        """Shows the dialog that asks for a place; nothing is written by it."""
        dialog = PlaceDialog(
            _("Where is the copy to go?"), Wanted.NEW_FILE, self, new_name=_("pages.pdf")
        )
        dialog.chosen.connect(self._take)
        dialog.open()
        return dialog

    def _take(self, path: Path) -> None:
        self.place_chosen.emit(path)
