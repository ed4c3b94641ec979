"""Which words are asked, and in what order."""

from datetime import date, timedelta

from ihm_desktop.front.word_trainer.cards import Card, Deck
from ihm_desktop.front.word_trainer.schedule import Memory
from ihm_desktop.front.word_trainer.today import (
    BACK_AFTER,
    for_pleasure,
    for_today,
    some_words,
    start,
    waiting,
)

TODAY = date(2026, 11, 22)


def met(number, days):
    memory = Memory(due=TODAY + timedelta(days=days), passes=1, met=date(2026, 11, 1))
    return Card(number, f"w{number}", "m", memory=memory)


def new(number):
    return Card(number, f"w{number}", "m")


def deck(*cards, **more):
    return Deck(1, "d", tuple(cards), **more)


def numbers(cards):
    return [card.id for card in cards]


def test_what_waited_longest_comes_first():
    assert numbers(for_today(deck(met(1, 0), met(2, -3), met(3, 1)), TODAY)) == [2, 1]


def test_new_words_come_after_every_third_known_one_and_none_is_lost():
    cards = [met(number, -number) for number in range(1, 8)] + [new(20), new(21), new(22)]

    order = numbers(for_today(deck(*cards), TODAY))

    assert order == [7, 6, 5, 20, 4, 3, 2, 21, 1, 22]


def test_a_day_has_only_so_many_new_words():
    fresh = [new(number) for number in range(1, 9)]
    today = Card(30, "x", "y", memory=Memory(due=TODAY + timedelta(days=1), met=TODAY))

    assert len(for_today(deck(*fresh, new_per_day=3), TODAY)) == 3
    assert len(for_today(deck(*fresh, today, new_per_day=3), TODAY)) == 2
    assert for_today(deck(*fresh, new_per_day=0), TODAY) == ()


def test_what_waits_is_counted():
    found = waiting(deck(met(1, 0), met(2, 5), new(3)), TODAY)

    assert (found.known, found.new, found.total) == (1, 1, 2)


def test_for_pleasure_takes_what_comes_next():
    assert numbers(for_pleasure(deck(met(1, 9), met(2, 2), met(3, 0), new(4)), TODAY)) == [2, 1, 4]


def test_again_brings_a_word_back_after_some_others():
    sitting = start([new(number) for number in range(1, 9)]).answered(again=True)

    assert sitting.present == 2
    assert sitting.waiting.index(1) == BACK_AFTER
    assert sitting.done == 0


def test_again_with_the_last_word_asks_it_at_once():
    assert start([new(1)]).answered(again=True).present == 1


def test_other_answers_end_the_sitting():
    sitting = start([new(1), new(2)]).answered(again=False).answered(again=False)

    assert sitting.present is None
    assert sitting.done == 2
    assert sitting.answered(again=False) == sitting


def test_five_words_to_write_with_and_then_the_next_five():
    many = deck(*[new(number) for number in range(1, 8)])
    first = some_words(many, TODAY)

    assert first == ("w1", "w2", "w3", "w4", "w5")
    assert some_words(many, TODAY, first) == ("w6", "w7", "w1", "w2", "w3")


def test_a_small_deck_gives_each_word_once():
    assert some_words(deck(new(1), new(2)), TODAY) == ("w1", "w2")
    assert some_words(deck(), TODAY) == ()
