"""The exercises: words of the day, typed answers, sentences from memory."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ihm_desktop.front.word_trainer.cards import Deck
from ihm_desktop.front.word_trainer.keeper import Keeper
from ihm_desktop.front.word_trainer.room import Room
from ihm_desktop.front.word_trainer.today import for_pleasure, for_today
from ihm_desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from ihm_desktop.front.word_trainer.end_page import EndPage
    from ihm_desktop.front.word_trainer.sentence_page import SentencePage
    from ihm_desktop.front.word_trainer.sitting import Sitting
    from ihm_desktop.front.word_trainer.sitting_page import SittingPage


class Exercises(QObject):
    """Begins and ends them.

    Signals:
        asked: Something is to be done, by the id of a command.
    """

    asked = Signal(str)

    def __init__(self, room: Room, keeper: Keeper) -> None:
        """Shows nothing yet.

        Args:
            room: The window.
            keeper: Where answers are kept.
        """
        super().__init__()
        self._room = room
        self._keeper = keeper

    @cached_property
    def page(self) -> "SittingPage":
        """Where cards are asked."""
        from ihm_desktop.front.word_trainer.sitting_page import SittingPage

        made = SittingPage(self._room.dress, self._room.today)
        self._room.put(made)
        made.back.connect(self._room.home)
        return made

    @cached_property
    def sentences(self) -> "SentencePage":
        """Where sentences are written."""
        from ihm_desktop.front.word_trainer.sentence_page import SentencePage

        made = SentencePage(self._room.dress)
        self._room.put(made)
        made.back.connect(self._room.home)
        made.ended.connect(self._end_sentences)
        return made

    @cached_property
    def end(self) -> "EndPage":
        """What is said at the end."""
        from ihm_desktop.front.word_trainer.end_page import EndPage

        made = EndPage(self._room.dress)
        self._room.put(made)
        made.asked.connect(self.asked)
        return made

    @cached_property
    def _sitting(self) -> "Sitting":
        from ihm_desktop.front.word_trainer.sitting import Sitting

        made = Sitting(self._keeper, self.page, self._room.today)
        made.ended.connect(self._end_sitting)
        return made

    def review(self) -> None:
        """Goes through the words of the day."""
        self._begin(typing=False)

    def type(self) -> None:
        """Lets the answers be typed."""
        self._begin(typing=True)

    def anyway(self) -> None:
        """Looks at some words although none is due; nothing is changed by it."""
        self._begin(typing=False, anyway=True)

    def write_sentences(self) -> None:
        """Lets sentences be written from memory."""
        deck = self._room.deck()
        if deck is None or not deck.cards:
            return
        today = self._room.today()
        met = [card for card in deck.cards if card.memory.met == today]
        cards = (*for_today(deck, today), *met, *for_pleasure(deck, today))
        if self.sentences.begin(deck.title, tuple(dict.fromkeys(cards))):
            self._room.show(self.sentences, with_list=False)
            self.sentences.take_keyboard()
        else:
            self._room.say(_("No word here has a sentence yet. You can write one on its card."))

    def step_back(self) -> bool:
        """Takes the last answer back where cards are being asked; tells whether it did."""
        return self.shown and self._sitting.step_back()

    @property
    def shown(self) -> bool:
        """Whether cards are being asked."""
        return "page" in self.__dict__ and self._room.shows(self.page)

    def _begin(self, *, typing: bool, anyway: bool = False) -> None:
        deck = self._room.deck()
        if deck is None or not deck.cards:
            return
        begun = self._sitting.begin(deck, typing=typing, anyway=anyway)
        if not begun and not anyway:
            begun = self._sitting.begin(deck, typing=typing, anyway=True)
        if begun:
            self._room.show(self.page, with_list=False)
            self.page.take_keyboard()

    def _end_sitting(self) -> None:
        done = self._sitting.done
        words = ngettext(
            "{count} word is through. That is all for now.",
            "{count} words are through. That is all for now.",
            done,
        ).format(count=done)
        self._show_end(self._room.deck(), words)

    def _end_sentences(self) -> None:
        self._show_end(self._room.deck(), _("That is all for now."))

    def _show_end(self, deck: Deck | None, words: str) -> None:
        self._room.show(self.end, with_list=False)
        self.end.show_end(deck.title if deck else "", words)
