"""The Path page: opened, answered, stopped, and brought back."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.reflection import Belongs, HappeningNow, StepDraft
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.path import PathPage
from ihm_desktop.ui.path.begin_view import BeginView
from ihm_desktop.ui.path.landing_view import LandingView
from ihm_desktop.ui.path.overview import Overview
from ihm_desktop.ui.path.read_view import ReadView
from ihm_desktop.ui.path.step_screen import StepScreen
from ihm_desktop.ui.sitting.soft_timer import SOFTLY_AFTER_S
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.writing.forms import PLAN
from tests.fakes_sittings import RESOURCES, Desk


@pytest.fixture(autouse=True, scope="module")
def _themed(qapp: QApplication) -> None:
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[PathPage]:
    made = PathPage(desk.context())
    qtbot.addWidget(made)
    desk.pages.append(made)
    yield made
    desk.pages.clear()


def screen(page: PathPage, kind: type) -> QWidget:
    shown = page._screen
    assert isinstance(shown, kind)
    return shown


def begun(desk: Desk, page: PathPage, name: str = "then") -> None:
    desk.reflections.start(name)
    page.enter()


def step_id(desk: Desk, order: int) -> str:
    return desk.library.steps[order - 1].id


def open_step(desk: Desk, page: PathPage, order: int) -> StepScreen:
    page.enter({"walk": 1, "step": step_id(desk, order)})
    return screen(page, StepScreen)


def test_first_visit_tells_the_stopping_cues_and_asks_for_a_name(desk, page):
    page.enter()

    words = all_text(screen(page, BeginView))

    assert desk.library.stairway.stopping.intro in words
    assert all(cue.text in words for cue in desk.library.stairway.stopping.cues)


def test_a_path_may_begin_without_a_name(desk, page):
    page.enter()

    screen(page, BeginView).begin.click()

    assert [walk.name for walk in desk.reflections.kept] == [""]
    screen(page, Overview)


def test_another_path_gets_its_own_name_and_its_own_words(desk, page):
    begun(desk, page, "first")
    open_step(desk, page, 1).view.writing.words.setPlainText("of the first")
    page.stop_here()
    screen(page, Overview).choice.another_button.click()
    screen(page, BeginView).name.setText("second")
    screen(page, BeginView).begin.click()

    screen(page, Overview).rows[step_id(desk, 1)].click()

    assert screen(page, StepScreen).view.writing.words.text() == ""
    assert [walk.name for walk in desk.reflections.kept] == ["first", "second"]


def test_renaming_shows_the_new_name(desk, page):
    begun(desk, page, "old")
    choice = screen(page, Overview).choice

    choice.name.setText("new")
    choice.rename_button.click()

    assert desk.reflections.kept[0].name == "new"
    assert "new" in all_text(screen(page, Overview))


def test_choosing_between_paths_shows_the_chosen_one(desk, page):
    desk.reflections.start("first")
    begun(desk, page, "second")
    combo = screen(page, Overview).choice.combo

    combo.setCurrentIndex(0)
    combo.activated.emit(0)

    assert page._place.walk_id == 1


def test_the_ten_steps_are_buttons_in_any_order(desk, page):
    begun(desk, page)

    rows = screen(page, Overview).rows
    rows[step_id(desk, 8)].click()

    assert list(rows) == [step.id for step in desk.library.steps]
    assert screen(page, StepScreen).step.id == step_id(desk, 8)


def test_nothing_is_chosen_beforehand(desk, page):
    begun(desk, page)

    view = open_step(desk, page, 1).view

    assert view.belongs.value() is None
    assert view.now.value() is None
    assert view.writing.prompts.value() is None
    assert view.draft(1).belongs is None


def test_an_answer_is_saved_with_id_version_and_question_as_shown(desk, page):
    begun(desk, page)
    step = desk.library.steps[0]
    view = open_step(desk, page, 1).view

    view.belongs.buttons()[0].click()
    view.writing.prompts.buttons()[1].click()
    view.writing.words.setPlainText("the kitchen")
    view.writing.through.setPlainText("I read")
    view.now.buttons()[1].click()
    page.flush()

    saved = desk.reflections.saves[-1]
    assert (saved.step_id, saved.content_version) == (step.id, step.version)
    assert saved.step_name == step.quiet_name
    assert (saved.prompt_id, saved.prompt_as_shown) == (step.prompts[1].id, step.prompts[1].text)
    assert (saved.belongs, saved.happening_now) == (Belongs.PART, HappeningNow.NO)
    assert (saved.text, saved.got_through) == ("the kitchen", "I read")


def test_typing_is_saved_by_itself_and_says_so(desk, page, qtbot):
    begun(desk, page)
    view = open_step(desk, page, 1).view

    view.writing.words.setPlainText("a word")

    qtbot.waitUntil(lambda: bool(desk.reflections.saves))
    assert desk.reflections.saves[-1].text == "a word"
    assert not page.frame.bar.mark.isHidden()


def test_stop_here_keeps_every_word_and_shows_the_overview(desk, page):
    begun(desk, page)
    open_step(desk, page, 3).view.writing.words.setPlainText("papers")

    page.frame.bar.stop_button.click()

    assert desk.reflections.stored[1, step_id(desk, 3)].text == "papers"
    assert desk.library.stairway.closing_minute.stop in all_text(page)
    assert screen(page, Overview).go_on.choice_id == step_id(desk, 3)


def test_words_that_cannot_be_saved_stay_on_the_screen(desk, page):
    begun(desk, page)
    view = open_step(desk, page, 2).view
    desk.reflections.broken = True

    view.writing.words.setPlainText("not lost")
    page.stop_here()

    assert screen(page, StepScreen).view is view
    assert view.writing.words.text() == "not lost"
    desk.reflections.broken = False
    page.stop_here()
    assert desk.reflections.stored[1, step_id(desk, 2)].text == "not lost"
    screen(page, Overview)


def test_resumed_at_step_and_cursor(desk, page, qtbot):
    begun(desk, page)
    view = open_step(desk, page, 5).view
    view.writing.words.setPlainText("one two three")
    view.writing.set_cursor(7)
    page.flush()
    target = page.where()

    again = PathPage(desk.context())
    qtbot.addWidget(again)
    again.enter(target)

    words = again._screen.view.writing.words
    assert target == {"walk": 1, "step": step_id(desk, 5), "cursor": 7}
    assert (words.text(), words.textCursor().position()) == ("one two three", 7)


def test_where_is_nothing_on_the_overview(desk, page):
    begun(desk, page)

    assert page.where() is None


def test_a_search_hit_opens_the_step_of_its_own_path(desk, page):
    desk.reflections.start("first")
    found, _change = desk.reflections.save(draft(1, step_id(desk, 4), "letters"))
    desk.reflections.start("second")

    page.enter(found.id)

    assert page._place.walk_id == 1
    assert screen(page, StepScreen).view.writing.words.text() == "letters"


@pytest.mark.parametrize("order", [6, 7, 8, 9])
def test_steps_six_to_nine_say_what_they_are_about_first(desk, page, order):
    begun(desk, page)

    shown = open_step(desk, page, order)

    assert list(shown.gate.buttons) == ["keep", "read", "skip"]
    assert shown.first_focus() is shown.gate.buttons["keep"]
    assert shown.view.isHidden()


@pytest.mark.parametrize("order", [1, 2, 3, 4, 5, 10])
def test_other_steps_open_at_once(desk, page, order):
    begun(desk, page)

    assert open_step(desk, page, order).gate is None


def test_reading_now_opens_the_step(desk, page):
    begun(desk, page)
    shown = open_step(desk, page, 7)

    shown.gate.buttons["read"].click()

    assert shown.gate.isHidden()
    assert not shown.view.isHidden()
    assert desk.reflections.saves == []


def test_keeping_for_a_session_is_remembered_and_leads_back(desk, page):
    begun(desk, page)

    open_step(desk, page, 7).gate.buttons["keep"].click()

    kept = desk.reflections.stored[1, step_id(desk, 7)]
    assert (kept.prompt_id, kept.belongs) == ("keep", None)
    assert screen(page, Overview).rows[step_id(desk, 7)].note().startswith(kept.prompt_as_shown)


def test_skipping_at_the_gate_is_one_of_the_four_answers(desk, page):
    begun(desk, page)

    open_step(desk, page, 9).gate.buttons["skip"].click()

    assert desk.reflections.stored[1, step_id(desk, 9)].belongs is Belongs.SKIP


def test_the_closing_line_and_its_ways_do_not_depend_on_the_answer(desk, page):
    begun(desk, page)
    view = open_step(desk, page, 1).view

    before = all_text(view)
    for button in view.now.buttons():
        button.click()
        assert all_text(view) == before

    assert view.step.closing in before
    view.ways.buttons["people"].click()
    view.ways.buttons["steady"].click()
    view.ways.buttons["plan"].click()
    assert desk.opened == [("people", None), ("steady", None), ("pages", PLAN)]


def test_steady_is_one_press_away(desk, page):
    begun(desk, page)
    open_step(desk, page, 1)

    page.frame.bar.steady_button.click()

    assert desk.opened == [("steady", None)]


def test_a_read_asks_where_it_was_met_and_leads_back(desk, page):
    begun(desk, page)
    view = open_step(desk, page, 6).view
    read_id = next(iter(view.reads))
    view.reads[read_id].click()
    read = screen(page, ReadView)

    read.words.setPlainText("at the clinic")
    read.back_button.click()

    saved = desk.reflections.stored[1, f"read.{read_id}"]
    assert (saved.text, saved.prompt_as_shown) == ("at the clinic", read.read.question)
    assert screen(page, StepScreen).step.id == step_id(desk, 6)


def test_a_read_opened_before_any_path_begins_one_only_when_something_is_written(desk, page):
    page.enter({"read": "memory_gaps"})
    assert desk.reflections.kept == []

    screen(page, ReadView).words.setPlainText("yes")
    page.flush()

    assert desk.reflections.stored[1, "read.memory_gaps"].text == "yes"


def test_the_landing_lays_out_her_words_and_nothing_else(desk, page):
    desk.reflections.start("then")
    desk.reflections.save(draft(1, step_id(desk, 1), "the kitchen", through="I read"))
    last = desk.library.steps[-1]
    desk.reflections.save(draft(1, last.id, "my sister", prompt="holds_up"))
    page.enter({"walk": 1, "landing": True})

    landing = screen(page, LandingView)
    landing.keep_button.click()

    entry = desk.journal.stored[1]
    assert entry.title == desk.library.stairway.landing.title
    assert entry.body.split("\n\n") == [
        "## name as shown",
        "*asked*",
        "the kitchen",
        "## How I kept going",
        "*name as shown*",
        "I read",
        "## Who or what holds me up",
        "my sister",
    ]
    landing.open_button.click()
    assert desk.opened == [("pages", {"entry": 1})]


def test_changing_the_landing_keeps_one_entry(desk, page):
    desk.reflections.start("then")
    desk.reflections.save(draft(1, step_id(desk, 1), "the kitchen"))
    page.enter({"walk": 1, "landing": True})
    landing = screen(page, LandingView)

    landing.change_button.click()
    landing.editor.insertPlainText("More. ")
    page.flush()
    landing.editor.insertPlainText("And more. ")
    page.flush()

    assert list(desk.journal.stored) == [1]
    assert desk.journal.stored[1].body.startswith("More. And more. ")


def test_a_landing_without_words_says_so(desk, page):
    begun(desk, page)
    page.enter({"walk": 1, "landing": True})

    assert desk.library.stairway.landing.empty in all_text(screen(page, LandingView))


def test_the_timer_offers_a_closing_minute_and_stops_nothing(desk, page):
    begun(desk, page)
    shown = open_step(desk, page, 1)
    page.timer.look()
    assert desk.library.stairway.closing_minute.stop not in all_text(page)

    desk.clock.advance(seconds=SOFTLY_AFTER_S)
    page.timer.look()

    assert desk.library.stairway.closing_minute.stop in all_text(page)
    assert screen(page, StepScreen) is shown
    assert shown.view.writing.words.isEnabled()


def test_the_index_follows_when_a_step_is_left(desk, page):
    begun(desk, page)
    open_step(desk, page, 1).view.writing.words.setPlainText("a word")

    page.stop_here()

    assert desk.reflections.rested == [desk.reflections.stored[1, step_id(desk, 1)].id]


def test_plain_names_call_steps_what_they_are(desk, page):
    desk.settings["plain_names"] = True
    begun(desk, page)

    assert page.frame.heading.text() == desk.library.stairway.name
    assert screen(page, Overview).rows[step_id(desk, 1)].label() == desk.library.steps[0].name


def test_no_number_stands_on_the_overview(desk, page):
    desk.reflections.start("then")
    for step in desk.library.steps:
        desk.reflections.save(draft(1, step.id, "words"))
    page.enter()

    assert not any(letter.isdigit() or letter == "%" for letter in all_text(page))


def draft(walk_id: int, step: str, text: str, *, through: str = "", prompt: str = "p") -> StepDraft:
    return StepDraft(
        walk_id=walk_id,
        step_id=step,
        content_version=1,
        step_name="name as shown",
        belongs=Belongs.PART,
        prompt_id=prompt,
        prompt_as_shown="asked",
        text=text,
        got_through=through,
    )


def all_text(widget: QWidget) -> str:
    """Returns what can be read on a widget, folded parts too."""
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_from_the_landing_the_whole_way_can_be_seen_and_walked(desk, page):
    begun(desk, page)
    page.enter({"walk": 1, "landing": True})
    scene = screen(page, LandingView).scene

    ids = [each.id for each in desk.library.steps]
    assert [button.stair.id for button in scene.buttons()] == ids
    scene.buttons()[1].click()

    assert screen(page, StepScreen).step.id == desk.library.steps[1].id
