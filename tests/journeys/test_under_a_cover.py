"""A journal under a disguise: opened by the gesture, gone when she turns elsewhere, back by it.

No screen reader here: with one, the journal stays on the screen.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.services.session import Session
from ihm_desktop.ui import tokens
from ihm_desktop.vault.secret import Secret
from tests.journeys import steps
from tests.journeys.harness import ROOT, Desktop, Program, wait_until
from tests.journeys.other_program import choose, other_program

pytestmark = pytest.mark.journey
COVER = cover_file.load(paths.resources() / "covers", "recipes")
CHORD = "ctrl+shift+l"


@pytest.fixture
def bare(desk: Desktop) -> Desktop:
    """The desktop without anything that reads the screen."""
    env = {**desk.env, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0", "NO_AT_BRIDGE": "1"}
    env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    return replace(desk, env=env, titles=(COVER.title, COVER.unlock_title))


@pytest.fixture
def program(bare: Desktop, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(steps, "COVER", COVER.name)
    steps.make_journal(folder)
    made = Program(bare, folder).start()
    yield made
    made.end()
    wait_until(lambda: not bare.windows(), "every window closed")


@pytest.fixture
def other(bare: Desktop) -> Iterator[int]:
    """The window of another program, in the background."""
    with other_program(bare) as window:
        yield window


def place(desk: Desktop, window: int) -> list[str]:
    return desk.tool("xdotool", "getwindowgeometry", "--shell", str(window)).split()[1:5]


def numbers(desk: Desktop, window: int) -> list[int]:
    return [int(part.partition("=")[2]) for part in place(desk, window)]


def title(desk: Desktop, window: int) -> str:
    return desk.tool("xdotool", "getwindowname", str(window)).strip()


def turn_to(desk: Desktop, window: int) -> None:
    """Chooses a window, and waits until it has the keyboard."""
    choose(desk, window)
    wait_until(lambda: desk.active() == window, "the chosen window")


def ask(program: Program) -> int:
    """Makes the gesture and returns the window that comes."""
    desk = program.desk
    before = desk.windows()
    desk.key(CHORD)
    wait_until(lambda: desk.active() not in before and desk.active() in desk.windows(), "a window")
    return desk.active()


def open_journal(program: Program) -> tuple[int, int]:
    """Opens the journal; returns the cover's window and the journal's."""
    (front,) = program.desk.windows()
    turn_to(program.desk, front)
    window = ask(program)
    program.desk.type(steps.PASSPHRASE)
    program.desk.key("Return")
    wait_until(lambda: place(program.desk, window) == place(program.desk, front), "its place")
    return front, window


def kept(folder: Path) -> list[str]:
    """Opens the journal without a window and reads what was written."""
    clock = SimpleNamespace(
        now=lambda: datetime.now(UTC).replace(tzinfo=None), monotonic_s=lambda: 0.0
    )
    session = Session(paths=vault_paths(COVER, folder), clock=clock, resources=paths.resources())
    try:
        session.unlock(Secret(bytearray(steps.PASSPHRASE.encode())))
        services = session.open_services(SimpleNamespace())
        lines = services.journal.lines(EntryQuery())
        return [services.journal.load(line.id).body for line in lines]
    finally:
        session.close()


def test_a_small_window_comes_by_the_gesture_and_goes_by_escape(program: Program) -> None:
    desk = program.desk
    front = desk.active()
    small = ask(program)
    size = numbers(desk, small)[2:]

    assert title(desk, small) == COVER.unlock_title
    assert size[0] < 600
    assert size[1] < 400
    about = desk.tool("xprop", "-id", str(small), "WM_TRANSIENT_FOR", "WM_CLASS")
    assert f"window id # {front:#x}" in about
    assert f'"{COVER.app_id}", "{COVER.app_id}"' in about

    desk.key("Escape")
    program.wait_left()
    assert desk.windows() == [front]


def test_it_opens_where_the_cover_is_and_is_gone_while_she_is_elsewhere(
    program: Program, other: int, folder: Path
) -> None:
    desk = program.desk
    front, journal = open_journal(program)
    assert title(desk, journal) == COVER.title
    desk.type("one three")
    desk.key(*["Left"] * 5)

    turn_to(desk, other)
    wait_until(lambda: desk.windows() == [front], "the cover alone")

    turn_to(desk, front)
    desk.key("Shift_L")  # the cover has the keyboard, and nothing comes up
    assert desk.windows() == [front]
    assert ask(program) == journal
    assert place(desk, journal) == place(desk, front)
    desk.type("two ")

    program.tap_shift()
    program.wait_left()
    program.tap_shift(6)  # somebody in a hurry goes on pressing
    assert desk.windows() == [front]
    assert desk.active() == front
    assert kept(folder) == ["one two three"]


class Told:
    """A program that is told what to bring up and says what is on the screen."""

    def __init__(self, desk: Desktop) -> None:
        command = [sys.executable, "-m", "tests.journeys.uncovering_program"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=dict(desk.env), stdin=pipe, stdout=pipe, text=True
        )

    def __call__(self, word: str = "look") -> dict[str, object]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        return dict(json.loads(self.process.stdout.readline()))


@pytest.fixture
def tell(bare: Desktop) -> Iterator[Told]:
    made = Told(bare)
    yield made
    made.process.kill()
    made.process.communicate()


def test_dialogs_and_menus_go_and_what_was_asked_is_asked_on(
    bare: Desktop, tell: Told, other: int
) -> None:
    window = wait_until(lambda: bare.windows(), "its window")[0]
    turn_to(bare, window)
    wait_until(lambda: tell()["active"], "the keyboard")
    tell("begin")
    for brings_up, kept, focus in (
        ("look", ["QWidget"], "QTextEdit"),
        ("question", ["QWidget", "QuietDialog"], "Button"),
        ("file", ["PlaceDialog", "QWidget"], "QLineEdit"),
        ("menu", ["QWidget"], "QTextEdit"),
    ):
        turn_to(bare, window)
        wait_until(lambda: tell()["active"], "the keyboard")
        tell(brings_up)
        wait_until(lambda expected=focus: tell()["focus"] == expected, f"the keyboard in {focus}")
        if brings_up == "menu":
            bare.key("Escape")  # while a menu is open, X11 lets no other window have the keyboard
        choose(bare, other)
        wait_until(lambda: tell()["away"], f"it is away after {brings_up}")
        assert tell()["seen"] == []
        assert bare.windows() == []

        tell("back")
        wait_until(lambda: tell()["active"], "the keyboard again")
        assert tell()["seen"] == kept
        wait_until(lambda expected=focus: tell()["focus"] == expected, f"{focus} again")
        tell("close")
        wait_until(lambda: tell()["seen"] == ["QWidget"], "the window alone")


def test_what_is_not_painted_yet_looks_like_paper_not_like_a_flash(
    program: Program, tmp_path: Path
) -> None:
    desk = program.desk
    _front, journal = open_journal(program)
    left, top, width, height = numbers(desk, journal)
    desk.tool("xdotool", "windowsize", str(journal), str(width - 200), str(height))
    wait_until(lambda: numbers(desk, journal)[2] == width - 200, "a smaller window")
    os.kill(program.panel_pid(), signal.SIGSTOP)
    desk.tool("xdotool", "windowsize", str(journal), str(width), str(height))
    wait_until(lambda: numbers(desk, journal)[2] == width, "its size again")

    shown = tmp_path / "screen.png"
    desk.picture(shown)
    seen = QImage(str(shown)).pixelColor(left + width - 50, top + height // 2).name()
    os.kill(program.panel_pid(), signal.SIGCONT)
    assert seen.upper() == tokens.LIGHT.paper


def test_what_ends_while_she_is_elsewhere_brings_nothing_up(program: Program, other: int) -> None:
    desk = program.desk
    front, _journal = open_journal(program)
    turn_to(desk, other)
    wait_until(lambda: desk.windows() == [front], "the cover alone")
    program.kill(program.panel_pid())  # as after idle time: nobody asked for anything
    wait_until(lambda: not program.panel_pid(), "the journal process's end")
    program.wait_tidy()

    assert desk.active() == other
