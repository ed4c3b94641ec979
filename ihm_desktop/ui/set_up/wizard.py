"""Set-up in under three minutes: a note, a passphrase, a look from outside, one try of Close."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.front_link import FrontLink
from ihm_desktop.ui.opener import Opener
from ihm_desktop.ui.set_up.backup_stage import BackupStage
from ihm_desktop.ui.set_up.note_stage import NoteStage
from ihm_desktop.ui.set_up.passphrase_stage import PassphraseStage
from ihm_desktop.ui.set_up.practice_stage import PracticeStage
from ihm_desktop.ui.set_up.replace_stage import ReplaceStage
from ihm_desktop.ui.set_up.room_stage import RoomStage
from ihm_desktop.ui.set_up.second_key_stage import SecondKeyStage
from ihm_desktop.ui.set_up.wear_stage import WearStage
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.labels import Note

if TYPE_CHECKING:
    from ihm_desktop.ui.jobs import Jobs
    from ihm_desktop.ui.quick_exit import QuickExit


class SetUpWizard(QWidget):
    """Walks through the stages; nothing is made before the last question.

    Signals:
        finished: The journal is made and open, with the opener's result.
        close_asked: The person wants to leave.
    """

    finished = Signal(object)
    close_asked = Signal()

    def __init__(
        self,
        title: str,
        opener: Opener,
        jobs: "Jobs",
        quick_exit: "QuickExit",
        front: FrontLink,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._opener = opener
        self._jobs = jobs
        self._quick_exit = quick_exit
        self._opening: object = None
        self._restoring = False
        self.note = NoteStage(opener.safety_note())
        self.backup = BackupStage()
        self.passphrase = PassphraseStage(opener, jobs)
        self.second_key = SecondKeyStage(opener, jobs)
        self.room = RoomStage()
        self.replace = ReplaceStage(opener.copied_by())
        self.wear = WearStage(front)
        self.practice = PracticeStage()
        self.stack = QStackedWidget()
        self.close_button = CloseButton()
        self._lay_out(title)
        self._connect()
        self._show(self.note)

    def start(self) -> None:
        """Gives the first stage the keyboard."""
        self._show(self.note)

    def _lay_out(self, title: str) -> None:
        theme = theme_now()
        for stage in self._stages():
            self.stack.addWidget(stage)
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(26), theme.px(22), theme.px(22), 0)
        top.addWidget(Note(title), 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self._close_pressed)
        self.note.done.connect(self._begin_anew)
        self.note.bring_back.connect(self._begin_from_backup)
        self.note.not_now.connect(self.close_asked)
        self.backup.done.connect(self._to_room)
        self.backup.back.connect(self._to_note)
        self.passphrase.done.connect(self._to_second_key)
        self.passphrase.back.connect(self._to_note)
        self.second_key.done.connect(self._to_room)
        self.second_key.back.connect(self._to_passphrase)
        self.room.done.connect(self._to_replace)
        self.room.back.connect(self._before_room)
        self.replace.done.connect(self._make)
        self.replace.back.connect(self._before_replace)
        self.wear.done.connect(self._to_practice)
        self.practice.done.connect(self._end)
        self._quick_exit.made.connect(self._tried)

    def _stages(self) -> tuple[Stage, ...]:
        return (
            self.note,
            self.backup,
            self.passphrase,
            self.second_key,
            self.room,
            self.replace,
            self.wear,
            self.practice,
        )

    def _show(self, stage: Stage) -> None:
        stage.say("")
        self.stack.setCurrentWidget(stage)
        stage.verticalScrollBar().setValue(0)
        stage.first_focus().setFocus()

    def _to_note(self) -> None:
        self._show(self.note)

    def _begin_anew(self) -> None:
        self._restoring = False
        self._show(self.replace if self.replace.refused else self.passphrase)

    def _begin_from_backup(self) -> None:
        self._restoring = True
        self._show(self.replace if self.replace.refused else self.backup)

    def _to_passphrase(self) -> None:
        self._show(self.passphrase)

    def _to_second_key(self) -> None:
        self._show(self.second_key)

    def _to_room(self) -> None:
        self._show(self.room)

    def _before_room(self) -> None:
        self._show(self.backup if self._restoring else self.second_key)

    def _to_replace(self) -> None:
        self._show(self.replace)

    def _before_replace(self) -> None:
        if self.replace.refused:
            self._show(self.note)
            return
        self._show(self.room)

    def _make(self) -> None:
        file, opener, room = self.backup.file, self._opener, self.room.wants_room()
        if self._restoring and file is not None:
            passphrase = self.backup.field.take()
            self._jobs.run(
                lambda: opener.restore(file, passphrase, room=room),
                then=self._made,
                failed=self._not_restored,
                owner=self,
                drop_on_close=True,
            )
            return
        passphrase, recovery = self.passphrase.take(), self.second_key.take()
        self._jobs.run(
            lambda: opener.set_up(passphrase, recovery, room=room),
            then=self._made,
            failed=self._not_made,
            owner=self,
            drop_on_close=True,
        )

    def _made(self, opening: object) -> None:
        self._opening = opening
        self._show(self.wear)

    def _to_practice(self) -> None:
        self._quick_exit.practising = True
        self._show(self.practice)

    def _not_restored(self, error: IhmError) -> None:
        self.replace.refuse("")
        self._show(self.backup)
        self.backup.say(sentence(error))
        self.backup.field.setFocus()

    def _not_made(self, error: IhmError) -> None:
        # The passphrase was handed over and is wiped: it has to be typed again.
        self.replace.refuse("")
        self._show(self.passphrase)
        self.passphrase.say(
            "{} {}".format(sentence(error), _("Please type your passphrase once more."))
        )

    def _tried(self) -> None:
        if self._quick_exit.practising:
            self._quick_exit.rearm()
            self.practice.made()
            # Later, since whoever else hears of this gesture must still take it for practice.
            QTimer.singleShot(0, self, self._practised)

    def _close_pressed(self) -> None:
        if self._quick_exit.practising:
            self.practice.made()
            self._practised()
        else:
            self.close_asked.emit()

    def _practised(self) -> None:
        self._quick_exit.practising = False  # once is practice, whatever is on the screen

    def _end(self) -> None:
        self._practised()
        self.finished.emit(self._opening)
