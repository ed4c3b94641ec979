"""A stage of something that leaves or arrives: it can be stopped, and shows where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.step_dots import StepDots


class WayStage(Stage):
    """A stage with a way on, a way back and a way out.

    Signals:
        stopped: It is not to go on.
    """

    stopped = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.heading = heading
        self.stop = Button(_("Stop here"), kind=Kind.QUIET)
        self.stop.clicked.connect(self.stopped)

    def end_way(self, *buttons: Button, back: bool = True) -> None:
        """Puts the buttons below everything else, the way out last.

        Args:
            buttons: The way on first.
            back: Whether there is a way back.
        """
        self.end_with(*buttons, back=back)
        self._buttons.addWidget(self.stop)

    def show_progress(self, progress: QWidget) -> None:
        """Puts a bar under the heading, where it is seen whatever stands below."""
        self.body.insertWidget(1, progress)
        read_in_order(self.body)

    def to_top(self) -> None:
        """Scrolls to the heading."""
        self.verticalScrollBar().setValue(0)


def show_where(stages: Sequence[WayStage]) -> None:
    """Puts a row of dots under each heading, the stage's own dot marked."""
    names = [stage.heading for stage in stages]
    for at, stage in enumerate(stages):
        dots = StepDots(names)
        dots.set_current(at)
        stage.body.insertWidget(1, dots, 0, Qt.AlignmentFlag.AlignLeading)
        read_in_order(stage.body)
