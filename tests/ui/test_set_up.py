"""Setting up: the note first, a passphrase typed twice, one try of Close; or a backup."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ihm_desktop.content.library import Library
from ihm_desktop.domain.errors import BackupDamaged, DiskFull
from ihm_desktop.ui import theme
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.set_up.wizard import SetUpWizard
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog
from ihm_desktop.vault.passphrase import strength
from tests.fakes_front import FakeFront
from tests.open_journal import RESOURCES, JobsAtOnce
from tests.reach import clipped, nameless, overlapping, read_too_late, tab_round, telling

PASSPHRASE = "lantern orchard pebble"
CODE = b"ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345"
SMALL = (1024, 700)
LIBRARY = Library.load(RESOURCES / "content")


class FakeOpener:
    """Notes what it is asked to make, and refuses where it is told to."""

    def __init__(self):
        self.made = []
        self.rooms = []
        self.refusal = None
        self.service = ""

    def unlock(self, passphrase):
        raise AssertionError("set-up never opens what is there")

    def set_up(self, passphrase, recovery, *, room=False):
        self.rooms.append(room)
        return self._make("new", passphrase, recovery)

    def restore(self, file, passphrase, *, room=False):
        self.rooms.append(room)
        return self._make(file, passphrase, None)

    def _make(self, what, passphrase, recovery):
        if self.refusal is not None:
            raise self.refusal
        self.made.append((what, bytes(passphrase), recovery and bytes(recovery)))
        return "opening"

    def copied_by(self):
        return self.service

    def safety_note(self):
        return LIBRARY.safety_note

    def strength(self, text, known):
        return strength(text, known)

    def six_words(self):
        return "one two three four five six"

    def recovery_code(self):
        return bytearray(CODE)


@pytest.fixture
def opener():
    return FakeOpener()


@pytest.fixture
def quick_exit(qapp):
    return QuickExit(qapp, lambda: 0.0)


@pytest.fixture
def wizard(qtbot, opener, quick_exit):
    return shown(qtbot, opener, quick_exit)


def shown(qtbot, opener, quick_exit):
    made = SetUpWizard("Notes", opener, JobsAtOnce(), quick_exit, FakeFront())
    qtbot.addWidget(made)
    made.resize(*SMALL)
    made.show()
    made.start()
    return made


def words_on(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def type_passphrase(wizard, again=PASSPHRASE):
    wizard.note.go_on.click()
    QTest.keyClicks(wizard.passphrase.first.line_edit(), PASSPHRASE)
    QTest.keyClicks(wizard.passphrase.again.line_edit(), again)
    wizard.passphrase.on.click()


def hold(wizard, qtbot):
    wizard.room.on.click()
    button = wizard.replace.hold
    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button._is_full)
    QTest.keyRelease(button, Qt.Key.Key_Space)


@pytest.fixture
def quick_hold(monkeypatch):
    monkeypatch.setattr("ihm_desktop.ui.set_up.replace_stage.HOLD_MS", 20)


def test_the_note_comes_first_and_says_what_no_program_can_do(wizard):
    assert wizard.stack.currentWidget() is wizard.note
    for text in LIBRARY.safety_note.opening:
        assert text in words_on(wizard)


def test_two_different_typings_make_nothing(wizard, opener):
    type_passphrase(wizard, again="something else")

    assert wizard.stack.currentWidget() is wizard.passphrase
    assert "not the same" in words_on(wizard)
    assert opener.made == []


def test_nothing_is_made_before_the_button_was_held(quick_hold, qtbot, opener, quick_exit):
    wizard = shown(qtbot, opener, quick_exit)
    type_passphrase(wizard)
    wizard.second_key.on.click()
    assert wizard.stack.currentWidget() is wizard.room
    wizard.room.on.click()
    assert "replaces whatever was kept in this folder" in words_on(wizard)
    wizard.replace.hold.click()
    assert opener.made == []

    hold(wizard, qtbot)

    qtbot.waitUntil(lambda: opener.made == [("new", PASSPHRASE.encode(), None)])
    assert wizard.stack.currentWidget() is wizard.wear
    wizard.wear.skip.click()
    assert wizard.stack.currentWidget() is wizard.practice


def test_room_is_left_only_where_that_was_chosen(quick_hold, qtbot, opener, quick_exit):
    for choice in (None, 1, 0):
        wizard = shown(qtbot, opener, quick_exit)
        type_passphrase(wizard)
        wizard.second_key.on.click()
        if choice is not None:
            wizard.room.which.buttons()[choice].click()
        hold(wizard, qtbot)
        qtbot.waitUntil(lambda made=wizard: made.stack.currentWidget() is made.wear)

    assert opener.rooms == [False, True, False]


def test_what_room_does_not_do_is_said_before_it_is_left(wizard):
    wizard.stack.setCurrentWidget(wizard.room)
    assert "two copies" not in words_on(wizard)

    wizard.room.which.buttons()[1].click()

    said = words_on(wizard)
    for part in ("two copies", "which file is in use", "both passphrases", "fuller one"):
        assert part in said
    assert "More room" in said


def test_the_way_back_from_the_last_question_leads_over_room(wizard):
    type_passphrase(wizard)
    wizard.second_key.on.click()
    wizard.room.on.click()

    wizard.replace.back.emit()
    assert wizard.stack.currentWidget() is wizard.room
    wizard.room.back.emit()
    assert wizard.stack.currentWidget() is wizard.second_key


def test_a_restored_backup_can_have_room(quick_hold, qtbot, opener, quick_exit, tmp_path):
    wizard = shown(qtbot, opener, quick_exit)
    wizard.note.bring_back.emit()
    wizard.backup.choose(tmp_path / "kept")
    QTest.keyClicks(wizard.backup.field.line_edit(), PASSPHRASE)
    wizard.backup.on.click()
    wizard.room.which.buttons()[1].click()

    hold(wizard, qtbot)

    qtbot.waitUntil(lambda: opener.rooms == [True])


def test_a_second_key_counts_only_when_it_was_typed_back(quick_hold, qtbot, opener, quick_exit):
    wizard = shown(qtbot, opener, quick_exit)
    type_passphrase(wizard)
    wizard.second_key.make.click()
    wizard.second_key.on.click()
    assert wizard.stack.currentWidget() is wizard.second_key

    QTest.keyClicks(wizard.second_key.typed, CODE.decode().replace("-", " ").lower())
    wizard.second_key.on.click()
    hold(wizard, qtbot)

    qtbot.waitUntil(lambda: opener.made == [("new", PASSPHRASE.encode(), CODE)])


def test_closing_is_practised_without_closing_and_then_it_is_real(
    quick_hold, qtbot, opener, quick_exit
):
    wizard = shown(qtbot, opener, quick_exit)
    asked, finished = [], []
    wizard.close_asked.connect(lambda: asked.append(True))
    wizard.finished.connect(finished.append)
    type_passphrase(wizard)
    wizard.second_key.on.click()
    hold(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.wear)
    wizard.wear.skip.click()
    assert quick_exit.practising

    wizard.close_button.click()
    assert asked == []
    wizard.practice.on.click()

    assert finished == ["opening"]
    assert not quick_exit.practising


def at_practice(qtbot, opener, quick_exit):
    wizard = shown(qtbot, opener, quick_exit)
    type_passphrase(wizard)
    wizard.second_key.on.click()
    hold(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.wear)
    wizard.wear.skip.click()
    return wizard


def test_close_is_practised_once_and_the_second_time_it_leaves(
    quick_hold, qtbot, opener, quick_exit
):
    wizard = at_practice(qtbot, opener, quick_exit)

    with qtbot.assertNotEmitted(wizard.close_asked):
        wizard.close_button.click()
    with qtbot.waitSignal(wizard.close_asked):
        wizard.close_button.click()


def test_the_gesture_is_practised_once_for_whoever_hears_of_it(
    quick_hold, qtbot, opener, quick_exit
):
    wizard = at_practice(qtbot, opener, quick_exit)
    heard = []
    quick_exit.made.connect(lambda: heard.append(quick_exit.practising))

    quick_exit.made.emit()
    qtbot.waitUntil(lambda: not quick_exit.practising)
    quick_exit.made.emit()

    assert heard == [True, False]
    assert "Next time it closes for real." in words_on(wizard.practice)


def test_nobody_can_turn_round_while_it_is_being_made(quick_hold, qtbot, opener, quick_exit):
    wizard = shown(qtbot, opener, quick_exit)
    back = next(b for b in wizard.replace.findChildren(Button) if b.text() == "Back")
    assert back.isEnabled()

    wizard.replace.wait()
    assert not back.isEnabled()
    wizard.replace.refuse("")

    assert back.isEnabled()


def test_a_demand_goes_once_the_keys_were_pressed(wizard):
    form = wizard.wear.form
    form.which.set_value("recipes")
    form.which.chosen.emit("recipes")
    wizard.stack.setCurrentWidget(wizard.wear)
    wizard.wear.use.click()
    assert "so that your hand knows them" in words_on(wizard.wear)

    form.chord.field.pressed_chord.emit(form.chord.chord())

    assert "so that your hand knows them" not in words_on(wizard.wear)
    assert "That was it." in words_on(wizard.wear)


def test_close_leaves_at_every_stage_before(wizard):
    asked = []
    wizard.close_asked.connect(lambda: asked.append(True))

    wizard.close_button.click()
    wizard.note.go_on.click()
    wizard.close_button.click()

    assert asked == [True, True]


def test_a_refusal_asks_for_the_passphrase_again(quick_hold, qtbot, opener, quick_exit):
    wizard = shown(qtbot, opener, quick_exit)
    opener.refusal = DiskFull()
    type_passphrase(wizard)
    wizard.second_key.on.click()

    hold(wizard, qtbot)

    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.passphrase)
    assert "The disk is full" in words_on(wizard)
    assert wizard.passphrase.first.text() == wizard.passphrase.again.text() == ""


def test_a_backup_is_picked_and_brought_back(quick_hold, qtbot, opener, quick_exit, tmp_path):
    wizard = shown(qtbot, opener, quick_exit)
    wizard.note.bring_back.emit()
    wizard.backup.choose(tmp_path / "kept")
    QTest.keyClicks(wizard.backup.field.line_edit(), PASSPHRASE)
    wizard.backup.on.click()

    hold(wizard, qtbot)

    qtbot.waitUntil(lambda: opener.made == [(tmp_path / "kept", PASSPHRASE.encode(), None)])


def test_a_damaged_backup_replaces_nothing_and_is_said(
    quick_hold, qtbot, opener, quick_exit, tmp_path
):
    wizard = shown(qtbot, opener, quick_exit)
    opener.refusal = BackupDamaged()
    wizard.note.bring_back.emit()
    wizard.backup.choose(tmp_path / "kept")
    QTest.keyClicks(wizard.backup.field.line_edit(), PASSPHRASE)
    wizard.backup.on.click()

    hold(wizard, qtbot)

    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.backup)
    assert "not a whole backup" in words_on(wizard)


def test_the_file_is_asked_for_without_leaving_a_list_of_places(wizard, qtbot, tmp_path):
    wizard.note.bring_back.emit()

    dialog = wizard.backup.ask()

    assert isinstance(dialog, PlaceDialog)
    dialog.chosen.emit(tmp_path / "kept")
    assert wizard.backup.file == Path(tmp_path / "kept")
    dialog.reject()


@pytest.mark.parametrize("way", ["done", "bring_back"])
def test_a_folder_that_is_copied_elsewhere_is_refused_with_the_reason(
    qtbot, opener, quick_exit, way
):
    opener.service = "Dropbox"
    wizard = shown(qtbot, opener, quick_exit)
    getattr(wizard.note, way).emit()

    assert wizard.stack.currentWidget() is wizard.replace
    assert "Dropbox" in words_on(wizard)
    assert not wizard.replace.hold.isEnabled()
    wizard.replace.refuse("")
    assert not wizard.replace.hold.isEnabled()
    wizard.replace.back.emit()
    assert wizard.stack.currentWidget() is wizard.note
    assert opener.made == []


def stages(wizard):
    return [wizard.stack.widget(at) for at in range(wizard.stack.count())]


@pytest.mark.parametrize("at", range(8))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_stage_is_named_whole_and_reached_by_tab(qapp, qtbot, opener, quick_exit, at, scale):
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    opener.service = "Nextcloud"
    wizard = shown(qtbot, opener, quick_exit)
    wizard._show(stages(wizard)[at])
    if at == 3:
        wizard.second_key.make.click()
    if at == 4:
        wizard.room.which.buttons()[1].click()
    for _ in range(5):
        QApplication.processEvents()

    assert nameless(wizard) == []
    assert telling(wizard, LIBRARY) == []
    assert clipped(wizard) == []
    assert read_too_late(wizard) == []
    assert overlapping(wizard) == []
    assert wizard.close_button in tab_round(wizard)
    assert wizard.rect().contains(wizard.close_button.mapTo(wizard, QPoint(0, 0)))
