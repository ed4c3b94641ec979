"""One instrument on the screen: its items one below the other, each of them optional."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.instrument import Question, asks_for_support
from ihm_desktop.i18n import _
from ihm_desktop.ui.scales.answer_sheet import AnswerSheet
from ihm_desktop.ui.scales.ending import Ending
from ihm_desktop.ui.scales.item_card import ItemCard
from ihm_desktop.ui.scales.snapshot import day_of
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Body, Heading, Note, Reading, Tone


class SheetScreen(QWidget):
    """Asks an instrument; every answer goes into the sheet at once.

    Args:
        sheet: Where the answers go.
        parent: Owner.

    Signals:
        touched: Something was answered or written.
        support_asked: An answer opens the page with support at once; tells the item's id.
        erase: The answers are to be erased.
    """

    touched = Signal()
    support_asked = Signal(str)
    erase = Signal()

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.cards: dict[str, ItemCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_now().px(16))
        self._add_words()
        for item in sheet.instrument.verbatim.items:
            card = ItemCard(item, sheet)
            card.answered.connect(self._answer)
            self.cards[item.id] = card
            self._column.addWidget(card)
        self.ending = Ending(sheet)
        self.ending.touched.connect(self.touched)
        self._column.addWidget(self.ending)
        self.erase_button: Button | None = None
        if sheet.response_id is not None:
            self._add_erase()

    def first_focus(self) -> QWidget:
        """Returns the first item."""
        return next(iter(self.cards.values()))

    def after(self, item_id: str) -> QWidget:
        """Returns what comes after an item, to go on with."""
        ids = list(self.cards)
        at = ids.index(item_id) + 1
        return self.cards[ids[at]] if at < len(ids) else self.ending.freely

    def _add_words(self) -> None:
        instrument = self.sheet.instrument
        self._column.addWidget(Reading(_(instrument.about)))
        if self.sheet.response_id is not None:
            self._column.addWidget(Body(day_of(self.sheet.made_at), tone=Tone.HERE))
        if instrument.before:
            self._column.addWidget(Body(_(instrument.before)))
        if QLocale().name()[:2] != instrument.verbatim.language:
            self._column.addWidget(Note(_not_translated()))
        if instrument.verbatim.stem:
            self._column.addWidget(Heading(instrument.verbatim.stem, 3))

    def _add_erase(self) -> None:
        self.erase_button = Button(_("Erase these answers"), kind=Kind.LINK)
        self.erase_button.clicked.connect(self.erase)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 6)
        row.addWidget(self.erase_button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _answer(self, item: Question, value: int | NoValue) -> None:
        self.sheet.set_value(item, value)
        self.ending.put_number_away()
        self.touched.emit()
        if asks_for_support(self.sheet.instrument, item.id, value):
            self.support_asked.emit(item.id)


def _not_translated() -> str:
    return _(
        "The questions are in English. Their words were tested as they are, and there is no "
        "checked text in your language here."
    )
