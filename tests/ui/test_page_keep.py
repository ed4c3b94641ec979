"""Keep: a backup asks for the passphrase, is verified, and can be added without loss."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.change import Kind
from ihm_desktop.domain.errors import BackupDamaged, DiskFull, WrongPassphrase
from ihm_desktop.ui.pages.keep import KeepPage
from tests.fakes_moving import OWN, Shelf
from tests.ui.moving_kit import (
    choose_place,
    nameless,
    open_dialog,
    shelf,
    shown,
    type_into,
    type_twice,
    words_on,
)

TARGET = Path("/nowhere/pages 2026-11-22")
OTHER = "violin plough mitten"


@pytest.fixture
def desk() -> Shelf:
    return shelf()


@pytest.fixture
def page(qtbot: QtBot, desk: Shelf) -> KeepPage:
    made = KeepPage(desk.context())
    desk.pages.append(made)
    shown(qtbot, made)
    return made


def same(page: KeepPage) -> None:
    page.make.which.buttons()[0].click()


def other(page: KeepPage) -> None:
    page.make.which.buttons()[1].click()


def test_nothing_is_asked_for_without_passphrase_and_choice(page: KeepPage) -> None:
    page.make.make.click()
    assert open_dialog() is None
    type_into(page.make.own, OWN)
    page.make.make.click()
    assert open_dialog() is None
    assert "what is to open the backup" in words_on(page)


def test_the_same_passphrase_may_open_it(qtbot: QtBot, page: KeepPage, desk: Shelf) -> None:
    type_into(page.make.own, OWN)
    same(page)
    page.make.make.click()
    choose_place(qtbot, TARGET)
    assert desk.backup.written == [(TARGET, OWN)]
    told = words_on(page)
    assert "is whole" in told
    assert "22 November 2026" in told
    assert "120 pages, 10 steps, 4 check-ins" in told
    assert page.make.own.text() == ""


def test_another_passphrase_may_open_it(qtbot: QtBot, page: KeepPage, desk: Shelf) -> None:
    type_into(page.make.own, OWN)
    other(page)
    type_twice(page.make.new, OTHER)
    page.make.make.click()
    choose_place(qtbot, TARGET)
    assert desk.backup.written == [(TARGET, OTHER)]
    assert page.make.new.first.text() == ""


def test_a_wrong_own_passphrase_writes_nothing(qtbot: QtBot, page: KeepPage, desk: Shelf) -> None:
    type_into(page.make.own, "guess")
    other(page)
    type_twice(page.make.new, OTHER)
    page.make.make.click()
    choose_place(qtbot, TARGET)
    assert desk.backup.written == []
    assert "not your passphrase" in words_on(page)


def test_a_full_disk_is_told_in_place(qtbot: QtBot, page: KeepPage, desk: Shelf) -> None:
    desk.backup.fails = DiskFull()
    type_into(page.make.own, OWN)
    same(page)
    page.make.make.click()
    choose_place(qtbot, TARGET)
    assert "disk is full" in words_on(page)
    assert page.make.make.isEnabled()


def test_the_proposed_name_says_nothing(page: KeepPage) -> None:
    dialog = page.make.ask_for_place()
    assert [Path(name).name for name in dialog.selectedFiles()] == ["pages 2026-11-22"]
    dialog.reject()


def test_adding_says_what_came_and_what_stayed(page: KeepPage, desk: Shelf) -> None:
    page.add.choose(TARGET)
    type_into(page.add.field, OTHER)
    page.add.add.click()
    assert desk.backup.added == [(TARGET, OTHER)]
    told = words_on(page)
    assert "Added: 3 pages, 1 step." in told
    assert "Both are kept" in told
    assert "110 things were here already" in told
    assert Kind.ENTRY in desk.changes[0]


def test_adding_needs_a_file_and_a_passphrase(page: KeepPage, desk: Shelf) -> None:
    page.add.add.click()
    assert "pick a file" in words_on(page)
    page.add.choose(TARGET)
    page.add.add.click()
    assert "type the passphrase of the backup" in words_on(page)
    assert desk.backup.added == []


@pytest.mark.parametrize(
    ("error", "told"),
    [(WrongPassphrase(), "does not open that backup"), (BackupDamaged(), "not a whole backup")],
)
def test_a_refusal_is_told_in_place(page: KeepPage, desk: Shelf, error, told: str) -> None:
    desk.backup.fails = error
    page.add.choose(TARGET)
    type_into(page.add.field, OTHER)
    page.add.add.click()
    assert told in words_on(page)
    assert page.add.path == TARGET, "it can be tried again"


def test_one_thing_at_a_time(qtbot: QtBot, page: KeepPage, desk: Shelf) -> None:
    desk.jobs.at_once = False
    type_into(page.make.own, OWN)
    same(page)
    page.make.make.click()
    choose_place(qtbot, TARGET)
    assert not page.add.isEnabled()
    assert page.make.progress.isVisible()
    desk.jobs.do_all()
    assert page.add.isEnabled()
    assert not page.make.progress.isVisible()


def test_a_backup_can_be_stopped(qtbot: QtBot, page: KeepPage, desk: Shelf) -> None:
    desk.jobs.at_once = False
    type_into(page.make.own, OWN)
    same(page)
    page.make.make.click()
    choose_place(qtbot, TARGET)
    page.make.progress.stop.click()
    desk.jobs.do_all()
    assert desk.backup.written == []
    assert "Nothing was kept" in words_on(page)


def test_leaving_the_page_leaves_no_passphrase_behind(page: KeepPage) -> None:
    type_into(page.make.own, OWN)
    type_into(page.add.field, OTHER)
    page.flush()
    assert page.make.own.text() == page.add.field.text() == ""


def test_it_says_that_erasing_cannot_reach_a_backup(page: KeepPage) -> None:
    assert "cannot reach those" in words_on(page)


def test_everything_that_takes_the_keyboard_has_a_name(page: KeepPage) -> None:
    other(page)
    assert nameless(page) == []
