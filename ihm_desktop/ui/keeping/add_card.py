"""Adding the pages of a backup to what is here; nothing that is here is touched."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.backup import AddReport
from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError, WrongPassphrase
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.services.typed import typed
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.keeping.report_text import added_text
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted


class AddCard(Card):
    """Takes a backup and its passphrase.

    Signals:
        working: A backup is being read, or no longer.
    """

    working = Signal(bool)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("Add pages from a backup"), icon="download", parent=parent)
        self._context = context
        self.path: Path | None = None
        self.pick = Button(_("Pick the file"), kind=Kind.QUIET, icon="folder")
        self.picked = Note(_("No file is picked yet."))
        self.field = PassphraseField(_("The passphrase of the backup"))
        self.add = Button(_("Add its pages"), kind=Kind.QUIET)
        self.said = Body()
        self.said.hide()
        about = Body(
            _(
                "What is in the backup and not here is added. What is here stays as it is, "
                "every page of it. Pages that you erased since come back with it."
            )
        )
        labelled = Labelled(_("The passphrase of the backup"), self.field)
        self.body.addWidget(about)
        self.body.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.picked, labelled, self.said):
            self.body.addWidget(part)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.pick.clicked.connect(self.ask)
        self.add.clicked.connect(self._go_on)
        self.field.entered.connect(self._go_on)

    def clear(self) -> None:
        """Empties the field for a passphrase."""
        self.field.clear()

    def choose(self, path: Path) -> None:
        """Takes a file."""
        self.path = path
        self.picked.setText(path.name)
        self.field.setFocus()

    def ask(self) -> PlaceDialog:
        """Shows the dialog that asks for the file."""
        dialog = PlaceDialog(self.pick.label(), Wanted.FILE, self)
        dialog.chosen.connect(self.choose)
        dialog.open()
        return dialog

    def _go_on(self) -> None:
        path, backup = self.path, self._context.session.backup
        if path is None:
            self._say(_("Please pick a file first."))
            self.pick.setFocus()
            return
        if not self.field.text():
            self._say(_("Please type the passphrase of the backup."))
            self.field.setFocus()
            return
        passphrase = self.field.take()

        def work() -> tuple[AddReport, Change]:
            with typed(passphrase) as secret:
                return backup.add_from(path, secret, self._is_closing)

        self._wait(waiting=True)
        self._context.jobs.run(
            work, then=self._added, failed=self._failed, owner=self, drop_on_close=True
        )

    def _is_closing(self) -> bool:
        return self._context.jobs.closing

    def _added(self, result: tuple[AddReport, Change]) -> None:
        report, change = result
        self._wait(waiting=False)
        self.path = None
        self.picked.setText(_("No file is picked yet."))
        self._say(added_text(report))
        self._context.changed(change)

    def _failed(self, error: IhmError) -> None:
        self._wait(waiting=False)
        self.field.setFocus()
        if isinstance(error, WrongPassphrase):
            self._say(_("This passphrase does not open that backup. Nothing was added."))
        else:
            self._say(sentence(error))

    def _wait(self, *, waiting: bool) -> None:
        self.add.setEnabled(not waiting)
        self._say(_("One moment. The backup is checked first.") if waiting else "")
        self.working.emit(waiting)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self, text)
