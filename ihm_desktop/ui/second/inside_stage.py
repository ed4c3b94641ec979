"""The second journal as this one sees it: what is there, a page for it, its keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.errors import DatabaseDamaged, IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.second.list_card import ListCard
from ihm_desktop.ui.second.stale import stale
from ihm_desktop.ui.second.write_card import WriteCard
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body


class InsideStage(Stage):
    """Shows what may be done: writing there only where this journal keeps the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("More room"), parent)
        self.state = Body()
        self.write = WriteCard()
        self.list = ListCard()
        self.change = Button(_("Change its passphrase"), kind=Kind.QUIET)
        self.keep = Button(_("Let this journal write there"), kind=Kind.QUIET)
        self.forget = Button(_("Write there no longer"), kind=Kind.QUIET)
        self.remove = Button(_("Take it away"), kind=Kind.QUIET)
        keys = Card(_("What you can change"))
        for button in (self.change, self.keep, self.forget, self.remove):
            keys.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.state, self._said, self.write, self.list, keys):
            self.body.addWidget(part)
        before = Button(_("Back"), kind=Kind.QUIET)
        before.clicked.connect(self.back)
        self.body.addWidget(before, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)

    def first_focus(self) -> QWidget:
        """The text, where one may write; else the first button."""
        return self.write.text if self.write.isVisibleTo(self) else self.keep

    def show_state(self, *, can_write: bool) -> None:
        """Shows what is possible.

        Args:
            can_write: Whether this journal keeps the key of the second one.
        """
        self.state.setText(
            _("There is a second journal. You can write in it from here.")
            if can_write
            else _("There is a second journal. This one cannot read it or write in it.")
        )
        for part in (self.write, self.list, self.change, self.forget):
            part.setVisible(can_write)
        self.keep.setVisible(not can_write)

    def wait(self, *, waiting: bool) -> None:
        """Lets nothing be typed into a page that is on its way."""
        self.write.setEnabled(not waiting)

    def refuse(self, error: IhmError) -> None:
        """Says why it could not be read or written."""
        self.wait(waiting=False)
        is_stale = isinstance(error, DatabaseDamaged)
        if is_stale:
            self.keep.show()
        self.say(stale() if is_stale else sentence(error))
