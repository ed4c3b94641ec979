"""Goes through the words of the day: looking at them, or typing the answers."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.kit.controls import Kind, button, labelled, line_field
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.answer_row import AnswerRow
from ihm_desktop.front.word_trainer.answers import Match, Verdict, judge
from ihm_desktop.front.word_trainer.card_face import CardFace
from ihm_desktop.front.word_trainer.cards import LONGEST_SIDE, Card, Deck
from ihm_desktop.front.word_trainer.page_top import TopPage
from ihm_desktop.front.word_trainer.schedule import Answer
from ihm_desktop.front.word_trainer.surfaces import show_words, words
from ihm_desktop.front.word_trainer.today import Round
from ihm_desktop.i18n import _, ngettext

FACE_PX: Final = 230  # at 100 %; so that the answers stay where they are
_SUGGESTED: Final = {
    Match.SAME: Answer.GOOD,
    Match.SMALL: Answer.GOOD,
    Match.CLOSE: Answer.HARD,
    Match.OTHER: Answer.AGAIN,
    Match.NOTHING: Answer.AGAIN,
}


class SittingPage(TopPage):
    """Asks one card after another; what an answer means is decided by who listens.

    Signals:
        answered: A card was answered, with its number and the `Answer`.
    """

    answered = Signal(int, object)

    def __init__(self, dress: Dress, today: Callable[[], date]) -> None:
        """Builds it without a card.

        Args:
            dress: Colours and sizes.
            today: Tells the present day.
        """
        super().__init__(dress)
        self._today = today
        self._card: Card | None = None
        self._typing = self._back_first = False
        self._counts = True
        self._face = CardFace(dress, middle=True)
        self._face_height = dress.px(FACE_PX)
        self._field = line_field("")
        self._field.setMaxLength(LONGEST_SIDE)
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._asked = labelled(_("Type the answer"), self._field, dress)
        self._said = words(dress, 15)
        self._show = button(dress, _("Show the answer"), Kind.FIRST)
        self._answers = AnswerRow(dress)
        self._lay_out(dress)
        self._show.clicked.connect(self._reveal)
        self._field.returnPressed.connect(self._reveal)
        self._answers.answered.connect(self._answer)

    def ask(self, deck: Deck, card: Card, sitting: Round, *, typing: bool) -> None:
        """Asks a card.

        Args:
            deck: Its deck.
            card: The card.
            sitting: The sitting it is asked in.
            typing: Whether the answer is typed.
        """
        self._card, self._typing, self._counts = card, typing, sitting.counts
        # Typing asks for the word that is learned, looking for either side as it is set.
        self._back_first = typing or deck.back_first
        left = len(sitting.waiting)
        self.top.show_title(deck.title)
        self.top.show_far(ngettext("{count} to go", "{count} to go", left).format(count=left))
        self._face.ask(card, back_first=self._back_first)
        self._answers.hide()
        show_words(self._said, "")
        self._field.clear()
        for widget in (self._asked, self._field):
            widget.setVisible(typing)
        self._show.show()
        self._asking().setAccessibleDescription(self._face.spoken())
        if self.isVisible():
            self.take_keyboard()

    @property
    def card(self) -> Card | None:
        """The card that is asked."""
        return self._card

    def take_keyboard(self) -> None:
        """Gives the keyboard to what answers, which says what is asked."""
        if not self._answers.isVisibleTo(self):
            self._asking().setFocus(Qt.FocusReason.OtherFocusReason)

    def _asking(self) -> QWidget:
        return self._field if self._typing else self._show

    def _reveal(self) -> None:
        card = self._card
        if card is None or self._answers.isVisibleTo(self):
            return
        suggested = Answer.GOOD
        if self._typing:
            typed = self._field.text()
            verdict = judge(typed, card.front)
            suggested = _SUGGESTED[verdict.match]
            show_words(self._said, judged(verdict, typed))
        self._face.show_card(card, back_first=self._back_first)
        for widget in (self._asked, self._field, self._show):
            widget.hide()
        self._answers.show_times(card.memory, self._today(), counts=self._counts)
        self._answers.show()
        heard = ". ".join(filter(None, (self._said.text(), self._face.spoken())))
        self._answers.button(suggested).setAccessibleDescription(heard)
        self._answers.suggest(suggested)
        self.area.show_whole(self._answers.button(Answer.EASY))

    def _answer(self, answer: Answer) -> None:
        if self._card is not None:
            self.answered.emit(self._card.id, answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for the answers under the card, also with large type."""
        super().resizeEvent(event)
        self._face.setMinimumHeight(min(self._face_height, self.height() * 2 // 5))

    def _lay_out(self, dress: Dress) -> None:
        for widget in (self._face, self._said, self._asked, self._field):
            self.area.body.addWidget(widget)
        self.area.body.addWidget(self._show, 0, Qt.AlignmentFlag.AlignHCenter)
        self.area.body.addWidget(self._answers)
        self.area.body.addStretch(1)


def judged(verdict: Verdict, typed: str) -> str:
    """Says what comes of a typed answer."""
    match verdict.match:
        case Match.SAME:
            return _("Yes, that is it.")
        case Match.SMALL:
            return _("Yes. It is written: {word}").format(word=verdict.written)
        case Match.CLOSE:
            return _("Nearly. It is written: {word}").format(word=verdict.written)
        case Match.OTHER:
            return _("You wrote: {typed}").format(typed=" ".join(typed.split()))
        case Match.NOTHING:
            return _("Here it is.")
