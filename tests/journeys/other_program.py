"""Another program on the same desktop, and what a person does with windows."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from tests.journeys.harness import ROOT, Desktop, wait_until

TITLE: Final = "Something else"
WINDOW: Final = f"""
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(["other"])
window = QLineEdit()
window.setWindowTitle({TITLE!r})
window.show()
app.exec()
"""


@contextmanager
def other_program(desk: Desktop) -> Iterator[int]:
    """Starts it, gives its window, and ends it."""
    command = [sys.executable, "-c", WINDOW]
    process = subprocess.Popen(command, cwd=ROOT, env=dict(desk.env), stderr=subprocess.DEVNULL)
    found = wait_until(lambda: desk.tool("xdotool", "search", "--name", f"^{TITLE}$").split())
    yield int(found[0])
    process.kill()
    process.wait()


def choose(desk: Desktop, window: int) -> None:
    """Chooses a window as a task bar does."""
    desk.tool("wmctrl", "-i", "-a", hex(window))
