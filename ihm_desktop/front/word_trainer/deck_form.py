"""Where a deck gets its name, and where lists of words come in and go out."""

from PySide6.QtCore import Qt, Signal

from ihm_desktop.front.kit.controls import Kind, button, heading, labelled, line_field
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.number_box import NumberBox
from ihm_desktop.front.kit.tick_line import TickLine
from ihm_desktop.front.word_trainer.cards import LONGEST_TITLE, MOST_NEW, Deck
from ihm_desktop.front.word_trainer.changes import short
from ihm_desktop.front.word_trainer.page_top import TopPage
from ihm_desktop.front.word_trainer.surfaces import show_words, words
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout


class DeckForm(TopPage):
    """Name, new words a day, which side comes first; and what is done with a whole deck.

    Signals:
        kept: A deck is to be kept, with the `Deck`; number 0 for a new one.
        bring_in: A list is to be brought in.
        write_out: The deck is to be saved as a list.
        drop: The deck is to be taken out.
    """

    kept = Signal(object)
    bring_in = Signal()
    write_out = Signal()
    drop = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__(dress)
        self._deck = Deck(0, "")
        self.title = line_field("")
        self.title.setMaxLength(LONGEST_TITLE)
        self.new = NumberBox(dress, "", MOST_NEW)
        self.new.setMaximumWidth(dress.px(160))
        self.back_first = TickLine(_("Show the meaning first and ask for the word"), dress)
        self.keep_button = button(dress, _("Keep"), Kind.FIRST, "check")
        self._said = words(dress, 15)
        self._lists = heading(_("Lists of words"), dress, 19)
        self._bring = button(dress, _("Bring in a list"), Kind.QUIET, "download")
        self._write = button(dress, _("Save as a list"), Kind.QUIET, "upload")
        self.drop_button = button(dress, _("Take this deck out"), Kind.QUIET, "trash-2")
        self._lay_out(dress)
        self._connect()

    def show_deck(self, deck: Deck) -> None:
        """Shows a deck to be changed; number 0 for a new one.

        Args:
            deck: The deck.
        """
        self._deck = deck
        self.top.show_title(_("Change this deck") if deck.id else _("New deck"))
        self.title.setText(deck.title)
        self.new.setValue(deck.new_per_day)
        self.back_first.setChecked(deck.back_first)
        for widget in (self._write, self.drop_button):
            widget.setVisible(bool(deck.id))
        show_words(self._said, "")

    def _keep(self) -> None:
        title = short(self.title.text(), LONGEST_TITLE)
        if not title:
            show_words(self._said, _("A deck needs a name."))
            self.title.setAccessibleDescription(self._said.text())
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(
            self._deck._replace(
                title=title, new_per_day=self.new.value(), back_first=self.back_first.isChecked()
            )
        )

    def _connect(self) -> None:
        self.keep_button.clicked.connect(self._keep)
        self.title.returnPressed.connect(self._keep)
        self._bring.clicked.connect(self.bring_in)
        self._write.clicked.connect(self.write_out)
        self.drop_button.clicked.connect(self.drop)

    def _lay_out(self, dress: Dress) -> None:
        body = self.area.body
        body.addWidget(labelled(_("Name of the deck"), self.title, dress))
        body.addWidget(self.title)
        body.addWidget(labelled(_("New words a day"), self.new, dress))
        body.addWidget(self.new)
        body.addWidget(self.back_first)
        body.addWidget(self._said)
        for made in ((self.keep_button,), (self._lists,), (self._bring, self._write)):
            row = FlowLayout(spacing=dress.px(8))
            for widget in made:
                row.addWidget(widget)
            body.addLayout(row)
        body.addSpacing(dress.px(12))
        row = FlowLayout()
        row.addWidget(self.drop_button)
        body.addLayout(row)
        body.addStretch(1)
