"""Steady, People, Trash, About and What changed, on a real encrypted journal."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihm_desktop.domain.entry import Draft
from ihm_desktop.ui.pages.about import AboutPage
from ihm_desktop.ui.pages.changes import ChangesPage
from ihm_desktop.ui.pages.people import PeoplePage
from ihm_desktop.ui.pages.steady import SteadyPage
from ihm_desktop.ui.pages.trash import TrashPage
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.theme import apply as apply_theme
from ihm_desktop.ui.widgets.labels import PlainLabel
from tests.open_journal import NOW, RESOURCES, context_for, open_journal


@pytest.fixture
def services(tmp_path):
    with open_journal(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def show(qtbot, services):
    def build(page_class):
        page = page_class(context_for(services))
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.enter()
        page.show()
        return page

    return build


def words(page):
    QApplication.processEvents()  # a layout shows what was put into it one turn later
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_steady_offers_the_senses_first_and_breathing_last(show, services):
    show(SteadyPage)
    ways = [exercise.way for exercise in services.library.exercises]

    assert ways[0] == "senses"
    assert ways[-1] == "breath"


def test_steady_says_which_key_brings_one_here(show):
    assert "F1" in words(show(SteadyPage))


def test_an_exercise_goes_one_sentence_at_a_time_and_stops_anywhere(show, services):
    page = show(SteadyPage)
    exercise = services.library.exercises[0]
    page._start(exercise)
    assert exercise.steps[0].text in words(page)

    page._running.on.click()
    assert exercise.steps[1].text in words(page)

    page._running.stopped.emit()
    assert page._running is None
    assert page._choices.isVisible()


def test_an_exercise_ends_and_can_be_done_again(show, services):
    page = show(SteadyPage)
    exercise = services.library.exercises[0]
    page._start(exercise)

    for _ in exercise.steps:
        page._running.on.click()
    assert exercise.ending in words(page)
    page._running.on.click()

    assert exercise.steps[0].text in words(page)


def test_the_breath_guide_stands_still_where_less_movement_is_wanted(qapp, show, services):
    page = show(SteadyPage)
    breathing = services.library.exercises[-1]
    try:
        apply_theme(qapp, Theme(reduced_motion=True), RESOURCES)
        page._start(breathing)
        qapp.processEvents()
        assert not page._running._guide.moving()
        apply_theme(qapp, Theme(reduced_motion=False), RESOURCES)
        page._start(breathing)
        qapp.processEvents()
        assert page._running._guide.moving()
    finally:
        apply_theme(qapp, Theme(), RESOURCES)


def test_people_says_that_the_program_cannot_call_anyone(show, services):
    assert services.library.support.cannot_call in words(show(PeoplePage))


def test_people_finds_a_country_without_its_accents(show):
    page = show(PeoplePage)

    QTest.keyClicks(page.finder.search, "espan")

    assert "016" in words(page)


def test_a_country_without_a_suicide_line_says_so(show, services):
    page = show(PeoplePage)

    page.finder.search.setText("Spain")

    assert services.library.support.no_suicide_line in words(page)


def test_the_chosen_country_comes_first_next_time(show, services):
    page = show(PeoplePage)
    page.finder.choice.setCurrentIndex(page.finder.choice.findData("IE"))
    page.finder.choice.activated.emit(page.finder.choice.currentIndex())

    assert services.settings.get("country") == "IE"
    assert "1800 341 900" in words(show(PeoplePage))


def test_someone_can_be_added_changed_and_erased(show, services):
    page = show(PeoplePage)
    QTest.keyClicks(page.people.name, "M.")
    QTest.keyClicks(page.people.reach, "after six")
    page.people.keep.click()
    [person] = services.people.all()
    assert (person.name, person.reach) == ("M.", "after six")

    page.people._edit(person)
    QTest.keyClicks(page.people.note, "has a sofa")
    page.people.keep.click()
    assert [each.note for each in services.people.all()] == ["has a sofa"]

    page.people._erase(person.id)
    assert services.people.all() == ()


def test_a_person_half_typed_is_kept_on_leaving(show, services):
    page = show(PeoplePage)
    QTest.keyClicks(page.people.name, "Ines")

    page.flush()

    assert [each.name for each in services.people.all()] == ["Ines"]


def test_the_trash_brings_back_and_erases(show, services):
    first, _ = services.journal.save(Draft(body="first words", written_at=NOW))
    second, _ = services.journal.save(Draft(body="second words", written_at=NOW))
    services.journal.trash(first.id)
    services.journal.trash(second.id)
    page = show(TrashPage)
    assert "first words" in words(page)

    page._do(lambda: services.journal.restore(first.id))
    page._do(lambda: services.journal.erase(second.id))
    page.enter()

    assert services.journal.load(first.id).trashed_at_utc is None
    assert services.journal.trashed() == ()
    assert "There is nothing here." in words(page)


def test_what_changed_names_this_version(show):
    assert "0.1.0" in words(show(ChangesPage))


def test_about_says_what_it_is_not(show):
    text = words(show(AboutPage))

    assert "not validated" in text
    assert "Integrative Healing Model" in text.replace("\n", " ")
