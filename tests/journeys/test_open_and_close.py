"""Opening, closing, and what a kill leaves behind."""

import signal
import time

import pytest

from ihm_desktop.front.supervisor import SILENCE_S
from tests.journeys import steps
from tests.journeys.harness import Program, is_running, wait_until


@pytest.fixture
def front(program):
    return program.start()


def both(program):
    """Names the window beneath and the one that has the keyboard; ids come in no order."""
    above = program.desk.active()
    (beneath,) = (window for window in program.desk.windows() if window != above)
    return beneath, above


def test_a_wrong_passphrase_says_so_and_can_be_tried_again(front):
    front.open_door("Open")
    front.answer("Passphrase", "not the one")
    front.wait_for("That did not open anything.")

    assert front.wait_for_focus("Passphrase")


def test_one_program_is_on_the_screen(front):
    pid = front.open_door("Open")
    beneath, above = both(front)
    about = front.desk.tool(
        "xprop", "-id", str(above), "WM_TRANSIENT_FOR", "WM_CLASS", "_NET_WM_PID"
    )
    place = [
        front.desk.tool("xdotool", "getwindowgeometry", "--shell", str(window)).split()[1:5]
        for window in (beneath, above)
    ]

    assert f"window id # {beneath:#x}" in about
    assert '"notes", "notes"' in about
    assert str(pid) in about
    assert place[0] == place[1]


def test_three_taps_leave_at_once_and_the_front_is_there(front):
    front.open_door("Open")
    front.tap_shift()
    front.wait_left()


def test_the_close_button_leaves(front):
    front.open_door("Open")
    front.click("Close")
    front.wait_left()


def test_the_windows_own_cross_leaves(front):
    front.open_door("Open")
    front.desk.key("alt+F4")
    front.wait_left()


def test_after_leaving_it_opens_again(front):
    front.open_door("Open")
    front.tap_shift()
    front.wait_left()
    front.open_door("Open")

    assert front.wait_for_focus("Passphrase")


def test_a_killed_journal_uncovers_the_front(front):
    pid = front.open_door("Open")
    front.kill(pid)
    front.wait_left()
    front.wait_tidy()


def test_a_killed_front_takes_the_journal_with_it(front):
    pid = front.open_door("Open")
    front.kill(front.front_pid)
    wait_until(lambda: not front.desk.windows(), "no window left")

    wait_until(lambda: not is_running(pid), "the journal process gone")


def test_an_interrupt_from_the_terminal_ends_both(front):
    pid = front.open_door("Open")
    front_pid = front.front_pid
    front.front.send_signal(signal.SIGINT)
    wait_until(lambda: not is_running(front_pid), "the front gone")
    wait_until(lambda: not is_running(pid), "the journal process gone")
    wait_until(lambda: not front.desk.windows(), "an empty screen")


def test_the_journal_cannot_be_looked_into(front):
    pid = front.open_door("Open")
    owner = front.desk.tool("stat", "-c", "%U", f"/proc/{pid}/mem").strip()
    limits = front.desk.tool("cat", f"/proc/{pid}/limits")

    assert owner == "root"
    assert any(line.startswith("Max core file size        0 ") for line in limits.splitlines())


def test_the_front_is_silent(front):
    front.open_door("Open")
    front.tap_shift()
    front.wait_left()

    assert front.end() == b""


def test_the_front_follows_the_journals_window(front):
    front.open_door("Open")
    beneath, above = both(front)
    front.desk.tool("xdotool", "windowmove", str(above), "30", "60")

    def together():
        places = {
            tuple(front.desk.tool("xdotool", "getwindowgeometry", "--shell", str(w)).split()[1:5])
            for w in (beneath, above)
        }
        return len(places) == 1

    wait_until(together, "both windows in one place")


def test_a_second_start_on_the_same_folder_opens_no_second_journal(front, desk):
    second = Program(desk, front.folder)
    try:
        second.start()
        assert second.wait_for("This is open already", pid=second.front_pid)
    finally:
        second.end()


KEPT = "The kettle, before anyone was up."


@pytest.fixture
def written(program):
    """An open journal with a line typed and not yet waited for."""
    steps.begin(program)
    program.desk.type(KEPT)
    return program


def reopened(program):
    program.unlock(steps.PASSPHRASE)
    steps.go(program, "Pages")
    return program.wait_for(KEPT)


@pytest.mark.parametrize("way", ["taps", "button", "cross", "page key"])
def test_what_was_being_typed_is_there_after_the_next_unlock(written, way):
    if way == "taps":
        written.tap_shift()
    elif way == "button":
        written.click("Close")
    elif way == "cross":
        written.desk.key("alt+F4")
    else:
        written.desk.key("ctrl+4")
        written.tap_shift()
    written.wait_left()

    assert reopened(written)


def test_a_killed_journal_process_loses_nothing_that_was_saved(written):
    steps.wait_saved(written)
    written.kill(written.panel_pid())
    written.wait_left()
    written.wait_tidy()

    assert reopened(written)


def test_a_killed_front_loses_nothing_that_was_saved(written):
    steps.wait_saved(written)
    pid = written.panel_pid()
    written.kill(written.front_pid)
    wait_until(lambda: not is_running(pid), "the journal process gone")
    written.end()
    written.start()
    written.wait_tidy()

    assert reopened(written)


def test_the_front_beneath_is_never_seen_to_change(written):
    beneath, above = both(written)

    assert beneath != above
    assert written.desk.active() == above


@pytest.mark.parametrize("door", ["Open", "Start new"])
def test_it_stays_while_nobody_types(front, door):
    pid = front.open_door(door)
    until = time.monotonic() + SILENCE_S + 3  # the front kills a process that does not beat
    wait_until(lambda: time.monotonic() > until or not is_running(pid), "either")

    assert is_running(pid)


def test_an_open_journal_stays_while_nobody_types(written):
    pid = written.panel_pid()
    until = time.monotonic() + SILENCE_S + 3
    wait_until(lambda: time.monotonic() > until or not is_running(pid), "either")

    assert is_running(pid)


def test_closing_the_front_closes_everything(written):
    pid = written.panel_pid()
    front_pid = written.front_pid
    written.tap_shift()
    written.wait_left()
    written.desk.key("alt+F4")
    wait_until(lambda: not is_running(front_pid), "the front gone")

    assert not is_running(pid)
    written.wait_tidy()


def test_the_pages_keys_and_the_two_helping_pages(written):
    for key, page in (("F1", "Steady"), ("F2", "People"), ("ctrl+1", "Today"), ("ctrl+2", "Pages")):
        written.desk.key(key)
        wait_until(lambda page=page: written.find(f"{page}, you are here"), page)
