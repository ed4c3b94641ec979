"""Choosing the program in the task bar gives the keyboard to what lies on top of it."""

from collections.abc import Iterator

import pytest

from tests.journeys.harness import Desktop, Program, wait_until
from tests.journeys.other_program import choose, other_program

pytestmark = pytest.mark.journey
TIMES = 20


@pytest.fixture
def other(desk: Desktop) -> Iterator[int]:
    """The window of another program."""
    with other_program(desk) as window:
        yield window


def test_choosing_the_front_gives_the_journal_the_keyboard(
    desk: Desktop, program: Program, other: int
) -> None:
    program.start()
    front = desk.active()
    program.open_door("Open")
    journal = desk.active()
    assert journal != front

    for turn in range(TIMES):
        choose(desk, other)
        wait_until(lambda: desk.active() == other, f"the other program, turn {turn}")
        choose(desk, front)
        wait_until(lambda: desk.active() == journal, f"the journal, turn {turn}", patience_s=5)
