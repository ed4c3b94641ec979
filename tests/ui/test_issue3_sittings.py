"""Whole sittings on a real encrypted journal, with nothing but keys: as someone does them."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.ui import theme
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.path.landing_view import LandingView
from ihm_desktop.ui.path.overview import Overview as PathOverview
from ihm_desktop.ui.path.step_screen import StepScreen
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.tree.element_screen import ElementScreen
from ihm_desktop.ui.tree.overview import Overview as TreeOverview
from ihm_desktop.ui.tree.ring_screen import RingScreen
from ihm_desktop.ui.tree.rings_screen import RingsScreen
from tests.fakes_clock import NOW, FakeClock
from tests.open_journal import RESOURCES, context_for, open_journal

MOST_TABS = 400
Begin = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def still(qapp: QApplication) -> None:
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def services(tmp_path: Path, qapp: QApplication, clock: FakeClock) -> Iterator[OpenSession]:
    with open_journal(tmp_path / "data", clock) as opened:
        yield opened


@pytest.fixture
def begin(qtbot: QtBot, services: OpenSession, clock: FakeClock) -> Iterator[Begin]:
    """Opens the window anew, as after unlocking; the one before is gone with all it showed."""
    opened: list[MainWindow] = []

    def open_window() -> MainWindow:
        for window in opened:
            window.flush()
            window.hide()
        window = MainWindow("Notes", context_for(services, clock))
        qtbot.addWidget(window)
        window.resize(1200, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.open_page("today")
        opened.append(window)
        return window

    yield open_window
    for window in opened:
        window.flush()


def key(window: MainWindow, pressed: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Presses a key where the keyboard is."""
    with_keys = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        with_keys |= modifier
    QTest.keyClick(QApplication.focusWidget() or window, pressed, with_keys)
    QApplication.processEvents()


