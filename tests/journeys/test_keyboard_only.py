"""The main loop without a mouse and without a screen reader's actions: keys alone."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Program, wait_until

FEW = 60  # a page has fewer stops than this


@pytest.fixture
def front(program: Program) -> Program:
    steps.make_journal(program.folder)
    return program.start()


def tab_to(program: Program, name: str) -> None:
    """Presses Tab until a thing has the keyboard, as one who only has keys."""
    for _stop in range(FEW):
        before = focus_names(program)
        if name in before:
            return
        program.desk.key("Tab")
        wait_until(lambda now=before: focus_names(program) != now, f"Tab going on from {before}")
    raise AssertionError(name)


def focus_names(program: Program) -> list[str]:
    return [node.name for node in program.tree() if "focused" in node.states]


def opened(front: Program) -> None:
    before = front.desk.windows()
    front.desk.key("Return")  # the door "Open" has the keyboard
    wait_until(lambda: front.desk.active() not in before and front.panel_pid(), "the window")
    front.answer("Passphrase", steps.PASSPHRASE)
    front.wait_for_focus("A line")


def test_opening_writing_and_leaving_need_only_keys(front):
    opened(front)
    front.desk.type("With keys alone.")
    steps.wait_saved(front)
    front.desk.key("ctrl+2")
    front.wait_for("Pages, you are here")
    front.wait_for_focus("Page")
    front.desk.key("ctrl+shift+f")
    front.wait_for_focus("Search all pages")
    front.desk.type("alone")
    front.wait_for("With keys alone.")
    front.desk.key("Return")
    front.wait_for_focus("Pages, newest first")
    front.desk.key("Down", "Return")
    steps.wait_for_text(front, "Page", "With keys alone.")
    steps.lock(front)


def test_a_check_in_needs_only_keys(front):
    opened(front)
    front.desk.key("ctrl+4")
    front.wait_for_focus("Begin with today")
    front.desk.key("Return")
    front.wait_for_focus("A place to sleep")
    front.desk.key("Right", "Right", "space")
    steps.wait_saved(front)
    front.desk.key("F1")
    front.wait_for("Steady, you are here")
    front.desk.key("F2")
    front.wait_for("People, you are here")


def test_tab_reaches_the_star_and_the_way_out(front):
    opened(front)
    front.desk.key("ctrl+2")
    front.wait_for_focus("Page")
    front.desk.key("shift+Tab")
    tab_to(front, "Right now and tags")
    tab_to(front, "Close")
    front.desk.key("Return")
    front.wait_left()
