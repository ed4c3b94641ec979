"""The running front holds nothing that could open a vault."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FORBIDDEN = (
    "cryptography",
    "sqlcipher3",
    "socket",
    "ssl",
    "ihm_desktop.ui",
    "ihm_desktop.services",
    "ihm_desktop.storage",
    "ihm_desktop.exchange",
    "ihm_desktop.app",
    "ihm_desktop.vault.vault",
    "ihm_desktop.vault.secret",
    "ihm_desktop.vault.primitives",
    "ihm_desktop.vault.key_slots",
)
# Starts the real front, and looks at its modules once its folder is tidy.
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ihm_desktop.front import cover_window, front

class Told(cover_window.CoverWindow):
    def __init__(self, *, dark):
        super().__init__(dark=dark)
        self.first_painted.connect(self._before)

    def _before(self):
        self.early = sorted(sys.modules)

    def say(self, sentence):
        rows = ["said " + sentence, *("early " + name for name in self.early), *sys.modules]
        sys.stdout.write("\\n".join(rows))
        sys.stdout.flush()
        QApplication.quit()

cover_window.CoverWindow = Told
from ihm_desktop.front.covers import plain
del plain.PlainWindow.say
sys.exit(front.run(Path(sys.argv[1])))
"""


def start(folder):
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )


@pytest.fixture(scope="module")
def answer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("front") / "data"
    done = start(folder)
    said, *modules = done.stdout.splitlines()
    return said, modules, folder, done.stderr


def test_a_folder_that_cannot_be_made_is_said_in_the_window(tmp_path):
    (tmp_path / "file").touch()

    assert start(tmp_path / "file" / "data").stdout.startswith("said Something in the folder")


def test_the_running_front_loads_nothing_that_opens_a_vault(answer):
    loaded = answer[1]
    assert "ihm_desktop.front.front" in loaded
    found = [
        name for name in loaded for word in FORBIDDEN if name == word or name.startswith(f"{word}.")
    ]
    assert found == []


def test_the_running_front_makes_a_never_used_folder(answer):
    said, _, folder, _ = answer
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}

    assert said == "said "
    assert sizes.keys() == {"notes.index", "notes-1.data", "notes-2.data", "notes.settings"}
    assert sizes["notes.index"] == 4_096
    assert sizes["notes-1.data"] == sizes["notes-2.data"]


@pytest.mark.parametrize("name", ["dataclasses", "json", "subprocess", "hashlib"])
def test_what_the_first_paint_does_not_need_comes_after_it(answer, name):
    assert name in answer[1]
    assert f"early {name}" not in answer[1]


def test_the_running_front_writes_nothing_to_standard_error(answer):
    said = [line for line in answer[3].splitlines() if "This plugin does not" not in line]

    assert said == []  # what is left out is the offscreen platform's own
