"""Making the second journal: its limits, the own passphrase, a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.set_up import room_text
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.stages.own_stage import OwnStage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body

NO, YES = "no", "yes"


class MakeStage(OwnStage):
    """Explains, then takes both passphrases.

    Signals:
        asked: Everything is typed: the own passphrase, the second one's, and whether this
            journal may write there.
    """

    asked = Signal(object, object, bool)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("More room"), _("Your passphrase"), parent)
        self.new = NewPassphrase(
            _("The passphrase of the second one"), context.session.passphrases, context.jobs
        )
        self.keep = ChoiceGroup(
            _("May this journal write in the second one?"), [(NO, _("No")), (YES, _("Yes"))]
        )
        self.keep.set_value(NO)
        self.on = Button(_("Make it"))
        self._build()
        self.on.clicked.connect(self._go_on)
        self.own.entered.connect(self.new.setFocus)
        self.new.entered.connect(self._go_on)

    def clear(self) -> None:
        """Empties every field."""
        super().clear()
        self.new.clear()

    def _build(self) -> None:
        for text in room_text.about():
            self.body.addWidget(Body(text))
        limits = Card(_("What it does not do"))
        for text in room_text.limits():
            limits.body.addWidget(Body(text))
        self.body.addWidget(limits)
        card = Card()
        own = Labelled(_("Your passphrase"), self.own, note=_("A second key does not work here."))
        about_keep = Body(
            _(
                "If it may, you can add pages there from here. Then whoever opens this journal "
                "can read that one, too. The second one can never read this one."
            )
        )
        for part in (own, self.new, self.keep, about_keep):
            card.body.addWidget(part)
        self.body.addWidget(card)
        self.end_with(self.on)

    def _go_on(self) -> None:
        if not self.has_own():
            return
        problem = self.new.problem()
        self.say(problem)
        if not problem:
            self.asked.emit(self.own.take(), self.new.copied(), self.keep.value() == YES)
