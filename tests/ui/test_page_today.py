"""Today on a real encrypted journal."""

import pytest
from PySide6.QtTest import QTest

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.ui.pages.today import TodayPage
from tests.open_journal import context_for, open_journal


@pytest.fixture
def services(tmp_path):
    with open_journal(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def page(qtbot, services):
    went = []
    context = context_for(services)
    object.__setattr__(context, "navigate", lambda *where: went.append(where))
    made = TodayPage(context)
    made.went = went
    qtbot.addWidget(made)
    made.enter()
    made.show()
    yield made
    made.flush()


def bodies(services):
    lines = services.journal.lines(EntryQuery())
    return [services.journal.load(line.id).body for line in lines]


def test_the_first_key_lands_in_an_empty_line(page):
    assert page.first_focus() is page.editor
    assert page.editor.toPlainText() == ""


def test_the_line_is_kept_as_a_page_and_does_not_stand_there_next_time(page, services):
    QTest.keyClicks(page.editor, "the light came over the roofs")
    page.flush()
    page.enter()

    assert bodies(services) == ["the light came over the roofs"]
    assert page.editor.toPlainText() == ""


def test_the_greeting_is_the_date(page):
    assert "2026" in page.date.text()


def test_continue_is_offered_only_when_there_is_a_place_to_go_back_to(page, services):
    assert not page.way_back.isVisible()

    services.places.remember("pages", {"entry": 3, "cursor": 9})
    page.enter()
    assert page.way_back.isVisible()
    page.continue_button.click()

    assert page.went == [("pages", {"entry": 3, "cursor": 9})]


def test_a_question_is_kept_above_the_line_that_answers_it(page, services):
    page.idea.click()
    asked = page.question.text()
    QTest.keyClicks(page.editor, "the bench")
    page.flush()

    assert bodies(services) == [f"> {asked}\n\nthe bench"]


def test_a_question_without_an_answer_leaves_nothing(page, services):
    page.idea.click()
    page.flush()

    assert bodies(services) == []


def test_open_as_a_page_goes_on_in_the_same_entry(page, services):
    QTest.keyClicks(page.editor, "abc")

    page.open_button.click()

    assert page.went[0][0] == "pages"
    assert page.went[0][1]["cursor"] == 3
    assert services.journal.load(page.went[0][1]["entry"]).body == "abc"
