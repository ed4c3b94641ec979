"""Starting, watching and ending the journal process."""

import json

import pytest
import shiboken6
from PySide6.QtCore import QTimer

from ihm_desktop.front.supervisor import (
    KILL_AFTER_MS,
    SAVE_PATIENCE_MS,
    SILENCE_S,
    START_PATIENCE_S,
    Stage,
    Supervisor,
)
from ihm_desktop.log import Event
from ihm_desktop.system.panel_words import Door, Raise, Report, Start, Told, parse_order
from tests.fakes_front import FakeLaunch, FakeMonotonic
from tests.fakes_log import FakeLog

START = Start(cover="plain", folder="/data", door=Door.OPEN, geometry=(1, 2, 300, 200))


@pytest.fixture
def clock():
    return FakeMonotonic()


@pytest.fixture
def launch():
    return FakeLaunch()


@pytest.fixture
def log():
    return FakeLog()


@pytest.fixture
def supervisor(qapp, launch, clock, log):
    made = Supervisor(launch, clock, log)
    yield made
    shiboken6.delete(made)  # its timers must not run on into other tests


def wait(supervisor, clock, seconds):
    """Lets time pass as the front's own loop does, a check a second."""
    end = clock.now_s + seconds
    while clock.now_s < end:
        clock.now_s = min(clock.now_s + 1.0, end)
        supervisor.check_beat()


def test_start_sends_one_start_line(supervisor, launch):
    supervisor.start(START)

    assert [json.loads(line)["do"] for line in launch.children[0].sent] == ["start"]
    assert supervisor.stage is Stage.STARTING


def test_a_second_start_makes_no_second_process(supervisor, launch):
    supervisor.start(START)
    supervisor.start(START)

    assert len(launch.children) == 1


def test_painted_is_told_each_time_it_comes_back(supervisor, launch):
    shown = []
    supervisor.shown.connect(lambda: shown.append(True))
    supervisor.start(START)
    launch.children[0].say(Told(report=Report.PAINTED, window=77))
    assert (shown, supervisor.window) == ([True], 77)

    launch.children[0].say(Told(report=Report.PAINTED, window=78))
    assert (shown, supervisor.window) == ([True, True], 78)
    assert supervisor.stage is Stage.SHOWN


def test_close_asks_first_and_kills_after_a_second(supervisor, launch, qtbot, log):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    supervisor.close()

    assert json.loads(launch.children[0].sent[-1]) == {"do": "close"}
    assert not launch.children[0].ended
    qtbot.waitUntil(lambda: launch.children[0].ended, timeout=KILL_AFTER_MS * 5)
    assert Event.PANEL_KILLED in log.events


