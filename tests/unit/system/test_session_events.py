"""Sleep and session lock, told on a bus of the test's own."""

import shutil
import subprocess

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
    events = BusEvents(listener, listener)

    assert events.told
    with qtbot.waitSignal(events.leaving):
        say(speaker, *words)


@pytest.mark.parametrize("words", OVERHEARD.values(), ids=OVERHEARD)
def test_waking_up_does_not(speaker, listener, qtbot, words):
    events = BusEvents(listener, listener)
    left = []
    events.leaving.connect(lambda: left.append(True))
    say(speaker, *words)
    with qtbot.waitSignal(events.leaving):  # the bus keeps the order
        say(speaker, *SPOKEN["sleep"])

    assert left == [True]


def test_without_a_bus_nothing_is_promised(qapp):
    nowhere = QDBusConnection("no such connection")

    assert not BusEvents(nowhere, nowhere).told
