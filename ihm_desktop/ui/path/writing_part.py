"""Where one writes at a step: a question to choose, and two fields."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance_stairway import Stairway, Step
from ihm_desktop.domain.reflection import StepAnswer
from ihm_desktop.i18n import _
from ihm_desktop.ui.path.step_state import KEEP
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Thought

MET = "met"  # id of the question that stands after every step: where have I met this?


class WritingPart(Card):
    """A question to write to, the words, and how one got through.

    Signals:
        touched: Something was written or chosen.
    """

    touched = Signal()

    def __init__(
        self,
        step: Step,
        stairway: Stairway,
        answer: StepAnswer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("In your words"), icon="feather", parent=parent)
        asked = [(prompt.id, prompt.text) for prompt in step.prompts]
        self._texts = {key: _(text) for key, text in [*asked, (MET, stairway.read_question)]}
        self._shown_before = ("", "")
        self.prompts = ChoiceGroup(_("A question to write to"), list(self._texts.items()))
        self._thought = Thought()
        self.words = TextArea(_("In your words"), least_lines=4)
        self.through = TextArea(_(step.got_through), least_lines=2)
        field = Labelled(_("Write as much or as little as you like."), self.words)
        for part in (self.prompts, self._thought, field):
            self.body.addWidget(part)
        self.body.addWidget(Labelled(_(step.got_through), self.through))
        self._show(answer)
        self.prompts.chosen.connect(self._choose)
        self.words.edited.connect(self.touched)
        self.through.edited.connect(self.touched)

    def prompt(self) -> tuple[str, str]:
        """Returns id and words of the chosen question as shown; empty where none is chosen."""
        chosen = self.prompts.value()
        if chosen is None:
            return self._shown_before
        if chosen == self._shown_before[0]:
            return self._shown_before
        return chosen, self._texts[chosen]

    def cursor_at(self) -> int:
        """Returns the place of the cursor in the words, in UTF-16 units."""
        return self.words.textCursor().position()

    def set_cursor(self, position: int) -> None:
        """Puts the cursor back where it was left."""
        cursor = QTextCursor(self.words.document())
        cursor.setPosition(max(0, min(position, self.words.document().characterCount() - 1)))
        self.words.setTextCursor(cursor)

    def _show(self, answer: StepAnswer | None) -> None:
        if answer is not None:
            self.words.set_text(answer.text)
            self.through.set_text(answer.got_through)
            self.set_cursor(answer.cursor)
            if answer.prompt_id != KEEP:
                self._shown_before = (answer.prompt_id, answer.prompt_as_shown)
                self.prompts.set_value(answer.prompt_id)
        self._show_question()

    def _choose(self, _prompt_id: str) -> None:
        self._show_question()
        self.touched.emit()

    def _show_question(self) -> None:
        # Words written to a question keep the question as it was asked, even if it has changed.
        question = self.prompt()[1]
        self._thought.setText(question)
        self._thought.setVisible(bool(question))
        if question:
            self.words.setAccessibleDescription(question)
