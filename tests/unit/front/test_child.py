"""A real process on the other side of the pipes."""

import os
import sys
import threading

from ihm_desktop.front.child import PanelProcess, command, environment


class Heard:
    def __init__(self):
        self.lines = []
        self.statuses = []
        self.changed = threading.Event()

    def line(self, line):
        self.lines.append(line)
        self.changed.set()

    def end(self, status):
        self.statuses.append(status)
        self.changed.set()


def start(code, heard):
    return PanelProcess((sys.executable, "-c", code), os.environ, heard.line, heard.end)


def wait(condition, heard):
    for _ in range(100):
        if condition():
            return
        heard.changed.wait(0.2)
        heard.changed.clear()
    raise AssertionError("nothing came")


ECHO = "import sys\nfor line in sys.stdin:\n    print(line.strip()[::-1], flush=True)\n"


def test_lines_go_there_and_back():
    heard = Heard()
    child = start(ECHO, heard)
    child.send(b"abc\n")
    wait(lambda: heard.lines, heard)
    child.kill()

    assert heard.lines == [b"cba\n"]


def test_its_end_is_told_once_with_the_status():
    heard = Heard()
    start("raise SystemExit(7)", heard)
    wait(lambda: heard.statuses, heard)

    assert heard.statuses == [7]


def test_sending_to_a_process_that_is_gone_is_no_error():
    heard = Heard()
    child = start("", heard)
    wait(lambda: heard.statuses, heard)
    child.send(b"late\n")
    child.kill()


def test_kill_waits_until_it_is_gone():
    heard = Heard()
    child = start("import signal; signal.pause()", heard)
    child.kill()
    wait(lambda: heard.statuses, heard)

    assert heard.statuses[0] != 0


def test_what_it_writes_to_standard_error_goes_nowhere(capfd):
    heard = Heard()
    start("import sys; sys.stderr.write('loud')", heard)
    wait(lambda: heard.statuses, heard)

    assert capfd.readouterr().err == ""


def test_the_command_line_names_no_folder():
    assert [word for word in command()[1:] if "/" in word or "\\" in word] == []


def test_the_environment_switches_desktop_portals_off():
    made = environment({"A": "b", "PYTHONPATH": "/x"})

    assert made["QT_NO_XDG_DESKTOP_PORTAL"] == "1"
    assert made["A"] == "b"
    assert made["PYTHONPATH"].endswith("/x")
