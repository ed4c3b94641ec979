"""The number, for those who ask for it."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.instrument import Score
from ihm_desktop.i18n import _
from ihm_desktop.ui.scales.answer_sheet import AnswerSheet
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.widgets.labels import Body, Note


class NumberFold(Fold):
    """Adds up only when it is opened, and closes when an answer changes."""

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(_("Show the number"), parent)
        self._sheet = sheet
        self.number = Body()
        self.body.addWidget(self.number)
        if sheet.instrument.bands_note:
            self.body.addWidget(Note(_(sheet.instrument.bands_note)))
        self.body.addWidget(Note(screening_words()))
        self.button.toggled.connect(self._count)

    def _count(self, shown: bool) -> None:
        self.number.setText(number_words(self._sheet.score()) if shown else "")


def number_words(score: Score | None) -> str:
    """Returns a sum with what was published on its range, or why there is none."""
    if score is None:
        return _("There is no number, since a line was skipped. That is fine.")
    sentence = _("{points} of {highest}. In what was published: {band}.")
    return sentence.format(points=score.points, highest=score.highest, band=score.band)


def screening_words() -> str:
    """Says what a number is not."""
    return _("This is a screening, not a diagnosis. It says nothing about who you are.")
