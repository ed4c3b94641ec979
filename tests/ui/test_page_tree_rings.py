"""Rings of one's own, and the lines over months for those who want them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.settings import setting
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.tree import TreePage
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.tree.months_line import MonthsLine, RingPoint
from ihm_desktop.ui.tree.overview import Overview
from ihm_desktop.ui.tree.own_ring_screen import OwnRingScreen, read_day
from ihm_desktop.ui.tree.ring_screen import RingScreen
from ihm_desktop.ui.tree.rings_screen import RingsScreen
from tests.fakes_sittings import NOW, RESOURCES, Desk
from tests.reach import clipped, nameless, overlapping, read_too_late, telling


@pytest.fixture(autouse=True)
def _themed(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[TreePage]:
    made = TreePage(desk.context())
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    desk.pages.append(made)
    yield made
    desk.pages.clear()


def screen(page, kind):
    assert isinstance(page._screen, kind)
    return page._screen


def ring(desk, days_ago, caption="", **values):
    answers = tuple(
        ItemAnswer(
            element_id=element_id,
            item_id=f"{element_id}-one",
            content_version=1,
            question_as_shown="asked",
            value=value,
        )
        for element_id, value in values.items()
    )
    made_at = NOW - timedelta(days=days_ago)
    draft = CheckInDraft(made_at=made_at, caption=caption, answers=answers)
    return desk.check_ins.save(draft)[0].id


def open_rings(page):
    page.enter({"rings": True})
    return screen(page, RingsScreen)


# -- a ring of one's own ---------------------------------------------------------------


def test_a_ring_of_her_own_is_kept_with_its_words_and_its_day(desk, page, qtbot):
    page.enter()
    screen(page, Overview).rings.click()
    screen(page, RingsScreen).own.click()
    own = screen(page, OwnRingScreen)

    qtbot.keyClicks(own.caption.field, "by the sea")
    qtbot.keyClicks(own.held, "a small kitchen")
    qtbot.keyClicks(own.day, "03/05/2019")
    page.stop_here()

    kept = desk.check_ins.stored[1]
    assert (kept.caption, kept.note, kept.answers) == ("by the sea", "a small kitchen", ())
    assert kept.made_at == datetime.fromisoformat("2019-05-03T12:00")
    assert [row.note() for row in screen(page, RingsScreen).rows] == ["by the sea"]


def test_a_ring_needs_no_day(desk, page, qtbot):
    open_rings(page).own.click()

    qtbot.keyClicks(screen(page, OwnRingScreen).caption.field, "the garden")
    page.flush()

    assert desk.check_ins.stored[1].made_at == NOW


def test_a_day_taken_back_is_the_day_of_writing_again(desk, page, qtbot):
    open_rings(page).own.click()
    own = screen(page, OwnRingScreen)
    qtbot.keyClicks(own.caption.field, "the garden")
    qtbot.keyClicks(own.day, "2019-05-03")

    own.day.selectAll()
    qtbot.keyClick(own.day, Qt.Key.Key_Backspace)
    page.flush()

    assert desk.check_ins.stored[1].made_at == NOW


def test_a_ring_of_her_own_is_opened_and_changed_again(desk, page, qtbot):
    made = ring(desk, 400, "by the sea")
    page.enter(made)
    own = screen(page, OwnRingScreen)

    qtbot.keyClicks(own.held, "tea at four")
    page.flush()

    assert desk.check_ins.stored[made].note == "tea at four"
    assert desk.check_ins.stored[made].made_at == NOW - timedelta(days=400)


def test_a_ring_of_her_own_never_stands_for_a_tree(desk, page):
    ring(desk, 30, "first", weather=2)
    ring(desk, 0, "the garden")
    page.enter()

    shown = screen(page, Overview)

    assert page._book.check_in_id is None  # a check-in of today is not begun by it
    assert "mist" not in shown.picture.accessibleName().split(".")[0]
    shown.rings.click()
    assert not hasattr(screen(page, RingsScreen), "beside")


def test_an_untouched_ring_is_not_kept(desk, page):
    open_rings(page).own.click()

    page.stop_here()

    assert desk.check_ins.saves == []


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("03/05/2019", (2019, 5, 3)),
        ("3 May 2019", None),
        ("Friday, 3 May 2019", (2019, 5, 3)),
        ("2019-05-03", (2019, 5, 3)),
        ("32/05/2019", None),
        ("03/05/19", None),
        ("summer", None),
        ("", None),
    ],
)
def test_a_day_is_read_only_where_it_is_certain(typed, day):
    found = read_day(typed)

    assert (found and (found.year, found.month, found.day)) == day


# -- lines over months -----------------------------------------------------------------


def lined(desk, page):
    desk.settings["months_lines"] = True
    return open_rings(page).lines


def test_lines_are_off_until_they_are_wanted(desk, page):
    ring(desk, 40, "first", weather=1)

    assert setting("months_lines").default is False
    assert open_rings(page).lines is None
    assert lined(desk, page) is not None


def test_one_part_at_a_time_is_shown(desk, page):
    ring(desk, 40, "first", weather=1, roots=3)
    ring(desk, 3, "second", weather=2, roots=0)
    lines = lined(desk, page)
    weather = [mark.point.level for mark in lines.line.marks]

    lines.choice.buttons()[2].click()
    QApplication.processEvents()

    assert weather == [1.0, 2.0]
    assert [mark.point.level for mark in lines.line.marks] == [3.0, 0.0]
    assert [line for line in lines.findChildren(MonthsLine) if line.isVisible()] == [lines.line]


def test_every_mark_opens_its_ring_by_key(desk, page):
    first = ring(desk, 40, "first", weather=1)
    ring(desk, 20, "second", weather=3)
    ring(desk, 3, "third", weather=2)
    line = lined(desk, page).line
    line.marks[-1].setFocus()

    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(QApplication.focusWidget(), key)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert screen(page, RingScreen)
    assert page.where() == {"check_in": first}


def test_the_line_is_one_stop_for_tab_and_its_marks_have_names(desk, page):
    ring(desk, 40, "first", weather=1)
    ring(desk, 3, "second", weather=2)
    line = lined(desk, page).line

    policies = [mark.focusPolicy() & Qt.FocusPolicy.TabFocus for mark in line.marks]
    assert [bool(each) for each in policies] == [False, True]
    assert [mark.accessibleName()[-6:] for mark in line.marks] == [" first", "second"]


def test_the_line_is_told_in_words_and_never_in_numbers(desk, page):
    ring(desk, 40, "first", weather=1)
    ring(desk, 20, "second", weather=NoValue.SKIPPED)
    ring(desk, 3, "third", weather=3)
    lines = lined(desk, page)

    days = str(NOW.year)
    said = [label.text() for label in lines.findChildren(QLabel) if days in label.text()]
    labels = desk.library.element("weather").scale.labels

    assert [text.rsplit(": ", 1)[1] for text in said] == [
        f"near “{labels[1]}”", "mist", f"near “{labels[3]}”",
    ]  # fmt: skip
    others = [label.text() for label in lines.findChildren(QLabel) if days not in label.text()]
    assert not any(letter.isdigit() for text in others for letter in text)


def test_where_something_was_skipped_the_line_pauses(qtbot):
    points = [
        RingPoint(check_in_id=at, made_at=NOW + timedelta(days=at), level=level, name="ring")
        for at, level in enumerate((1.0, None, 2.0))
    ]
    line = MonthsLine(points, ends=("low", "high"), days=("a", "b"), name="Weather")
    qtbot.addWidget(line)
    line.resize(500, 220)

    run = line._run(line._box(theme.theme_now()))

    assert [place is None for place in run] == [False, True, False]


@pytest.mark.parametrize("count", [1, 2, 30, 200])
def test_marks_stay_inside_and_in_their_order(qtbot, count):
    points = [
        RingPoint(check_in_id=at, made_at=NOW + timedelta(hours=at), level=1.0, name="ring")
        for at in range(count)
    ]
    line = MonthsLine(points, ends=("low", "high"), days=("a", "b"), name="Weather")
    qtbot.addWidget(line)
    line.resize(500, 220)

    lefts = [mark.x() for mark in line.marks]

    assert lefts == sorted(lefts)
    assert all(line.rect().contains(mark.geometry()) for mark in line.marks)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("place", ["lines", "own"])
def test_nothing_is_cut_and_everything_has_a_quiet_name(qapp, desk, qtbot, place, mirrored, scale):
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    ring(desk, 40, "first", weather=1)
    ring(desk, 3, "second", weather=2)
    desk.settings["months_lines"] = True
    page = TreePage(desk.context())
    qtbot.addWidget(page)
    desk.pages.append(page)  # else it could be collected while it is painted
    if mirrored:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(1024 - 64, 700)
    page.show()
    shown = open_rings(page)
    if place == "own":
        shown.own.click()
    for _ in range(5):
        QApplication.processEvents()

    assert clipped(page) == []
    assert read_too_late(page) == []
    assert overlapping(page) == []
    assert nameless(page) == []
    assert telling(page, desk.library) == []
