"""The journal process is killed in the middle of something; all of it is there again."""

import pytest

from ihm_desktop.storage.small_tables import SettingRepository
from tests.journeys import steps
from tests.journeys.harness import Program, wait_until

STEP = "A bend"
WORDS = "I stopped seeing Ines on Sundays"
LAST_ITEM = "Thoughts that you would be better off dead or of hurting yourself in some way"
CALM = "You are not alone with this"
ALARMING = ("risk", "danger", "warning", "alert", "severe", "emergency room", "score")


def kill_and_open(program: Program) -> None:
    """Ends the journal process as a power cut does, and opens the journal again."""
    pid = program.panel_pid()
    program.kill(pid)
    wait_until(lambda: program.panel_pid() != pid, "the journal process gone")
    program.wait_left()
    program.wait_tidy()
    program.unlock(steps.PASSPHRASE)


@pytest.fixture
def path(program: Program) -> Program:
    """A walk is begun and its first step open."""
    steps.begin(program)
    steps.go(program, "Path")
    program.answer("What would you like to call this path?", "Blue")
    program.wait_for(STEP)
    program.press(button_named(program, STEP))
    program.wait_for("Is this part of your story?")
    return program


def button_named(program: Program, start: str) -> str:
    names = (n.name for n in program.tree() if n.role == "push button")
    return next(name for name in names if name.startswith(start))


def checked(program: Program, name: str) -> bool:
    return any("checked" in node.states for node in steps.nodes(program, name))


def test_a_first_walk_stopped_in_the_middle_goes_on_at_the_same_step_after_a_kill(path):
    path.press("part of my story")
    steps.write(path, "In your words", WORDS)
    path.press("Stop here")
    path.wait_for("You can stop here. Every word is kept.")
    path.press(f"Go on: {STEP}")
    steps.wait_for_text(path, "In your words", WORDS)
    steps.write(path, "In your words", " at noon")
    steps.wait_saved(path)

    kill_and_open(path)
    path.press("Continue")
    path.wait_for(STEP)
    steps.wait_for_text(path, "In your words", WORDS + " at noon")

    assert checked(path, "part of my story")


@pytest.fixture
def sheet(program: Program) -> Program:
    """The sheet with the item about self-harm was chosen, and is open."""
    steps.make_journal(program.folder, prepare=choose_the_longer_sheet)
    program.start()
    program.unlock(steps.PASSPHRASE)
    steps.go(program, "Scales")
    program.press("Begin PHQ-9")
    program.wait_for(LAST_ITEM)
    return program


def choose_the_longer_sheet(database) -> None:
    settings = SettingRepository(database)
    settings.set("scales", True)
    settings.set("phq", "phq9")


def answer(program: Program, item: str, name: str) -> None:
    """Presses one answer of one item, as a screen reader finds it: within the item."""
    nodes = program.tree()
    at = next(i for i, node in enumerate(nodes) if node.name == item)
    nth = sum(1 for node in nodes[:at] if node.name == name and node.role == "radio button")
    request = {"pid": program.panel_pid(), "name": name, "role": "radio button", "nth": nth}
    assert program.desk.ask(do="press", **request)


def test_the_ninth_item_opens_the_calm_page_at_once_and_nothing_is_lost_by_a_kill(sheet):
    assert "Marking it opens a page with support." in steps.all_words(sheet)
    answer(sheet, "Feeling down, depressed, or hopeless", "Several days")
    answer(sheet, LAST_ITEM, "Several days")

    sheet.wait_for(CALM)
    words = steps.all_words(sheet)
    assert "This program cannot call anyone." in words
    assert not [word for word in ALARMING if word in words.lower()]
    assert not sheet.find("Show the number")
    assert sheet.find("Keep going")
    assert sheet.find("Close")

    sheet.press("Keep going")
    sheet.wait_for("Could you answer freely?")
    assert answers(sheet) == ["Several days", "Several days"]

    kill_and_open(sheet)
    sheet.press("Continue")
    sheet.wait_for(LAST_ITEM)
    assert answers(sheet) == ["Several days", "Several days"]
    assert not sheet.find(CALM)


def answers(program: Program) -> list[str]:
    """Returns what is chosen, from the first item to the last."""
    nodes = program.tree()
    return [n.name for n in nodes if n.role == "radio button" and "checked" in n.states]
