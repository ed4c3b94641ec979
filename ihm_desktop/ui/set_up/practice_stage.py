"""Practising quick exit once, so that the hand knows it."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Body, Note


class PracticeStage(Stage):
    """Waits for the gesture or the button, and says that it worked; can be skipped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Close, once, to try it"), parent)
        for text in (
            _("Close stands in the upper corner of every page. It takes the page away at once."),
            _("It asks nothing, and what you wrote is kept."),
            _("Pressing Shift three times, quickly, does the same. Try it now."),
        ):
            self.body.addWidget(Body(text))
        self.body.addWidget(
            Note(_("If this key does not suit your hand, you can choose another one in Settings."))
        )
        self.on = Button(_("Begin"))
        self.skip = Button(_("Begin without trying"), kind=Kind.QUIET)
        self.on.hide()
        self.end_with(self.on, self.skip, back=False)
        self.on.clicked.connect(self.done)
        self.skip.clicked.connect(self.done)

    def first_focus(self) -> QWidget:
        """The button that goes on."""
        return self.on if self.on.isVisibleTo(self) else self.skip

    def made(self) -> None:
        """The gesture or the button was used: nothing closes this time."""
        self.say(_("That was it. Next time it closes for real."))
        self.on.show()
        self.skip.hide()
        self.on.setFocus()
