"""What a list of words holds, before it is taken in; and which lines are not taken."""

from typing import Final

from PySide6.QtCore import Qt, Signal

from ihm_desktop.front.kit.controls import Kind, button, heading, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.cards import Deck
from ihm_desktop.front.word_trainer.csv_in import Reason, Taken
from ihm_desktop.front.word_trainer.page_top import TopPage
from ihm_desktop.front.word_trainer.surfaces import Sheet, show_words, words
from ihm_desktop.i18n import N_, _, ngettext
from ihm_desktop.qt.flow_layout import FlowLayout

SHOWN_CARDS: Final = 5
SHOWN_LINES: Final = 30
WHY_NOT: Final = {
    Reason.ONE_COLUMN: N_("there is only one column"),
    Reason.EMPTY_SIDE: N_("one side is empty"),
    Reason.TOO_LONG: N_("it is too long for a card"),
    Reason.TWICE: N_("the deck has this card already"),
    Reason.TOO_MANY: N_("the deck is full"),
}


class ListPage(TopPage):
    """Shows what was found and asks where it goes.

    Signals:
        to_deck: Take it into the deck that is open.
        to_new: Make a new deck of it.
    """

    to_deck = Signal()
    to_new = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__(dress)
        self.top.show_title(_("Bring in a list"))
        self._found = heading("", dress, 22)
        self._cards = words(dress, 17, serif=True)
        self._left = note("", dress, 15)
        self._lines = words(dress, 14, quiet=True)
        self._deck = button(dress, _("Add them"), Kind.FIRST, "plus")
        self._new = button(dress, _("Make a new deck of them"))
        self._lay_out(dress)
        self._deck.clicked.connect(self.to_deck)
        self._new.clicked.connect(self.to_new)

    def show_found(self, taken: Taken, deck: Deck | None) -> None:
        """Shows what a file held.

        Args:
            taken: What was found in it.
            deck: The deck that is open.
        """
        count = len(taken.cards)
        found = ngettext("{count} new word found", "{count} new words found", count)
        self._found.setText(found.format(count=count))
        first = [f"{card.front} – {card.back}" for card in taken.cards[:SHOWN_CARDS]]
        show_words(self._cards, "\n".join([*first, *(["…"] if count > SHOWN_CARDS else [])]))
        left = ngettext(
            "{count} line was not taken:", "{count} lines were not taken:", taken.left
        ).format(count=taken.left)
        show_words(self._left, left if taken.left else "")
        show_words(self._lines, _lines(taken))
        label = _("Add them to “{deck}”").format(deck=deck.title) if deck else ""
        self._deck.setText(label.replace("&", "&&"))
        self._deck.setAccessibleName(label)
        self._deck.setVisible(bool(count and deck))
        self._new.setVisible(bool(count))
        self._focus()

    def text(self) -> str:
        """Returns what is said of the lines that were not taken."""
        return self._lines.text()

    def _focus(self) -> None:
        for made in (self._deck, self._new):
            if made.isVisibleTo(self):
                made.setAccessibleDescription(f"{self._found.text()}. {self._left.text()}")
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.top.take_keyboard()

    def _lay_out(self, dress: Dress) -> None:
        sheet = Sheet(dress)
        for widget in (self._found, self._cards, self._left, self._lines):
            sheet.body.addWidget(widget)
        row = FlowLayout(spacing=dress.px(8))
        row.addWidget(self._deck)
        row.addWidget(self._new)
        self.area.body.addLayout(row)
        self.area.body.addWidget(sheet)
        self.area.body.addStretch(1)


def _lines(taken: Taken) -> str:
    said = _("Line {number}: {why}. {start}")
    rows = [
        said.format(number=one.line, why=_(WHY_NOT[one.reason]), start=one.start)
        for one in taken.not_taken[:SHOWN_LINES]
    ]
    return "\n".join([*rows, *(["…"] if taken.left > SHOWN_LINES else [])])
