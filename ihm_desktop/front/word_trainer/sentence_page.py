"""A sentence is read, covered, and written from memory; then the two are laid side by side."""

from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from ihm_desktop.front.kit.controls import Kind, button, labelled, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.cards import LONGEST_TEXT, Card
from ihm_desktop.front.word_trainer.page_top import TopPage
from ihm_desktop.front.word_trainer.sentences import Kind as Mark
from ihm_desktop.front.word_trainer.sentences import Piece, all_there, compare
from ihm_desktop.front.word_trainer.surfaces import Sheet, show_words, words
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel

_FIELD_LINES: Final = 4


class SentencePage(TopPage):
    """One sentence at a time.

    Signals:
        ended: The last sentence was written.
    """

    ended = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it without a sentence.

        Args:
            dress: Colours and sizes.
        """
        super().__init__(dress)
        self._dress = dress
        self._cards: list[Card] = []
        self._lead = note("", dress)
        self._sentence = words(dress, 22, serif=True)
        self._meaning = words(dress, 14, quiet=True)
        self._result = QLabel()
        self._result.setTextFormat(Qt.TextFormat.RichText)
        self._result.setWordWrap(True)
        self._result.setFont(dress.font(19, serif=True))
        self._field = SentenceField(dress)
        self._label = labelled(_("Write the sentence from memory"), self._field, dress)
        self._cover = button(dress, _("Cover it and write"), Kind.FIRST)
        self._compare = button(dress, _("Compare"), Kind.FIRST)
        self._peek = button(dress, _("Look once more"))
        self._next = button(dress, _("Next sentence"), Kind.FIRST, "arrow-right")
        self._again = button(dress, _("Write it once more"))
        self._lay_out(dress)
        self._cover.clicked.connect(self._write)
        self._compare.clicked.connect(self._lay_side_by_side)
        self._field.done.connect(self._lay_side_by_side)
        self._peek.clicked.connect(self._read)
        self._again.clicked.connect(self._read_anew)
        self._next.clicked.connect(self._go_on)

    def begin(self, title: str, cards: tuple[Card, ...]) -> bool:
        """Begins with the cards that have a sentence.

        Args:
            title: The deck's title.
            cards: In the order they are to come.

        Returns:
            Whether there is one.
        """
        self._cards = [card for card in cards if card.example]
        self.top.show_title(title)
        if self._cards:
            self._read_anew()
        return bool(self._cards)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the button that covers the sentence."""
        self._cover.setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self) -> QPlainTextEdit:
        """Returns where the sentence is written."""
        return self._field

    def _read_anew(self) -> None:
        self._field.clear()
        self._read()

    def _read(self) -> None:
        card = self._cards[0]
        left = len(self._cards)
        self.top.show_far(ngettext("{count} to go", "{count} to go", left).format(count=left))
        self._lead.setText(_("Read it calmly. Then cover it and write it from memory."))
        show_words(self._sentence, card.example)
        show_words(self._meaning, f"{card.front} – {card.back}")
        self._show((self._cover,))
        self._cover.setAccessibleDescription(card.example)
        if self.isVisible():
            self.take_keyboard()

    def _write(self) -> None:
        self._lead.setText(_("Write what you remember. A part of it is fine, too."))
        show_words(self._sentence, "")
        self._show((self._label, self._field, self._compare, self._peek))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_side_by_side(self) -> None:
        card = self._cards[0]
        pieces = compare(self._field.toPlainText(), card.example)
        small = any(piece.kind is Mark.SMALL for piece in pieces)
        if all_there(pieces):
            said = _("All there. Look at the marks: accents, capitals, points.")
            said = said if small else _("All there, word for word.")
        else:
            said = _("This is the sentence. What you wrote differently is marked.")
        self._lead.setText(said)
        self._result.setText(marked(pieces, self._dress))
        self._show((self._result, self._next, self._again))
        last = len(self._cards) == 1
        self._next.setText(_("Finish") if last else _("Next sentence"))
        self._next.setAccessibleName(self._next.text())
        self._next.setAccessibleDescription(f"{said} {card.example}")
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        del self._cards[0]
        if self._cards:
            self._read_anew()
        else:
            self.ended.emit()

    def _show(self, wanted: tuple[QWidget, ...]) -> None:
        for widget in (self._label, self._field, self._result, *self._buttons()):
            widget.setVisible(widget in wanted)

    def _buttons(self) -> tuple[QWidget, ...]:
        return self._cover, self._compare, self._peek, self._next, self._again

    def _lay_out(self, dress: Dress) -> None:
        sheet = Sheet(dress)
        above: tuple[QWidget, ...] = (self._lead, self._sentence, self._result, self._meaning)
        for widget in (*above, self._label, self._field):
            sheet.body.addWidget(widget)
        row = FlowLayout(spacing=dress.px(8))
        for made in self._buttons():
            row.addWidget(made)
        self.area.body.addWidget(sheet)
        self.area.body.addLayout(row)
        self.area.body.addStretch(1)


class SentenceField(QPlainTextEdit):
    """Enter compares, since a sentence has one line; Tab goes on.

    Signals:
        done: The sentence is written.
    """

    done = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self.setTabChangesFocus(True)
        take_no_keyboard_by_wheel(self)
        self.setFont(dress.font(17, serif=True))
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        lines = self.fontMetrics().lineSpacing() * _FIELD_LINES
        self.setMinimumHeight(lines + dress.px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Enter; any other key writes, as far as a sentence is kept."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif not event.text().isprintable() or len(self.toPlainText()) < LONGEST_TEXT:
            super().keyPressEvent(event)


def marked(pieces: tuple[Piece, ...], dress: Dress) -> str:
    """Writes the sentence with what differs underlined, and what was written beside it.

    Args:
        pieces: The comparison.
        dress: Colours.

    Returns:
        Rich text; every word in it is escaped.
    """
    return " ".join(_marked(piece, dress) for piece in pieces)


def _marked(piece: Piece, dress: Dress) -> str:
    wanted, typed = escape(piece.wanted), escape(piece.typed)
    quiet = f"<span style='color: {dress.look.ink2}'>[{typed}]</span>"
    there = f"<u style='color: {dress.look.dawn}'>{wanted}</u>"
    match piece.kind:
        case Mark.SAME:
            return wanted
        case Mark.SMALL | Mark.OTHER:
            return f"{there} {quiet}"
        case Mark.MISSING:
            return there
        case Mark.EXTRA:
            return quiet
