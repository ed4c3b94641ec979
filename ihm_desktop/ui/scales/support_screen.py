"""The calm page that opens at once when someone marks thoughts of self-harm.

It warns nobody, labels nobody and locks nothing (content.md, section 3, flow b to f).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_help import LineKind
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.reaching.line_finder import LineFinder
from ihm_desktop.ui.scales.snapshot import ScalesSnapshot
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.sitting.ways import WAYS, WayButton
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note, Reading

_RING_ROOM = 6  # px; the focus ring reaches beyond a button


class SupportScreen(QWidget):
    """Thanks, and offers six ways; any of them, or none.

    Args:
        snapshot: Lines, and the country that was chosen.
        navigate: Opens another page.
        parent: Owner.

    Signals:
        go_on: Back to the sheet, behind the item.
        close: Quick exit.
        country_chosen: Its code.
    """

    go_on = Signal()
    close_asked = Signal()
    country_chosen = Signal(str)

    def __init__(
        self, snapshot: ScalesSnapshot, navigate: Navigate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._navigate = navigate
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(16))
        for words in _words():
            column.addWidget(words)
        self.lines = self._lines(snapshot)
        column.addWidget(self._ways())
        column.addWidget(Body(_(snapshot.support.cannot_call)))
        column.addWidget(Note(_(snapshot.support.traces)))

    def first_focus(self) -> QWidget:
        """Returns the first way."""
        return self.lines.button

    def _ways(self) -> Card:
        card = Card(flat=True)
        card.body.addWidget(self.lines)
        flow = FlowLayout(spacing=theme_now().px(10))
        flow.setContentsMargins(_RING_ROOM, _RING_ROOM, _RING_ROOM, _RING_ROOM)
        self.ways = {
            "plan": WayButton(WAYS["plan"], self._navigate),
            "people": WayButton(WAYS["people"], self._navigate, _("Someone I chose")),
            "steady": WayButton(WAYS["steady"], self._navigate),
        }
        for way in self.ways.values():
            flow.addWidget(way)
        self.on = Button(_("Keep going"), kind=Kind.QUIET, icon="arrow-right")
        self.on.clicked.connect(self.go_on)
        self.close_button = Button(_("Close"), kind=Kind.QUIET, icon="log-out")
        self.close_button.clicked.connect(self.close_asked)
        for button_ in (self.on, self.close_button):
            flow.addWidget(button_)
        card.body.addLayout(flow)
        return card

    def _lines(self, snapshot: ScalesSnapshot) -> Fold:
        fold = Fold(_("Lines in my country"))
        self.finder = LineFinder(snapshot.countries, snapshot.support, first=LineKind.SUICIDE)
        self.finder.show_country(snapshot.country)
        self.finder.country_chosen.connect(self.country_chosen)
        fold.body.addWidget(self.finder)
        fold.body.addWidget(Note(_(snapshot.support.numbers_change)))
        return fold


def _words() -> tuple[QWidget, ...]:
    return (
        Reading(
            _("Thank you for marking it. Many people who lived through abuse have these thoughts.")
        ),
        Reading(_("Are you safe right now?")),
        Body(_("You do not have to answer. Here are some ways. Pick any of them, or none.")),
        Body(_("Nobody was told. Your answer is saved here, and nothing else happened.")),
    )
