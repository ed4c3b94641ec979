"""Leaving after a while without a key or the mouse."""

from ihm_desktop.ui.idle import Idle
from tests.fakes_front import FakeMonotonic


def watched(qapp, limit_s=300):
    clock = FakeMonotonic()
    idle = Idle(clock, limit_s)
    told = []
    idle.due.connect(lambda: told.append(True))
    return clock, idle, told


def test_it_is_told_once_at_the_limit(qapp):
    clock, idle, told = watched(qapp)
    clock.now_s = 299
    idle.check()
    assert told == []

    clock.now_s = 300
    idle.check()
    assert told == [True]


def test_a_key_starts_the_count_again(qapp):
    clock, idle, told = watched(qapp)
    clock.now_s = 299
    idle.used()
    clock.now_s = 500
    idle.check()

    assert told == []


def test_waking_up_late_does_not_revive_it(qapp):
    clock, idle, told = watched(qapp)
    clock.now_s = 10_000
    idle.used()
    idle.check()

    assert told == [True]


def test_another_limit_counts_from_now(qapp):
    clock, idle, told = watched(qapp)
    clock.now_s = 200
    idle.change_limit(60)
    clock.now_s = 259
    idle.check()
    assert told == []

    clock.now_s = 260
    idle.check()
    assert told == [True]
