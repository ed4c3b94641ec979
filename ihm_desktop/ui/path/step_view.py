"""One step on the screen: what it is, whether it is mine, words, now, and a thought."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_stairway import Step
from ihm_desktop.domain.reflection import Belongs, HappeningNow, StepAnswer, StepDraft
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_state import KEEP
from ihm_desktop.ui.path.writing_part import WritingPart
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.sitting.sources import Sources
from ihm_desktop.ui.sitting.ways import Ways
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body, Reading, Thought


class StepView(QWidget):
    """Shows a step and reads its answer off the screen.

    Args:
        step: The step.
        snapshot: Words around it, and what was answered before.
        navigate: Opens another page.
        parent: Owner.

    Signals:
        touched: Something was written or chosen.
        read_chosen: A read is asked for, by its id.
        landing_chosen: The page of one's own words is asked for.
    """

    touched = Signal()
    read_chosen = Signal(str)
    landing_chosen = Signal()

    def __init__(
        self,
        step: Step,
        snapshot: PathSnapshot,
        navigate: Navigate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.step = step
        self._snapshot = snapshot
        self._before = snapshot.answers.get(step.id)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_now().px(16))
        self._add_story()
        self.writing = WritingPart(step, snapshot.stairway, self._before)
        self._column.addWidget(self.writing)
        self._add_now(navigate)
        self._add_thought()
        self._add_reads()
        self._show_before()
        self._connect()

    def draft(self, walk_id: int) -> StepDraft:
        """Reads the screen.

        Args:
            walk_id: The walk it belongs to.
        """
        prompt_id, prompt = self.writing.prompt()
        belongs, now = self.belongs.value(), self.now.value()
        return StepDraft(
            walk_id=walk_id,
            step_id=self.step.id,
            content_version=self.step.version,
            step_name=self._snapshot.name_of(self.step),
            belongs=None if belongs is None else Belongs(belongs),
            prompt_id=prompt_id,
            prompt_as_shown=prompt,
            text=self.writing.words.text(),
            got_through=self.writing.through.text(),
            happening_now=None if now is None else HappeningNow(now),
            cursor=self.writing.cursor_at(),
        )

    def kept_draft(self, walk_id: int) -> StepDraft:
        """Returns the draft of a step that waits for a session."""
        choices = self._snapshot.stairway.content_choices
        words = next((_(choice.text) for choice in choices if choice.id == KEEP), "")
        return StepDraft(
            walk_id=walk_id,
            step_id=self.step.id,
            content_version=self.step.version,
            step_name=self._snapshot.name_of(self.step),
            prompt_id=KEEP,
            prompt_as_shown=words,
        )

    def skip(self) -> None:
        """Answers that the step is skipped, as if the answer had been pressed."""
        self.belongs.set_value(Belongs.SKIP.value)
        self.touched.emit()

    def first_focus(self) -> QWidget:
        """Returns where the keyboard goes: the first question, or one's own words."""
        return self.writing.words if self.writing.words.text() else self.belongs

    def _add_story(self) -> None:
        stairway = self._snapshot.stairway
        self._column.addWidget(Reading(_(self.step.description)))
        seen = Fold(_(stairway.looked_like_intro))
        for example in self.step.looked_like:
            seen.body.addWidget(Body(_(example)))
        self._column.addWidget(seen)
        answers = [(choice.id, _(choice.text)) for choice in stairway.answers]
        self.belongs = ChoiceGroup(_("Is this part of your story?"), answers, chips=True)
        self._column.addWidget(self.belongs)

    def _add_now(self, navigate: Navigate) -> None:
        stairway = self._snapshot.stairway
        card = Card()
        answers = [(choice.id, _(choice.text)) for choice in stairway.happening_now_answers]
        self.now = ChoiceGroup(_(self.step.happening_now), answers, chips=True)
        card.body.addWidget(self.now)
        # The same line and ways whatever the answer, and without one.
        card.body.addWidget(Body(_(self.step.closing)))
        self.ways = Ways([choice.id for choice in stairway.links], navigate)
        card.body.addWidget(self.ways)
        self._column.addWidget(card)

    def _add_thought(self) -> None:
        card = Card(flat=True)
        card.body.addWidget(Body(_(self._snapshot.stairway.thought_intro)))
        card.body.addWidget(Thought(_("“{thought}”").format(thought=_(self.step.thought))))
        card.body.addWidget(Reading(_(self.step.answer)))
        self._column.addWidget(card)

    def _add_reads(self) -> None:
        row = QVBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        self.reads: dict[str, ChoiceButton] = {}
        for read in filter(None, map(self._snapshot.read, self.step.reads)):
            label = _("A short read: {name}").format(name=self._snapshot.name_of(read))
            button = ChoiceButton(read.id, label, kind=Kind.PLAIN, icon="book-open")
            button.chosen.connect(self.read_chosen)
            self.reads[read.id] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)
        if self.step.id == self._snapshot.steps[-1].id:
            title = _(self._snapshot.stairway.landing.title)
            button = ChoiceButton(self.step.id, title, kind=Kind.QUIET, icon="file-text")
            button.clicked.connect(self.landing_chosen)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(Sources(self.step.sources))

    def _show_before(self) -> None:
        before: StepAnswer | None = self._before
        if before is not None:
            self.belongs.set_value(before.belongs)
            self.now.set_value(before.happening_now)

    def _connect(self) -> None:
        self.belongs.chosen.connect(self._touch)
        self.now.chosen.connect(self._touch)
        self.writing.touched.connect(self.touched)

    def _touch(self, _answer: str) -> None:
        self.touched.emit()
