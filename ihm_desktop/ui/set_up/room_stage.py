"""Whether room is left for a second journal; asked here only, see ADR 19."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.set_up import room_text
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body

ONE, TWO = "one", "two"


class RoomStage(Stage):
    """Offers room; one journal is chosen beforehand, and one button passes the stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("One journal, or room for two"), parent)
        self.which = ChoiceGroup(
            _("What do you want?"),
            [(ONE, _("One journal")), (TWO, _("Room for a second one"))],
        )
        self.which.set_value(ONE)
        self.limits = Card(_("What it does not do"))
        self.on = Button(_("Go on"))
        self._build()
        self.which.chosen.connect(self._chosen)
        self.on.clicked.connect(self.done)

    def first_focus(self) -> QWidget:
        """The way on: room is a choice."""
        return self.on

    def wants_room(self) -> bool:
        """Tells whether room is to be left."""
        return self.which.value() == TWO

    def _build(self) -> None:
        for text in (
            *room_text.about(),
            _("Most people need one journal. You can go on as it is."),
        ):
            self.body.addWidget(Body(text))
        self.body.addWidget(self.which)
        for text in (
            *room_text.limits(),
            _(
                "You are asked this once, here. An open journal never offers to make a second "
                "one unless you chose room now. So nobody can find out by trying. If you want "
                "room later, make a backup and start anew from it."
            ),
            _("In Settings, the place where you make it is called “More room”."),
        ):
            self.limits.body.addWidget(Body(text))
        self.limits.hide()
        self.body.addWidget(self.limits)
        self.end_with(self.on)

    def _chosen(self, which: str) -> None:
        self.limits.setVisible(which == TWO)
