"""How window, journal process and folder play together."""

import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.front import look
from ihm_desktop.front.covers import COVERS, plain
from ihm_desktop.front.duty import Duty, Setting
from ihm_desktop.front.front import Front
from ihm_desktop.front.housekeeping import Housekeeping
from ihm_desktop.front.supervisor import Stage, Supervisor
from ihm_desktop.log import SilentLog
from ihm_desktop.system.panel_words import Door, Raise, Report, parse_order
from tests.fakes_front import FakeLaunch, FakeMonotonic


class Bench:
    """A front with everything fake but the window."""

    def __init__(self, qtbot):
        self.gate = threading.Event()
        self.gate.set()
        self.tidied = []
        cover = cover_file.load(paths.resources() / "covers", COVERS[0])
        self.window = plain.build(cover, look.LIGHT)
        qtbot.addWidget(self.window)
        self.launch = FakeLaunch()
        self.supervisor = Supervisor(self.launch, FakeMonotonic(), SilentLog())
        self.housekeeping = Housekeeping(self.tidy)
        setting = Setting(cover=cover, folder=Path("/nowhere"), language="en")
        self.front = Duty(setting, self.window, self.supervisor, self.housekeeping)

    def tidy(self):
        self.gate.wait(10)
        self.tidied.append(self.supervisor.stage)


@pytest.fixture
def bench(qtbot):
    made = Bench(qtbot)
    yield made
    for part in (made.front, made.supervisor, made.housekeeping):
        shiboken6.delete(part)  # their timers must not outlive the window


def test_a_door_pressed_while_tidying_waits_for_the_end_of_it(bench, qtbot):
    bench.gate.clear()
    bench.front.begin()
    qtbot.waitUntil(lambda: bench.housekeeping.busy)
    bench.window.asked.emit("new")
    assert bench.launch.children == []

    with qtbot.waitSignal(bench.housekeeping.done):
        bench.gate.set()
    start = parse_order(bench.launch.children[0].sent[0])
    assert start.door is Door.NEW


def test_the_journal_gets_the_windows_place(bench):
    bench.window.setGeometry(QRect(40, 50, 800, 600))
    bench.window.asked.emit("open")

    start = parse_order(bench.launch.children[0].sent[0])
    assert start.geometry == (40, 50, 800, 600)
    assert start.folder == str(Path("/nowhere"))


def test_the_window_follows_the_journals(bench):
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.tell(Report.PAINTED)
    child.tell(Report.MOVED, (60, 70, 820, 610))

    assert bench.window.geometry().getRect() == (60, 70, 820, 610)


def test_the_folder_is_tidied_after_every_end_however_it_came(bench, qtbot):
    bench.window.asked.emit("open")
    with qtbot.waitSignal(bench.housekeeping.done):
        bench.launch.children[0].end(-11)

    assert bench.tidied == [Stage.NONE]


def test_a_front_that_gets_the_keyboard_passes_it_on(bench):
    bench.window.activated.emit()
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    bench.window.activated.emit()
    assert len(child.sent) == 1  # nothing is on the screen yet

    child.tell(Report.PAINTED)
    bench.window.activated.emit()
    assert parse_order(child.sent[-1]) == Raise()


def test_every_door_is_one_that_the_journal_knows(bench, qtbot):
    for button, door in zip(bench.window.findChildren(QPushButton), Door, strict=True):
        with qtbot.waitSignal(bench.window.asked) as told:
            button.click()
        assert Door(told.args[0]) is door


def test_closing_the_window_ends_the_journal_before_the_last_tidying(bench, qtbot):
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    bench.window.close()

    assert parse_order(child.sent[-1]) is not None
    assert bench.tidied == []
    with qtbot.waitSignal(bench.housekeeping.done):
        child.end()
    assert bench.tidied == [Stage.NONE]


def test_a_door_pressed_before_anybody_listens_is_opened_all_the_same(bench, qtbot, monkeypatch):
    doors = []

    def real(_cls, _setting, window):
        window.asked.connect(doors.append)
        return bench.front

    monkeypatch.setattr(Duty, "real", classmethod(real))
    cover = cover_file.load(paths.resources() / "covers", COVERS[0])
    window = plain.build(cover, look.LIGHT)
    qtbot.addWidget(window)
    front = Front(cover, Path("/nowhere"), "en", window)
    window.asked.emit("new")
    with qtbot.waitSignal(window.first_painted):
        front.show()
    qtbot.waitUntil(lambda: doors != [])

    window.asked.emit("open")
    assert doors == ["new", "open"]
