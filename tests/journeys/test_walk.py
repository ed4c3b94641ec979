"""A step of the path: begun, stopped in the middle, gone on with another day, found again."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Program, wait_until

STEP = "A bend"
WORDS = "I stopped seeing Ines on Sundays"


@pytest.fixture
def path(program: Program) -> Program:
    """A path is begun."""
    steps.begin(program)
    steps.go(program, "Path")
    program.answer("What would you like to call this path?", "Blue")
    program.wait_for(STEP)
    return program


def step_named(path: Program, start: str) -> str:
    """Returns the whole name of a step in the list; what was said of it follows its name."""
    names = (n.name for n in path.tree() if n.role == "push button")
    return next(name for name in names if name.startswith(start))


def open_step(path: Program) -> None:
    path.press(step_named(path, STEP))
    if wait_until(lambda: path.find("read now") or path.find("In your words"), "step").name == (
        "read now"
    ):
        path.press("read now")
    path.wait_for("Is this part of your story?")


def test_stopping_in_the_middle_keeps_every_word_and_says_so(path):
    open_step(path)
    path.press("part of my story")
    steps.write(path, "In your words", WORDS)
    steps.wait_saved(path)
    path.press("Stop here")
    path.wait_for("You can stop here. Every word is kept.")

    assert path.wait_for(f"Go on: {STEP}")


def test_a_step_goes_on_another_day_where_it_was_left(path):
    open_step(path)
    path.press("part of my story")
    steps.write(path, "In your words", WORDS)
    steps.lock(path)

    path.unlock(steps.PASSPHRASE)
    path.press("Continue")
    path.wait_for_focus("In your words")
    assert steps.text_in(path, "In your words") == WORDS
    path.desk.type(".")
    steps.wait_for_text(path, "In your words", WORDS + ".")
    assert chosen(path, "part of my story")


def chosen(path: Program, name: str) -> bool:
    return any("checked" in node.states for node in steps.nodes(path, name))


def test_steadying_is_one_press_away_in_the_middle_of_a_step(path):
    open_step(path)
    steps.write(path, "In your words", WORDS)
    path.press("Steady")
    path.wait_for("Steady, you are here")
    steps.go(path, "Path")

    path.press(f"Go on: {STEP}")
    steps.wait_for_text(path, "In your words", WORDS)


def test_a_step_is_found_beside_the_pages(path):
    open_step(path)
    steps.write(path, "In your words", WORDS)
    steps.wait_saved(path)
    steps.go(path, "Pages")
    steps.write(path, "Search all pages", "ines sund")
    wait_until(
        lambda: [n for n in path.tree() if n.role == "list item" and "Ines" in n.name],
        "the step among what was found",
    )
    path.desk.key("Return", "Down", "Return")

    path.wait_for("Path, you are here")
    steps.wait_for_text(path, "In your words", WORDS)


def test_a_step_can_be_passed_over_without_reading_it(path):
    path.press(step_named(path, "The circle"))
    path.press("skip")

    wait_until(
        lambda: [n for n in path.tree() if n.name.startswith("The circle, skip")],
        "the step named as skipped",
    )


def test_own_words_are_laid_out_as_one_page_and_kept(path):
    open_step(path)
    path.press("part of my story")
    steps.write(path, "In your words", WORDS)
    steps.wait_saved(path)
    path.press("Stop here")
    path.press("How did I land here?")
    path.wait_for(WORDS)
    path.press("Keep as a page")
    path.wait_for("This page is kept. You find it in Pages.")
    path.press("Open it")

    path.wait_for("Pages, you are here")
    wait_until(lambda: WORDS in steps.text_in(path, "Page"), "the words on a page of their own")
