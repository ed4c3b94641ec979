"""Bringing back a backup: which file, and its passphrase."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted


class BackupStage(Stage):
    """Takes a file and its passphrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Bring back a backup"), parent)
        self.file: Path | None = None
        self.pick = Button(_("Pick the file"), kind=Kind.QUIET, icon="folder")
        self.picked = Note(_("No file is picked yet."))
        self.field = PassphraseField(_("The passphrase of the backup"))
        self.on = Button(_("Go on"))
        self.body.addWidget(
            Body(
                _(
                    "Pick the file that you made earlier. It opens with the passphrase that "
                    "you typed when you made it."
                )
            )
        )
        self.body.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.picked)
        self.body.addWidget(Labelled(_("The passphrase of the backup"), self.field))
        self.end_with(self.on)
        self.pick.clicked.connect(self.ask)
        self.on.clicked.connect(self._go_on)
        self.field.entered.connect(self._go_on)

    def first_focus(self) -> QWidget:
        """The button that picks a file."""
        return self.pick

    def choose(self, file: Path) -> None:
        """Takes a file."""
        self.file = file
        self.picked.setText(file.name)

    def ask(self) -> PlaceDialog:
        """Shows the dialog that asks for the file, and returns it."""
        dialog = PlaceDialog(_("Pick the file"), Wanted.FILE, self)
        dialog.chosen.connect(self._picked)
        dialog.open()
        return dialog

    def _picked(self, file: Path) -> None:
        self.choose(file)
        self.field.setFocus()

    def _go_on(self) -> None:
        if self.file is None:
            self.say(_("Please pick a file first."))
        elif not self.field.text():
            self.say(_("Please type the passphrase of the backup."))
            self.field.setFocus()
        else:
            self.say("")
            self.done.emit()
