"""A second key, if it is wanted: shown once, typed back once, printable."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.opener import Opener
from ihm_desktop.ui.set_up.paper import print_plain_page
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Reading

if TYPE_CHECKING:
    from ihm_desktop.ui.jobs import Jobs


class SecondKeyStage(Stage):
    """Offers a second key; without one, the stage is passed with one button."""

    def __init__(self, opener: Opener, jobs: "Jobs", parent: QWidget | None = None) -> None:
        super().__init__(_("A second key"), parent)
        self._opener = opener
        self._jobs = jobs
        self._code = bytearray()
        self.make = Button(_("Make a second key"), kind=Kind.QUIET)
        self.shown = Reading()
        self.typed = LineField(_("Type it back once"), most=100)
        self.paper = Button(_("Print it"), kind=Kind.QUIET, icon="printer")
        self.on = Button(_("Go on without one"))
        self._card = Card()
        self._build()
        self.make.clicked.connect(self._draw)
        self.paper.clicked.connect(self._print)
        self.on.clicked.connect(self._go_on)
        self.typed.returnPressed.connect(self._go_on)

    def first_focus(self) -> QWidget:
        """The way on: a second key is a choice."""
        return self.on

    def take(self) -> bytearray | None:
        """Returns the code if one was made and typed back, and forgets it here."""
        taken, self._code = self._code, bytearray()
        self.shown.setText("")
        self.typed.clear()
        self._card.hide()
        return taken or None

    def _build(self) -> None:
        for text in (
            _("A second key opens this if you forget your passphrase. It is a long row of signs."),
            _(
                "Whoever finds it can read everything. A good place is one that only you, "
                "or a helper you trust, can reach. If there is no such place, go on without one."
            ),
        ):
            self.body.addWidget(Body(text))
        self.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)
        self._card.body.addWidget(self.shown)
        self._card.body.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeading)
        self._card.body.addWidget(Labelled(_("Type it back once"), self.typed))
        self._card.hide()
        self.body.addWidget(self._card)
        self.end_with(self.on)

    def _draw(self) -> None:
        self._jobs.run(
            self._opener.recovery_code, then=self._show, failed=self._refused, owner=self
        )

    def _show(self, code: bytearray) -> None:
        self._code = code
        self.shown.setText(code.decode("ascii"))
        self._card.show()
        self.on.setText(_("Go on"))
        self.typed.setFocus()

    def _print(self) -> None:
        if not print_plain_page(self.shown.text(), self):
            self.say(_("No printer was found. Please write it down by hand."))

    def _refused(self, error: IhmError) -> None:
        self.say(sentence(error))

    def _go_on(self) -> None:
        if self._code and _bare(self.typed.text()) != _bare(self.shown.text()):
            self.say(_("That is not the same row of signs. Please look at it again."))
            self.typed.setFocus()
            return
        self.say("")
        self.done.emit()


def _bare(text: str) -> str:
    return "".join(text.upper().split()).replace("-", "")
