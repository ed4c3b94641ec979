"""Settings: drawn from the table, applied at once; the passphrase asks for itself again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.change import Kind
from ihm_desktop.domain.errors import DiskFull
from ihm_desktop.domain.settings import SETTINGS
from ihm_desktop.ui.choosing.setting_row import ChoiceRow, SwitchRow
from ihm_desktop.ui.choosing.wearing_stage import WearingStage
from ihm_desktop.ui.pages.settings import SettingsPage
from tests.fakes_moving import OWN, Shelf
from tests.ui.moving_kit import nameless, shelf, shown, type_into, type_twice, words_on
from tests.wheel import turn_the_wheel

NEW = "violin plough mitten"


@pytest.fixture
def desk() -> Shelf:
    return shelf()


@pytest.fixture
def page(qtbot: QtBot, desk: Shelf) -> SettingsPage:
    made = SettingsPage(desk.context())
    desk.pages.append(made)
    shown(qtbot, made)
    return made


def choose(page: SettingsPage, key: str, value: object) -> None:
    row = page.main.rows[key]
    assert isinstance(row, ChoiceRow)
    at = row.combo.findData(value)
    assert at >= 0, f"{key} does not offer {value!r}"
    row.combo.setCurrentIndex(at)
    row.combo.activated.emit(at)


def test_every_setting_has_a_row_that_fits_its_type(page: SettingsPage) -> None:
    assert list(page.main.rows) == [row.key for row in SETTINGS]
    for setting in SETTINGS:
        wanted = SwitchRow if isinstance(setting.default, bool) else ChoiceRow
        assert isinstance(page.main.rows[setting.key], wanted)


def test_every_choice_of_the_table_can_be_made(page: SettingsPage, desk: Shelf) -> None:
    for setting in SETTINGS:
        for value, _words in setting.choices:
            choose(page, setting.key, value)
            assert desk.settings.values[setting.key] == value


def test_a_choice_is_applied_at_once(page: SettingsPage, desk: Shelf) -> None:
    choose(page, "text_size", 150)
    assert desk.settings.values["text_size"] == 150
    assert Kind.SETTING in desk.changes[-1]


def test_space_turns_a_switch(page: SettingsPage, desk: Shelf) -> None:
    row = page.main.rows["veil"]
    row.field().setFocus()
    QTest.keyClick(row.field(), Qt.Key.Key_Space)
    assert desk.settings.values["veil"] is True


def test_a_click_on_its_words_turns_a_switch(page: SettingsPage, desk: Shelf) -> None:
    row = page.main.rows["word_count"]
    label = next(one for one in row.findChildren(QLabel) if one.text() == "Count words")
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert desk.settings.values["word_count"] is True


def test_what_was_chosen_is_shown(qtbot: QtBot, desk: Shelf) -> None:
    desk.settings.values |= {"theme": "dark", "veil": True, "spell_language": "en_GB"}
    page = SettingsPage(desk.context())
    shown(qtbot, page)
    theme, veil, spelling = (page.main.rows[key] for key in ("theme", "veil", "spell_language"))
    assert isinstance(theme, ChoiceRow)
    assert isinstance(veil, SwitchRow)
    assert isinstance(spelling, ChoiceRow)
    assert theme.combo.currentData() == "dark"
    assert veil.box.isChecked()
    assert spelling.combo.currentData() == "en_GB"


def test_dictionaries_and_countries_are_offered(page: SettingsPage, desk: Shelf) -> None:
    choose(page, "spell_language", "de_DE")
    choose(page, "country", desk.library.countries[0].code)
    assert desk.settings.values["spell_language"] == "de_DE"
    assert desk.settings.values["country"] == desk.library.countries[0].code


def test_the_first_language_is_the_computers_and_is_called_so(page: SettingsPage) -> None:
    row = page.main.rows["language"]
    assert isinstance(row, ChoiceRow)
    assert (row.combo.itemData(0), row.combo.itemText(0)) == ("", "Like the computer")
    assert "Empty means" not in words_on(page), "no choice is called empty"


def test_a_refused_change_is_told_and_undone(page: SettingsPage, desk: Shelf) -> None:
    desk.settings.fails = DiskFull()
    choose(page, "theme", "dark")
    row = page.main.rows["theme"]
    assert isinstance(row, ChoiceRow)
    assert row.combo.currentData() == "system"
    assert "disk is full" in words_on(page)


def test_the_wheel_passes_over_a_list(page: SettingsPage, desk: Shelf) -> None:
    row = page.main.rows["theme"]
    assert isinstance(row, ChoiceRow)
    row.combo.setFocus()
    turn_the_wheel(row.combo)
    assert row.combo.currentData() == "system"
    assert desk.settings.values["theme"] == "system"


def test_links_follow_plain_names(page: SettingsPage, desk: Shelf) -> None:
    assert page.main.links.buttons["keep"].label() == "Keep"
    row = page.main.rows["plain_names"]
    assert isinstance(row, SwitchRow)
    row.box.click()
    assert page.main.links.buttons["keep"].label() == "Backup"


@pytest.mark.parametrize("page_id", ["copies", "keep", "bring_in", "trash", "changes", "about"])
def test_further_pages_are_one_click_away(page: SettingsPage, desk: Shelf, page_id: str) -> None:
    page.main.links.buttons[page_id].click()
    assert desk.opened == [(page_id, None)]


def test_the_passphrase_is_changed_with_the_old_one(page: SettingsPage, desk: Shelf) -> None:
    page.main.passphrase.change.click()
    stage = page.keys.change
    assert page.stage() is stage
    type_into(stage.own, OWN)
    type_twice(stage.new, NEW)
    stage.on.click()
    assert desk.passphrases.done == [("change", NEW)]
    assert page.stage() is page.main
    assert "Your passphrase is changed" in words_on(page)
    assert stage.own.text() == stage.new.first.text() == ""


def test_a_wrong_old_passphrase_changes_nothing(page: SettingsPage, desk: Shelf) -> None:
    page.main.passphrase.change.click()
    stage = page.keys.change
    type_into(stage.own, "guess")
    type_twice(stage.new, NEW)
    stage.on.click()
    assert desk.passphrases.done == []
    assert page.stage() is stage
    assert "not your passphrase" in words_on(page)
    assert stage.on.isEnabled()


def test_the_new_one_is_measured_and_typed_twice(
    qtbot: QtBot, page: SettingsPage, desk: Shelf
) -> None:
    page.main.passphrase.change.click()
    stage = page.keys.change
    type_into(stage.own, OWN)
    QTest.keyClicks(stage.new.first.line_edit(), "violin")
    qtbot.waitUntil(lambda: desk.passphrases.measured == ["violin"])
    assert stage.new.bar.level() == 3  # of four, as in set-up
    stage.on.click()
    assert "not the same" in words_on(page)
    assert desk.passphrases.done == []


def test_six_words_can_be_drawn(page: SettingsPage) -> None:
    page.main.passphrase.change.click()
    page.keys.change.new.draw.click()
    assert "amber kettle orchard" in words_on(page)


def test_someone_may_know_it_writes_all_anew(page: SettingsPage, desk: Shelf) -> None:
    page.main.passphrase.known.click()
    stage = page.keys.rekey
    assert page.stage() is stage
    assert "can still read that copy" in words_on(page), "what it cannot do is said"
    type_into(stage.own, OWN)
    type_twice(stage.new, NEW)
    stage.on.click()
    assert desk.passphrases.done == [("rekey", NEW)]


def test_a_second_key_is_typed_back_before_it_counts(page: SettingsPage, desk: Shelf) -> None:
    page.main.passphrase.second_key.click()
    stage = page.keys.key
    assert not stage.keep.isVisible()
    stage.make.click()
    code = desk.passphrases.new_code()
    assert code.replace("-", " ") in words_on(page)
    type_into(stage.own, OWN)
    stage.typed.setText("7K3M")
    stage.keep.click()
    assert desk.passphrases.done == []
    stage.typed.setText(code.lower().replace("-", " "))
    stage.keep.click()
    assert desk.passphrases.done == [("add", code)]
    assert page.stage() is page.main
    assert stage.shown.text() == ""


def test_a_second_key_can_be_taken_away(page: SettingsPage, desk: Shelf) -> None:
    desk.passphrases.second_key = True
    page.main.passphrase.second_key.click()
    stage = page.keys.key
    assert "There is a second key" in words_on(page)
    stage.remove.click()
    assert desk.passphrases.done == [], "it asks for the passphrase first"
    type_into(stage.own, OWN)
    stage.remove.click()
    assert desk.passphrases.done == [("remove",)]


def test_without_a_second_key_none_can_be_taken_away(page: SettingsPage) -> None:
    page.main.passphrase.second_key.click()
    assert not page.keys.key.remove.isVisible()


def test_back_returns_to_where_one_was(page: SettingsPage) -> None:
    page.main.passphrase.known.click()
    type_into(page.keys.rekey.own, OWN)
    page.keys.rekey.back.emit()
    assert page.stage() is page.main
    assert page.main.passphrase.known.hasFocus()
    assert page.keys.rekey.own.text() == ""


def test_leaving_the_page_leaves_no_passphrase_behind(page: SettingsPage) -> None:
    page.main.passphrase.second_key.click()
    stage = page.keys.key
    stage.make.click()
    type_into(stage.own, OWN)
    page.flush()
    assert stage.own.text() == stage.shown.text() == ""


def test_everything_that_takes_the_keyboard_has_a_name(page: SettingsPage) -> None:
    assert nameless(page) == []
    for open_stage in ("change", "known", "second_key"):
        getattr(page.main.passphrase, open_stage).click()
        assert nameless(page) == []
        page.stage().back.emit()


def test_the_look_from_outside_is_changed_behind_its_card(page: SettingsPage, desk: Shelf) -> None:
    page.main.wearing.change.click()
    stage = page.stage()
    assert isinstance(stage, WearingStage)
    stage.form.which.buttons()[2].click()
    stage.form.chord.field.pressed_chord.emit("Ctrl+Shift+L")
    stage.use.click()

    assert desk.front.worn == [("words", (), False)]
    assert page.stage() is page.main
    assert page.main.wearing.change.hasFocus()
    assert "It is to look like “Word trainer”." in words_on(page)

    page.main.wearing.change.click()
    assert page.stage() is stage
    stage.back.emit()
    assert page.stage() is page.main


def test_the_look_is_not_asked_for_before_it_is_opened(page: SettingsPage) -> None:
    assert page.findChildren(WearingStage) == []
