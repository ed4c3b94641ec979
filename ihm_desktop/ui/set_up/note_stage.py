"""First of all: what this can and cannot do, and who else uses this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance_steady import SafetyNote
from ihm_desktop.i18n import _
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body, Note


class NoteStage(Stage):
    """Shows the note; the answer to its question is not kept.

    Signals:
        not_now: Nothing is to be made today.
        bring_back: A backup is to be brought back instead of beginning anew.
    """

    not_now = Signal()
    bring_back = Signal()

    def __init__(self, note: SafetyNote, parent: QWidget | None = None) -> None:
        super().__init__(_(note.title), parent)
        for text in note.opening:
            self.body.addWidget(Body(_(text)))
        self.who = ChoiceGroup(
            _(note.question), [(answer.id, _(answer.text)) for answer in note.answers]
        )
        self._after = Note(_(note.after_answer))
        self._after.hide()
        self.body.addWidget(self.who)
        self.body.addWidget(self._after)
        for section in note.sections:
            card = Card(_(section.title))
            for text in section.paragraphs:
                card.body.addWidget(Body(_(text)))
            self.body.addWidget(card)
        self.go_on = Button(_(note.go_on))
        backup = Button(_("Bring back a backup"), kind=Kind.QUIET)
        later = Button(_(note.not_now), kind=Kind.QUIET)
        self.end_with(self.go_on, backup, later, back=False)
        self.who.chosen.connect(self._answered)
        self.go_on.clicked.connect(self.done)
        backup.clicked.connect(self.bring_back)
        later.clicked.connect(self.not_now)

    def first_focus(self) -> QWidget:
        """The question."""
        return self.who

    def _answered(self) -> None:
        self._after.show()
