"""Choosing the program in the task bar gives the keyboard to what lies on top of it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.journeys.harness import ROOT, Desktop, Program, wait_until

pytestmark = pytest.mark.journey
TIMES = 20
OTHER = "Something else"
WINDOW = f"""
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(["other"])
window = QWidget()
window.setWindowTitle({OTHER!r})
window.show()
app.exec()
"""


@pytest.fixture
def other(desk: Desktop) -> Iterator[int]:
    """The window of another program."""
    command = [sys.executable, "-c", WINDOW]
    process = subprocess.Popen(command, cwd=ROOT, env=dict(desk.env), stderr=subprocess.DEVNULL)
    found = wait_until(lambda: desk.tool("xdotool", "search", "--name", f"^{OTHER}$").split())
    yield int(found[0])
    process.kill()
    process.wait()


def choose(desk: Desktop, window: int) -> None:
    """Chooses a window as a task bar does."""
    desk.tool("wmctrl", "-i", "-a", hex(window))


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
