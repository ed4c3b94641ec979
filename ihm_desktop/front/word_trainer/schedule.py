"""When a card is asked again: the algorithm SM-2 with four buttons.

Whole days and whole hundredths only, so that the same answers give the same days everywhere.

Source: P. A. Woźniak, Optimization of learning (1990), chapter 3.2, "Algorithm SM-2",
https://super-memory.com/english/ol/sm2.htm: first interval 1 day, second 6, then the interval
before times the easiness; easiness begins at 2.5, never falls below 1.3, and changes by
0.1 − (5 − q)(0.08 + (5 − q) · 0.02); a failed card starts over and keeps its easiness.
The four buttons are the grades 2, 3, 4 and 5. SM-2 gives the grades 3 to 5 the same next day;
so that the buttons differ at once, "hard" grows by 1.2, "easy" by 1.3 times what "good" would,
and a new card that is easy waits 4 days, as in Anki's manual, "Deck options".
"""

from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Final, NamedTuple

FIRST_DAYS: Final = 1
SECOND_DAYS: Final = 6
EASY_FIRST_DAYS: Final = 4
START_EASE: Final = 250  # hundredths
LEAST_EASE: Final = 130
HIGHEST_EASE: Final = 500  # keeps a damaged number from sending a card away for good
HARD_GROWTH: Final = 120
EASY_GROWTH: Final = 130
LONGEST_DAYS: Final = 1_825  # five years; nobody waits longer for a word
DAY_TURNS: Final = timedelta(hours=4)  # who learns past midnight is still in the same evening


class Answer(IntEnum):
    """The four buttons, numbered as their keys."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


_EASE_CHANGE: Final = {Answer.HARD: -14, Answer.GOOD: 0, Answer.EASY: 10}


class Memory(NamedTuple):
    """What is known of how well a card sits.

    Attributes:
        due: Day on which it is asked next; None for a card that was never asked.
        interval_days: How long it waited, or waits, in days; 0 after a failed answer.
        ease: Easiness in hundredths, 130 to 500.
        passes: Right answers in a row.
        met: Day on which it was first asked; None for never.
    """

    due: date | None = None
    interval_days: int = 0
    ease: int = START_EASE
    passes: int = 0
    met: date | None = None


NEW: Final = Memory()


def day_of(now: datetime) -> date:
    """Returns the day that a moment belongs to; a day turns at four in the morning."""
    return (now - DAY_TURNS).date()


def after(memory: Memory, answer: Answer, today: date) -> Memory:
    """Returns what is known after an answer.

    Args:
        memory: What was known before.
        answer: The button pressed.
        today: The present day, see `day_of`.
    """
    met = memory.met or today
    if answer is Answer.AGAIN:
        return memory._replace(due=today, interval_days=0, passes=0, met=met)
    days = _interval(memory, answer)
    ease = min(HIGHEST_EASE, max(LEAST_EASE, memory.ease + _EASE_CHANGE[answer]))
    return Memory(
        due=_days_on(today, days), interval_days=days, ease=ease, passes=memory.passes + 1, met=met
    )


def _interval(memory: Memory, answer: Answer) -> int:
    if memory.passes == 0:
        return EASY_FIRST_DAYS if answer is Answer.EASY else FIRST_DAYS
    before = max(FIRST_DAYS, memory.interval_days)
    if answer is Answer.HARD:
        return min(LONGEST_DAYS, max(before + 1, _grown(before, HARD_GROWTH)))
    second = memory.passes == 1 and before < SECOND_DAYS
    good = SECOND_DAYS if second else max(before + 1, _grown(before, memory.ease))
    wanted = good if answer is Answer.GOOD else max(good + 1, _grown(good, EASY_GROWTH))
    return min(LONGEST_DAYS, wanted)


def _grown(days: int, hundredths: int) -> int:
    """Multiplies and rounds half up without floating point."""
    return (days * hundredths + 50) // 100


def _days_on(today: date, days: int) -> date:
    room = (date.max - today).days
    return today + timedelta(days=min(days, room))
