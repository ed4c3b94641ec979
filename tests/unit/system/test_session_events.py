"""Sleep and session lock, told on a bus of the test's own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from ihm_desktop.system.session_events import BusEvents

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")

LOGIND = "org.freedesktop.login1"
SAVER = "org.freedesktop.ScreenSaver"


@pytest.fixture(scope="module")
def address():
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def listener(address, qapp):
    yield QDBusConnection.connectToBus(address, "listener")
    QDBusConnection.disconnectFromBus("listener")


@pytest.fixture
def speaker(address, qapp):
    made = QDBusConnection.connectToBus(address, "speaker")
    for name in (LOGIND, SAVER):
        made.registerService(name)
    yield made
    for name in (LOGIND, SAVER):
        made.unregisterService(name)
    QDBusConnection.disconnectFromBus("speaker")


def say(speaker, path, interface, name, *arguments):
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(list(arguments))
    assert speaker.send(signal)


SPOKEN = {
    "sleep": ("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", True),
    "lock": ("/org/freedesktop/login1/session/_31", f"{LOGIND}.Session", "Lock"),
    "screen saver": ("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", True),
}
OVERHEARD = {
    "waking": ("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", False),
    "unlock": ("/org/freedesktop/login1/session/_31", f"{LOGIND}.Session", "Unlock"),
    "saver ends": ("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", False),
}


@pytest.mark.parametrize("words", SPOKEN.values(), ids=SPOKEN)
def test_sleep_and_lock_mean_leaving(speaker, listener, qtbot, words):
    events = BusEvents(listener, listener, "recipes")

    assert events.told
    with qtbot.waitSignal(events.leaving):
        say(speaker, *words)


@pytest.mark.parametrize("words", OVERHEARD.values(), ids=OVERHEARD)
def test_waking_up_does_not(speaker, listener, qtbot, words):
    events = BusEvents(listener, listener, "recipes")
    left = []
    events.leaving.connect(lambda: left.append(True))
    say(speaker, *words)
    with qtbot.waitSignal(events.leaving):  # the bus keeps the order
        say(speaker, *SPOKEN["sleep"])

    assert left == [True]


def test_without_a_bus_nothing_is_promised(qapp):
    nowhere = QDBusConnection("no such connection")

    assert not BusEvents(nowhere, nowhere, "recipes").told


LOGIND_PROGRAM = Path(__file__).resolve().parents[2] / "fakes_logind.py"
SYSTEM_PYTHON = "/usr/bin/python3"


def has_glib():
    asked = [SYSTEM_PYTHON, "-c", "from gi.repository import Gio"]
    return Path(SYSTEM_PYTHON).exists() and subprocess.run(asked, check=False).returncode == 0


@pytest.fixture
def logind(address):
    if not has_glib():
        pytest.skip("needs the system's GLib")
    with subprocess.Popen(
        [SYSTEM_PYTHON, str(LOGIND_PROGRAM), address], stdout=subprocess.PIPE, text=True
    ) as made:
        assert made.stdout.readline() == "ready\n"
        yield made.stdout
        made.kill()


def test_the_computer_is_asked_to_wait_with_sleeping_under_a_dull_name(logind, listener, qtbot):
    events = BusEvents(listener, listener, "recipes")
    qtbot.waitUntil(lambda: events.delays)

    assert logind.readline() == "sleep|recipes|Saving|delay\n"


def test_letting_it_sleep_lets_it_sleep_at_once(logind, listener, qtbot):
    events = BusEvents(listener, listener, "recipes")
    qtbot.waitUntil(lambda: events.delays)
    logind.readline()
    events.let_sleep()

    assert logind.readline() == "let go\n"
    assert not events.delays


HOLDER = """
import os, sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from ihm_desktop.system.panel_pipe import end_process
from ihm_desktop.system.session_events import BusEvents
app = QCoreApplication([])
bus = QDBusConnection.connectToBus(sys.argv[1], "holder")
events = BusEvents(bus, bus, "recipes")
events._answer.finished.connect(end_process)
app.exec()
"""


def test_the_end_of_the_process_lets_it_sleep(logind, address):
    import sys

    root = LOGIND_PROGRAM.parents[1]
    done = subprocess.run([sys.executable, "-c", HOLDER, address], cwd=root, timeout=60)

    assert done.returncode == os.EX_OK
    assert logind.readline() == "sleep|recipes|Saving|delay\n"
    assert logind.readline() == "let go\n"


def test_without_logind_nobody_waits_and_nothing_fails(listener, qtbot):
    events = BusEvents(listener, listener, "recipes")
    with qtbot.waitSignal(events._answer.finished):
        pass

    assert not events.delays
