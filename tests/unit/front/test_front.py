"""How window, journal process and folder play together."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from ihm_desktop.content.cover_choice import Place
from ihm_desktop.front import cover_settings, front, supervisor
from ihm_desktop.front.duty import Duty, Helpers, Setting
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.front.front import Front
from ihm_desktop.front.housekeeping import Housekeeping
from ihm_desktop.front.supervisor import KILL_AFTER_MS, Stage, Supervisor
from ihm_desktop.log import SilentLog
from ihm_desktop.system import process_name
from ihm_desktop.system.panel_words import Door, Raise, Report, Told, parse_order
from ihm_desktop.vault.files import VaultPaths
from tests.fakes_covers import plain_cover, plain_window
from tests.fakes_front import FakeLaunch, FakeMonotonic

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Bench:
    """A front with everything fake but the window."""

    def __init__(self, qtbot, folder):
        self.gate = threading.Event()
        self.gate.set()
        self.tidied = []
        self.folder = folder
        self.window = plain_window(folder)
        qtbot.addWidget(self.window)
        self.launch = FakeLaunch()
        self.supervisor = Supervisor(self.launch, FakeMonotonic(), SilentLog())
        self.housekeeping = Housekeeping(self.tidy)
        self.emptied = []
        self.emptying = Emptying(
            VaultPaths(folder=folder, slot=folder, vaults=(folder, folder)), None
        )
        self.worn = []
        self.wear_answer = True
        self.given = []
        helpers = Helpers(
            supervisor=self.supervisor,
            housekeeping=self.housekeeping,
            emptying=self.emptying,
            wardrobe=self,
            give_keyboard=self.given.append,
        )
        setting = Setting(place=Place(plain_cover(), folder, chosen=True), language="en")
        self.front = Duty(setting, self.window, helpers)

    def wear(self, told):
        self.worn.append((told, self.supervisor.stage))
        return self.wear_answer

    def tidy(self):
        self.gate.wait(10)
        self.tidied.append(self.supervisor.stage)


@pytest.fixture
def bench(qtbot, tmp_path):
    made = Bench(qtbot, tmp_path)
    yield made
    made.housekeeping.finish()
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
    assert start.folder == str(bench.folder)


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


def test_a_journal_that_comes_on_the_screen_gets_the_keyboard_of_the_front(bench, qtbot):
    with qtbot.waitActive(bench.window):
        bench.window.show()
    bench.window.asked.emit("open")
    bench.launch.children[0].say(Told(report=Report.PAINTED, window=77))
    assert bench.given == [77]

    bench.window.activated.emit()
    assert bench.given == [77, 77]


def test_a_front_that_kept_the_keyboard_gives_it_once_more(bench, qtbot, monkeypatch):
    monkeypatch.setattr(supervisor, "SAVE_PATIENCE_MS", KILL_AFTER_MS)
    with qtbot.waitActive(bench.window):
        bench.window.show()
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.say(Told(report=Report.PAINTED, window=77))
    qtbot.waitUntil(lambda: len(bench.given) >= 3)

    child.tell(Report.HIDDEN)
    given = len(bench.given)
    qtbot.waitUntil(lambda: child.ended)  # a second later it is killed
    assert len(bench.given) == given


def test_a_journal_does_not_take_the_keyboard_from_another_program(bench):
    bench.window.asked.emit("open")
    bench.launch.children[0].say(Told(report=Report.PAINTED, window=77))

    assert bench.given == []


def test_the_chord_opens(bench, qtbot):
    with qtbot.waitActive(bench.window):
        bench.window.show()
    qtbot.keyClick(bench.window, Qt.Key.Key_L, CONTROL_SHIFT)
    start = parse_order(bench.launch.children[0].sent[0])

    assert (start.door, start.chord, start.long_press) == (Door.OPEN, "Ctrl+Shift+L", False)


def test_the_chord_calls_a_journal_that_is_there_already(bench):
    bench.window.setGeometry(QRect(40, 50, 800, 600))
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.tell(Report.PAINTED)
    bench.window.asked.emit("open")

    assert len(bench.launch.children) == 1
    assert parse_order(child.sent[-1]) == Raise(asked=True, geometry=(40, 50, 800, 600))


def test_the_chord_pressed_while_the_journal_leaves_opens_it_again(bench, qtbot):
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.tell(Report.PAINTED)
    child.tell(Report.HIDDEN)
    bench.window.asked.emit("open")
    assert len(bench.launch.children) == 1

    with qtbot.waitSignal(bench.housekeeping.done):
        child.end()
    assert len(bench.launch.children) == 2


def test_what_the_journal_wants_kept_is_kept_and_used_at_once(bench, qtbot):
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.say(Told(report=Report.KEEP, chord="Ctrl+Shift+J", long_press=True))
    with qtbot.waitSignal(bench.housekeeping.done):
        child.end()
    with qtbot.waitActive(bench.window):
        bench.window.show()
    qtbot.keyClick(bench.window, Qt.Key.Key_J, CONTROL_SHIFT)
    start = parse_order(bench.launch.children[1].sent[0])

    assert (start.chord, start.long_press) == ("Ctrl+Shift+J", True)
    kept = cover_settings.load(bench.folder / "notes.settings", cover_settings.usual(plain_cover()))
    assert (kept.lookup, kept.long_press) == ("Ctrl+Shift+J", True)


def test_settings_that_the_tidying_wrote_anew_are_used(bench, qtbot):
    usual = cover_settings.usual(plain_cover())
    cover_settings.keep(bench.folder / "notes.settings", usual, "Ctrl+Shift+J", long_press=True)
    with qtbot.waitSignal(bench.housekeeping.done):
        bench.front.begin()
    bench.window.asked.emit("open")
    start = parse_order(bench.launch.children[0].sent[0])

    assert (start.chord, start.long_press) == ("Ctrl+Shift+J", True)


def test_another_cover_is_worn_when_the_journal_is_gone_and_the_folder_tidy(bench, qtbot):
    told = Told(report=Report.WEAR, cover="other", items=(("a", "b"),))
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.say(told)
    assert bench.worn == []

    with qtbot.waitSignal(bench.housekeeping.done):
        child.end()
    assert bench.worn == [(told, Stage.NONE)]
    assert bench.tidied == [Stage.NONE]
    assert bench.front.again


@pytest.fixture
def disguised(bench):
    """A bench whose cover is another program."""
    cover = plain_cover()._replace(small=True)
    bench.front._setting = Setting(place=Place(cover, bench.folder, chosen=True), language="en")
    return bench


def test_a_disguise_does_not_turn_into_another_before_anyones_eyes(disguised, qtbot):
    told = Told(report=Report.WEAR, cover="other")
    disguised.window.asked.emit("open")
    child = disguised.launch.children[0]
    child.say(told)
    with qtbot.waitSignal(disguised.housekeeping.done):
        child.end()
    assert disguised.worn == []

    with qtbot.waitSignal(disguised.housekeeping.done):
        disguised.window.close()
    assert disguised.worn == [(told, Stage.NONE)]
    assert not disguised.front.again


def test_a_disguise_closed_over_an_open_journal_changes_too(disguised, qtbot):
    told = Told(report=Report.WEAR, cover="other")
    disguised.window.asked.emit("open")
    child = disguised.launch.children[0]
    child.say(told)
    disguised.window.close()
    assert disguised.worn == []

    with qtbot.waitSignal(disguised.housekeeping.done):
        child.end()
    assert disguised.worn == [(told, Stage.NONE)]
    assert not disguised.front.again


def test_a_change_that_did_not_happen_leaves_everything_running(bench, qtbot):
    bench.wear_answer = False
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    child.say(Told(report=Report.WEAR, cover="other"))
    with qtbot.waitSignals([bench.housekeeping.done, bench.housekeeping.done]):
        child.end()

    assert not bench.front.again
    assert len(bench.tidied) == 2


def test_emptying_ends_the_journal_at_once(bench, qtbot):
    bench.window.asked.emit("open")
    child = bench.launch.children[0]
    with qtbot.waitSignal(bench.housekeeping.done):
        child.say(Told(report=Report.EMPTY))

    assert child.ended
    assert bench.emptying.wanted  # the tidying does it; here it is a fake


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
    window = plain_window(bench.folder)
    qtbot.addWidget(window)
    made = Front(Place(plain_cover(), bench.folder, chosen=True), "en", window)
    window.asked.emit("new")
    with qtbot.waitSignal(window.first_painted):
        made.show()
    qtbot.waitUntil(lambda: doors != [])

    window.asked.emit("open")
    assert doors == ["new", "open"]


def test_qts_own_words_are_in_the_language_of_the_cover(bench, qapp, qtbot, monkeypatch):
    def cancel():
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    monkeypatch.setattr(Duty, "real", classmethod(lambda *_given: bench.front))
    window = plain_window(bench.folder)
    qtbot.addWidget(window)
    made = Front(Place(plain_cover(), bench.folder, chosen=True), "es", window)
    assert cancel() == "Cancel"
    with qtbot.waitSignal(window.first_painted):
        made.show()
    qtbot.waitUntil(lambda: cancel() == "Cancelar")

    made.words.speak("en")
    assert cancel() == "Cancel"


def test_a_second_start_wears_its_name_before_it_says_that_one_is_open(qapp, monkeypatch):
    order = []
    monkeypatch.setattr(process_name, "wear_as_command_line", order.append)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: order.append(box.windowTitle()))
    cover = plain_cover()

    assert front._already_there(cover) == 0
    assert order == [cover.app_id, cover.title]
