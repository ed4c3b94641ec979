"""Times in the words of a step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.recipe_box.durations import LONGEST, minutes_in, total_minutes


@pytest.mark.parametrize(
    ("step", "minutes"),
    [
        ("Simmer for 20 minutes.", (20,)),
        ("Bake for 35 to 40 minutes. Cool it for 10 min.", (35, 10)),
        ("Hornea de 45 a 50 minutos.", (45,)),
        ("Cook it for 1 hour 30 minutes.", (90,)),
        ("Cocina 2 horas y 15 minutos", (135,)),
        ("Rest it for 1½ hours.", ()),
        ("30 seconds on each side", ()),
        ("Heat the oven to 180 °C.", ()),
        ("Leave it for 12 h.", (720,)),
        ("10 minutes, then 10 minutes more", (10,)),
    ],
)
def test_times_are_found(step, minutes):
    assert minutes_in(step) == minutes


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("35 minutes", 35), ("1 h 20 min", 80), ("45", 45), ("2 hours", 120), ("a while", 0)],
)
def test_a_whole_time_is_read(words, minutes):
    assert total_minutes(words) == minutes


@given(st.text(max_size=200))
def test_any_text_gives_times_that_can_be_set(step):
    assert all(0 < minutes <= LONGEST for minutes in minutes_in(step))
