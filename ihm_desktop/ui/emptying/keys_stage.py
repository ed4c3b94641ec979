"""Switching on that keys on the window for the passphrase may empty everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.emptying.now_stage import HOLD_MS
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labels import Body


class KeysStage(Stage):
    """Shows whether the keys are on, and changes it.

    Signals:
        chosen: They are to be on, or off.
    """

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, hold_ms: int = HOLD_MS) -> None:
        super().__init__(_("Keys for the first window"), parent)
        for text in (
            _(
                "Three keys can empty everything from the window that asks for your passphrase: "
                "Ctrl, Shift and Delete. Hold Ctrl and Shift, then Delete as well, for three "
                "seconds. Five seconds are counted then, and any key stops them."
            ),
            _(
                "No passphrase is asked for. So anyone who knows these keys can do it, "
                "and a child may do it by chance."
            ),
            _("They are off until you switch them on here. You can switch them off again."),
        ):
            self.body.addWidget(Body(text))
        self.state = Body()
        self.body.addWidget(self.state)
        self.hold = HoldButton(_("Hold to switch them on"), hold_ms=hold_ms)
        self.off = Button(_("Switch them off"), kind=Kind.QUIET)
        self.leave_it = Button(_("Back"), kind=Kind.QUIET)
        self.end_with(self.hold, self.off, self.leave_it, back=False)
        self.hold.held.connect(self._on)
        self.off.clicked.connect(self._off)
        self.leave_it.clicked.connect(self.back)

    def show_state(self, *, on: bool) -> None:
        """Shows whether the keys are on."""
        self.state.setText(_("The keys are on.") if on else _("The keys are off."))
        self.hold.setVisible(not on)
        self.off.setVisible(on)

    def first_focus(self) -> QWidget:
        """The way out: a key that is still down from the page before must not hold anything."""
        return self.leave_it

    def _on(self) -> None:
        self.chosen.emit(True)

    def _off(self) -> None:
        self.chosen.emit(False)
