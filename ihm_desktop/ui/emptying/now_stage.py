"""Emptying from here: held to confirm, then five seconds in which any key stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labels import Body, Heading

HOLD_MS = 3_000  # as long as the keys on the first window


class NowStage(Stage):
    """Asks once more; `done` comes when the button was held.

    Signals:
        not_now: It is not wanted.
    """

    not_now = Signal()

    def __init__(self, parent: QWidget | None = None, *, hold_ms: int = HOLD_MS) -> None:
        super().__init__(_("Empty everything"), parent)
        for text in (
            _("Hold the button down until it says to let go. Then five seconds are counted."),
            _("While they are counted, any key stops it. After that, nothing brings it back."),
        ):
            self.body.addWidget(Body(text))
        self.hold = HoldButton(_("Hold to empty everything"), hold_ms=hold_ms)
        self.leave_it = Button(_("Not now"), kind=Kind.QUIET)
        self.end_with(self.hold, self.leave_it, back=False)
        self.keep_room_for(stopped())  # or the button would go from under the hand
        self.hold.held.connect(self.done)
        self.leave_it.clicked.connect(self.not_now)

    def first_focus(self) -> QWidget:
        """The way out: a key that is still down from the page before must not hold anything."""
        return self.leave_it


class CountStage(Stage):
    """Shows the seconds that are left.

    Signals:
        stop_wanted: The button was pressed.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Empty everything"), parent)
        self.left = Heading("", 1)
        self.about = Body(_("Any key stops it, and so does the button."))
        self.stop = Button(_("Stop"))
        self.body.addWidget(self.left)
        self.body.addWidget(self.about)
        self.end_with(self.stop, back=False)
        self.stop.clicked.connect(self.stop_wanted)

    def first_focus(self) -> QWidget:
        """The button that stops it."""
        return self.stop

    def show_left(self, seconds: int) -> None:
        """Shows and says how many seconds are left."""
        words = _("In {seconds}").format(seconds=seconds)
        self.left.setText(words)
        self.left.show()
        self.about.show()
        self.stop.show()
        announce(self, words)

    def wait(self) -> None:
        """Says that it is being done; nothing stops it any more."""
        self.left.hide()
        self.about.hide()
        self.stop.hide()
        self.say(_("One moment. Then this closes."))


def stopped() -> str:
    """Says that nothing was done."""
    return _("Stopped. Nothing was changed.")
