"""Emptying in the real program: from inside by keys alone, and from the unlock window."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.vault.header import UNFINISHED, header_of
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES
from tests.journeys import steps
from tests.journeys.harness import Desktop, Program, wait_until

KEPT = "The kettle, before anyone was up."
NOTHING_OPENS = "That did not open anything."
CHORD = ("Control_L", "Shift_L", "Delete")
SETTINGS = "notes.settings"


@pytest.fixture
def written(program: Program) -> Program:
    steps.make_journal(program.folder, [("", KEPT)])
    return program


def open_by_keys(program: Program) -> None:
    """Opens the unlock window and types the passphrase."""
    before = program.desk.windows()
    program.desk.key("Return")  # the door "Open" has the keyboard
    wait_until(lambda: program.desk.active() not in before and program.panel_pid(), "the window")
    program.answer("Passphrase", steps.PASSPHRASE)


def go_to_emptying(program: Program) -> None:
    """Reads what it does, by keys alone, up to the button that is held."""
    program.desk.key("ctrl+7")
    program.wait_for("Settings, you are here")
    steps.focus(program, "Emptying")  # Tab comes there too, by way of every setting
    program.desk.key("Return")
    program.wait_for("If a court case may come, ask a lawyer first.")
    program.wait_for_focus("People who can help")
    program.desk.key("Tab", "Tab")
    program.wait_for_focus("I have read this. Go on")
    program.desk.key("Return")
    program.wait_for_focus("Not now")


def hold_by_keys(program: Program) -> None:
    """Holds the button until it is full and lets go, which begins the seconds."""
    program.desk.key("shift+Tab")
    program.wait_for_focus("Hold to empty everything")
    steps.keep_down(program, "Hold to empty everything")


def stop_by_key(program: Program) -> None:
    """Presses a key until it is said that it stopped; the first press may come too early."""

    def stopped() -> bool:
        program.desk.key("Control_L")
        return "Stopped. Nothing was changed." in steps.all_words(program)

    wait_until(stopped, "the seconds being stopped")


def assert_never_used(program: Program) -> None:
    """The folder holds what a first start makes, and nothing else."""
    program.wait_left()
    slot = program.folder / "notes.index"
    wait_until(lambda: header_of(slot.read_bytes()).generation != UNFINISHED, "the rest done")
    program.wait_tidy()
    names = {path.name for path in program.folder.iterdir()}
    vaults = list(program.folder.glob("*.data"))

    assert {"notes.index", "notes-1.data", "notes-2.data", SETTINGS} <= names
    assert not [name for name in names if name.endswith((".new", ".old", "-journal"))]
    assert [vault.stat().st_size for vault in vaults] == [VAULT_STEP_BYTES] * 2
    assert not json.loads((program.folder / SETTINGS).read_text("utf-8"))["long_press"]


def test_by_keys_alone_stopped_once_and_then_done(written):
    written.start()
    open_by_keys(written)
    written.wait_for_focus("A line")
    slots = written.folder / "notes.index"
    before = slots.read_bytes()
    go_to_emptying(written)
    hold_by_keys(written)
    stop_by_key(written)
    assert slots.read_bytes() == before

    hold_by_keys(written)
    assert_never_used(written)
    left = b"".join(path.read_bytes() for path in written.folder.iterdir() if path.is_file())
    assert not any(before[at : at + 16] in left for at in range(0, len(before) - 15, 16))

    open_by_keys(written)
    written.wait_for(NOTHING_OPENS)
    written.tap_shift()
    written.wait_left()
    written.wait_tidy()
    steps.make_journal(written.folder, [("", "A new beginning.")])
    written.unlock(steps.PASSPHRASE)
    steps.go(written, "Pages")
    assert written.wait_for("A new beginning.")


def hold_chord(program: Program, until: str) -> None:
    """Keeps the three keys down until something is said."""
    for key in CHORD:
        program.desk.tool("xdotool", "keydown", key)
    try:
        program.wait_for(until)
    finally:
        for key in reversed(CHORD):
            program.desk.tool("xdotool", "keyup", key)


def test_from_the_unlock_window_stopped_once_and_then_done(written):
    shortcuts = {"lookup": "Ctrl+Shift+L"}
    settings = json.dumps({"shortcuts": shortcuts, "long_press": True})
    (written.folder / SETTINGS).write_text(settings, "utf-8")
    written.start()
    written.open_door("Open")
    written.wait_for_focus("Passphrase")
    hold_chord(written, "Starting over in")
    stop_by_key(written)
    written.desk.type(steps.PASSPHRASE)
    written.desk.key("Return")
    written.wait_for_focus("A line")
    steps.lock(written)

    written.open_door("Open")
    written.wait_for_focus("Passphrase")
    hold_chord(written, "Starting over in")
    assert_never_used(written)
    written.open_door("Open")
    written.answer("Passphrase", steps.PASSPHRASE)
    written.wait_for(NOTHING_OPENS)


DISGUISE = cover_file.load(paths.resources() / "covers", "recipes")


@pytest.fixture
def disguised(desk: Desktop, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """A journal under another program, its keys switched on; no screen reader looks on."""
    env = {**desk.env, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0", "NO_AT_BRIDGE": "1"}
    env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    bare = replace(desk, env=env, titles=(DISGUISE.title, DISGUISE.unlock_title))
    monkeypatch.setattr(steps, "COVER", DISGUISE.name)
    steps.make_journal(folder)
    settings = {"shortcuts": {"lookup": "Ctrl+Shift+F7"}, "long_press": True}
    (folder / DISGUISE.settings_file).write_text(json.dumps(settings), "utf-8")
    made = Program(bare, folder).start()
    yield made
    made.end()
    wait_until(lambda: not bare.windows(), "every window closed")


def test_under_a_cover_what_the_cover_keeps_stays(disguised):
    desk, folder = disguised.desk, disguised.folder
    own, slots = folder / DISGUISE.own_files[0], folder / DISGUISE.slot_file
    wait_until(own.exists, "the cover's own things")
    (front,) = desk.windows()
    kept, before = own.read_bytes(), slots.read_bytes()

    desk.key("ctrl+shift+F7")
    wait_until(lambda: desk.active() not in (0, front) and disguised.panel_pid(), "a window")
    for key in CHORD:
        desk.tool("xdotool", "keydown", key)
    wait_until(lambda: slots.read_bytes() != before, "another slot file")
    for key in reversed(CHORD):
        desk.tool("xdotool", "keyup", key)

    disguised.wait_left()
    disguised.wait_tidy()
    assert desk.windows() == [front]
    assert own.read_bytes() == kept
    settings = json.loads((folder / DISGUISE.settings_file).read_text("utf-8"))
    assert settings["shortcuts"]["lookup"] == "Ctrl+Shift+L"
    assert not settings["long_press"]