def write(words: str) -> None:
    """Types where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def tab_to(window: MainWindow, wanted: QWidget) -> None:
    """Goes on with Tab until the keyboard is there; a group is reached by any of its answers."""
    for _press in range(MOST_TABS):
        focused = QApplication.focusWidget()
        if focused is wanted or (focused is not None and wanted.isAncestorOf(focused)):
            return
        key(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached {wanted.accessibleName() or type(wanted).__name__}")


def press(window: MainWindow, button: QAbstractButton) -> None:
    """Goes to a button and presses it with the space bar."""
    tab_to(window, button)
    key(window, Qt.Key.Key_Space)


def to_page(window: MainWindow, number: int) -> None:
    """Opens a page of the list at the left by its key."""
    key(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)


def shown(window, kind):
    screen = window.current._screen
    assert isinstance(screen, kind)
    return screen


def all_words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def begin_path(window: MainWindow, name: str) -> None:
    to_page(window, 3)
    write(name)
    key(window, Qt.Key.Key_Return)
    shown(window, PathOverview)


def open_step(window: MainWindow, step_id: str) -> StepScreen:
    press(window, shown(window, PathOverview).rows[step_id])
    screen = shown(window, StepScreen)
    assert screen.step.id == step_id
    return screen


def test_a_first_walk_is_stopped_in_the_middle_and_gone_on_with(services, begin):
    window = begin()
    begin_path(window, "Blue")
    step = open_step(window, "first_lessons")
    key(window, Qt.Key.Key_Down)  # the first answer: part of my story
    key(window, Qt.Key.Key_Space)
    tab_to(window, step.view.writing.words)
    write("soup on Sundays")

    press(window, window.current.frame.bar.stop_button)

    assert "Every word is kept" in all_words(window)
    again = begin()
    to_page(again, 3)
    overview = shown(again, PathOverview)
    assert again.focusWidget() is overview.go_on
    key(again, Qt.Key.Key_Space)
    kept = shown(again, StepScreen)
    assert kept.view.writing.words.text() == "soup on Sundays"
    assert kept.view.belongs.value() is not None
    tab_to(again, kept.view.writing.words)
    write(", always")
    again.flush()
    (walk,) = services.reflections.walks()
    assert walk.name == "Blue"
    assert [answer.text for answer in services.reflections.answers(walk.id)] == [
        "soup on Sundays, always"
    ]


def test_her_words_become_one_page_that_can_be_changed_kept_and_opened(services, begin):
    window = begin()
    begin_path(window, "Blue")
    step = open_step(window, "first_lessons")
    tab_to(window, step.view.writing.words)
    write("soup on Sundays")
    press(window, window.current.frame.bar.stop_button)
    press(window, shown(window, PathOverview).landing)
    landing = shown(window, LandingView)
    assert "soup on Sundays" in all_words(landing)

    press(window, landing.change_button)
    key(window, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" and bread")
    press(window, landing.keep_button)
    press(window, landing.open_button)

    assert window.current.page_id == "pages"
    (listed,) = services.journal.lines(EntryQuery())
    entry = services.journal.load(listed.id)
    assert entry.title == services.library.stairway.landing.title
    assert entry.body.endswith("soup on Sundays and bread")


def answer_first_items(window: MainWindow, element: ElementScreen, presses: int) -> None:
    """Answers every item of an element with the same place on its scale."""
    for row in element.rows:
        tab_to(window, row.choices())
        key(window, Qt.Key.Key_Home)
        key(window, Qt.Key.Key_Space)
        for _press in range(presses):
            key(window, Qt.Key.Key_Right)


def check_in(window: MainWindow, presses: int, caption: str) -> None:
    to_page(window, 4)
    press(window, shown(window, TreeOverview).begin)
    answer_first_items(window, shown(window, ElementScreen), presses)
    press(window, window.current.frame.bar.stop_button)
    overview = shown(window, TreeOverview)
    assert overview.caption is not None
    tab_to(window, overview.caption.field)
    write(caption)
    window.flush()


def test_two_check_ins_stand_side_by_side_and_are_never_numbers(services, begin, clock):
    check_in(begin(), 0, "before")
    clock.set_date(NOW + timedelta(days=31))
    window = begin()
    check_in(window, 2, "a month on")

    press(window, shown(window, TreeOverview).rings)
    beside = shown(window, RingsScreen).beside

    first, second = services.check_ins.all()
    assert (first.caption, second.caption) == ("before", "a month on")
    assert (beside.earlier.check_in().id, beside.later.check_in().id) == (first.id, second.id)
    assert {answer.value for answer in first.answers} == {0}
    assert {answer.value for answer in second.answers} == {2}
    without_days = [line for line in all_words(window).splitlines() if str(NOW.year) not in line]
    assert not any(sign.isdigit() for line in without_days for sign in line)
    tab_to(window, beside.later.combo)
    key(window, Qt.Key.Key_Up)
    assert beside.later.check_in().id == first.id


def test_the_lines_over_months_are_switched_on_and_lead_to_a_ring(services, begin, clock):
    check_in(begin(), 0, "before")
    clock.set_date(NOW + timedelta(days=31))
    services.settings.set("months_lines", True)
    window = begin()
    check_in(window, 2, "a month on")
    press(window, shown(window, TreeOverview).rings)
    lines = shown(window, RingsScreen).lines
    assert lines is not None

    tab_to(window, lines.line.marks[-1])
    key(window, Qt.Key.Key_Left)
    key(window, Qt.Key.Key_Return)

    assert shown(window, RingScreen).caption.field.text() == "before"


@pytest.mark.parametrize("page", [1, 2, 3, 4, 5])
def test_steadying_is_one_key_away_from_every_page(services, begin, page):
    window = begin()
    to_page(window, page)

    key(window, Qt.Key.Key_F1)

    assert window.current.page_id == "steady"
    key(window, Qt.Key.Key_Space)  # the first exercise begins where the keyboard is
    first = services.library.exercises[0]
    assert first.steps[0].text in all_words(window)


def test_a_step_about_harm_is_announced_and_can_wait_without_being_read(services, begin):
    window = begin()
    begin_path(window, "")
    step = next(each for each in services.library.steps if each.order == 6)
    screen = open_step(window, step.id)
    assert step.content_line in all_words(screen)
    assert step.description not in all_words(screen)

    key(window, Qt.Key.Key_Space)  # keep for my session, which has the keyboard

    assert services.library.stairway.content_choices[0].text in (
        shown(window, PathOverview).rows[step.id].accessibleName()
    )


def test_the_whole_flow_needs_no_mouse(services, begin):
    window = begin()
    write("One line before anything else.")
    begin_path(window, "Blue")
    step = open_step(window, "praised_for_giving")
    tab_to(window, step.view.writing.prompts)
    key(window, Qt.Key.Key_Space)
    tab_to(window, step.view.writing.words)
    write("time")
    tab_to(window, step.view.writing.through)
    write("a walk")
    tab_to(window, step.view.now)
    key(window, Qt.Key.Key_Space)
    press(window, next(iter(step.view.reads.values())))
    tab_to(window, window.current._screen.words)
    write("at work")
    press(window, window.current._screen.back_button)
    press(window, window.current.frame.bar.stop_button)
    to_page(window, 4)
    press(window, shown(window, TreeOverview).rings)
    press(window, shown(window, RingsScreen).own)
    write("the garden")
    window.flush()

    (walk,) = services.reflections.walks()
    answers = {each.step_id: each for each in services.reflections.answers(walk.id)}
    assert answers["praised_for_giving"].text == "time"
    assert answers["praised_for_giving"].got_through == "a walk"
    assert "at work" in {each.text for each in answers.values()}
    assert [each.caption for each in services.check_ins.all()] == ["the garden"]
    assert len(services.journal.lines(EntryQuery())) == 1
