"""Shift three times while the hands are in the middle of something else."""

from pathlib import Path

import pytest

from tests.journeys import steps
from tests.journeys.harness import Desktop, Program

pytestmark = pytest.mark.journey
WORDS = "a line with words to drag"
FAR_PX = 60
IN_TEXT_PX = 30  # from the corner of the field to its words


def drag(desk: Desktop, x: int, y: int) -> None:
    """Presses the mouse button and moves the mouse away, as one drags; keeps the button down."""
    move = [word for by in range(0, FAR_PX, 4) for word in ("mousemove", str(x + by), str(y + by))]
    desk.tool("xdotool", "mousemove", str(x), str(y), "mousedown", "1", *move)


def test_selected_words_that_are_being_dragged_hold_nothing_up(
    program: Program, folder: Path
) -> None:
    steps.begin(program)
    steps.write(program, "A line", WORDS)
    steps.wait_for_text(program, "A line", WORDS)
    program.desk.key("ctrl+a")
    x, y, _width, _height = steps.nodes(program, "A line", "text")[0].box
    drag(program.desk, x + IN_TEXT_PX, y + IN_TEXT_PX)
    try:
        program.tap_shift()
        program.wait_left()
    finally:
        program.desk.tool("xdotool", "mouseup", "1")

    assert program.end() == b""


def test_a_click_beneath_a_dialog_leaves_the_keys_with_the_dialog(program: Program) -> None:
    steps.begin(program)
    steps.open_more(program, "Keep", "A backup is one file")
    x, y, _width, _height = steps.nodes(program, "Today", "push button")[0].box
    program.press("Pick the file")
    program.wait_for("Use this")
    program.desk.click(x + 5, y + 5)
    program.tap_shift()
    program.wait_left()

    assert program.end() == b""
