"""The numbers of one instrument over time: a line, and the same as a list that opens each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.instrument import Instrument, score
from ihm_desktop.domain.instrument_response import Response
from ihm_desktop.i18n import _
from ihm_desktop.ui.scales.line_chart import LineChart, Point
from ihm_desktop.ui.scales.number_fold import number_words, screening_words
from ihm_desktop.ui.scales.response_row import ResponseRow
from ihm_desktop.ui.scales.snapshot import day_of
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note


class NumbersScreen(QWidget):
    """Shows what was asked for, and says nothing about the direction of the line.

    Args:
        instrument: Whose numbers.
        responses: All answers to it, oldest first; at least one.
        parent: Owner.

    Signals:
        response_chosen: Answers are to be opened, by their id.
    """

    response_chosen = Signal(int)

    def __init__(
        self,
        instrument: Instrument,
        responses: tuple[Response, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._instrument = instrument
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(16))
        column.addWidget(Body(screening_words()))
        column.addWidget(Note(_("A line that goes up or down can mean many things.")))
        if instrument.bands_note:
            column.addWidget(Note(_(instrument.bands_note)))
        self.chart = self._chart(responses)
        if self.chart is not None:
            column.addWidget(self.chart)
        column.addWidget(self._list(responses))

    def first_focus(self) -> QWidget:
        """Returns the newest answers."""
        return next(iter(self.rows.values()))

    def _chart(self, responses: tuple[Response, ...]) -> LineChart | None:
        points = [
            Point(ref=each.id, at=each.made_at, points=found.points)
            for each in responses
            if (found := score(self._instrument, each.values())) is not None
        ]
        if not points:
            return None
        chart = LineChart(
            points,
            self._instrument.scoring.highest,
            days=(day_of(points[0].at), day_of(points[-1].at)),
            spoken="; ".join(f"{day_of(each.at)}: {each.points}" for each in points),
        )
        chart.chosen.connect(self.response_chosen)
        return chart

    def _list(self, responses: tuple[Response, ...]) -> Card:
        card = Card(_("The same as a list"))
        self.rows: dict[int, ResponseRow] = {}
        for each in reversed(responses):
            words = number_words(score(self._instrument, each.values()))
            self.rows[each.id] = ResponseRow(each, words)
            self.rows[each.id].chosen.connect(self._open)
            card.body.addWidget(self.rows[each.id])
        return card

    def _open(self, response_id: str) -> None:
        self.response_chosen.emit(int(response_id))
