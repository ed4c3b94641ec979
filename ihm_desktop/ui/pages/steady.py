"""Steady: a few short exercises, the senses first."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance_steady import Exercise
from ihm_desktop.i18n import _
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.steadying.exercise_view import ExerciseView
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading, Note
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid, ScrollPage


class SteadyPage(Page):
    """Shows the exercises, then the chosen one."""

    page_id: ClassVar[str] = "steady"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._running: ExerciseView | None = None
        self._choices = ResponsiveGrid((1, 1))
        self._starts: list[Button] = []
        for exercise in context.session.library.exercises:
            self._choices.add(self._card(exercise))
        self._page = ScrollPage(parent=self)
        self._page.body.addWidget(Heading(_("Steady"), 1))
        self._about = Body(
            _("Pick one, or look at one and leave it. Eyes stay open. You can stop at any time.")
        )
        self._page.body.addWidget(self._about)
        self._page.body.addWidget(self._choices)
        # The keys are those of the main window.
        self._page.body.addWidget(Note(_("F1 brings you here from any page. F2 opens People.")))
        people = Button(_("People and lines"), kind=Kind.QUIET, icon="users")
        people.clicked.connect(self._to_people)
        self._page.body.addWidget(people, 0, Qt.AlignmentFlag.AlignLeading)
        self._page.body.addStretch(1)
        fill(self, self._page)

    def enter(self, target: object = None) -> None:
        """Shows all exercises, or the one named by `{"exercise": id}`."""
        self._stop()
        wanted = target.get("exercise") if isinstance(target, dict) else None
        for exercise in self.context.session.library.exercises:
            if exercise.id == wanted:
                self._start(exercise)

    def first_focus(self) -> QWidget:
        """The first exercise's button, so that Enter begins."""
        return self._running.on if self._running is not None else self._starts[0]

    def _card(self, exercise: Exercise) -> Card:
        card = Card(_(exercise.name))
        card.body.addWidget(Body(_(exercise.about)))
        start = Button(
            _("Begin"), kind=Kind.QUIET, name=_("Begin: {name}").format(name=_(exercise.name))
        )
        start.setProperty("exercise_id", exercise.id)
        start.clicked.connect(self._start_pressed)
        self._starts.append(start)
        card.body.addStretch(1)
        card.body.addWidget(start, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _start_pressed(self) -> None:
        pressed = self.sender()
        for exercise in self.context.session.library.exercises:
            if pressed is not None and exercise.id == pressed.property("exercise_id"):
                self._start(exercise)

    def _start(self, exercise: Exercise) -> None:
        self._stop()
        self._running = ExerciseView(exercise)
        self._running.stopped.connect(self._stop)
        self._page.body.insertWidget(1, self._running)
        read_in_order(self._page.body)
        self._choices.hide()
        self._about.hide()
        self._running.on.setFocus()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.hide()
            self._running.deleteLater()
            self._running = None
            self._choices.show()
            self._about.show()
            self._starts[0].setFocus()

    def _to_people(self) -> None:
        self.context.navigate("people")


PAGE = SteadyPage
