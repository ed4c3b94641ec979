"""Opening, closing, and what a kill leaves behind."""

import pytest

from tests.journeys.harness import Program, is_running, wait_until


@pytest.fixture
def front(program):
    return program.start()


def test_a_wrong_passphrase_says_so_and_can_be_tried_again(front):
    front.open_door("Open")
    front.wait_for_focus("Passphrase")
    front.desk.type("not the one")
    front.desk.key("Return")
    front.wait_for("That did not open anything.")

    assert front.wait_for_focus("Passphrase")


def test_one_program_is_on_the_screen(front):
    pid = front.open_door("Open")
    beneath, above = sorted(front.desk.windows())
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
    beneath, above = sorted(front.desk.windows())
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
