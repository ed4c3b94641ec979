"""Passphrases asked for before something is done with the second journal."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.errors import DatabaseDamaged, IhmError, WrongPassphrase
from ihm_desktop.i18n import _
from ihm_desktop.ui.second.stale import stale
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.stages.own_stage import OwnStage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField


class AskStage(OwnStage):
    """Asks for the own passphrase, and for another one where that is needed.

    Signals:
        asked: Everything is typed: the own passphrase, and the other one or None.
    """

    asked = Signal(object, object)

    def __init__(
        self,
        heading: str,
        about: Sequence[str],
        go: Button,
        other: PassphraseField | NewPassphrase | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Builds it.

        Args:
            heading: What is done here.
            about: What that means.
            go: The button that does it.
            other: The field for another passphrase, where one is needed.
            parent: Qt's owner.
        """
        super().__init__(heading, _("Your passphrase"), parent)
        self.other = other
        self.on = go
        for text in about:
            self.body.addWidget(Body(text))
        self.body.addWidget(Labelled(_("Your passphrase"), self.own))
        if isinstance(other, PassphraseField):
            self.body.addWidget(Labelled(_("The passphrase of the second one"), other))
        elif other is not None:
            self.body.addWidget(other)
        self.end_with(go)
        (go.held if isinstance(go, HoldButton) else go.clicked).connect(self._go_on)

    def clear(self) -> None:
        """Empties every field."""
        super().clear()
        if self.other is not None:
            self.other.clear()

    def why(self, error: IhmError) -> str:
        """Says why it could not be done."""
        if isinstance(error, WrongPassphrase) and isinstance(self.other, PassphraseField):
            return _("One of the two does not fit. Nothing was changed. Please type them again.")
        return stale() if isinstance(error, DatabaseDamaged) else super().why(error)

    def _go_on(self) -> None:
        if not self.has_own():
            return
        problem = self._problem()
        self.say(problem)
        if not problem:
            self.asked.emit(self.own.take(), self._other())

    def _problem(self) -> str:
        if isinstance(self.other, NewPassphrase):
            return self.other.problem()
        if self.other is not None and not self.other.text():
            self.other.setFocus()
            return _("Please type a passphrase first.")
        return ""

    def _other(self) -> bytearray | None:
        if isinstance(self.other, NewPassphrase):
            return self.other.copied()
        return None if self.other is None else self.other.take()
