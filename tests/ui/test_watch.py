"""What is watched from the first window on, before any journal is open."""

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from ihm_desktop.domain.settings import SETTINGS, setting
from ihm_desktop.ui.watch import Watch
from tests.fakes_front import FakeMonotonic

USUAL_S = int(setting("idle_minutes").default) * 60


class FakeLeaving(QObject):
    hidden = Signal()

    def __init__(self):
        super().__init__()
        self.times = 0

    def leave(self):
        self.times += 1


@pytest.fixture
def clock():
    return FakeMonotonic()


@pytest.fixture
def leaving(qapp):
    return FakeLeaving()


@pytest.fixture
def watch(qapp, leaving, clock):
    usual_px = qapp.startDragDistance()
    made = Watch(qapp, leaving, clock, lambda _report: None, disguise=True)
    yield made
    shiboken6.delete(made)
    qapp.setStartDragDistance(usual_px)


def test_nothing_is_ever_dragged(watch, qapp):
    widest_px = max(screen.size().width() for screen in qapp.screens())

    assert qapp.startDragDistance() > 4 * widest_px


def test_a_window_that_nobody_uses_goes_after_the_usual_time(watch, leaving, clock):
    clock.now_s = USUAL_S - 1
    watch.unattended.check()
    assert leaving.times == 0

    clock.now_s = USUAL_S
    watch.unattended.check()
    assert leaving.times == 1


def test_typing_in_it_starts_the_count_again(watch, leaving, clock, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    clock.now_s = USUAL_S - 1
    qtbot.keyClick(field.windowHandle(), "a")
    clock.now_s = USUAL_S + 60
    watch.unattended.check()

    assert leaving.times == 0


def test_an_open_journal_counts_by_its_own_setting(watch, leaving, clock):
    watch.follow({row.key: row.default for row in SETTINGS})
    clock.now_s = USUAL_S * 3
    watch.unattended.check()

    assert leaving.times == 0
