"""When a word comes back."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.word_trainer.schedule import (
    HIGHEST_EASE,
    LEAST_EASE,
    LONGEST_DAYS,
    NEW,
    Answer,
    Memory,
    after,
    day_of,
)

TODAY = date(2026, 11, 22)
answers = st.sampled_from(list(Answer))


def walk(*given_answers):
    memory, day = NEW, TODAY
    for answer in given_answers:
        memory = after(memory, answer, day)
        day = memory.due
    return memory


def test_good_answers_follow_the_published_intervals():
    steps = [walk(*[Answer.GOOD] * times).interval_days for times in range(1, 6)]

    assert steps == [1, 6, 15, 38, 95]  # 1, 6, then times 2.5, rounded half up


def test_ease_changes_as_published():
    assert walk(Answer.EASY).ease == 260
    assert walk(Answer.GOOD).ease == 250
    assert walk(Answer.HARD).ease == 236


def test_a_failed_word_comes_again_today_and_keeps_its_ease():
    before = walk(Answer.EASY, Answer.EASY)
    memory = after(before, Answer.AGAIN, TODAY)

    assert (memory.due, memory.interval_days, memory.passes) == (TODAY, 0, 0)
    assert memory.ease == before.ease


def test_after_a_failure_the_first_interval_is_a_day_again():
    memory = after(walk(*[Answer.GOOD] * 5), Answer.AGAIN, TODAY)

    assert after(memory, Answer.GOOD, TODAY).interval_days == 1


def test_an_easy_new_word_waits_four_days():
    assert walk(Answer.EASY).interval_days == 4


@pytest.mark.parametrize("good", range(1, 7))
def test_a_better_answer_never_waits_less(good):
    memory = walk(*[Answer.GOOD] * good)
    waits = [after(memory, answer, TODAY).interval_days for answer in Answer]

    assert waits == sorted(waits)
    assert waits[1] < waits[2] < waits[3]


def test_the_first_meeting_is_remembered():
    first = after(NEW, Answer.AGAIN, TODAY)

    assert after(first, Answer.GOOD, date(2026, 11, 25)).met == TODAY


@given(st.lists(answers, max_size=40))
def test_no_row_of_answers_leaves_the_bounds(row):
    memory = walk(*row)

    assert LEAST_EASE <= memory.ease <= HIGHEST_EASE
    assert 0 <= memory.interval_days <= LONGEST_DAYS
    assert (memory.due is None) == (not row)


def test_the_last_day_of_the_calendar_is_no_error():
    assert after(Memory(due=date.max, passes=3), Answer.EASY, date.max).due == date.max


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 23, 3, 59), date(2026, 11, 22)),
        (datetime(2026, 11, 23, 4, 0), date(2026, 11, 23)),
        (datetime(2026, 11, 22, 23, 0), date(2026, 11, 22)),
    ],
)
def test_a_day_turns_at_four_in_the_morning(moment, day):
    assert day_of(moment) == day
