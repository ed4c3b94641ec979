"""Leads through a sitting: which card is next, what an answer changes, and one step back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ihm_desktop.front.word_trainer.cards import Deck, card_of, deck_of
from ihm_desktop.front.word_trainer.changes import remember
from ihm_desktop.front.word_trainer.keeper import Keeper
from ihm_desktop.front.word_trainer.schedule import Answer, Memory, after
from ihm_desktop.front.word_trainer.sitting_page import SittingPage
from ihm_desktop.front.word_trainer.today import Round, for_pleasure, for_today, start


class _Step(NamedTuple):
    """What an answer changed."""

    sitting: Round
    card_id: int
    memory: Memory


class Sitting(QObject):
    """One sitting at a time, on one page.

    Signals:
        ended: The last card is through.
    """

    ended = Signal()

    def __init__(self, keeper: Keeper, page: SittingPage, today: Callable[[], date]) -> None:
        """Begins with none.

        Args:
            keeper: Where answers are kept.
            page: Where cards are asked.
            today: Tells the present day.
        """
        super().__init__()
        self._keeper = keeper
        self._page = page
        self._today = today
        self._deck_id = 0
        self._round = Round(())
        self._before: list[_Step] = []
        self._typing = False
        page.answered.connect(self._answer)

    def begin(self, deck: Deck, *, typing: bool, anyway: bool = False) -> bool:
        """Begins with the words of the day.

        Args:
            deck: Whose words.
            typing: Whether answers are typed.
            anyway: Whether to look at some words for pleasure; then nothing is changed.

        Returns:
            Whether there was a word to ask.
        """
        pick = for_pleasure if anyway else for_today
        self._deck_id = deck.id
        self._typing = typing
        self._round = start(pick(deck, self._today()), counts=not anyway)
        self._before = []
        return self._next()

    @property
    def done(self) -> int:
        """How many words are through."""
        return self._round.done

    def step_back(self) -> bool:
        """Takes the last answer of this sitting back; returns whether there was one."""
        if not self._before:
            return False
        step = self._before.pop()
        self._round = step.sitting
        self._remember(step.card_id, step.memory)
        return self._next()

    def _answer(self, card_id: int, answer: Answer) -> None:
        deck = deck_of(self._keeper.box, self._deck_id)
        card = card_of(deck, card_id) if deck else None
        if card is not None and self._round.present == card_id:
            self._before.append(_Step(self._round, card_id, card.memory))
            self._round = self._round.answered(again=answer is Answer.AGAIN)
            if self._round.counts:
                self._remember(card_id, after(card.memory, answer, self._today()))
        if not self._next():
            self.ended.emit()

    def _remember(self, card_id: int, memory: Memory) -> None:
        """Keeps it beside undo, which is for words and decks."""
        change = partial(remember, deck_id=self._deck_id, card_id=card_id, memory=memory)
        self._keeper.keep(change)

    def _next(self) -> bool:
        deck = deck_of(self._keeper.box, self._deck_id)
        while deck is not None and (present := self._round.present) is not None:
            card = card_of(deck, present)
            if card is not None:
                self._page.ask(deck, card, self._round, typing=self._typing)
                return True
            self._round = self._round.without(present)
        return False
