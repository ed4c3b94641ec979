"""Emptying: read first, held, five seconds that any key stops, then the front is asked."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from ihm_desktop.content.library import Library
from ihm_desktop.ui import theme
from ihm_desktop.ui.emptying.countdown import SECONDS, Countdown
from ihm_desktop.ui.pages.emptying import EmptyingPage
from ihm_desktop.ui.theme import Theme
from tests.reach import clipped, nameless, overlapping, read_too_late, tab_round, telling
from tests.reading import grade
from tests.ui.moving_kit import RESOURCES, shelf, shown, words_on

LONG = 600_000  # ms; never over while a test runs
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk():
    return shelf()


def made(qtbot, desk, *, tick_ms=LONG, size=(1000, 700), **times):
    page = EmptyingPage(desk.context(), countdown=Countdown(tick_ms=tick_ms), **times)
    desk.pages.append(page)
    shown(qtbot, page, size)
    page.activateWindow()
    return page


@pytest.fixture
def page(qtbot, desk):
    return made(qtbot, desk)


def press(page, key, *, repeat=False):
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", repeat)
    QApplication.sendEvent(page.windowHandle(), event)


def confirm(page):
    """Goes on and holds the button, whose own filling is tested elsewhere."""
    page.read.on.click()
    page.now.hold.held.emit()


def test_everything_is_explained_before_anything_can_be_done(page):
    told = words_on(page)

    assert page.stage() is page.read
    assert "nothing brings it back" in told
    assert "If a court case may come, ask a lawyer first." in told
    assert "may do worse" in told
    for place in ("backups", "someone else", "Dropbox", "restore points", "disks", "programs ran"):
        assert place in told
    assert "still needs your passphrase" in told


def test_a_backup_and_people_are_offered_first(page, desk):
    page.read.backup.click()
    page.read.people.click()

    assert [page_id for page_id, _target in desk.opened] == ["keep", "people"]


def test_pressing_without_holding_asks_for_nothing(page, desk):
    page.read.on.click()
    page.now.hold.click()

    assert page.stage() is page.now
    assert not page.countdown.counting
    assert desk.front.emptied == 0


def test_a_key_still_down_meets_the_way_out_first(page):
    page.read.on.click()

    assert page.now.first_focus() is page.now.leave_it
    page.now.leave_it.click()
    assert page.stage() is page.read


def test_holding_counts_five_seconds_and_asks_for_nothing_yet(page, desk):
    confirm(page)

    assert page.stage() is page.count
    assert f"In {SECONDS}" in words_on(page)
    assert desk.front.emptied == 0


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Shift]
)
def test_any_key_stops_it(page, desk, key):
    confirm(page)
    press(page, key)

    assert page.stage() is page.now
    assert "Stopped. Nothing was changed." in words_on(page)
    assert not page.countdown.counting
    assert desk.front.emptied == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_said_afterwards_moves_no_button(qapp, qtbot, desk, scale):
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    page = made(qtbot, desk)
    page.read.on.click()
    QApplication.processEvents()
    before = page.now.hold.mapTo(page, QPoint())
    page.now.hold.held.emit()
    press(page, Qt.Key.Key_A)
    QApplication.processEvents()

    assert "Stopped. Nothing was changed." in words_on(page)
    assert page.now.hold.mapTo(page, QPoint()) == before


def test_a_key_that_repeats_is_no_new_key(page):
    confirm(page)
    press(page, Qt.Key.Key_Space, repeat=True)

    assert page.countdown.counting


def test_the_button_stops_it(page):
    confirm(page)
    page.count.stop.click()

    assert page.stage() is page.now
    assert not page.countdown.counting


@pytest.mark.parametrize("how", ["hidden", "left", "opened again", "keyboard gone"])
def test_what_nobody_sees_is_not_counted(page, desk, how):
    confirm(page)
    if how == "hidden":
        page.hide()
    elif how == "left":
        page.flush()
    elif how == "opened again":
        page.enter(None)
    else:
        QApplication.sendEvent(page.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))

    assert not page.countdown.counting
    assert desk.front.emptied == 0


def test_it_begins_with_the_explanation_each_time(page):
    confirm(page)
    page.enter(None)

    assert page.stage() is page.read


def test_after_five_seconds_the_front_is_asked_once(qtbot, desk):
    page = made(qtbot, desk, tick_ms=5)
    confirm(page)
    qtbot.waitUntil(lambda: desk.front.emptied > 0)

    assert desk.front.emptied == 1
    assert page.count.stop.isHidden()
    assert "One moment." in words_on(page)


def test_a_front_that_does_not_answer_is_told(qtbot, desk):
    page = made(qtbot, desk, tick_ms=1, answer_ms=20)
    confirm(page)

    qtbot.waitUntil(lambda: "It may still happen." in words_on(page))
    page.enter(None)
    confirm(page)
    assert page.count.stop.isVisible(), "it can be asked for again"


def test_the_keys_are_off_until_they_are_held_on(page, desk):
    page.read.keys.click()
    assert "The keys are off." in words_on(page)
    page.keys.hold.click()
    assert not desk.front.long_press

    page.keys.hold.held.emit()

    assert desk.front.long_press
    assert desk.front.chord == "Ctrl+Shift+L"
    assert "The keys are on." in words_on(page)
    assert page.keys.hold.isHidden()


def test_the_keys_can_be_switched_off_again(page, desk):
    desk.front.long_press = True
    page.read.keys.click()
    page.keys.off.click()

    assert not desk.front.long_press
    assert "The keys are off." in words_on(page)


STAGES = ("read", "now", "count", "keys")


def open_stage(page, name):
    if name == "count":
        confirm(page)
    elif name != "read":
        getattr(page.read, "on" if name == "now" else "keys").click()
    for _ in range(5):
        QApplication.processEvents()
    assert page.stage() is getattr(page, name)


@pytest.mark.parametrize("name", STAGES)
def test_every_stage_has_quiet_names_and_is_reached_by_keys(page, name):
    open_stage(page, name)

    assert nameless(page) == []
    assert telling(page, Library.load(RESOURCES / "content")) == []
    assert page.stage().first_focus() in tab_round(page)


@pytest.mark.parametrize("mirrored", [False, True], ids=["left to right", "right to left"])
@pytest.mark.parametrize("name", STAGES)
def test_nothing_is_cut_at_twice_the_size(qapp, qtbot, desk, name, mirrored):
    theme.apply(qapp, Theme(scale=2.0, reduced_motion=True), RESOURCES)
    if mirrored:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = made(qtbot, desk, size=(820, 640))
    open_stage(page, name)

    assert clipped(page) == []
    assert read_too_late(page) == []
    assert overlapping(page) == []


@pytest.mark.parametrize("name", STAGES)
def test_the_words_are_plain(page, name):
    open_stage(page, name)

    assert grade(words_on(page).replace("\n", ". ")) <= 8
