"""Putting a disguise on from inside, opening it from under it, and beginning anew by a phrase."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from tests.journeys import steps
from tests.journeys.harness import Desktop, Program, wait_until

pytestmark = pytest.mark.journey
COVER = cover_file.load(paths.resources() / "covers", "recipes")
CHORD = "ctrl+shift+k"


@pytest.fixture
def both(desk: Desktop) -> Desktop:
    """The desktop, where the program may be called either way."""
    return replace(desk, titles=(*desk.titles, COVER.title, COVER.unlock_title))


@pytest.fixture
def program(both: Desktop, folder: Path) -> Iterator[Program]:
    made = Program(both, folder)
    yield made
    made.end()
    wait_until(lambda: not both.windows(), "every window closed")


def title(desk: Desktop, window: int) -> str:
    return desk.tool("xdotool", "getwindowname", str(window)).strip()


def wear(program: Program) -> None:
    """Chooses the recipe box in the settings, with other keys and a dish of her own."""
    steps.go(program, "Settings")
    program.press("Change how it looks")
    program.wait_for("What this program looks like from outside")
    program.press(COVER.title, role="radio button")
    steps.write(program, COVER.ask[0], "Bread of the house")
    steps.focus(program, "Press the keys here, to try them")
    program.desk.key(CHORD)
    program.wait_for("These are the keys now.")
    program.desk.key(CHORD)
    program.wait_for("That was it.")
    program.press("Use this")
    program.wait_for("It is to look like “Recipes”.")


def small_window(program: Program, chord: str) -> None:
    before = program.desk.windows()
    program.desk.key(chord)

    def there() -> bool:
        active = program.desk.active()
        return active not in before and title(program.desk, active) == COVER.unlock_title

    wait_until(there, "the small window")
    program.wait_for_focus(COVER.field)


def test_a_disguise_is_put_on_opened_and_begun_anew(program: Program, folder: Path) -> None:
    steps.begin(program)
    wear(program)
    program.tap_shift()
    wait_until(
        lambda: [title(program.desk, one) for one in program.desk.windows()] == [COVER.title],
        "the recipe box",
    )
    assert program.wait_for("Bread of the house", pid=program.front_pid)
    names = {path.name for path in folder.iterdir()}
    assert names == {
        COVER.slot_file,
        COVER.settings_file,
        *COVER.vault_files,
        *COVER.own_files,
    }

    wait_until(lambda: program.desk.active() in program.desk.windows(), "the keyboard")
    small_window(program, CHORD)
    program.desk.type("not the one")
    program.desk.key("Return")
    program.wait_for(COVER.outcomes["WrongPassphrase"])
    program.answer(COVER.field, steps.PASSPHRASE)
    program.wait_for_focus("A line")
    assert title(program.desk, program.desk.active()) == COVER.title
    program.tap_shift()
    program.wait_left()

    small_window(program, CHORD)
    program.desk.type("Start a new book")
    program.desk.key("Return")
    program.wait_for("Before you begin")
    program.press("Not today")
    program.wait_left()
