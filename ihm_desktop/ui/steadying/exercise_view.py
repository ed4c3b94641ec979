"""One exercise, one sentence at a time; nothing moves on by itself unless it was asked to."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_steady import Exercise, Way
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.steadying.breath_guide import BreathGuide
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading, Note
from ihm_desktop.ui.widgets.step_dots import StepDots


class ExerciseView(QWidget):
    """Walks through one exercise.

    Signals:
        stopped: The exercise was left.
    """

    stopped = Signal()

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._at = 0
        self._sentence = Heading("", 1)
        self._dots = StepDots([_(step.text) for step in exercise.steps])
        self._guide = BreathGuide() if exercise.way is Way.BREATH else None
        self._by_itself = QCheckBox(_("Go on by itself"))
        self.on = Button(_("Next"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._build()
        self._show()

    def _build(self) -> None:
        card = Card(_(self._exercise.name), icon="anchor")
        card.body.addWidget(Body(_(self._exercise.about)))
        card.body.addWidget(Note(_(self._exercise.choice)))
        if self._guide is not None:
            card.body.addWidget(self._guide)
        card.body.addWidget(self._sentence)
        card.body.addWidget(self._dots)
        row = QWidget()
        flow = FlowLayout(row)
        before = Button(_("The one before"), kind=Kind.QUIET)
        stop = Button(_("Stop here"), kind=Kind.QUIET)
        for part in (self.on, before, stop):
            flow.addWidget(part)
        card.body.addWidget(row)
        if any(step.seconds for step in self._exercise.steps):
            card.body.addWidget(self._by_itself)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.on.clicked.connect(self._next)
        before.clicked.connect(self._before)
        stop.clicked.connect(self.stopped)
        self._by_itself.toggled.connect(self._show)

    def _next(self) -> None:
        if self._at >= len(self._exercise.steps):
            self._at = 0
        else:
            self._at += 1
        self._show()

    def _before(self) -> None:
        self._at = max(0, self._at - 1)
        self._show()

    def _show(self) -> None:
        self._timer.stop()
        ended = self._at >= len(self._exercise.steps)
        text = self._exercise.ending if ended else self._exercise.steps[self._at].text
        self._sentence.setText(_(text))
        self._dots.set_current(min(self._at, len(self._exercise.steps) - 1))
        self.on.setText(_("Once more") if ended else _("Next"))
        announce(self, _(text))
        if not ended and self._by_itself.isChecked() and self._exercise.steps[self._at].seconds:
            self._timer.start(self._exercise.steps[self._at].seconds * 1000)
