"""A second journal in the settings: only where there is room, explained before it is made."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    PassphraseRejected,
    RejectedPassphrase,
)
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.settings import SettingsPage
from ihm_desktop.ui.second.ask_stage import AskStage
from ihm_desktop.ui.second.list_card import SHOWN
from ihm_desktop.ui.second.second_card import SecondCard
from ihm_desktop.ui.second.second_stages import SecondStages
from ihm_desktop.ui.theme import Theme
from tests.fakes_moving import OWN, Shelf
from tests.reach import clipped, overlapping, read_too_late, telling
from tests.ui.moving_kit import RESOURCES, nameless, shelf, shown, type_into, type_twice, words_on

OTHER = "violin plough mitten"


@pytest.fixture
def desk() -> Shelf:
    made = shelf()
    made.second.room = True
    return made


def opened(qtbot: QtBot, desk: Shelf, size: tuple[int, int] = (1000, 700)) -> SettingsPage:
    page = SettingsPage(desk.context())
    desk.pages.append(page)
    shown(qtbot, page, size)
    card(page).go.click()
    return page


def card(page: SettingsPage) -> SecondCard:
    (found,) = page.findChildren(SecondCard)
    return found


def stages(page: SettingsPage) -> SecondStages:
    assert page._second is not None
    return page._second


def fill_in(page: SettingsPage, *, own: str = OWN, keep: bool = False) -> None:
    make = stages(page).make
    type_into(make.own, own)
    type_twice(make.new, OTHER)
    if keep:
        make.keep.buttons()[1].click()
    make.on.click()


def there(desk: Shelf, *, key: bool = True) -> None:
    desk.second.there, desk.second.key, desk.second.passphrase = True, key, OTHER


def test_without_room_nothing_of_it_is_built_or_shown(qtbot: QtBot, desk: Shelf) -> None:
    desk.second.room = False
    page = SettingsPage(desk.context())
    shown(qtbot, page)

    assert page._second is None
    assert page.findChildren(SecondCard) == []
    assert "More room" not in words_on(page)
    assert page.stack.count() == SettingsPage(desk.context()).stack.count()


def test_what_it_does_not_do_stands_above_the_fields(qtbot: QtBot, desk: Shelf) -> None:
    page = opened(qtbot, desk)

    said = words_on(page)
    assert page.stage() is stages(page).make
    for part in ("two copies", "which file is in use", "both passphrases", "fuller one"):
        assert part in said
    assert said.index("two copies") < said.index("May this journal write")


@pytest.mark.parametrize("keep", [False, True])
def test_it_is_made_with_the_own_passphrase(qtbot: QtBot, desk: Shelf, keep: bool) -> None:
    page = opened(qtbot, desk)

    fill_in(page, keep=keep)

    assert (desk.second.passphrase, desk.second.key) == (OTHER, keep)
    assert page.stage() is stages(page).inside
    assert "The second journal is made" in words_on(page)
    make = stages(page).make
    assert make.own.text() == make.new.first.text() == make.new.again.text() == ""


def test_this_journal_may_not_write_there_unless_that_is_chosen(qtbot: QtBot, desk: Shelf) -> None:
    page = opened(qtbot, desk)

    assert stages(page).make.keep.value() == "no"


def test_a_wrong_passphrase_makes_nothing(qtbot: QtBot, desk: Shelf) -> None:
    page = opened(qtbot, desk)

    fill_in(page, own="not it")

    assert not desk.second.there
    assert "That is not your passphrase" in words_on(page)


def test_a_passphrase_in_use_is_said(qtbot: QtBot, desk: Shelf) -> None:
    desk.second.fails = PassphraseRejected(RejectedPassphrase.IN_USE)
    page = opened(qtbot, desk)

    fill_in(page)

    assert "This one is taken" in words_on(page)


def test_nothing_is_made_before_everything_is_typed(qtbot: QtBot, desk: Shelf) -> None:
    page = opened(qtbot, desk)
    stages(page).make.on.click()
    assert "type your own passphrase first" in words_on(page)

    type_into(stages(page).make.own, OWN)
    stages(page).make.on.click()

    assert "Please type a passphrase first." in words_on(page)
    assert not desk.second.there


def test_a_page_goes_there_with_its_own_date(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)
    write = stages(page).inside.write
    write.head.title.setText("A walk")
    write.text.setPlainText("Rain, and the smell of bread.")
    write.head.when.setDateTime(datetime(2023, 5, 4, 21, 15))

    write.put.click()

    assert desk.second.pages == [
        ("A walk", "Rain, and the smell of bread.", datetime(2023, 5, 4, 21, 15))
    ]
    assert "It is there now." in words_on(page)
    assert "A walk" in words_on(page)
    assert write.is_empty()


def test_an_empty_page_goes_nowhere(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)

    stages(page).inside.write.put.click()

    assert desk.second.pages == []


def test_a_page_that_could_not_be_put_there_stays_in_the_field(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)
    desk.second.fails = DiskFull()
    write = stages(page).inside.write
    write.text.setPlainText("Rain.")

    write.put.click()

    assert write.text.text() == "Rain."
    assert write.isEnabled()
    assert "disk is full" in words_on(page)


def test_closing_in_the_middle_puts_the_page_there_and_empties_the_fields(
    qtbot: QtBot, desk: Shelf
) -> None:
    there(desk)
    page = opened(qtbot, desk)
    type_into(stages(page).make.own, OWN)
    stages(page).inside.write.text.setPlainText("Rain, and")

    page.flush()
    page.flush()

    assert [body for _title, body, _moment in desk.second.pages] == ["Rain, and"]
    assert stages(page).make.own.text() == ""


def test_leaving_the_page_with_nothing_written_moves_no_keyboard(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)
    stages(page).inside.back.emit()
    before = page.focusWidget()

    page.flush()

    assert page.focusWidget() is before
    assert desk.second.pages == []


def test_the_newest_pages_are_listed(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    desk.second.pages = [("", f"page {at}.", datetime(2024, 1, 1 + at)) for at in range(SHOWN + 1)]
    page = opened(qtbot, desk)

    said = words_on(page)
    assert f"page {SHOWN}." in said
    assert "page 0." not in said
    assert "There are older ones, too." in said


def test_without_its_key_it_can_neither_be_read_nor_written(qtbot: QtBot, desk: Shelf) -> None:
    there(desk, key=False)
    page = opened(qtbot, desk)

    inside = stages(page).inside
    assert not inside.write.isVisible()
    assert not inside.list.isVisible()
    assert not inside.change.isVisible()
    assert inside.keep.isVisible()


def ask(page: SettingsPage, stage: AskStage, button: str, other: str | None = None) -> None:
    getattr(stages(page).inside, button).click()
    assert page.stage() is stage
    type_into(stage.own, OWN)
    if button == "change":
        type_twice(stage.other, other)
    elif other is not None:
        type_into(stage.other, other)


def hold(qtbot: QtBot, stage: AskStage) -> None:
    stage.on._motion.setDuration(20)
    stage.on.setFocus()
    QTest.keyPress(stage.on, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.on._is_full)
    QTest.keyRelease(stage.on, Qt.Key.Key_Space)


def test_its_passphrase_can_be_changed(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)
    stage = stages(page).change
    ask(page, stage, "change", "another one")

    stage.on.click()

    assert desk.second.passphrase == "another one"
    assert "Its passphrase is changed" in words_on(page)


def test_its_key_can_be_kept_and_forgotten(qtbot: QtBot, desk: Shelf) -> None:
    there(desk, key=False)
    page = opened(qtbot, desk)
    keep, forget = stages(page).keep, stages(page).forget
    ask(page, keep, "keep", "not its passphrase")
    keep.on.click()
    assert "One of the two does not fit" in words_on(page)

    type_into(keep.own, OWN)
    type_into(keep.other, OTHER)
    keep.on.click()
    assert desk.second.key
    assert stages(page).inside.write.isVisible()

    ask(page, forget, "forget")
    forget.on.click()
    assert not desk.second.key


def test_it_is_taken_away_by_holding_only(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)
    stage = stages(page).remove
    ask(page, stage, "remove")
    stage.on.click()
    assert desk.second.there

    hold(qtbot, stage)

    qtbot.waitUntil(lambda: not desk.second.there)
    assert page.stage() is stages(page).make
    assert "opens nothing" in words_on(page)


def test_a_key_that_no_longer_opens_it_is_said_and_can_be_renewed(
    qtbot: QtBot, desk: Shelf
) -> None:
    there(desk)
    desk.second.fails = DatabaseDamaged()
    page = opened(qtbot, desk)

    assert "does not open the second journal now" in words_on(page)
    assert stages(page).inside.keep.isVisible()


def test_back_leads_to_the_settings(qtbot: QtBot, desk: Shelf) -> None:
    there(desk)
    page = opened(qtbot, desk)
    stages(page).inside.forget.click()
    stages(page).forget.back.emit()
    assert page.stage() is stages(page).inside

    stages(page).inside.back.emit()

    assert page.stage() is page.main
    assert page.focusWidget() is card(page).go


@pytest.mark.parametrize("state", ["none", "written", "closed", "change", "keep", "remove"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_stage_is_whole_named_and_quiet(
    qapp: QApplication, qtbot: QtBot, desk: Shelf, state: str, scale: float
) -> None:
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    if state != "none":
        there(desk, key=state not in ("closed", "keep"))
        desk.second.pages = [("", "Rain, and the smell of bread.", datetime(2024, 1, 1))]
    page = opened(qtbot, desk, (1024, 700))
    if state in ("change", "keep", "remove"):
        getattr(stages(page).inside, state).click()
    for _ in range(5):
        QApplication.processEvents()

    assert nameless(page) == []
    assert telling(page, desk.library) == []
    assert clipped(page) == []
    assert read_too_late(page) == []
    assert overlapping(page) == []
