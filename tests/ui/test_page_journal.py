"""The journal page on a real encrypted journal."""

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihm_desktop import i18n
from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.domain.errors import DiskFull
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.domain.reflection import Belongs, StepDraft
from ihm_desktop.ui.pages.journal import JournalPage
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.theme import apply as apply_theme
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.writing.forms import PLAN
from tests.fakes_instruments import sample_response
from tests.open_journal import NOW, RESOURCES, JobsAtOnce, context_for, open_journal


@pytest.fixture
def services(tmp_path):
    with open_journal(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def page(qtbot, services):
    made = JournalPage(context_for(services))
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.enter()
    made.show()
    yield made
    made.flush()


def write(page, text):
    QTest.keyClicks(page.sheet.editor, text)
    page.autosave.save_now()


def entries(services):
    return services.journal.lines(EntryQuery())


def test_a_new_page_is_saved_and_listed(page, services):
    write(page, "the kettle")

    [line] = entries(services)
    assert services.journal.load(line.id).body == "the kettle"
    assert page.list.model.rowCount() == 1
    assert page.sheet.foot.saved_mark.isVisible()


def test_typing_on_changes_the_same_page(page, services):
    write(page, "one")
    write(page, " two")

    [line] = entries(services)
    assert services.journal.load(line.id).body == "one two"


def test_two_saves_in_line_make_one_page(qtbot, services):
    waiting = []

    class JobsInLine(JobsAtOnce):
        def run(self, work, **more):
            waiting.append(lambda: JobsAtOnce.run(self, work, **more))

    context = context_for(services)
    page = JournalPage(context)
    qtbot.addWidget(page)
    page.autosave._jobs = JobsInLine()
    write(page, "one")
    write(page, " two")
    while waiting:
        waiting.pop(0)()

    [line] = entries(services)
    assert services.journal.load(line.id).body == "one two"


def test_an_empty_new_page_leaves_nothing(page, services):
    page.sheet.touched.emit()
    page.flush()

    assert entries(services) == ()


def test_opening_another_page_clears_the_undo_history(page, services):
    write(page, "first words")
    other, _ = services.journal.save(Draft(body="other", written_at=NOW))

    page.enter({"entry": other.id})
    page.sheet.editor.undo()

    assert page.sheet.editor.toPlainText() == "other"


def test_leaving_a_page_saves_what_was_just_typed(page, services):
    other, _ = services.journal.save(Draft(body="other", written_at=NOW))
    QTest.keyClicks(page.sheet.editor, "not lost")

    page.enter({"entry": other.id})

    assert {line.opening for line in entries(services)} == {"not lost", "other"}


def test_a_refused_save_is_tried_again_after_leaving_the_page(page, services, monkeypatch):
    real = services.journal.save
    QTest.keyClicks(page.sheet.editor, "not lost")

    def full(_draft):
        raise DiskFull

    monkeypatch.setattr(type(services.journal), "save", lambda _self, draft: full(draft))
    page.autosave.leave()
    monkeypatch.setattr(type(services.journal), "save", lambda _self, draft: real(draft))
    page._new()
    write(page, "next")

    assert {line.opening for line in entries(services)} == {"not lost", "next"}


def test_the_cursor_comes_back(page, services):
    saved, _ = services.journal.save(Draft(body="0123456789", written_at=NOW, cursor=4))

    page.enter({"entry": saved.id})

    assert page.sheet.editor.position() == 4
    assert page.where() == {"entry": saved.id, "cursor": 4}


def test_date_title_star_tags_and_right_now_are_kept(page, services):
    QTest.keyClicks(page.sheet.head.title, "The river")
    page.sheet.head.when.setDateTime(QDateTime(QDate(1962, 3, 4), QTime(5, 6)))
    page.sheet.head.star.click()
    QTest.keyClicks(page.sheet.foot.tag_field, "walks, #Water, walks")
    page.sheet.foot.right_now_chips.set_values(["numb", "light"], ["by the sea"])
    page.sheet.foot.right_now_chips.changed.emit()
    page.autosave.save_now()

    [line] = entries(services)
    entry = services.journal.load(line.id)
    assert (entry.title, entry.written_at, entry.starred) == (
        "The river",
        datetime.fromisoformat("1962-03-04T05:06"),
        True,
    )
    assert entry.tags == ("walks", "Water")
    assert set(entry.right_now) == {"numb", "light", "by the sea"}


def test_search_shows_hits_as_one_types_and_opens_them(page, services):
    kept, _ = services.journal.save(Draft(body="Crème brûlée by the sea", written_at=NOW))
    services.journal.save(Draft(body="bread", written_at=NOW))

    QTest.keyClicks(page.list.search, "creme bru")
    page.list.reload()

    assert page.list.model.rowCount() == 1
    row = page.list.model.row(0)
    assert any(piece.is_hit for piece in row.pieces)
    page.list.opened.emit(row)
    assert page.where() == {"entry": kept.id, "cursor": 0}


def test_a_hit_on_the_path_leads_to_the_path(page, services):
    walk, _ = services.reflections.start("")
    answer, _ = services.reflections.save(
        StepDraft(
            walk_id=walk.id,
            step_id="first_lessons",
            content_version=1,
            step_name="First lessons",
            belongs=Belongs.PART,
            text="grandmother sang",
        )
    )
    went = []
    object.__setattr__(page.context, "navigate", lambda *where: went.append(where))
    page.list.search.setText("grandmother")
    page.list.reload()

    page.list.opened.emit(page.list.model.row(0))

    assert page.list.model.row(0).found_in is FoundIn.STEP
    assert went == [("path", answer.id)]


def test_answers_to_scales_can_be_listed_alone_once_scales_are_on(page, services):
    services.instruments.save(sample_response(note="On the bus."))
    write(page, "the bus")
    assert page.filter.kind.findData(FoundIn.RESPONSE.value) < 0

    page.refresh(services.settings.set("scales", True))
    page.filter.kind.setCurrentIndex(page.filter.kind.findData(FoundIn.RESPONSE.value))

    assert page.filter.query().found_in is FoundIn.RESPONSE
    assert page.list.model.rowCount() == 1
    page.refresh(services.settings.set("scales", False))
    assert page.filter.query().found_in is None
    assert page.list.model.rowCount() == 1


def test_the_heading_and_the_button_that_makes_one_have_names_of_their_own(page):
    names = [
        widget.accessibleName()
        for widget in page.findChildren(QWidget)
        if "eading" in widget.accessibleName() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]

    assert sorted(names) == ["Heading", "Make this line a heading"]


def test_filters_narrow_the_list(page, services):
    services.journal.save(Draft(body="a", written_at=NOW, tags=("walks",)))
    services.journal.save(Draft(body="b", written_at=NOW, starred=True))
    page._load_tags()

    page.filter.tag.setCurrentIndex(page.filter.tag.findData("walks"))
    assert page.list.model.rowCount() == 1
    page.filter.clear()
    assert page.list.model.rowCount() == 2
    page.filter.star.click()
    assert page.list.model.rowCount() == 1


def test_a_day_with_a_page_is_marked_and_can_be_chosen(page, services):
    services.journal.save(Draft(body="a", written_at=NOW))
    services.journal.save(Draft(body="b", written_at=NOW.replace(day=3)))
    page._mark_days((NOW.year, NOW.month))

    page.filter.month.chosen.emit(NOW.date().replace(day=3))

    assert page.list.model.rowCount() == 1
    assert "b" in page.list.model.row(0).text()


def test_put_in_the_trash_and_the_page_is_gone_from_the_list(page, services):
    write(page, "going")

    page._trash()

    assert entries(services) == ()
    assert [line.opening for line in services.journal.trashed()] == ["going"]
    assert page.sheet.editor.toPlainText() == ""


def test_a_page_that_is_gone_says_so_and_offers_a_new_one(page):
    page.enter({"entry": 4711})

    assert page.desk.said()
    assert page.where() is None


def test_word_count_is_off_until_it_is_wanted(page, services):
    page.enter()
    assert not page.sheet.foot.words.isVisible()

    services.settings.set("word_count", True)
    page.enter()

    assert page.sheet.foot.words.isVisible()


def test_an_idea_lands_on_the_page(page):
    page.ideas._use_question()

    assert page.sheet.editor.toPlainText().startswith("> ")


def test_a_small_window_shows_list_or_page(page, qtbot):
    page.resize(600, 600)
    assert page.desk.isVisible() != page.aside.isVisible()

    page.desk.back.click()

    assert page.aside.isVisible()
    assert not page.desk.isVisible()


def test_find_marks_every_place_on_the_page(page):
    page.sheet.editor.load("sea and sea and SEA")
    page.sheet.find_bar.open()
    page.sheet.find_bar.field.setText("sea")

    assert len(page.sheet.editor.extraSelections()) == 3
    QTest.keyClick(page.sheet.find_bar.field, Qt.Key.Key_Escape)
    assert page.sheet.editor.extraSelections() == []
    assert not page.sheet.find_bar.isVisible()


def test_days_and_list_share_a_small_window_in_turn(page, qapp):
    apply_theme(qapp, Theme(scale=2.0), RESOURCES)
    page.resize(880, 560)
    page._to_list()
    qapp.processEvents()

    page.aside.filter_button.click()
    qapp.processEvents()

    assert page.filter.isVisible()
    assert not page.list.view.isVisible()
    assert page.aside.minimumSizeHint().height() <= 540
    page.aside.filter_button.click()
    assert page.list.view.isVisible()


def test_the_calendar_of_the_date_shows_whole_numbers_and_no_red(qtbot, page):
    calendar = page.sheet.head.when.calendarWidget()
    cell = calendar.minimumWidth() / 7

    assert cell > 2 * calendar.fontMetrics().horizontalAdvance("30")
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert calendar.weekdayTextFormat(day).foreground().style() is Qt.BrushStyle.NoBrush


def test_a_new_page_left_before_its_first_save_is_the_place_to_come_back_to(page, services):
    QTest.keyClicks(page.sheet.editor, "first")

    page.flush()

    [line] = entries(services)
    assert services.places.last() == ("pages", {"entry": line.id, "cursor": 5})


def plan_form(services):
    return next(one for one in services.library.templates.templates if one.tag)


def test_a_plan_begins_with_its_questions_and_nothing_is_kept_yet(page, services):
    page.enter(PLAN)
    page.flush()

    assert page.sheet.head.title.text() == "My plan"
    assert page.desk.said() == plan_form(services).about
    assert [one for one in page.sheet.editor.toPlainText().splitlines() if one.startswith("## ")]
    assert entries(services) == ()


def test_what_is_typed_first_stands_below_the_first_question(page, services):
    page.enter(PLAN)
    write(page, "cold hands")

    [line] = entries(services)
    first, below, *_rest = services.journal.load(line.id).body.splitlines()
    assert first.startswith("## ")
    assert below == "cold hands"


def test_there_is_one_plan_and_every_way_leads_to_it(page, services):
    page.enter(PLAN)
    write(page, "cold hands")
    page.aside.new_button.click()
    write(page, "something else")

    page.ideas.page_wanted.emit("my_plan")
    write(page, " and a song")

    assert len(entries(services)) == 2
    [line] = services.journal.lines(EntryQuery(tag="plan"))
    assert "cold hands" in services.journal.load(line.id).body
    assert "and a song" in services.journal.load(line.id).body


def test_the_plan_is_found_again_in_another_language(page, services):
    page.enter(PLAN)
    write(page, "cold hands")
    i18n.use("es", RESOURCES / "locales")
    try:
        page.enter(PLAN)
    finally:
        i18n.use("en", RESOURCES / "locales")

    assert "cold hands" in page.sheet.editor.toPlainText()


def test_a_form_of_which_there_is_one_page_is_opened_from_the_ideas(page, services):
    (button,) = [one for one in page.ideas.findChildren(Button) if one.text() == "My plan"]

    button.click()

    assert page.sheet.head.title.text() == "My plan"
