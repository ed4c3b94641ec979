"""One item of an instrument: its words as published, its answers, and a way not to answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.instrument import Question
from ihm_desktop.i18n import _
from ihm_desktop.ui.scales.answer_sheet import AnswerSheet
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body


class ItemCard(Card):
    """Asks one item; nothing is chosen beforehand.

    Args:
        item: What is asked.
        sheet: Answers given before.
        parent: Owner.

    Signals:
        answered: The item and its answer.
    """

    answered = Signal(object, object)

    def __init__(self, item: Question, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(flat=True, parent=parent)
        self.item = item
        if item.self_harm:
            self.body.addWidget(Body(_told_before()))
        options = [
            (str(each.value), each.text) for each in sheet.instrument.verbatim.options_of(item)
        ]
        options.append((NoValue.SKIPPED.value, _("Skip")))
        faint = frozenset({NoValue.SKIPPED.value})
        self.choices = ChoiceGroup(sheet.question(item), options, chips=True, faint=faint)
        value = sheet.value(item)
        self.choices.set_value(None if value is None else str(value))
        self.choices.chosen.connect(self._tell)
        self.body.addWidget(self.choices)
        self.setFocusProxy(self.choices)

    def _tell(self, chosen: str) -> None:
        skipped = chosen == NoValue.SKIPPED.value
        self.answered.emit(self.item, NoValue.SKIPPED if skipped else int(chosen))


def _told_before() -> str:
    """Says before the item what its answer does (content.md, section 3, flow a)."""
    return _(
        "Your answer stays in this journal unless you share it. A spy program could still see it. "
        "Marking it opens a page with support."
    )
