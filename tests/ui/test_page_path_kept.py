"""Path and Tree on a real, encrypted journal: what was written is there after it was closed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.path import PathPage
from ihm_desktop.ui.pages.tree import TreePage
from ihm_desktop.ui.theme import Theme
from tests.open_journal import RESOURCES, context_for, open_journal


@pytest.fixture(autouse=True, scope="module")
def _themed(qapp: QApplication) -> None:
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


def test_a_step_is_found_again_by_its_words_and_opened(qtbot: QtBot, tmp_path: Path):
    with open_journal(tmp_path) as services:
        page = PathPage(context_for(services))
        qtbot.addWidget(page)
        page.enter()
        page._screen.begin.click()
        page._screen.rows["praised_for_giving"].click()
        page._screen.view.writing.words.setPlainText("the drawer that was mine")
        page.stop_here()

        hit = services.journal.find("drawer", EntryQuery())[0]
        page.enter(hit.ref)

        assert hit.found_in is FoundIn.STEP
        assert page._screen.view.writing.words.text() == "the drawer that was mine"
        assert services.reflections.walks()[0].last_step_id == "praised_for_giving"


def test_the_place_survives_as_a_target(qtbot: QtBot, tmp_path: Path):
    with open_journal(tmp_path) as services:
        page = PathPage(context_for(services))
        qtbot.addWidget(page)
        page.enter()
        page._screen.begin.click()
        page._screen.rows["first_lessons"].click()
        page._screen.view.writing.words.setPlainText("bread and tea")
        page._screen.view.writing.set_cursor(5)
        page.flush()
        services.places.remember("path", page.where())

        again = PathPage(context_for(services))
        qtbot.addWidget(again)
        page_id, target = services.places.last()
        again.enter(target)

        words = again._screen.view.writing.words
        assert page_id == "path"
        assert (words.text(), words.textCursor().position()) == ("bread and tea", 5)


def test_a_check_in_is_kept_with_any_subset_of_its_answers(qtbot: QtBot, tmp_path: Path):
    with open_journal(tmp_path) as services:
        page = TreePage(context_for(services))
        qtbot.addWidget(page)
        page.enter()
        page._screen.rows["slice"].click()
        page._screen.rows[1].choices().buttons()[3].click()
        page.stop_here()
        qtbot.keyClicks(page._screen.caption.field, "after the rain")
        page.flush()

        kept = services.check_ins.all()

        assert [(one.caption, len(one.answers)) for one in kept] == [("after the rain", 1)]
        assert services.journal.find("rain", EntryQuery())[0].found_in is FoundIn.CHECK_IN


def test_opening_a_step_or_an_element_saves_nothing(
    qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
):
    with open_journal(tmp_path) as services:
        path, tree = PathPage(context_for(services)), TreePage(context_for(services))
        request.addfinalizer(lambda: (path, tree))  # events after the test still reach them
        for page in (path, tree):
            qtbot.addWidget(page)
            page.enter()
            page.show()
        path._screen.begin.click()
        path._screen.rows["first_lessons"].click()
        tree._screen.rows["soil"].click()
        QApplication.processEvents()
        path.stop_here()
        tree.stop_here()

        assert services.reflections.answers(1) == ()
        assert services.check_ins.all() == ()
