"""The stages about the passphrase, and what they ask of the services."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.services.typed import typed
from ihm_desktop.ui.choosing.change_stage import ChangeStage
from ihm_desktop.ui.choosing.second_key_stage import KeyStage
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.stage import Stage


class PassphraseStages(QObject):
    """Three stages; nothing is done without the passphrase.

    Signals:
        finished: Something was done, with a sentence about it.
    """

    finished = Signal(str)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.change = ChangeStage(
            _("Change your passphrase"), _about_change(), _("Change it"), context
        )
        self.rekey = ChangeStage(
            _("Someone may know it"), _about_rekey(), _("Write it all anew"), context
        )
        self.key = KeyStage()
        self.change.asked.connect(self._change)
        self.rekey.asked.connect(self._rekey)
        self.key.code_wanted.connect(self._draw)
        self.key.kept.connect(self._add_key)
        self.key.removed.connect(self._remove_key)

    def all(self) -> tuple[Stage, ...]:
        """Returns the stages."""
        return (self.change, self.rekey, self.key)

    def clear(self) -> None:
        """Empties every field."""
        for stage in (self.change, self.rekey, self.key):
            stage.clear()

    def begin_key(self) -> None:
        """Asks whether there is a second key, and shows it."""
        passphrases = self._context.session.passphrases

        def then(has_key: bool) -> None:
            self.key.begin(has_key=has_key)

        self._run(passphrases.has_second_key, then, self.key.refuse)

    def _change(self, old: bytearray, new: bytearray) -> None:
        self._renew(
            self.change,
            self._context.session.passphrases.change,
            (old, new),
            _("Your passphrase is changed. Use the new one from now on."),
        )

    def _rekey(self, old: bytearray, new: bytearray) -> None:
        self._renew(
            self.rekey,
            self._context.session.passphrases.rekey,
            (old, new),
            _(
                "Everything is written anew, and your passphrase is changed. There is no "
                "second key now. You can make one."
            ),
        )

    def _renew(
        self,
        stage: ChangeStage,
        do: Callable[..., Change],
        passphrases: tuple[bytearray, bytearray],
        told: str,
    ) -> None:
        old, new = passphrases

        def work() -> Change:
            with typed(old) as so_far, typed(new) as from_now:
                return do(so_far, from_now)

        def then(_change: Change) -> None:
            stage.wait(waiting=False)
            stage.clear()
            self.finished.emit(told)

        stage.wait(waiting=True)
        self._run(work, then, stage.refuse)

    def _draw(self) -> None:
        passphrases = self._context.session.passphrases
        self._run(passphrases.new_code, self.key.show_code, self.key.refuse)

    def _add_key(self, passphrase: bytearray, code: bytearray) -> None:
        passphrases = self._context.session.passphrases

        def work() -> Change:
            with typed(passphrase) as own, typed(code) as row:
                return passphrases.add_second_key(own, row)

        self._with_key(work, _("The second key opens this from now on."))

    def _remove_key(self, passphrase: bytearray) -> None:
        passphrases = self._context.session.passphrases

        def work() -> Change:
            with typed(passphrase) as own:
                return passphrases.remove_second_key(own)

        self._with_key(work, _("The second key opens nothing any more."))

    def _with_key(self, work: Callable[[], Change], told: str) -> None:
        def then(_change: Change) -> None:
            self.key.wait(waiting=False)
            self.key.clear()
            self.finished.emit(told)

        self.key.wait(waiting=True)
        self._run(work, then, self.key.refuse)

    def _run(
        self,
        work: Callable[[], object],
        then: Callable[..., None],
        failed: Callable[[IhmError], None],
    ) -> None:
        # Dropped on close: the process has to be gone at once, and every change of keys either
        # has happened or has not, wherever it is cut off.
        self._context.jobs.run(work, then=then, failed=failed, owner=self, drop_on_close=True)


def _about_change() -> tuple[str, ...]:
    return (
        _("What you wrote is not touched. From now on, the new passphrase opens it."),
        _(
            "A backup still opens with what you typed when you made it. A copy of the files "
            "that was made before still opens with the old passphrase. If someone may have "
            "such a copy, go back and choose “Someone may know it”."
        ),
    )


def _about_rekey() -> tuple[str, ...]:
    return (
        _(
            "Then a new passphrase alone is not enough. Everything you wrote gets a new key "
            "as well. What is written from now on does not open with the old one."
        ),
        _(
            "This cannot reach what is elsewhere. Someone who has an old copy of the files and "
            "knows the old passphrase can still read that copy. The same is true of backups."
        ),
        _(
            "If someone can see what you type on this computer, they see the new passphrase "
            "too. Another computer may be the better place to do this."
        ),
        _("Your second key stops working. Please leave the computer on until it is done."),
    )