@pytest.mark.parametrize("asked", [False, True], ids=["by itself", "when asked"])
def test_one_that_is_off_the_screen_may_go_on_saving_but_not_for_ever(
    supervisor, launch, qtbot, asked
):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    if asked:
        supervisor.close()
    launch.children[0].tell(Report.HIDDEN)
    supervisor.close()  # whoever is in a hurry asks again
    usual = QTimer(supervisor, interval=KILL_AFTER_MS * 3 // 2, singleShot=True)
    usual.start()

    assert supervisor.stage is Stage.LEAVING
    qtbot.waitUntil(lambda: not usual.isActive(), timeout=KILL_AFTER_MS * 5)
    assert not launch.children[0].ended
    qtbot.waitUntil(lambda: launch.children[0].ended, timeout=SAVE_PATIENCE_MS * 3)


def test_a_process_that_ends_in_time_is_not_killed(supervisor, launch, log):
    supervisor.start(START)
    launch.children[0].tell(Report.HIDDEN)
    launch.children[0].end()

    assert supervisor.stage is Stage.NONE
    assert Event.PANEL_KILLED not in log.events


def test_silence_after_the_first_paint_kills(supervisor, launch, clock, log):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    wait(supervisor, clock, SILENCE_S)
    assert not launch.children[0].ended

    wait(supervisor, clock, 0.1)
    assert launch.children[0].ended
    assert Event.PANEL_SILENT in log.events


def test_a_front_that_stood_still_does_not_judge_by_that(supervisor, launch, clock):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    clock.now_s = SILENCE_S * 3  # nothing was read meanwhile
    supervisor.check_beat()
    assert not launch.children[0].ended

    launch.children[0].tell(Report.BEAT)
    wait(supervisor, clock, SILENCE_S)
    assert not launch.children[0].ended


def test_a_journal_that_is_silent_after_that_too_is_killed(supervisor, launch, clock):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    clock.now_s = SILENCE_S * 3
    supervisor.check_beat()
    wait(supervisor, clock, SILENCE_S + 0.1)

    assert launch.children[0].ended


def test_a_beat_keeps_it_alive(supervisor, launch, clock):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    wait(supervisor, clock, SILENCE_S)
    launch.children[0].tell(Report.BEAT)
    wait(supervisor, clock, SILENCE_S)

    assert not launch.children[0].ended


def test_a_slow_start_has_more_patience(supervisor, launch, clock):
    supervisor.start(START)
    wait(supervisor, clock, START_PATIENCE_S)
    assert not launch.children[0].ended

    wait(supervisor, clock, 0.1)
    assert launch.children[0].ended


def test_moved_tells_the_new_place(supervisor, launch):
    places = []
    supervisor.moved.connect(places.append)
    supervisor.start(START)
    launch.children[0].tell(Report.MOVED, (5, 6, 700, 500))

    assert [place.getRect() for place in places] == [(5, 6, 700, 500)]


def test_words_of_an_ended_process_are_not_heard(supervisor, launch):
    hidden = []
    supervisor.hidden.connect(lambda: hidden.append(True))
    supervisor.start(START)
    first = launch.children[0]
    first.end()
    supervisor.start(START)
    first.tell(Report.HIDDEN)

    assert hidden == []
    assert supervisor.stage is Stage.STARTING


@pytest.mark.parametrize(
    "told",
    [
        Told(report=Report.WEAR, cover="plain", items=(("a", "b"),), clear=True),
        Told(report=Report.KEEP, chord="F5", long_press=True),
        Told(report=Report.EMPTY),
    ],
)
def test_what_the_journal_asks_for_is_passed_on(supervisor, launch, told):
    heard = []
    supervisor.told.connect(heard.append)
    supervisor.start(START)
    launch.children[0].say(told)

    assert heard == [told]


def test_a_lifted_window_learns_where_the_front_is_if_the_person_asked(supervisor, launch):
    supervisor.start(START)
    launch.children[0].tell(Report.PAINTED)
    supervisor.lift()
    supervisor.lift((1, 2, 300, 200))

    assert [parse_order(line) for line in launch.children[0].sent[1:]] == [
        Raise(),
        Raise(asked=True, geometry=(1, 2, 300, 200)),
    ]


def test_it_knows_whether_the_person_is_elsewhere(supervisor, launch):
    supervisor.start(START)
    child = launch.children[0]
    child.tell(Report.PAINTED)
    seen = [supervisor.elsewhere]
    for report in (Report.AWAY, Report.HERE, Report.AWAY):
        child.tell(report)
        seen.append(supervisor.elsewhere)
    child.end()
    assert [*seen, supervisor.elsewhere] == [False, True, False, True, True]

    supervisor.start(START)
    assert not supervisor.elsewhere


def test_a_journal_that_hid_itself_has_not_gone_elsewhere(supervisor, launch):
    supervisor.start(START)
    child = launch.children[0]
    for report in (Report.PAINTED, Report.HIDDEN, Report.AWAY):
        child.tell(report)

    assert not supervisor.elsewhere


@pytest.mark.parametrize("line", [b"", b"{}", b"[1]", b'{"is":"unheard of"}', b"\xff\xfe"])
def test_nonsense_changes_nothing(supervisor, launch, line):
    supervisor.start(START)
    launch.children[0].on_line(line)

    assert supervisor.stage is Stage.STARTING
