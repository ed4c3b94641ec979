"""Where a word is written or changed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from ihm_desktop.front.kit.controls import Kind, button, labelled, line_field, text_field
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.cards import LONGEST_SIDE, Card
from ihm_desktop.front.word_trainer.changes import trimmed
from ihm_desktop.front.word_trainer.page_top import TopPage
from ihm_desktop.front.word_trainer.surfaces import show_words, words
from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.flow_layout import FlowLayout

_LABELS: Final = (
    N_("Word"),
    N_("Meaning (more than one: put a comma between)"),
    N_("A sentence with it"),
    N_("Note"),
)


class CardForm(TopPage):
    """Four fields; a word needs the first two.

    Signals:
        kept: A word is to be kept, with the `Card`; number 0 for a new one.
    """

    kept = Signal(object)

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__(dress)
        self._card = Card(0, "", "")
        self.front, self.meaning = line_field(""), line_field("")
        for field in (self.front, self.meaning):
            field.setMaxLength(LONGEST_SIDE)
        self.example = text_field("", dress, 2)
        self.note = text_field("", dress, 2)
        for area in (self.example, self.note):
            area.setMaximumHeight(area.minimumHeight())
        self._said = words(dress, 15)
        self.keep_button = button(dress, _("Keep"), Kind.FIRST, "check")
        self.next_button = button(dress, _("Keep and write another"))
        self._lay_out(dress)
        self.keep_button.clicked.connect(self._keep)
        self.next_button.clicked.connect(self._keep_and_next)
        self.front.returnPressed.connect(self._enter)
        self.meaning.returnPressed.connect(self._enter)

    def show_card(self, card: Card, deck_title: str) -> None:
        """Shows a card to be changed; number 0 for a new one.

        Args:
            card: The card.
            deck_title: Title of its deck.
        """
        self._card = card
        self.top.show_title(_("Change a word") if card.id else _("New word"))
        self.top.show_far(deck_title)
        self.front.setText(card.front)
        self.meaning.setText(card.back)
        self.example.setPlainText(card.example)
        self.note.setPlainText(card.note)
        self.next_button.setVisible(not card.id)
        show_words(self._said, "")

    def draft(self) -> Card:
        """Returns the card as it stands in the fields."""
        return trimmed(
            self._card._replace(
                front=self.front.text(),
                back=self.meaning.text(),
                example=_text(self.example),
                note=_text(self.note),
            )
        )

    def differs(self) -> bool:
        """Tells whether something was typed that is not kept."""
        return self.draft() != trimmed(self._card)

    def is_whole(self) -> bool:
        """Tells whether both sides are written."""
        draft = self.draft()
        return bool(draft.front and draft.back)

    def _enter(self) -> None:
        """Goes on to the empty side; with both written it keeps the word."""
        if not self.meaning.text().strip():
            self.meaning.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._card.id:
            self._keep()
        else:
            self._keep_and_next()

    def _keep(self) -> None:
        if self._take():
            self.back.emit()

    def _keep_and_next(self) -> None:
        if self._take():
            said = _("“{word}” is kept. Write the next one.").format(word=self._card.front)
            self.show_card(Card(0, "", ""), self.top.text())
            show_words(self._said, said)
            self.front.setAccessibleDescription(said)
            self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> bool:
        if not self.is_whole():
            show_words(self._said, _("A card needs a word and a meaning."))
            empty = self.meaning if self.front.text().strip() else self.front
            empty.setAccessibleDescription(self._said.text())
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._card = self.draft()
        self.kept.emit(self._card)
        return True

    def _lay_out(self, dress: Dress) -> None:
        fields = (self.front, self.meaning, self.example, self.note)
        for label, field in zip(_LABELS, fields, strict=True):
            self.area.body.addWidget(labelled(_(label), field, dress))
            self.area.body.addWidget(field)
        row = FlowLayout(spacing=dress.px(8))
        row.addWidget(self.keep_button)
        row.addWidget(self.next_button)
        self.area.body.addWidget(self._said)
        self.area.body.addLayout(row)
        self.area.body.addStretch(1)


def _text(field: QPlainTextEdit) -> str:
    return field.toPlainText()
