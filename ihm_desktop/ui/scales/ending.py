"""What stands below the last item: could you answer freely, a note, and the number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.instrument_response import Freely
from ihm_desktop.i18n import _
from ihm_desktop.ui.scales.answer_sheet import AnswerSheet
from ihm_desktop.ui.scales.number_fold import NumberFold
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labelled import Labelled


class Ending(Card):
    """Asks nothing that must be answered.

    Signals:
        touched: Something was chosen or written.
    """

    touched = Signal()

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sheet = sheet
        self.freely = ChoiceGroup(
            _("Could you answer freely?"),
            [
                (Freely.YES.value, _("Yes")),
                (Freely.NOT_QUITE.value, _("Not quite")),
                (Freely.SKIPPED.value, _("Skip")),
            ],
            chips=True,
            faint=frozenset({Freely.SKIPPED.value}),
        )
        self.freely.set_value(sheet.freely.value if sheet.freely else None)
        self.freely.chosen.connect(self._say_freely)
        words = _("Words beside it, if you like")
        self.note = TextArea(words, least_lines=2)
        self.note.set_text(sheet.note)
        self.note.edited.connect(self._write)
        self.number = NumberFold(sheet)
        for part in (self.freely, Labelled(words, self.note), self.number):
            self.body.addWidget(part)

    def put_number_away(self) -> None:
        """Closes the number: an answer has changed."""
        self.number.set_open(False)

    def _say_freely(self, answer: str) -> None:
        self._sheet.set_freely(answer)
        self.touched.emit()

    def _write(self) -> None:
        self._sheet.note = self.note.text()
        self.touched.emit()
