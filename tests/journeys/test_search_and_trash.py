"""Finding a page again, throwing it away, bringing it back, erasing it."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Node, Program, wait_until

ACCENTED = "Zoë brought crème brûlée and laughed."
OTHER = "Rain all day, and the long letter."


@pytest.fixture
def journal(program: Program) -> Program:
    """Two pages are there, and Pages is open."""
    steps.begin(program, (("", OTHER), ("", ACCENTED)))
    steps.go(program, "Pages")
    wait_until(lambda: len(listed(program)) == 2, "both pages in the list")
    return program


def listed(journal: Program) -> list[Node]:
    """Returns the rows of the list; other lists on the page have no words of a page."""
    return [
        node
        for node in journal.tree()
        if node.role == "list item" and ("brought" in node.name or "Rain" in node.name)
    ]


def search(journal: Program, words: str) -> None:
    steps.focus(journal, "Search all pages")
    journal.desk.key("ctrl+a")
    journal.desk.type(words)


@pytest.mark.parametrize("words", ["zoe", "Zoe creme", "BRULEE lau"])
def test_a_page_is_found_without_its_accents(journal, words):
    search(journal, words)

    wait_until(lambda: [row for row in listed(journal) if "Zoë" in row.name], "the page")
    wait_until(lambda: len(listed(journal)) == 1, "the other page gone from the list")


def test_words_that_nobody_wrote_are_said_not_to_be_there(journal):
    search(journal, "submarine")
    journal.wait_for("Nothing with these words.")

    assert not listed(journal)


def test_enter_goes_into_what_was_found_and_opens_it(journal):
    search(journal, "zoe")
    wait_until(lambda: len(listed(journal)) == 1, "one page")
    journal.desk.key("Return")
    journal.wait_for_focus("Pages, newest first")
    journal.desk.key("Down", "Return")

    steps.wait_for_text(journal, "Page", ACCENTED)


def to_the_trash(journal: Program) -> None:
    """Opens the newest page and throws it away."""
    steps.focus(journal, "Pages, newest first")
    journal.desk.key("Home", "Return")
    steps.wait_for_text(journal, "Page", OTHER)
    journal.press("Put in the trash")
    journal.wait_for("The page is in the trash.")
    journal.press("Trash")
    journal.wait_for("Hold to erase everything here")


def test_a_page_goes_to_the_trash_and_comes_back(journal):
    to_the_trash(journal)
    journal.press(next(n.name for n in journal.tree() if n.name.startswith("Bring back")))
    journal.wait_for("There is nothing here.")
    journal.press("Back to the pages")

    wait_until(lambda: len(listed(journal)) == 2, "both pages in the list")


def test_a_short_press_erases_nothing_and_a_long_one_does(journal):
    to_the_trash(journal)
    journal.press("Hold to erase now")
    assert journal.wait_for("Rain all day")
    steps.hold(journal, "Hold to erase now", until="There is nothing here.")
    journal.press("Back to the pages")
    search(journal, "rain")

    assert journal.wait_for("Nothing with these words.")


def test_what_was_erased_is_not_there_after_opening_again(journal):
    to_the_trash(journal)
    steps.hold(journal, "Hold to erase everything here", until="There is nothing here.")
    steps.lock(journal)
    journal.unlock(steps.PASSPHRASE)
    steps.go(journal, "Pages")

    wait_until(lambda: len(listed(journal)) == 1, "one page left")
    assert "Zoë" in listed(journal)[0].name
