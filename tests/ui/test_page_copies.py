"""Copies: nothing preselected, nothing written before the last stage, every stage stops."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.errors import DiskFull, NotFound
from ihm_desktop.domain.sharing import Replacement, Selection
from ihm_desktop.ui.pages.copies import CopiesPage
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

TARGET = Path("/nowhere/pages.pdf")
COPY = "violin plough mitten"


@pytest.fixture
def desk() -> Shelf:
    return shelf()


@pytest.fixture
def page(qtbot: QtBot, desk: Shelf) -> CopiesPage:
    made = CopiesPage(desk.context())
    desk.pages.append(made)
    shown(qtbot, made)
    return made


def to_names(page: CopiesPage) -> None:
    page.choose.entries.list.ticks.turn(0)
    page.choose.on.click()


def to_preview(page: CopiesPage) -> None:
    to_names(page)
    page.names.on.click()


def to_seal(page: CopiesPage) -> None:
    to_preview(page)
    page.preview.on.click()


def seal(qtbot: QtBot, page: CopiesPage, own: str = OWN) -> None:
    type_into(page.seal.own, own)
    type_twice(page.seal.new, COPY)
    page.seal.on.click()
    choose_place(qtbot, TARGET)


def test_nothing_is_ticked_at_first(page: CopiesPage) -> None:
    assert page.choose.selection() == Selection()
    page.choose.on.click()
    assert page.stage() is page.choose
    assert "tick something" in words_on(page)


def test_what_was_ticked_is_gathered(page: CopiesPage, desk: Shelf) -> None:
    page.choose.entries.list.ticks.turn(1)
    page.choose.steps.list.ticks.turn(0)
    page.choose.check_ins.list.ticks.turn(2)
    page.choose.on.click()
    page.names.on.click()
    selection, names = desk.sharing.gathered[0]
    assert selection == Selection(entry_ids=(2,), answer_ids=(11,), check_in_ids=(22,))
    assert names == ()


def test_soil_needs_its_own_tick_and_its_check_in(page: CopiesPage) -> None:
    ticks = page.choose.check_ins.list.ticks
    ticks.turn(1)
    assert page.choose.selection() == Selection(), "soil cannot leave alone"
    ticks.turn(0)
    assert page.choose.selection().private_check_in_ids == ()
    ticks.turn(1)
    assert page.choose.selection().private_check_in_ids == (21,)
    ticks.turn(0)
    assert page.choose.selection() == Selection(), "soil goes with its check-in"


def test_space_ticks_the_row_under_the_keyboard(page: CopiesPage) -> None:
    rows = page.choose.entries.list
    rows.setFocus()
    rows.setCurrentIndex(rows.ticks.index(1))
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert page.choose.selection().entry_ids == (2,)


def test_a_click_on_the_words_ticks_the_row(page: CopiesPage) -> None:
    rows = page.choose.entries.list
    middle = rows.visualRect(rows.ticks.index(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page.choose.selection().entry_ids == (3,)


def test_ticks_outlive_a_search(qtbot: QtBot, page: CopiesPage) -> None:
    page.choose.entries.list.ticks.turn(0)
    page.choose.entries.search.setText("bakery")
    rows = page.choose.entries.list.ticks
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    rows.turn(0)
    assert page.choose.selection().entry_ids == (1, 2)


def test_days_narrow_the_pages(page: CopiesPage, desk: Shelf) -> None:
    day = desk.journal.stored[1].written_at.date()
    page.choose.entries.days.choose(day, day)
    assert page.choose.entries.list.ticks.rowCount() == 1


def test_names_are_replaced_and_counted(page: CopiesPage, desk: Shelf) -> None:
    to_names(page)
    row = page.names.rows.rows[0]
    row.name.setText(" Anna ")
    row.stands_for.setText("a friend")
    page.names.rows.add.click()
    page.names.on.click()
    assert desk.sharing.gathered[0][1] == (Replacement(name="Anna", stands_for="a friend"),)
    told = words_on(page)
    assert "“Anna” became “a friend”, 2 times." in told
    assert "Annabel" in told


def test_a_row_of_names_can_be_taken_away(page: CopiesPage) -> None:
    to_names(page)
    rows = page.names.rows
    rows.rows[0].name.setText("Anna")
    rows.add.click()
    rows.rows[1].name.setText("Ben")
    rows.rows[0].remove.click()
    assert [one.name for one in page.names.replacements()] == ["Ben"]


def test_the_preview_shows_the_layout_that_is_sealed(
    qtbot: QtBot, page: CopiesPage, desk: Shelf
) -> None:
    to_preview(page)
    reader = page.preview.reader
    assert reader.text.text() == reader.paper.accessibleDescription()
    assert "before anyone was up" in reader.text.text()
    page.preview.on.click()
    seal(qtbot, page)
    laid_out, path, passphrase = desk.sharing.sealed[0]
    assert (path, passphrase) == (TARGET, COPY)
    assert laid_out.text(0).startswith("What helped")


def test_pages_turn_by_button_and_key(page: CopiesPage, desk: Shelf) -> None:
    desk.sharing.pages = 60
    to_preview(page)
    reader = page.preview.reader
    assert not reader.before.isEnabled()
    reader.after.click()
    assert reader.page() == 1
    QTest.keyClick(reader.paper, Qt.Key.Key_PageDown)
    QTest.keyClick(reader.paper, Qt.Key.Key_PageUp)
    assert reader.page() == 1
    assert reader.where.text().startswith("Page 2 of")
    first = reader.text.text()
    reader.before.click()
    assert reader.text.text() != first


def test_the_text_can_stand_in_for_the_picture(page: CopiesPage) -> None:
    to_preview(page)
    page.preview.reader.as_text.click()
    assert page.preview.reader.text.isVisible()
    assert not page.preview.reader.paper.isVisible()


def test_the_own_passphrase_is_refused_for_the_copy(page: CopiesPage) -> None:
    to_seal(page)
    type_into(page.seal.own, OWN)
    type_twice(page.seal.new, OWN)
    page.seal.on.click()
    assert open_dialog() is None
    assert "another one for the copy" in words_on(page)


def test_two_different_typings_are_refused(page: CopiesPage) -> None:
    to_seal(page)
    type_into(page.seal.own, OWN)
    type_twice(page.seal.new, COPY, "violin plough mittens")
    page.seal.on.click()
    assert open_dialog() is None
    assert "not the same" in words_on(page)


def test_going_back_from_the_dialog_writes_nothing(
    qtbot: QtBot, page: CopiesPage, desk: Shelf
) -> None:
    to_seal(page)
    type_into(page.seal.own, OWN)
    type_twice(page.seal.new, COPY)
    page.seal.on.click()
    dialog = open_dialog()
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: open_dialog() is None)
    assert desk.sharing.sealed == []
    assert page.stage() is page.seal


def test_a_wrong_passphrase_writes_nothing(qtbot: QtBot, page: CopiesPage, desk: Shelf) -> None:
    to_seal(page)
    seal(qtbot, page, own="something else")
    assert desk.sharing.sealed == []
    assert page.stage() is page.seal
    assert "not your passphrase" in words_on(page)
    assert page.seal.own.text() == ""
    assert page.seal.on.isEnabled()


def test_a_full_disk_is_told_in_place(qtbot: QtBot, page: CopiesPage, desk: Shelf) -> None:
    desk.sharing.fails = DiskFull()
    to_seal(page)
    seal(qtbot, page)
    assert "disk is full" in words_on(page)


def test_the_report_holds_sum_size_and_reminders(qtbot: QtBot, page: CopiesPage) -> None:
    to_seal(page)
    seal(qtbot, page)
    assert page.stage() is page.finished
    told = words_on(page)
    assert "01234567 89abcdef" in told
    assert page.finished.sum.accessibleDescription() == "0123456789abcdef" * 4
    assert "kB" in told
    assert "delete the file here" in told
    assert "another way" in told
    assert page.seal.new.first.text() == page.seal.own.text() == ""


@pytest.mark.parametrize("way", [to_names, to_preview, to_seal])
def test_every_stage_can_be_stopped(page: CopiesPage, desk: Shelf, way) -> None:
    way(page)
    type_twice(page.seal.new, COPY)
    page.stage().stop.click()
    assert page.stage() is page.choose
    assert page.choose.selection() == Selection()
    assert page.seal.new.first.text() == ""
    assert desk.sharing.sealed == []
    assert "Nothing was written" in words_on(page)


def test_stopping_at_the_first_stage_leads_away(page: CopiesPage, desk: Shelf) -> None:
    page.choose.stop.click()
    assert desk.opened == [("today", None)]


def test_leaving_the_page_leaves_no_passphrase_behind(page: CopiesPage) -> None:
    to_seal(page)
    type_into(page.seal.own, OWN)
    type_twice(page.seal.new, COPY)
    page.flush()
    texts = [page.seal.own.text(), page.seal.new.first.text(), page.seal.new.again.text()]
    assert texts == ["", "", ""]


def test_something_erased_meanwhile_asks_to_tick_again(page: CopiesPage, desk: Shelf) -> None:
    desk.sharing.gather_fails = NotFound()
    to_preview(page)
    assert page.stage() is page.choose
    assert page.choose.selection() == Selection()
    assert "no longer there" in words_on(page)


def test_a_change_elsewhere_begins_anew(page: CopiesPage) -> None:
    to_seal(page)
    page.refresh(Change.of(Kind.ENTRY))
    assert page.stage() is page.choose
    assert page.choose.selection().entry_ids == (1,), "ticks stay"


def test_older_pages_are_read_on(qtbot: QtBot, page: CopiesPage, desk: Shelf) -> None:
    from dataclasses import replace

    one = desk.journal.stored[0]
    desk.journal.stored = tuple(
        replace(one, id=number, place=10_000 - number) for number in range(1, 451)
    )
    page.choose.entries.reload()
    rows = page.choose.entries.list.ticks
    assert rows.rowCount() == 200
    page.choose.entries.older.click()
    page.choose.entries.older.click()
    assert rows.rowCount() == 450
    assert not page.choose.entries.older.isVisible()


@pytest.mark.parametrize("way", [lambda _page: None, to_names, to_preview, to_seal])
def test_everything_that_takes_the_keyboard_has_a_name(page: CopiesPage, way) -> None:
    way(page)
    assert nameless(page.stage()) == []
