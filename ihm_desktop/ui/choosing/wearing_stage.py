"""Behind the settings: another look from outside, and the keys that lead back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.front_link import FrontLink
from ihm_desktop.ui.set_up.wear_form import WearForm, when_it_counts
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.labels import Body


class WearingStage(Stage):
    """Asks anew each time it is opened.

    Signals:
        used: Something was chosen.
    """

    used = Signal()

    def __init__(self, front: FrontLink, parent: QWidget | None = None) -> None:
        """Builds it.

        Args:
            front: Knows the covers and carries out the change.
            parent: Qt's owner.
        """
        super().__init__(_("What this program looks like from outside"), parent)
        self._front = front
        self._place = QVBoxLayout()
        self.form = WearForm(front)
        self._place.addWidget(self.form)
        self.body.addWidget(
            Body(
                _(
                    "Someone who knows this computer well may notice that a program is gone and "
                    "another one is there."
                )
            )
        )
        self.body.addWidget(Body(when_it_counts(front)))
        self.body.addLayout(self._place)
        self.use = Button(_("Use this"))
        self.end_with(self.use)
        self.use.clicked.connect(self._use)
        self._listen()

    def first_focus(self) -> QWidget:
        """The choice."""
        return self.form.which

    def begin(self) -> None:
        """Shows how things stand and forgets what was typed."""
        before, self.form = self.form, WearForm(self._front)
        self._place.replaceWidget(before, self.form)
        before.deleteLater()
        self.say("")
        self._listen()

    def _listen(self) -> None:
        self.form.touched.connect(self._take_back)

    def _take_back(self) -> None:
        self.say("")  # what was asked for before is done, or is asked anew

    def _use(self) -> None:
        problem = self.form.problem()
        self.say(problem)
        if not problem:
            self.form.apply()
            self.used.emit()
