"""A second key: made, shown once, typed back once; or taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.set_up.paper import print_plain_page
from ihm_desktop.ui.stages.own_stage import OwnStage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Reading


class KeyStage(OwnStage):
    """Takes the own passphrase, then makes or removes the second key.

    Signals:
        code_wanted: A row of signs is to be drawn.
        kept: The row that is shown is to open the journal, with passphrase and row.
        removed: The second key is to be taken away, with the passphrase.
    """

    code_wanted = Signal()
    kept = Signal(object, object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("A second key"), _("Your passphrase"), parent)
        self.state = Body()
        self.make = Button(_("Make a second key"), kind=Kind.QUIET)
        self.shown = Reading()
        self.paper = Button(_("Print it"), kind=Kind.QUIET, icon="printer")
        self.typed = LineField(_("Type it back once"), most=100)
        self.keep = Button(_("Keep this key"))
        self.remove = Button(_("Take the key away"), kind=Kind.QUIET)
        self._code = ""
        self._code_card = Card()
        self._build()
        self.make.clicked.connect(self.code_wanted)
        self.paper.clicked.connect(self._print)
        self.keep.clicked.connect(self._keep)
        self.typed.returnPressed.connect(self._keep)
        self.remove.clicked.connect(self._remove)

    def begin(self, *, has_key: bool) -> None:
        """Shows how things stand.

        Args:
            has_key: Whether there is a second key now.
        """
        self.clear()
        self.state.setText(
            _("There is a second key. If you make a new one, the old one stops working.")
            if has_key
            else _("There is no second key now.")
        )
        self.make.setText(_("Make a new one") if has_key else _("Make a second key"))
        self.remove.setVisible(has_key)

    def show_code(self, code: str) -> None:
        """Shows the row of signs that was drawn."""
        self._code = code
        self.shown.setText(code.replace("-", " "))  # so that a narrow page may break the row
        self._code_card.show()
        self.keep.show()
        self.typed.setFocus()

    def clear(self) -> None:
        """Forgets everything typed and shown."""
        super().clear()
        self.typed.clear()
        self._code = ""
        self.shown.setText("")
        self._code_card.hide()
        self.keep.hide()

    def wait(self, *, waiting: bool) -> None:
        """Says that it is being done, or lets go on."""
        super().wait(waiting=waiting)
        self.make.setEnabled(not waiting)

    def _build(self) -> None:
        for text in (
            _("A second key opens this if you forget your passphrase. It is a long row of signs."),
            _(
                "Whoever finds it can read everything. A good place is one that only you, "
                "or a helper you trust, can reach. If there is no such place, do without one."
            ),
        ):
            self.body.addWidget(Body(text))
        self.body.addWidget(self.state)
        self.body.addWidget(Labelled(_("Your passphrase"), self.own))
        self.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)
        self._code_card.body.addWidget(self.shown)
        self._code_card.body.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeading)
        self._code_card.body.addWidget(Labelled(_("Type it back once"), self.typed))
        self.body.addWidget(self._code_card)
        self.end_with(self.keep, self.remove)

    def _print(self) -> None:
        if not print_plain_page(self._code, self):
            self.say(_("No printer was found. Please write it down by hand."))

    def _keep(self) -> None:
        if _bare(self.typed.text()) != _bare(self._code):
            self.say(_("That is not the same row of signs. Please look at it again."))
            self.typed.setFocus()
        elif self.has_own():
            self.kept.emit(self.own.take(), bytearray(self._code.encode("ascii")))

    def _remove(self) -> None:
        if self.has_own():
            self.removed.emit(self.own.take())


def _bare(text: str) -> str:
    return "".join(text.upper().split()).replace("-", "")
