"""Making a backup: its passphrase, a place, and what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.backup import BackupReport
from ihm_desktop.domain.errors import IhmError, WrongPassphrase
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.services.typed import typed
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.keeping.report_text import written_text
from ihm_desktop.ui.moving.progress import Progress
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted

SAME, OTHER = "same", "other"


class MakeCard(Card):
    """Asks for the own passphrase, and for another one for the file where that is wanted.

    Signals:
        working: A backup is being written, or no longer.
    """

    working = Signal(bool)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("Make a backup"), icon="upload", parent=parent)
        self._context = context
        self.own = PassphraseField(_("Your passphrase"))
        self.which = ChoiceGroup(
            _("What is to open the backup?"),
            [(SAME, _("The same passphrase")), (OTHER, _("Another one"))],
        )
        self.new = NewPassphrase(
            _("The passphrase of the backup"), context.session.passphrases, context.jobs
        )
        self.make = Button(_("Choose a place for it"))
        self.said = Body()
        self.progress = Progress(self._is_closing)
        self._build()
        self.which.chosen.connect(self._which_chosen)
        self.make.clicked.connect(self._go_on)
        self.own.entered.connect(self.which.setFocus)
        self.new.entered.connect(self._go_on)

    def clear(self) -> None:
        """Empties every field for a passphrase."""
        self.own.clear()
        self.new.clear()

    def ask_for_place(self) -> PlaceDialog:
        """Shows the dialog that asks for a place; nothing is written by it."""
        day = self._context.clock.now().date().isoformat()
        name = _("pages {day}").format(day=day)
        dialog = PlaceDialog(_("Where is the backup to go?"), Wanted.NEW_FILE, self, new_name=name)
        dialog.chosen.connect(self.write)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Checks the own passphrase, then writes and verifies.

        Args:
            path: Where it goes.
        """
        services, progress = self._context.session, self.progress
        same = self.which.value() == SAME
        own, new = self.own.take(), bytearray() if same else self.new.copied()

        def work() -> BackupReport:
            with typed(own) as own_secret, typed(new) as other:
                services.passphrases.check(own_secret)
                chosen = own_secret if same else other
                return services.backup.write(path, chosen, progress.told, progress.cancelled)

        def then(report: BackupReport) -> None:
            self._written(path.name, report)

        self._wait(waiting=True)
        self._context.jobs.run(work, then=then, failed=self._failed, owner=self, drop_on_close=True)

    def _build(self) -> None:
        self.new.hide()
        self.said.hide()
        for part in (
            Labelled(_("Your passphrase"), self.own),
            self.which,
            self.new,
            self.said,
            self.progress,
        ):
            self.body.addWidget(part)
        self.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)

    def _is_closing(self) -> bool:
        return self._context.jobs.closing

    def _which_chosen(self, which: str) -> None:
        self.new.setVisible(which == OTHER)

    def _go_on(self) -> None:
        problem = self._problem()
        self._say(problem)
        if not problem:
            self.ask_for_place()

    def _problem(self) -> str:
        if not self.own.text():
            self.own.setFocus()
            return _("Please type your own passphrase first.")
        if self.which.value() is None:
            self.which.setFocus()
            return _("Please say what is to open the backup.")
        return self.new.problem() if self.which.value() == OTHER else ""

    def _written(self, name: str, report: BackupReport) -> None:
        self._wait(waiting=False)
        self.clear()
        self._say(written_text(name, self._context.clock.now().date(), report))

    def _failed(self, error: IhmError) -> None:
        self._wait(waiting=False)
        self.own.setFocus()
        if isinstance(error, WrongPassphrase):
            self._say(_("That is not your passphrase. Nothing was written. Please type it again."))
        else:
            self._say(sentence(error))

    def _wait(self, *, waiting: bool) -> None:
        self.make.setEnabled(not waiting)
        self._say("")
        if waiting:
            self.progress.begin(_("Writing the backup, then opening it to check it."))
        else:
            self.progress.end()
        self.working.emit(waiting)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self, text)
