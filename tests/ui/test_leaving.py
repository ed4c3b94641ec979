"""Leaving: hidden in the same turn, saved after, ended last."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from ihm_desktop.log import Event, SilentLog
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.leaving import GIVE_UP_MS, Leaving, stop_speech
from tests.fakes_log import FakeLog


class Parts:
    def __init__(self, jobs, fails=False):
        self.jobs = jobs
        self.owner = QWidget()
        self.order = []
        self.visible_at_flush = None
        self.windows = []
        self.fails = fails

    def flush(self):
        self.visible_at_flush = [window.isVisible() for window in self.windows]
        self.jobs.run(lambda: self.order.append("saved"), owner=self.owner)
        if self.fails:
            raise ValueError

    def interrupt(self):
        self.order.append("interrupted")

    def close(self):
        self.order.append("closed")
        if self.fails:
            raise OSError


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def ended():
    return threading.Event()


def test_everything_is_hidden_before_anything_is_saved(jobs, ended, qtbot):
    parts = Parts(jobs)
    window = QWidget()
    dialog = QDialog(window)
    dialog.setModal(True)
    menu = QMenu(window)
    menu.addAction("one")
    for widget in (window, dialog, menu):
        qtbot.addWidget(widget)
        widget.show()
    parts.windows = [window, dialog, menu]
    hidden = []
    leaving = Leaving(jobs, parts, ended.set, SilentLog())
    leaving.hidden.connect(lambda: hidden.append([w.isVisible() for w in parts.windows]))
    leaving.leave()

    assert hidden == [[False, False, False]]
    assert parts.visible_at_flush == [False, False, False]


def test_drafts_are_saved_then_the_vault_closes_then_the_process_ends(jobs, ended):
    parts = Parts(jobs)
    Leaving(jobs, parts, lambda: (parts.order.append("ended"), ended.set()), SilentLog()).leave()

    assert ended.wait(10)
    assert parts.order == ["saved", "closed", "ended"]


def test_leaving_twice_leaves_once(jobs, ended):
    parts = Parts(jobs)
    ends = []
    leaving = Leaving(jobs, parts, lambda: (ends.append(True), ended.set()), SilentLog())
    leaving.leave()
    leaving.leave()

    assert ended.wait(10)
    jobs.stop()
    assert ends == [True]
    assert parts.order == ["saved", "closed"]


class Busy(Parts):
    """Has the vault thread in the middle of something that hears no interruption."""

    def __init__(self, jobs, unsaved):
        super().__init__(jobs)
        self.unsaved = unsaved
        self.started, self.go_on = threading.Event(), threading.Event()
        jobs.run(self.lay_out, owner=self.owner, drop_on_close=True)
        self.started.wait(10)

    def lay_out(self):
        self.started.set()
        self.go_on.wait(10)

    def flush(self):
        if self.unsaved:
            super().flush()


def test_nobody_waits_for_what_is_dropped(jobs, qtbot):
    parts, ended = Busy(jobs, unsaved=False), []
    leaving = Leaving(jobs, parts, lambda: ended.append(list(parts.order)), SilentLog())
    leaving.leave()
    qtbot.waitUntil(lambda: bool(ended))
    parts.go_on.set()

    assert ended == [["interrupted"]]


def test_what_was_typed_is_waited_for_whatever_comes_before_it(jobs, qtbot):
    parts, ended = Busy(jobs, unsaved=True), []
    leaving = Leaving(jobs, parts, lambda: ended.append(list(parts.order)), SilentLog())
    leaving.leave()
    later = QTimer(singleShot=True, interval=3 * GIVE_UP_MS)
    later.timeout.connect(parts.go_on.set)
    later.start()
    qtbot.waitUntil(lambda: bool(ended))

    assert ended == [["interrupted", "saved", "closed"]]


def test_a_fault_on_the_way_does_not_keep_the_process(jobs, ended):
    parts = Parts(jobs, fails=True)
    log = FakeLog()
    Leaving(jobs, parts, ended.set, log).leave()

    assert ended.wait(10)
    assert parts.order == ["saved", "closed"]
    assert log.events == [Event.CRASHED, Event.CRASHED]


def test_stopping_speech_without_a_reader_is_no_error(qapp):
    stop_speech()
