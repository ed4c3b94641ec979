"""The one vault thread."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from ihm_desktop.domain.errors import DiskFull
from ihm_desktop.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def owner(qapp):
    return QObject()


def test_work_runs_on_one_other_thread_and_its_result_comes_back_here(jobs, owner, qtbot):
    there, here, results = set(), set(), []

    def work():
        there.add(threading.current_thread())
        return 7

    def then(result):
        here.add(threading.current_thread())
        results.append(result)

    for _ in range(3):
        jobs.run(work, then=then, owner=owner)
    qtbot.waitUntil(lambda: results == [7, 7, 7])

    assert len(there) == 1
    assert here == {threading.main_thread()}
    assert there != here


def test_jobs_run_in_the_order_they_were_given(jobs, owner, qtbot):
    done = []
    for number in range(50):
        jobs.run(lambda number=number: number, then=done.append, owner=owner)
    qtbot.waitUntil(lambda: len(done) == 50)

    assert done == list(range(50))


def test_an_error_of_ours_goes_to_failed(jobs, owner, qtbot):
    refused, crashed = [], []
    jobs.crashed.connect(crashed.append)

    def work():
        raise DiskFull

    jobs.run(work, failed=refused.append, owner=owner)
    qtbot.waitUntil(lambda: refused != [])

    assert isinstance(refused[0], DiskFull)
    assert crashed == []


@pytest.mark.parametrize("error", [DiskFull(), ValueError("words"), ZeroDivisionError()])
def test_what_nobody_takes_goes_to_the_crash_hook(jobs, owner, qtbot, error):
    crashed = []
    jobs.crashed.connect(crashed.append)

    def work():
        raise error

    jobs.run(work, owner=owner)
    qtbot.waitUntil(lambda: crashed == [error])


def test_the_thread_goes_on_after_a_crash(jobs, owner, qtbot):
    def work():
        raise ValueError

    done = []
    jobs.run(work, owner=owner)
    jobs.run(lambda: 1, then=done.append, owner=owner)
    qtbot.waitUntil(lambda: done == [1])


def test_a_gone_owner_is_never_called(jobs, owner, qtbot):
    called, done = [], []
    gate = threading.Event()

    def work():
        gate.wait(10)
        return 1

    gone = QObject()
    jobs.run(work, then=called.append, owner=gone)
    jobs.run(lambda: 2, then=done.append, owner=owner)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: done == [2])

    assert called == []


def test_closing_finishes_what_was_typed_and_drops_what_can_wait(jobs, owner):
    gate, closed = threading.Event(), threading.Event()
    ran = []
    jobs.run(lambda: gate.wait(10), owner=owner)
    jobs.run(lambda: ran.append("search"), owner=owner, drop_on_close=True)
    jobs.run(lambda: ran.append("save"), owner=owner)
    jobs.close(lambda: ran.append("interrupted"), closed.set)
    gate.set()

    assert closed.wait(10)
    assert ran == ["save"]
    assert jobs.closing


def test_closing_interrupts_a_running_search(jobs, owner):
    started, interrupted, closed = threading.Event(), threading.Event(), threading.Event()

    def search():
        started.set()
        interrupted.wait(10)

    jobs.run(search, owner=owner, drop_on_close=True)
    assert started.wait(10)
    jobs.close(interrupted.set, closed.set)

    assert closed.wait(10)
    assert interrupted.is_set()


def test_closing_never_interrupts_a_save(jobs, owner):
    started, go_on, closed = threading.Event(), threading.Event(), threading.Event()
    interrupted = []

    def save():
        started.set()
        go_on.wait(10)

    jobs.run(save, owner=owner)
    assert started.wait(10)
    jobs.close(lambda: interrupted.append(True), closed.set)
    go_on.set()

    assert closed.wait(10)
    assert interrupted == []


def test_what_is_given_while_closing_still_runs_before_the_end(jobs, owner):
    gate, closed = threading.Event(), threading.Event()
    order = []
    jobs.run(lambda: gate.wait(10), owner=owner)
    jobs.run(lambda: order.append("draft"), owner=owner)
    jobs.close(lambda: None, lambda: (order.append("end"), closed.set()))
    gate.set()

    assert closed.wait(10)
    assert order == ["draft", "end"]


def test_what_may_be_dropped_keeps_nothing(jobs, owner):
    started, go_on = threading.Event(), threading.Event()

    def search():
        started.set()
        go_on.wait(10)

    jobs.run(search, owner=owner, drop_on_close=True)
    assert started.wait(10)
    keeps_nothing = jobs.keeps_nothing
    go_on.set()

    assert keeps_nothing


def test_a_save_is_kept_until_it_is_done(jobs, owner, qtbot):
    started, go_on, done = threading.Event(), threading.Event(), []

    def save():
        started.set()
        go_on.wait(10)

    jobs.run(save, then=done.append, owner=owner)
    waiting = jobs.keeps_nothing
    assert started.wait(10)
    running = jobs.keeps_nothing
    go_on.set()
    qtbot.waitUntil(lambda: done == [None])

    assert (waiting, running, jobs.keeps_nothing) == (False, False, True)


def test_nothing_is_delivered_after_closing(jobs, owner, qapp):
    closed = threading.Event()
    delivered = []
    gate = threading.Event()
    jobs.run(lambda: gate.wait(10), then=delivered.append, owner=owner)
    jobs.close(lambda: None, closed.set)
    gate.set()
    assert closed.wait(10)
    qapp.processEvents()

    assert delivered == []


def test_what_gives_way_is_interrupted_by_the_next_job(qapp, owner, qtbot):
    started, interrupted, done = threading.Event(), threading.Event(), []
    jobs = Jobs(interrupt=interrupted.set)

    def scrub():
        started.set()
        interrupted.wait(10)

    jobs.run(scrub, owner=owner, gives_way=True)
    started.wait(10)
    jobs.run(lambda: "saved", then=done.append, owner=owner)
    qtbot.waitUntil(lambda: done == ["saved"])

    assert interrupted.is_set()
    jobs.stop()


def test_what_gives_way_begins_when_everything_else_is_done(qapp, owner):
    held, order, ended = threading.Event(), [], threading.Event()
    jobs = Jobs()

    jobs.run(lambda: held.wait(10), owner=owner)
    jobs.run(lambda: order.append("scrub") or ended.set(), owner=owner, gives_way=True)
    jobs.run(lambda: order.append("save"), owner=owner)
    held.set()
    ended.wait(10)

    assert order == ["save", "scrub"]
    jobs.stop()


def test_closing_drops_what_gives_way_and_saves_what_was_typed(qapp, owner):
    started, interrupted, saved, closed = (threading.Event() for _ in range(4))
    jobs = Jobs(interrupt=interrupted.set)

    def scrub():
        started.set()
        interrupted.wait(10)

    jobs.run(scrub, owner=owner, gives_way=True)
    started.wait(10)
    jobs.run(saved.set, owner=owner)
    jobs.close(interrupted.set, closed.set)

    assert closed.wait(10)
    assert saved.is_set()
    jobs.stop()
