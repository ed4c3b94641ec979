"""The whole path at once: the drawing, the steps in any order, and what lies beside them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.reflection import Walk
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.path.begin_view import StoppingCard
from ihm_desktop.ui.path.scene import PathScene
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_row import StepRow
from ihm_desktop.ui.path.step_state import state_of, words_of
from ihm_desktop.ui.path.walk_choice import WalkChoice
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Note, Reading
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid


class Overview(QWidget):
    """Shows a walk.

    Args:
        snapshot: What to show; it has a walk.
        walk: That walk.
        parent: Owner.

    Signals:
        step_chosen: A step is to be opened, by its id.
        read_chosen: A read is to be opened, by its id.
        landing_chosen: The page of one's own words is to be opened.
    """

    step_chosen = Signal(str)
    read_chosen = Signal(str)
    landing_chosen = Signal()

    def __init__(self, snapshot: PathSnapshot, walk: Walk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._here = walk.last_step_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_now().px(16))
        self.choice = WalkChoice(snapshot.walks, walk)
        self._column.addWidget(self.choice)
        self._add_go_on()
        self.scene = PathScene(snapshot, self._here)
        self.scene.opened.connect(self.step_chosen)
        self._column.addWidget(self.scene)
        self._column.addWidget(Note(_(snapshot.stairway.pace)))
        self._add_steps()
        self._add_reads()
        self._add_about()

    def first_focus(self) -> QWidget:
        """Returns what goes on where it was left, or the first step."""
        return self.go_on or next(iter(self.rows.values()))

    def _add_go_on(self) -> None:
        """Adds the way back to where it was left, and the way to one's own words."""
        flow = FlowLayout(spacing=theme_now().px(10))
        flow.setContentsMargins(6, 6, 6, 6)
        self.go_on: ChoiceButton | None = None
        step = self._snapshot.step(self._here)
        if step is not None:
            label = _("Go on: {name}").format(name=self._snapshot.name_of(step))
            self.go_on = ChoiceButton(step.id, label, kind=Kind.PRIMARY)
            self.go_on.chosen.connect(self.step_chosen)
            flow.addWidget(self.go_on)
        title = _(self._snapshot.stairway.landing.title)
        self.landing = Button(title, kind=Kind.QUIET, icon="file-text")
        self.landing.clicked.connect(self.landing_chosen)
        flow.addWidget(self.landing)
        row = QHBoxLayout()
        row.addLayout(flow)
        self._column.addLayout(row)

    def _add_steps(self) -> None:
        self.rows: dict[str, StepRow] = {}
        grid = ResponsiveGrid((1, 1))
        for step in self._snapshot.steps:
            answer = self._snapshot.answers.get(step.id)
            note = words_of(answer, self._snapshot.stairway)
            name = self._snapshot.name_of(step)
            row = StepRow(step.id, name, note, state_of(answer), here=step.id == self._here)
            row.chosen.connect(self.step_chosen)
            self.rows[step.id] = row
            grid.add(row)
        frame = QVBoxLayout()
        frame.setContentsMargins(6, 6, 6, 6)
        frame.addWidget(grid)
        self._column.addLayout(frame)

    def _add_reads(self) -> None:
        fold = Fold(_("Short reads"))
        for read in self._snapshot.reads:
            button = ChoiceButton(read.id, self._snapshot.name_of(read), kind=Kind.LINK)
            button.chosen.connect(self.read_chosen)
            row = QHBoxLayout()
            row.setContentsMargins(6, 0, 6, 0)
            row.addWidget(button)
            row.addStretch(1)
            fold.body.addLayout(row)
        self._folds = QVBoxLayout()
        self._folds.setSpacing(0)
        self._folds.addWidget(fold)
        self._folds.addWidget(self.choice.more)
        self._column.addLayout(self._folds)

    def _add_about(self) -> None:
        stairway = self._snapshot.stairway
        fold = Fold(_("About this path"))
        for paragraph in stairway.about:
            fold.body.addWidget(Reading(_(paragraph)))
        fold.body.addWidget(StoppingCard(stairway.stopping))
        self._folds.addWidget(fold)
