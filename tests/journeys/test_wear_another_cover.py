"""The whole program puts another cover on: every name it has in the system changes."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ihm_desktop.content import cover_file
from ihm_desktop.front.covers import COVERS
from tests.fakes_covers import COVER_FILES
from tests.journeys.harness import ROOT, Desktop, wait_until

pytestmark = pytest.mark.journey
NEXT = cover_file.load(COVER_FILES, COVERS[-1])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "share"


@pytest.fixture
def front(desk: Desktop, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A front in its usual folder, which is a test's own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.wearing_program"],
        cwd=ROOT,
        env={**desk.env, "XDG_DATA_HOME": str(home), "NEXT": NEXT.name},
        stderr=subprocess.PIPE,
    )
    yield process
    process.kill()
    process.communicate()


def listed(desk: Desktop) -> list[list[str]]:
    """Returns class, process and title of every window in the task bar."""
    lines = desk.tool("wmctrl", "-l", "-x", "-p").splitlines()
    return [[line.split()[3], line.split()[2], line.split()[-1]] for line in lines]


def test_every_name_and_file_is_the_next_covers(
    desk: Desktop, front: subprocess.Popen[bytes], home: Path
) -> None:
    pid = str(front.pid)
    wait_until(lambda: listed(desk) == [["notes.notes", pid, "Notes"]], "the first cover")
    wait_until((home / "notes" / "notes.settings").exists, "a tidy folder")
    before = {path.stat().st_ino for path in (home / "notes").glob("notes-*.data")}
    pressed = {"do": "press", "pid": front.pid, "name": "Open", "role": ""}
    wait_until(lambda: desk.ask(**pressed), "the door")
    app_id = NEXT.app_id
    worn = [[f"{app_id}.{app_id}", pid, NEXT.title]]
    wait_until(lambda: listed(desk) == worn, "the next cover")

    assert Path(f"/proc/{pid}/comm").read_text(encoding="ascii").strip() == app_id
    command = Path(f"/proc/{pid}/cmdline")
    wait_until(lambda: command.read_bytes().strip(b"\0") == app_id.encode(), "the command line")
    window = desk.tool("wmctrl", "-l").split()[0]
    assert "CARDINAL" in desk.tool("xprop", "-id", window, "_NET_WM_ICON")
    assert f'"{app_id}"' in desk.tool("xprop", "-id", window, "_KDE_NET_WM_DESKTOP_FILE")

    folder = home / NEXT.folder
    assert [path.name for path in home.iterdir()] == [NEXT.folder]
    own = folder / NEXT.own_files[0]
    assert "Madrugar" in own.read_text(encoding="utf-8")
    vaults = [folder / name for name in NEXT.vault_files]
    assert {path.stat().st_ino for path in vaults} == before
    names = {NEXT.slot_file, *NEXT.vault_files, NEXT.settings_file, *NEXT.own_files}
    assert {path.name for path in folder.iterdir()} == names
