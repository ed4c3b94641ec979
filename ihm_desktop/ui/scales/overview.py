"""The instruments to choose from, each with its terms and what was answered before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.instrument import Instrument
from ihm_desktop.i18n import _
from ihm_desktop.ui.scales.about_folds import AboutFold, sources_of
from ihm_desktop.ui.scales.response_row import ResponseRow
from ihm_desktop.ui.scales.snapshot import ScalesSnapshot
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note, Reading
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid

_RING_ROOM = 6  # px; the focus ring reaches beyond a button


class Overview(QWidget):
    """Lists what can be answered.

    Signals:
        begin_chosen: An instrument is to be answered, by its id.
        response_chosen: Earlier answers are to be opened, by their id.
        numbers_chosen: Numbers over time are asked for, by the instrument's id.
    """

    begin_chosen = Signal(str)
    response_chosen = Signal(int)
    numbers_chosen = Signal(str)

    def __init__(self, snapshot: ScalesSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self.begin: dict[str, ChoiceButton] = {}
        self.rows: dict[int, ResponseRow] = {}
        self.numbers: dict[str, ChoiceButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(16))
        for words in _opening():
            column.addWidget(words)
        grid = ResponsiveGrid((1, 1))
        for instrument in snapshot.offered():
            grid.add(self._card(instrument))
        column.addWidget(grid)

    def first_focus(self) -> QWidget:
        """Returns the first thing that can be begun."""
        return next(iter(self.begin.values()), self)

    def _card(self, instrument: Instrument) -> Card:
        card = Card(instrument.name)
        card.body.addWidget(Body(_(instrument.about)))
        responses = self._snapshot.of(instrument.id)
        if self._snapshot.can_begin(instrument):
            label = _("Begin {name}").format(name=instrument.name)
            self.begin[instrument.id] = _link(card, instrument.id, label, Kind.QUIET)
            self.begin[instrument.id].chosen.connect(self.begin_chosen)
        if responses:
            earlier = Fold(_("Answered before"))
            for response in reversed(responses):
                row = ResponseRow(response)
                row.chosen.connect(self._open)
                self.rows[response.id] = row
                earlier.body.addWidget(row)
            card.body.addWidget(earlier)
            label = _("Show the numbers over time")
            self.numbers[instrument.id] = _link(card, instrument.id, label, Kind.LINK)
            self.numbers[instrument.id].chosen.connect(self.numbers_chosen)
        card.body.addWidget(AboutFold(instrument))
        card.body.addWidget(sources_of(instrument))
        return card

    def _open(self, response_id: str) -> None:
        self.response_chosen.emit(int(response_id))


def _opening() -> tuple[QWidget, ...]:
    return (
        Reading(_("Here are question sheets that some helpers use. They stay word for word.")),
        Note(_("They are best used with a helper you trust. You can skip any line and stop.")),
    )


def _link(card: Card, choice_id: str, label: str, kind: Kind) -> ChoiceButton:
    button = ChoiceButton(choice_id, label, kind=kind)
    row = QHBoxLayout()
    row.setContentsMargins(_RING_ROOM, 0, _RING_ROOM, 0)
    row.addWidget(button)
    row.addStretch(1)
    card.body.addLayout(row)
    return button
