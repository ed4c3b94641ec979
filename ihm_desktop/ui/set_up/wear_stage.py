"""In set-up: what this program looks like from outside. All of it can be skipped."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.front_link import FrontLink
from ihm_desktop.ui.set_up.wear_form import WearForm, when_it_counts
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Body


class WearStage(Stage):
    """Asks once; what is chosen counts when this is closed."""

    def __init__(self, front: FrontLink, parent: QWidget | None = None) -> None:
        super().__init__(_("What this program looks like from outside"), parent)
        self.body.addWidget(
            Body(
                _(
                    "Others may see this computer. Here you choose what they see of this program. "
                    "You can change it later, in Settings."
                )
            )
        )
        self.body.addWidget(Body(when_it_counts(front)))
        self.form = WearForm(front)
        self.body.addWidget(self.form)
        self.use = Button(_("Use this"))
        self.skip = Button(_("Keep it as it is"), kind=Kind.QUIET)
        self.end_with(self.use, self.skip, back=False)
        self.use.clicked.connect(self._use)
        self.skip.clicked.connect(self.done)
        self.form.touched.connect(self._take_back)

    def first_focus(self) -> QWidget:
        """The choice."""
        return self.form.which

    def _take_back(self) -> None:
        self.say("")  # what was asked for before is done, or is asked anew

    def _use(self) -> None:
        problem = self.form.problem()
        self.say(problem)
        if not problem:
            self.form.apply()
            self.done.emit()
