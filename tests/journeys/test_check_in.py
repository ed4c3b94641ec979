"""A check-in: some items answered, some passed over, a tree that follows, found again."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Program, wait_until

PART = "Weather"
CAPTION = "The day the heating worked"


@pytest.fixture
def tree(program: Program) -> Program:
    steps.begin(program)
    steps.go(program, "Tree")
    program.wait_for("Nothing is drawn yet.")
    return program


def answer(tree: Program, item: str, name: str) -> None:
    """Presses one answer of one item, as a screen reader finds it: within the item."""
    nodes = tree.tree()
    at = next(i for i, node in enumerate(nodes) if node.name == item)
    nth = sum(1 for node in nodes[:at] if node.name == name and node.role == "radio button")
    assert tree.desk.ask(do="press", pid=tree.panel_pid(), name=name, role="radio button", nth=nth)


def three_answers(tree: Program) -> None:
    tree.press(PART, role="push button")
    tree.wait_for("A place to sleep")
    answer(tree, "A place to sleep", "often")
    answer(tree, "The basics", "Skip")
    answer(tree, "Seeing people", "Doesn't fit me")
    steps.wait_saved(tree)


def picture(tree: Program) -> str:
    """Returns how the drawn tree is told to those who do not see it."""
    return "\n".join(f"{n.name} {n.description}" for n in tree.tree() if "tree" in n.name.lower())


def test_some_items_are_enough_for_a_tree(tree):
    three_answers(tree)
    tree.press("Stop here")
    tree.wait_for("Go on with today")

    assert "Nothing is drawn yet." not in steps.all_words(tree)
    assert tree.find("In words")


def test_the_tree_never_shows_a_number(tree):
    three_answers(tree)
    tree.press("Stop here")
    tree.wait_for("Go on with today")
    words = "\n".join(
        node.name for node in tree.tree() if node.role in ("label", "image", "graphic")
    )
    without_the_date = [line for line in words.splitlines() if "2026" not in line]

    assert not [line for line in without_the_date if any(sign.isdigit() for sign in line)]


def test_answers_are_there_another_day_and_what_was_skipped_is_skipped(tree):
    three_answers(tree)
    steps.lock(tree)
    tree.unlock(steps.PASSPHRASE)
    tree.press("Continue")
    tree.wait_for("A place to sleep")

    assert [checked_after(tree, item) for item in ("A place to sleep", "The basics")] == [
        "often",
        "Skip",
    ]


def checked_after(tree: Program, item: str) -> str:
    """Returns the chosen answer of an item."""
    nodes = tree.tree()
    at = next(i for i, node in enumerate(nodes) if node.name == item)
    return next(n.name for n in nodes[at:] if n.role == "radio button" and "checked" in n.states)


def test_a_check_in_is_found_by_the_words_beside_it(tree):
    three_answers(tree)
    tree.press("Stop here")
    tree.wait_for("Go on with today")
    name = wait_until(
        lambda: next((n.name for n in tree.tree() if n.role == "text"), ""), "the caption's field"
    )
    steps.write(tree, name, CAPTION)
    steps.wait_for_text(tree, name, CAPTION)
    steps.go(tree, "Pages")
    steps.write(tree, "Search all pages", "heating")

    wait_until(
        lambda: [n for n in tree.tree() if n.role == "list item" and "heating" in n.name],
        "the check-in among what was found",
    )


def test_two_check_ins_stand_side_by_side_without_a_word_on_which_is_better(tree):
    three_answers(tree)
    tree.press("Stop here")
    tree.press("Begin a new ring")
    tree.wait_for("A place to sleep")
    answer(tree, "A place to sleep", "mostly")
    steps.wait_saved(tree)
    tree.press("Stop here")
    tree.press("My rings", role="push button")
    tree.wait_for("Two trees side by side")
    tree.wait_for("Rings are not better or worse.")

    assert len(pictures(tree)) == 2
    assert len(set(pictures(tree))) == 2
    assert not [node for node in tree.tree() if "%" in node.name]


def pictures(tree: Program) -> list[str]:
    """Returns how each drawn tree is told to those who do not see it."""
    return [node.name for node in tree.tree() if node.name.startswith("Weather:")]


def test_the_plan_that_weather_leads_to_is_found_again_from_people(tree):
    tree.press(PART, role="push button")
    tree.press("My plan")
    tree.wait_for_focus("Page")
    tree.desk.type("cold hands")
    steps.wait_saved(tree)
    steps.lock(tree)

    tree.unlock(steps.PASSPHRASE)
    steps.go(tree, "People")
    tree.press("My plan")
    tree.wait_for_focus("Page")

    first, below = steps.text_in(tree, "Page").splitlines()[:2]
    assert first.startswith("## ")
    assert below == "cold hands"
