"""Writing: what was typed is kept, whatever ends the program, and one comes back to it."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Program, is_running, wait_until

LINE = "The kettle before anyone was up, and the blue cup. "


@pytest.fixture
def journal(program: Program) -> Program:
    return steps.begin(program)


def open_a_page(journal: Program) -> None:
    steps.go(journal, "Pages")
    journal.press("New page")
    journal.wait_for_focus("Page")


def reopened(journal: Program) -> None:
    journal.unlock(steps.PASSPHRASE)
    journal.wait_for_focus("A line")


def came_back(journal: Program) -> str:
    """Goes on where it was, and returns what stands on the page."""
    journal.press("Continue")
    journal.wait_for_focus("Page")
    wait_until(lambda: steps.text_in(journal, "Page"), "words on the page")
    return steps.text_in(journal, "Page")


def test_a_killed_journal_loses_at_most_a_second_of_writing(journal):
    open_a_page(journal)
    journal.desk.type(LINE)
    steps.wait_for_text(journal, "Page", LINE)
    steps.wait_saved(journal)
    journal.desk.type("And then in the middle of a")
    steps.wait_for_text(journal, "Page", LINE + "And then in the middle of a")
    steps.wait_saved(journal)
    journal.desk.type(" sen")
    journal.kill(journal.panel_pid())
    journal.wait_left()
    journal.wait_tidy()

    reopened(journal)
    kept = came_back(journal)
    assert kept.startswith(LINE + "And then in the middle of a")
    assert (LINE + "And then in the middle of a sen").startswith(kept)


def test_a_killed_front_takes_the_journal_and_no_saved_word(journal, desk):
    open_a_page(journal)
    journal.desk.type(LINE)
    steps.wait_saved(journal)
    pid = journal.panel_pid()
    journal.kill(journal.front_pid)
    wait_until(lambda: not is_running(pid), "the journal process gone")
    wait_until(lambda: not desk.windows(), "no window left")
    journal.end()

    journal.start()
    reopened(journal)
    assert came_back(journal) == LINE


@pytest.mark.parametrize("way", ["button", "taps"])
def test_leaving_in_mid_word_loses_no_letter(journal, way):
    open_a_page(journal)
    journal.desk.type(LINE + "unfini")
    steps.wait_for_text(journal, "Page", LINE + "unfini")
    journal.desk.type("sh")
    if way == "button":
        journal.click("Close")
    else:
        journal.tap_shift()
    journal.wait_left()

    reopened(journal)
    assert came_back(journal) == LINE + "unfinish"


def test_continue_returns_to_the_page_and_the_place_in_it(journal):
    open_a_page(journal)
    journal.desk.type("first word last")
    steps.wait_for_text(journal, "Page", "first word last")
    journal.desk.key("Home", *["Right"] * 5)
    steps.lock(journal)

    reopened(journal)
    came_back(journal)
    journal.desk.type(" small")
    steps.wait_for_text(journal, "Page", "first small word last")


def test_a_line_of_today_becomes_a_page(journal):
    journal.desk.type("One line of today")
    steps.wait_saved(journal)
    journal.press("Open as a page")
    journal.wait_for_focus("Page")

    steps.wait_for_text(journal, "Page", "One line of today")
