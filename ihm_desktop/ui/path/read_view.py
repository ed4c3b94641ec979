"""A short read, and the question that leads from it to one's own life."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance import Read
from ihm_desktop.domain.guidance_stairway import Step
from ihm_desktop.domain.reflection import StepDraft
from ihm_desktop.i18n import _
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_state import READ
from ihm_desktop.ui.sitting.sources import Sources
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Reading


class ReadView(QWidget):
    """Shows a read and reads its answer off the screen.

    Args:
        read: What to read.
        snapshot: Words around it, and what was answered before.
        came_from: The step that led here, or None.
        parent: Owner.

    Signals:
        touched: Something was written.
        back: The step that led here is asked for.
    """

    touched = Signal()
    back = Signal()

    def __init__(
        self,
        read: Read,
        snapshot: PathSnapshot,
        *,
        came_from: Step | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.read = read
        self._name = snapshot.name_of(read)
        self._question = _(read.question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(16))
        for paragraph in read.paragraphs:
            column.addWidget(Reading(_(paragraph)))
        self.words = TextArea(self._question, least_lines=3)
        card = Card()
        note = _(snapshot.stairway.word_enough)
        card.body.addWidget(Labelled(self._question, self.words, note=note))
        column.addWidget(card)
        column.addWidget(Sources(read.sources))
        if came_from is not None:
            label = _("Back to: {name}").format(name=snapshot.name_of(came_from))
            self.back_button = Button(label, kind=Kind.QUIET)
            self.back_button.clicked.connect(self.back)
            row = QHBoxLayout()
            row.setContentsMargins(6, 6, 6, 6)
            row.addWidget(self.back_button)
            row.addStretch(1)
            column.addLayout(row)
        before = snapshot.answers.get(READ + read.id)
        if before is not None:
            self.words.set_text(before.text)
        self.words.edited.connect(self.touched)

    def draft(self, walk_id: int) -> StepDraft:
        """Reads the screen.

        Args:
            walk_id: The walk it belongs to.
        """
        return StepDraft(
            walk_id=walk_id,
            step_id=READ + self.read.id,
            content_version=self.read.version,
            step_name=self._name,
            prompt_id=self.read.id,
            prompt_as_shown=self._question,
            text=self.words.text(),
            cursor=self.words.textCursor().position(),
        )
