"""A quiet end of a sitting: one line, and a closing minute for those who want it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_stairway import ClosingMinute
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.sitting.ways import Ways
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body


class ClosingCard(Card):
    """Says that everything is kept; offers one minute before the day goes on.

    Signals:
        put_away: The person wants it out of the way.
    """

    put_away = Signal()

    def __init__(
        self, words: ClosingMinute, navigate: Navigate, parent: QWidget | None = None
    ) -> None:
        super().__init__(flat=True, parent=parent)
        self._sentence = _(words.stop)
        self.body.addWidget(Body(self._sentence))
        minute = Fold(_(words.intro))
        self._fill(minute.body, words, navigate)
        self.body.addWidget(minute)
        done = Button(_("Put this away"), kind=Kind.LINK)
        done.clicked.connect(self.put_away)
        row = QVBoxLayout()
        row.setContentsMargins(6, 0, 6, 6)
        row.addWidget(done)
        self.body.addLayout(row)
        self.put_away.connect(self.hide)

    def _fill(self, column: QVBoxLayout, words: ClosingMinute, navigate: Navigate) -> None:
        for line in words.lines:
            column.addWidget(Body(_(line)))
        column.addWidget(Ways(("steady", "people"), navigate))

    def appear(self) -> None:
        """Shows itself and is read aloud once; never takes the keyboard."""
        self.show()
        announce(self, self._sentence)
