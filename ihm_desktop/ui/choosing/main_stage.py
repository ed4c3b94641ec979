"""All settings, drawn from the table of settings, group by group."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.settings import SETTINGS, Value
from ihm_desktop.i18n import _
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.choosing.link_card import LinkCard
from ihm_desktop.ui.choosing.offered import Offer, offered
from ihm_desktop.ui.choosing.passphrase_card import PassphraseCard
from ihm_desktop.ui.choosing.setting_row import ChoiceRow, SettingRow, row_for
from ihm_desktop.ui.choosing.wearing_card import WearingCard
from ihm_desktop.ui.second.second_card import SecondCard
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body


class MainStage(Stage):
    """The settings themselves; each is applied at once.

    Signals:
        chosen: A setting is to change, with key and value.
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Settings"), parent)
        self.rows: dict[str, SettingRow] = {}
        self._first = ""
        self.wearing = WearingCard()
        self.passphrase = PassphraseCard()
        self.links = LinkCard()
        self.body.addWidget(self._said)
        self.body.addWidget(Body(_("Each one counts at once, and can be changed back.")))
        for card in self._group_cards():
            self.body.addWidget(card)
        self.body.addWidget(self.wearing)
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.links)
        self.body.addStretch(1)

    def first_focus(self) -> QWidget:
        """The setting that `begin_at` named, else the first."""
        row = self.rows.get(self._first) or next(iter(self.rows.values()))
        return row.field()

    def offer_second(self) -> SecondCard:
        """Adds the way to a second journal; it is not even built where there is no room."""
        card = SecondCard()
        self.body.insertWidget(self.body.indexOf(self.passphrase) + 1, card)
        read_in_order(self.body)
        return card

    def focused(self) -> str:
        """Returns the key of the setting that has the keyboard; empty for none."""
        chosen = self.focusWidget()  # also while another window is in front
        return next((key for key, row in self.rows.items() if row.field() is chosen), "")

    def begin_at(self, key: str) -> None:
        """Begins at a setting and scrolls there; an unknown one means the first."""
        self._first = key
        if key in self.rows:
            QTimer.singleShot(0, self, self._show_first)  # once everything has its place

    def _show_first(self) -> None:
        self.ensureWidgetVisible(self.first_focus())

    def set_offer(self, key: str, offer: Offer) -> None:
        """Offers choices that were found on this computer or in the content."""
        row = self.rows[key]
        if isinstance(row, ChoiceRow):
            row.set_offer(offer)

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Shows what is chosen."""
        for key, row in self.rows.items():
            row.show_value(values[key])
        self.links.show_names(plain=values["plain_names"] is True)

    def _group_cards(self) -> list[Card]:
        cards: dict[str, Card] = {}
        for setting in SETTINGS:
            if setting.group not in cards:
                cards[setting.group] = Card(_(setting.group))
            row = row_for(setting, offered(setting))
            row.chosen.connect(self.chosen)
            self.rows[setting.key] = row
            cards[setting.group].body.addWidget(row)
        return list(cards.values())
