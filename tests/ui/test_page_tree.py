"""The Tree page: any subset answered, drawn at once, kept, and opened again."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.tree import TreePage
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.tree.element_screen import ElementScreen
from ihm_desktop.ui.tree.overview import Overview
from ihm_desktop.ui.tree.ring_screen import RingScreen
from ihm_desktop.ui.tree.rings_screen import RingsScreen
from ihm_desktop.ui.tree.scene import to_draw
from ihm_desktop.ui.writing.forms import PLAN
from tests.fakes_sittings import NOW, RESOURCES, Desk


@pytest.fixture(autouse=True, scope="module")
def _themed(qapp: QApplication) -> None:
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[TreePage]:
    made = TreePage(desk.context())
    qtbot.addWidget(made)
    desk.pages.append(made)
    yield made
    desk.pages.clear()


def screen(page: TreePage, kind: type) -> QWidget:
    shown = page._screen
    assert isinstance(shown, kind)
    return shown


def open_element(page: TreePage, element_id: str) -> ElementScreen:
    page.enter()
    screen(page, Overview).rows[element_id].click()
    return screen(page, ElementScreen)


def answer(element_id: str, item_id: str, value: int | NoValue, asked: str = "asked") -> ItemAnswer:
    return ItemAnswer(
        element_id=element_id,
        item_id=item_id,
        content_version=1,
        question_as_shown=asked,
        value=value,
    )


def ring(desk: Desk, days_ago: int, caption: str, *answers: ItemAnswer) -> int:
    made_at = NOW - timedelta(days=days_ago)
    draft = CheckInDraft(made_at=made_at, caption=caption, answers=answers)
    return desk.check_ins.save(draft)[0].id


def test_six_elements_stand_beside_the_tree(desk, page):
    page.enter()

    shown = screen(page, Overview)

    assert list(shown.rows) == [element.id for element in desk.library.elements]
    assert shown.picture.accessibleName()


def test_nothing_is_answered_beforehand(desk, page):
    rows = open_element(page, "weather").rows

    assert [row.value() for row in rows] == [None] * 9
    page.flush()
    assert desk.check_ins.saves == []


def test_the_first_answer_is_saved_by_itself(desk, page, qtbot):
    shown = open_element(page, "weather")
    item = shown.element.items[0]

    shown.rows[0].choices().buttons()[2].click()

    qtbot.waitUntil(lambda: bool(desk.check_ins.saves))
    saved = desk.check_ins.saves[-1].answers
    assert saved == (
        ItemAnswer(
            element_id="weather",
            item_id=item.id,
            content_version=shown.element.version,
            question_as_shown=item.text,
            value=2,
        ),
    )


def test_skip_and_not_fitting_are_answers_of_their_own(desk, page):
    shown = open_element(page, "roots")

    shown.rows[0].choices().buttons()[4].click()
    shown.rows[1].choices().buttons()[5].click()
    page.flush()

    values = [each.value for each in desk.check_ins.saves[-1].answers]
    assert values == [NoValue.SKIPPED, NoValue.NOT_FITTING]


def test_one_sitting_is_one_ring_through_several_elements(desk, page):
    shown = open_element(page, "weather")
    shown.rows[0].choices().buttons()[1].click()

    shown.next_button.click()
    screen(page, ElementScreen).rows[0].choices().buttons()[3].click()
    page.stop_here()

    assert list(desk.check_ins.stored) == [1]
    assert [each.element_id for each in desk.check_ins.stored[1].answers] == ["weather", "soil"]
    screen(page, Overview)


def test_a_ring_begun_afresh_stays_one_ring(desk, page):
    ring(desk, 0, "morning", answer("weather", "basics", 1))
    page.enter()
    screen(page, Overview).afresh.click()
    shown = screen(page, ElementScreen)
    shown.rows[0].choices().buttons()[1].click()

    shown.next_button.click()
    screen(page, ElementScreen).rows[0].choices().buttons()[0].click()
    page.stop_here()

    assert list(desk.check_ins.stored) == [1, 2]
    assert len(desk.check_ins.stored[2].answers) == 2


def test_passing_an_element_without_an_answer_keeps_the_new_ring(desk, page):
    ring(desk, 0, "morning", answer("weather", "basics", 1))
    page.enter()
    screen(page, Overview).afresh.click()

    screen(page, ElementScreen).next_button.click()
    screen(page, ElementScreen).rows[0].choices().buttons()[0].click()
    page.stop_here()

    assert len(desk.check_ins.stored[1].answers) == 1
    assert [each.element_id for each in desk.check_ins.stored[2].answers] == ["soil"]


def test_today_goes_on_in_the_ring_of_today(desk, page):
    ring(desk, 0, "morning", answer("weather", "basics", 1))
    shown = open_element(page, "trunk")

    shown.rows[0].choices().buttons()[0].click()
    page.flush()

    assert list(desk.check_ins.stored) == [1]
    assert desk.check_ins.stored[1].caption == "morning"


def test_another_day_begins_another_ring(desk, page):
    ring(desk, 1, "yesterday", answer("weather", "basics", 1))
    shown = open_element(page, "weather")

    shown.rows[0].choices().buttons()[0].click()
    page.flush()

    assert list(desk.check_ins.stored) == [1, 2]
    assert desk.check_ins.stored[2].made_at == NOW


def test_the_drawing_follows_each_answer(desk, page):
    shown = open_element(page, "branches")
    before = shown.picture.accessibleName()

    shown.rows[0].choices().buttons()[3].click()

    assert shown.picture.accessibleName() != before
    assert shown.element.items[0].short in shown.picture.accessibleName()


def test_the_tree_is_told_in_words_and_never_in_numbers(desk, page):
    every = [
        answer(element.id, item.id, at % 4)
        for element in desk.library.elements
        for at, item in enumerate(element.items)
    ]
    ring(desk, 0, "", *every)
    page.enter()

    told = screen(page, Overview).picture.accessibleName()

    assert not any(letter.isdigit() or letter == "%" for letter in told)
    assert desk.library.elements[0].scale.labels[0] in told


def test_what_was_not_looked_at_is_mist(desk):
    drawn = to_draw(desk.library.elements, (answer("soil", "respect", NoValue.SKIPPED),), ())

    assert (drawn.weather, drawn.soil) == (None, None)


def test_each_bough_is_drawn_from_its_own_answer(desk):
    items = [item.id for item in desk.library.element("branches").items]
    given = (answer("branches", items[2], 3), answer("branches", items[0], NoValue.SKIPPED))

    drawn = to_draw(desk.library.elements, given, ())

    assert drawn.boughs == (None, None, 3.0, None, None, None, None)


def test_the_weather_always_ends_with_the_same_line_and_its_ways(desk, page):
    shown = open_element(page, "weather")
    closing = desk.library.element("weather").closing

    for row in shown.rows:
        for button in row.choices().buttons():
            button.click()
            assert all_text(shown).count(closing) == 1

    assert [*shown.ways.buttons] == ["steady", "plan", "people"]
    shown.ways.buttons["plan"].click()
    assert desk.opened == [("pages", PLAN)]


def test_soil_asks_for_one_helper_and_says_that_it_stays_out_of_copies(desk, page, qtbot):
    shown = open_element(page, "soil")

    qtbot.keyClicks(shown.helper, "the nurse")
    page.flush()

    assert desk.check_ins.saves[-1].helper == "the nurse"
    assert "stays out of copies" in all_text(shown)


def test_only_soil_asks_for_a_helper(page):
    assert open_element(page, "trunk").helper is None


def test_roots_lead_to_the_short_reads(desk, page):
    open_element(page, "roots")._open_read("memory_gaps")

    assert desk.opened == [("path", {"read": "memory_gaps"})]


def test_a_caption_of_today_is_saved(desk, page, qtbot):
    ring(desk, 0, "", answer("weather", "basics", 1))
    page.enter()

    qtbot.keyClicks(screen(page, Overview).caption.field, "after the rain")
    page.flush()

    assert desk.check_ins.stored[1].caption == "after the rain"
    assert len(desk.check_ins.stored[1].answers) == 1


def test_the_overview_says_that_a_caption_is_saved(desk, page, qtbot):
    ring(desk, 0, "", answer("weather", "sleep", 2))
    page.enter()
    shown = screen(page, Overview)
    assert not shown.mark.isVisibleTo(shown)

    qtbot.keyClicks(shown.caption.field, "rain")
    page.flush()
    assert shown.mark.isVisibleTo(shown)
    qtbot.keyClicks(shown.caption.field, "y")

    assert not shown.mark.isVisibleTo(shown)


def test_a_page_beside_the_tree_says_that_it_is_saved(desk, page, qtbot):
    page.enter()
    note = screen(page, Overview).notes[0]
    note.set_open(True)
    assert not note.mark.isVisibleTo(note)

    note.areas[0].setPlainText("my own words")
    page.flush()

    assert note.mark.isVisibleTo(note)


def test_the_rings_are_listed_newest_first_with_their_captions(desk, page):
    ring(desk, 40, "first", answer("weather", "basics", 1))
    ring(desk, 3, "after the move", answer("weather", "basics", 2))
    page.enter({"rings": True})

    rows = screen(page, RingsScreen).rows

    assert [row.note() for row in rows] == ["after the move", "first"]


def test_two_trees_stand_side_by_side(desk, page):
    first = ring(desk, 40, "first", answer("weather", "basics", 1))
    ring(desk, 20, "second", answer("weather", "basics", 2))
    third = ring(desk, 3, "third", answer("weather", "basics", 3))
    page.enter({"rings": True})
    beside = screen(page, RingsScreen).beside

    beside.earlier.combo.setCurrentIndex(0)

    assert (beside.earlier.check_in().id, beside.later.check_in().id) == (first, third)


def test_a_ring_is_opened_and_an_answer_put_right(desk, page):
    made = ring(desk, 40, "first", answer("weather", "basics", 0, "asked long ago"))
    page.enter(made)
    screen(page, RingScreen).rows["weather"].click()
    shown = screen(page, ElementScreen)
    at = [item.id for item in shown.element.items].index("basics")

    assert "asked long ago" in all_text(shown.rows[at])
    shown.rows[at].choices().buttons()[3].click()
    page.flush()

    corrected = desk.check_ins.stored[made].answers
    assert [(each.value, each.question_as_shown) for each in corrected] == [(3, "asked long ago")]
    assert desk.check_ins.stored[made].made_at == NOW - timedelta(days=40)


def test_answers_that_cannot_be_saved_stay_on_the_screen(desk, page):
    shown = open_element(page, "weather")
    desk.check_ins.broken = True

    shown.rows[0].choices().buttons()[2].click()
    page.stop_here()

    assert screen(page, ElementScreen) is shown
    assert shown.rows[0].value() == 2
    desk.check_ins.broken = False
    page.stop_here()
    assert desk.check_ins.stored[1].answers[0].value == 2
    screen(page, Overview)


def test_answers_given_while_the_next_screen_is_on_its_way_are_kept(desk, page):
    shown = open_element(page, "weather")
    desk.jobs.at_once = False
    shown.rows[0].choices().buttons()[2].click()
    shown.next_button.click()

    shown.rows[1].choices().buttons()[0].click()
    desk.jobs.do_all()
    desk.jobs.do_all()

    assert [each.value for each in desk.check_ins.stored[1].answers] == [2, 0]


def test_resumed_at_the_element_of_the_same_ring(desk, page, qtbot):
    shown = open_element(page, "roots")
    shown.rows[0].choices().buttons()[1].click()
    page.flush()
    target = page.where()

    again = TreePage(desk.context())
    qtbot.addWidget(again)
    again.enter(target)

    assert target == {"check_in": 1, "element": "roots"}
    assert again._screen.rows[0].value() == 1


def test_a_page_beside_the_tree_is_kept_as_one_entry(desk, page):
    page.enter()
    note = screen(page, Overview).notes[0]

    note.areas[0].setPlainText("the one at home")
    page.flush()
    note.areas[1].setPlainText("hope")
    page.flush()

    words = desk.library.tree.to_be_me
    assert list(desk.journal.stored) == [1]
    assert desk.journal.stored[1].title == words.title
    assert desk.journal.stored[1].body == (
        f"## {words.topics[0].name}\n\nthe one at home\n\n## {words.topics[1].name}\n\nhope"
    )


def test_an_untouched_page_beside_the_tree_is_no_entry(desk, page):
    page.enter()
    page.enter()

    assert desk.journal.stored == {}


def test_every_element_says_what_a_change_may_mean(desk, page):
    for element in desk.library.elements:
        assert element.over_time in all_text(open_element(page, element.id))


def test_the_index_follows_when_a_ring_is_left(desk, page):
    open_element(page, "weather").rows[0].choices().buttons()[0].click()

    page.stop_here()

    assert desk.check_ins.rested == [1]


def all_text(widget: QWidget) -> str:
    """Returns what can be read on a widget, folded parts too."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_stopping_beside_the_tree_keeps_every_word(desk, page, qtbot):
    page.enter()
    note = screen(page, Overview).notes[0]
    note.set_open(True)
    qtbot.keyClicks(note.areas[0], "at home")

    note.stop_button.click()

    assert not note.is_open()
    assert "at home" in next(iter(desk.journal.stored.values())).body
