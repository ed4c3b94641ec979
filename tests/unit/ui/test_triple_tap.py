"""Three quick taps of Shift, against everything else that hands do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.ui.triple_tap import SERIES_MS, TAP_MS, TripleTap

DOWN, UP, OTHER, REPEAT = "down", "up", "other", "repeat"


def fires(events, taps=3):
    """Plays (what, at_ms) pairs and counts how often the gesture fires."""
    machine = TripleTap(taps=taps)
    fired = 0
    for what, at_ms in events:
        if what == DOWN:
            fired += machine.press(at_ms)
        elif what == UP:
            fired += machine.release(at_ms)
        elif what == REPEAT:
            machine.repeat()
        else:
            machine.other()
    return fired


def taps(number, every_ms=200, held_ms=60, start_ms=0):
    events = []
    for index in range(number):
        at_ms = start_ms + index * every_ms
        events += [(DOWN, at_ms), (UP, at_ms + held_ms)]
    return events


def capital(at_ms):
    """Shift down, a letter, Shift up, as fast hands do it."""
    return [(DOWN, at_ms), (OTHER, at_ms + 20), (OTHER, at_ms + 50), (UP, at_ms + 70)]


FIRING = {
    "three taps": taps(3),
    "three slow taps": taps(3, every_ms=500, held_ms=300),
    "taps at the very limits": [
        *[(DOWN, 0), (UP, TAP_MS), (DOWN, 500), (UP, 500 + TAP_MS)],
        *[(DOWN, SERIES_MS - TAP_MS), (UP, SERIES_MS)],
    ],
    "three taps after a capital": capital(0) + taps(3, start_ms=300),
    "more taps than needed": taps(9),
    "a late start of a new series": taps(2) + taps(3, start_ms=5_000),
}
QUIET = {
    "nothing": [],
    "two taps": taps(2),
    "two taps and one much later": taps(2) + taps(1, start_ms=SERIES_MS + 1),
    "fast capitals": [event for at in range(0, 2_000, 110) for event in capital(at)],
    "Shift and A four times": [event for at in range(0, 1_200, 300) for event in capital(at)],
    "Shift held": [(DOWN, 0), *[(REPEAT, at) for at in range(500, 3_000, 30)], (UP, 3_000)],
    "three long presses": taps(3, every_ms=480, held_ms=TAP_MS + 1),
    "a click between": [*taps(2), (OTHER, 450), *taps(1, start_ms=500)],
    "a letter between": [*taps(2), (OTHER, 450), *taps(1, start_ms=500)],
    "a release without a press": [(UP, 0), (UP, 10), (UP, 20)],
    "a press that another window saw end": [(DOWN, 0), (OTHER, 5), (UP, 10), *taps(2, start_ms=50)],
}


@pytest.mark.parametrize("events", FIRING.values(), ids=FIRING)
def test_the_gesture_fires_exactly_once(events):
    assert fires(events) == 1


@pytest.mark.parametrize("events", QUIET.values(), ids=QUIET)
def test_anything_else_never_fires(events):
    assert fires(events) == 0


def test_rearming_lets_it_fire_again():
    machine = TripleTap()
    first = [machine.press(at) + machine.release(at + 50) for at in (0, 200, 400)]
    silent = [machine.press(at) + machine.release(at + 50) for at in (600, 800, 1_000)]
    machine.rearm()
    second = [machine.press(at) + machine.release(at + 50) for at in (5_000, 5_200, 5_400)]

    assert (sum(first), sum(silent), sum(second)) == (1, 0, 1)


def test_one_tap_is_enough_where_the_setting_says_so():
    assert fires([(DOWN, 0)], taps=1) == 1
    assert fires([(DOWN, 0), (UP, 900), (DOWN, 1_000), (UP, 1_050)], taps=1) == 1


EVENTS = st.lists(
    st.tuples(st.sampled_from([DOWN, UP, OTHER, REPEAT]), st.integers(0, 700)), max_size=60
)


@given(EVENTS)
def test_it_never_fires_twice_whatever_comes(steps):
    at_ms = 0
    events = []
    for what, later_ms in steps:
        at_ms += later_ms
        events.append((what, at_ms))

    assert fires(events) <= 1


@given(EVENTS)
def test_it_never_fires_without_three_presses_with_nothing_between(steps):
    at_ms = 0
    events = []
    best = run = 0
    for what, later_ms in steps:
        at_ms += later_ms
        events.append((what, at_ms))
        run = run + 1 if what == UP else 0 if what in (OTHER, REPEAT) else run
        best = max(best, run)

    if best < 3:
        assert fires(events) == 0
