"""Bring in: looked at first, stopped at any time, told in plain words."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.change import Kind
from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import Guess, ImportKind, LeftOut
from ihm_desktop.ui.bringing.reasons import GUESSES, LEFT_OUT, ONE_LEFT_OUT, REJECTED
from ihm_desktop.ui.pages.bring_in import BringInPage
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog
from tests.fakes_moving import Shelf
from tests.ui.moving_kit import choose_place, nameless, open_dialog, shelf, shown, words_on

FOLDER = Path("/nowhere/old pages")


@pytest.fixture
def desk() -> Shelf:
    return shelf()


@pytest.fixture
def page(qtbot: QtBot, desk: Shelf) -> BringInPage:
    made = BringInPage(desk.context())
    desk.pages.append(made)
    shown(qtbot, made)
    return made


def pick(qtbot: QtBot, page: BringInPage, kind: ImportKind = ImportKind.FOLDER) -> None:
    at = list(ImportKind).index(kind)
    page.pick.kind.buttons()[at].click()
    page.pick.pick.click()
    choose_place(qtbot, FOLDER)


def look(qtbot: QtBot, page: BringInPage) -> None:
    pick(qtbot, page)
    page.pick.on.click()


def test_nothing_is_preselected(page: BringInPage) -> None:
    assert page.pick.kind.value() is None
    page.pick.on.click()
    assert page.stage() is page.pick
    assert "where you wrote" in words_on(page)


def test_the_dialog_fits_the_kind(qtbot: QtBot, page: BringInPage) -> None:
    page.pick.kind.buttons()[0].click()
    page.pick.pick.click()
    dialog = open_dialog()
    assert dialog is not None
    assert dialog.fileMode() is PlaceDialog.FileMode.ExistingFile
    dialog.reject()
    page.pick.kind.buttons()[1].click()
    page.pick.pick.click()
    dialog = open_dialog()
    assert dialog is not None
    assert dialog.fileMode() is PlaceDialog.FileMode.Directory
    assert dialog.testOption(PlaceDialog.Option.DontUseNativeDialog)
    assert dialog.history() == [dialog.directory().absolutePath()] or dialog.history() == []
    dialog.reject()


def test_another_kind_forgets_what_was_picked(qtbot: QtBot, page: BringInPage) -> None:
    pick(qtbot, page)
    assert page.pick.path == FOLDER
    page.pick.kind.buttons()[0].click()
    assert page.pick.path is None


def test_looking_takes_nothing(qtbot: QtBot, page: BringInPage, desk: Shelf) -> None:
    look(qtbot, page)
    assert desk.importing.looked == [(FOLDER, ImportKind.FOLDER)]
    assert desk.importing.taken == []
    told = words_on(page)
    assert "1969" in told, "dates before 1970 are dates too"
    assert "The first page of all" in told
    assert "Already here: 4" in told
    assert "The day is the one when the file was last changed: 2" in told


def test_taking_reports_what_came_and_what_did_not(
    qtbot: QtBot, page: BringInPage, desk: Shelf
) -> None:
    look(qtbot, page)
    page.look.on.click()
    assert desk.importing.taken == [(FOLDER, ImportKind.FOLDER)]
    assert page.stage() is page.report
    assert "march.txt: already here" in page.report.names.text()
    assert Kind.ENTRY in desk.changes[0]


def test_the_bar_follows_and_hides_at_the_end(qtbot: QtBot, page: BringInPage, desk: Shelf) -> None:
    desk.jobs.at_once = False
    desk.jobs.waiting.clear()
    look(qtbot, page)
    assert page.pick.progress.isVisible()
    desk.jobs.do_all()
    assert not page.pick.progress.isVisible()
    bar = page.look.progress.bar
    seen: list[int] = []
    bar.valueChanged.connect(seen.append)
    page.look.on.click()
    desk.jobs.do_all()
    qtbot.waitUntil(lambda: 75 in seen)


def test_stopping_while_it_is_taken_takes_nothing(
    qtbot: QtBot, page: BringInPage, desk: Shelf
) -> None:
    look(qtbot, page)
    desk.importing.stop = page.look.progress.stop.click
    page.look.on.click()
    assert desk.importing.taken == []
    assert page.stage() is page.look
    assert "Nothing was kept" in words_on(page)
    desk.importing.stop = None
    page.look.on.click()
    assert len(desk.importing.taken) == 1, "it can be tried again"


def test_leaving_the_program_stops_it_too(qtbot: QtBot, page: BringInPage, desk: Shelf) -> None:
    look(qtbot, page)
    desk.jobs.closing = True
    page.look.on.click()
    assert desk.importing.taken == []


@pytest.mark.parametrize("reason", list(RejectedImport))
def test_a_refusal_is_told_in_place(
    qtbot: QtBot, page: BringInPage, desk: Shelf, reason: RejectedImport
) -> None:
    desk.importing.fails = ImportRejected(reason)
    look(qtbot, page)
    assert page.stage() is page.pick
    assert REJECTED[reason] in words_on(page)
    assert page.pick.on.isEnabled()


def test_nothing_found_offers_no_yes(qtbot: QtBot, page: BringInPage, desk: Shelf) -> None:
    desk.importing.entries = 0
    look(qtbot, page)
    assert not page.look.on.isEnabled()
    assert page.first_focus() is page.look.stop


def test_stop_here_forgets_what_was_picked(qtbot: QtBot, page: BringInPage, desk: Shelf) -> None:
    look(qtbot, page)
    page.look.stop.click()
    assert page.stage() is page.pick
    assert page.pick.path is None
    assert desk.importing.taken == []


def test_the_report_is_shown_once(qtbot: QtBot, page: BringInPage, desk: Shelf) -> None:
    look(qtbot, page)
    page.look.on.click()
    page.report.on.click()
    assert page.report.names.text() == ""
    assert desk.opened == [("pages", None)]


def test_every_reason_has_its_words() -> None:
    assert set(LEFT_OUT) == set(ONE_LEFT_OUT) == set(LeftOut)
    assert set(GUESSES) == set(Guess)
    assert set(REJECTED) == set(RejectedImport)


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, page: BringInPage) -> None:
    assert nameless(page.pick) == []
    look(qtbot, page)
    assert nameless(page.look) == []
    page.look.on.click()
    assert nameless(page.report) == []
