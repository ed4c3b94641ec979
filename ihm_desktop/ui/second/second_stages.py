"""The stages about a second journal, and what they ask of the services."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.entry import EntryLine, EntryQuery
from ihm_desktop.i18n import _
from ihm_desktop.services.typed import typed
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.second.ask_stage import AskStage
from ihm_desktop.ui.second.inside_stage import InsideStage
from ihm_desktop.ui.second.list_card import SHOWN
from ihm_desktop.ui.second.make_stage import MakeStage
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField

Do = Callable[..., Change]


class SecondStages(QObject):
    """Stages to be walked by a page; nothing of the keys is changed without the passphrase.

    Signals:
        wanted: A stage is to be shown, with the stage and a sentence to say.
    """

    wanted = Signal(object, str)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._second = context.session.second
        self.make = MakeStage(context)
        self.inside = InsideStage()
        new = NewPassphrase(_("Its new passphrase"), context.session.passphrases, context.jobs)
        self.change = AskStage(
            _("Change its passphrase"), _about_change(), Button(_("Change it")), new
        )
        self.keep = AskStage(
            _("Let this journal write there"),
            _about_keep(),
            Button(_("Let it")),
            PassphraseField(_("The passphrase of the second one")),
        )
        self.forget = AskStage(_("Write there no longer"), _about_forget(), Button(_("Stop it")))
        self.remove = AskStage(
            _("Take it away"), _about_remove(), HoldButton(_("Hold to take it away"))
        )
        self._connect()

    def all(self) -> tuple[Stage, ...]:
        """Returns the stages."""
        return (self.make, self.inside, *self._asking())

    def top(self) -> tuple[Stage, ...]:
        """Returns the stages from which the way back leads out."""
        return (self.make, self.inside)

    def clear(self) -> None:
        """Empties every field for a passphrase."""
        self.make.clear()
        for stage in self._asking():
            stage.clear()

    def flush(self) -> None:
        """Empties the fields, and puts a page that was begun where it was meant to go."""
        self.clear()
        if not self.inside.write.is_empty():
            self.inside.write.send()

    def begin(self) -> None:
        """Shows what fits: making one, or the one that is there."""
        self._context.jobs.run(self._look, then=self._show, failed=self.make.refuse, owner=self)

    def _look(self) -> tuple[bool, bool]:
        return self._second.is_there(), self._second.can_write()

    def _show(self, state: tuple[bool, bool], said: str = "") -> None:
        is_there, can_write = state
        if not is_there:
            self.wanted.emit(self.make, said)
            return
        self.inside.show_state(can_write=can_write)
        if self.inside.write.is_empty():
            self.inside.write.begin(self._context.clock.now())
        self.wanted.emit(self.inside, said)
        if can_write:
            self._list()

    def _asking(self) -> tuple[AskStage, ...]:
        return (self.change, self.keep, self.forget, self.remove)

    def _connect(self) -> None:
        self.make.asked.connect(self._make)
        self.inside.write.wanted.connect(self._write)
        for at, (stage, button) in enumerate(zip(self._asking(), self._buttons(), strict=True)):
            stage.back.connect(self.begin)
            button.setProperty("stage", at)
            button.clicked.connect(self._open)
        self.change.asked.connect(self._change)
        self.keep.asked.connect(self._keep)
        self.forget.asked.connect(self._forget)
        self.remove.asked.connect(self._remove)

    def _buttons(self) -> tuple[Button, ...]:
        inside = self.inside
        return (inside.change, inside.keep, inside.forget, inside.remove)

    def _open(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.wanted.emit(self._asking()[pressed.property("stage")], "")

    def _list(self) -> None:
        second = self._second

        def work() -> tuple[EntryLine, ...]:
            return second.lines(EntryQuery(limit=SHOWN + 1))

        self._context.jobs.run(
            work, then=self.inside.list.show_lines, failed=self.inside.refuse, owner=self
        )

    def _write(self, title: str, body: str, moment: datetime) -> None:
        second = self._second

        def then(_change: Change) -> None:
            self.inside.write.begin(self._context.clock.now())
            self.inside.wait(waiting=False)
            self.inside.say(_("It is there now."))
            self._list()

        self.inside.wait(waiting=True)
        self._context.jobs.run(
            lambda: second.write(title, body, moment),
            then=then,
            failed=self.inside.refuse,
            owner=self,
        )

    def _make(self, own: bytearray, new: bytearray, keep_key: bool) -> None:
        second = self._second

        def work() -> Change:
            with typed(own) as so_far, typed(new) as other:
                return second.make(so_far, other, keep_key=keep_key)

        self._run(self.make, work, _("The second journal is made. Its passphrase opens it."))

    def _change(self, own: bytearray, new: bytearray) -> None:
        told = _("Its passphrase is changed. Use the new one there from now on.")
        self._ask(self.change, self._second.change_passphrase, (own, new), told)

    def _keep(self, own: bytearray, other: bytearray) -> None:
        told = _("This journal can write there now.")
        self._ask(self.keep, self._second.keep_key, (own, other), told)

    def _forget(self, own: bytearray, _other: None) -> None:
        told = _("This journal cannot write there any more.")
        self._ask(self.forget, self._second.forget_key, (own,), told)

    def _remove(self, own: bytearray, _other: None) -> None:
        told = _("The second journal is gone. Its passphrase opens nothing.")
        self._ask(self.remove, self._second.remove, (own,), told)

    def _ask(self, stage: AskStage, do: Do, passphrases: tuple[bytearray, ...], told: str) -> None:
        def work() -> Change:
            secrets = [typed(passphrase) for passphrase in passphrases]
            try:
                return do(*secrets)
            finally:
                for secret in secrets:
                    secret.close()

        self._run(stage, work, told)

    def _run(self, stage: AskStage | MakeStage, work: Callable[[], Change], told: str) -> None:
        def done() -> tuple[bool, bool]:
            work()
            return self._look()

        def then(state: tuple[bool, bool]) -> None:
            stage.wait(waiting=False)
            stage.clear()
            self._show(state, told)

        stage.wait(waiting=True)
        self._context.jobs.run(done, then=then, failed=stage.refuse, owner=self, drop_on_close=True)


def _about_change() -> tuple[str, ...]:
    return (
        _("The pages of the second journal stay as they are."),
        _("If it has a second key, that key stops working."),
    )


def _about_keep() -> tuple[str, ...]:
    return (
        _(
            "Then you can add pages there from here. Whoever opens this journal can read that "
            "one, too. The second one can never read this one."
        ),
    )


def _about_forget() -> tuple[str, ...]:
    return (_("The second journal stays. Only its own passphrase opens it then."),)


def _about_remove() -> tuple[str, ...]:
    return (
        _("Every page in the second journal is gone then. Nothing brings them back."),
        _("Someone who knows its passphrase may notice that it opens nothing."),
    )
