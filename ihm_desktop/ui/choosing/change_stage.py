"""The own passphrase once, a new one twice: for changing it, and for when someone may know it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.stages.own_stage import OwnStage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body


class ChangeStage(OwnStage):
    """Takes both passphrases.

    Signals:
        asked: Both are typed, with two `bytearray`s: the one so far and the new one.
    """

    asked = Signal(object, object)

    def __init__(
        self,
        heading: str,
        about: Sequence[str],
        go: str,
        context: UiContext,
        parent: QWidget | None = None,
    ) -> None:
        """Builds it.

        Args:
            heading: What is done here.
            about: What it does and does not do.
            go: Label of the button that does it.
            context: What the page was given.
            parent: Qt's owner.
        """
        super().__init__(heading, _("Your passphrase so far"), parent)
        self.new = NewPassphrase(
            _("Your new passphrase"), context.session.passphrases, context.jobs
        )
        self.on = Button(go)
        for text in about:
            self.body.addWidget(Body(text))
        card = Card()
        card.body.addWidget(
            Labelled(
                _("Your passphrase so far"), self.own, note=_("Your second key works here, too.")
            )
        )
        card.body.addWidget(self.new)
        self.body.addWidget(card)
        self.end_with(self.on)
        self.on.clicked.connect(self._go_on)
        self.own.entered.connect(self.new.setFocus)
        self.new.entered.connect(self._go_on)

    def clear(self) -> None:
        """Empties every field."""
        super().clear()
        self.new.clear()

    def one_moment(self) -> str:
        """Every page is written anew."""
        return _("One moment. With many pages this can take a minute.")

    def _go_on(self) -> None:
        if not self.has_own():
            return
        problem = self.new.problem()
        self.say(problem)
        if not problem:
            self.asked.emit(self.own.take(), self.new.copied())
