"""Tidying the folder beside the window."""

import threading

import pytest

from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, StorageFailed
from ihm_desktop.front.housekeeping import Housekeeping, Outcome, outcome_of


def failing(error):
    def tidy():
        raise error

    return tidy


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ReadOnlyFolder(), Outcome.READ_ONLY),
        (DiskFull(), Outcome.FULL),
        (StorageFailed(), Outcome.FAILED),
        (PermissionError(), Outcome.FAILED),
    ],
)
def test_every_failure_has_an_outcome(error, outcome):
    assert outcome_of(failing(error)) is outcome


def test_success_is_tidy():
    assert outcome_of(lambda: None) is Outcome.TIDY


def test_it_runs_beside_the_window_and_is_busy_meanwhile(qapp, qtbot):
    gate = threading.Event()
    threads = []

    def tidy():
        threads.append(threading.current_thread())
        gate.wait(10)

    keeping = Housekeeping(tidy)
    with qtbot.waitSignal(keeping.done) as told:
        keeping.begin()
        assert keeping.busy
        gate.set()

    assert told.args == [Outcome.TIDY]
    assert not keeping.busy
    assert threads != [threading.main_thread()]


def test_beginning_twice_tidies_once(qapp, qtbot):
    gate = threading.Event()
    runs = []

    def tidy():
        runs.append(True)
        gate.wait(10)

    keeping = Housekeeping(tidy)
    with qtbot.waitSignal(keeping.done):
        keeping.begin()
        keeping.begin()
        gate.set()

    assert runs == [True]


def test_finish_waits_for_it(qapp):
    runs = []
    keeping = Housekeeping(lambda: runs.append(True))
    keeping.begin()
    keeping.finish()

    assert runs == [True]
