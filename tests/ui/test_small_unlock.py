"""The small window under a disguise: it says nothing, whatever is typed."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from ihm_desktop import i18n
from ihm_desktop.content import cover_file
from ihm_desktop.content.library import Library
from ihm_desktop.domain import errors
from ihm_desktop.front.covers import COVERS
from ihm_desktop.ui import theme
from ihm_desktop.ui.error_text import REJECTED, SENTENCES, UNEXPECTED
from ihm_desktop.ui.shell import Shell
from ihm_desktop.ui.small_unlock import SmallUnlock
from ihm_desktop.ui.stages.phrase import PHRASES, is_phrase
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import Button, CloseButton
from tests.fakes_covers import COVER_FILES
from tests.open_journal import RESOURCES
from tests.pseudo import PseudoMirrored
from tests.reach import (
    clipped,
    nameless,
    overlapping,
    read_too_late,
    spoken_name,
    tab_round,
    telling,
)

OUTCOMES = {
    "WrongPassphrase": "Nothing found.",
    "SlotFileDamaged": "Error 2.",
    "DatabaseDamaged": "Error 3.",
    "NewerVersion": "Error 4.",
    "AlreadyOpen": "Error 5.",
    "DiskFull": "Error 6.",
    "ReadOnlyFolder": "Error 7.",
}
SEVEN = [
    errors.WrongPassphrase(),
    errors.SlotFileDamaged(),
    errors.DatabaseDamaged((3,)),
    errors.NewerVersion(),
    errors.AlreadyOpen(),
    errors.DiskFull(),
    errors.ReadOnlyFolder(),
]
SCREEN = QRect(40, 40, 1_000, 700)
# What a covered field alone does not say: that there is something behind it.
TELLING = ("pass", "open", "unlock", "key", "lock", "journal", "diary", "log in", "sign in")


@pytest.fixture
def shell(qtbot):
    made = Shell("Recipes", SCREEN)
    qtbot.addWidget(made)
    return made


def shown(shell, qtbot):
    panel = SmallUnlock("Search", OUTCOMES)
    shell.show_small(panel, "Look up")
    shell.show()
    shell.activateWindow()
    panel.start()
    qtbot.waitUntil(lambda: line(panel).hasFocus())
    return panel


@pytest.fixture
def panel(shell, qtbot):
    return shown(shell, qtbot)


def line(panel):
    return panel.field.line_edit()


def words(panel):
    parts = panel.findChildren(QWidget)
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    said += [spoken_name(part) for part in parts if part.isVisible()]
    said += [part.toolTip() for part in parts] + [part.accessibleDescription() for part in parts]
    return " ".join(said)


def press(panel, label):
    button = next(one for one in panel.findChildren(Button) if one.label() == label)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_words(panel, typed="not the one"):
    line(panel).setText(typed)
    QTest.keyClick(line(panel), Qt.Key.Key_Return)


def test_it_lies_small_in_the_middle_of_the_front_and_bears_its_own_title(shell, panel):
    assert shell.windowTitle() == "Look up"
    assert shell.width() < SCREEN.width() / 2
    assert shell.height() < SCREEN.height() / 2
    away = shell.geometry().center() - SCREEN.center()
    assert away.manhattanLength() <= 2


def test_its_place_is_not_told_to_the_front(shell, panel, qtbot):
    told = []
    shell.moved.connect(told.append)
    shell.move(shell.pos() + QPoint(30, 30))
    qtbot.waitUntil(lambda: not shell._settled.isActive())

    assert told == []


def test_what_opens_takes_the_fronts_place_and_title_in_the_same_window(shell, panel):
    window = shell.winId()
    journal = QLabel("all of it")
    shell.show_large(journal, "Recipes")

    assert shell.winId() == window
    assert shell.geometry() == SCREEN
    assert shell.windowTitle() == "Recipes"
    assert journal.isVisible()
    shell.resize(700, 500)
    assert shell.size().width() == 700, "it can be made smaller and larger again"


def test_all_that_takes_time_is_done_before_the_window_grows(shell, panel):
    journal = QLabel("all of it")
    seen = []
    small = shell.size()
    shell.show_large(journal, "Recipes", lambda: seen.append((shell.size(), journal.size())))

    assert seen == [(small, SCREEN.size())]


def test_what_is_started_gets_the_keyboard_and_the_next_key(shell, panel, qtbot):
    page = QWidget()
    _close, text = QPushButton("Close", page), QLineEdit(page)
    shell.show_large(page, "Recipes", text.setFocus)
    qtbot.waitUntil(text.hasFocus)
    QTest.keyClicks(QApplication.focusWidget(), "a b")

    assert text.text() == "a b"


def test_no_word_in_it_tells(panel):
    assert [word for word in TELLING if word in words(panel).lower()] == []
    assert telling(panel, Library.load(RESOURCES / "content")) == []


def test_nothing_that_is_typed_can_be_shown(panel):
    QTest.keyClicks(line(panel), "words")

    assert line(panel).displayText() == ""
    assert panel.findChild(CloseButton) is not None
    assert {b.label() for b in panel.findChildren(Button) if b.isVisible()} == {"OK", "Close"}


@pytest.mark.parametrize("way", ["enter", "button"])
def test_what_was_typed_is_handed_over_once(panel, qtbot, way):
    line(panel).setText("grün & gold")
    with qtbot.waitSignal(panel.entered) as told:
        if way == "enter":
            QTest.keyClick(line(panel), Qt.Key.Key_Return)
        else:
            press(panel, "OK")

    assert told.args == [bytearray("grün & gold".encode())]


def test_while_it_looks_the_field_looks_full_and_holds_nothing(panel, qtbot):
    type_words(panel)

    assert line(panel).text() == " ", "one sign stands for whatever was typed"
    assert not line(panel).isEnabled()
    with qtbot.assertNotEmitted(panel.entered):
        QTest.keyClick(panel, Qt.Key.Key_Return)


@pytest.mark.parametrize("error", SEVEN, ids=lambda error: type(error).__name__)
def test_every_outcome_empties_the_field_and_says_the_covers_words(panel, qtbot, error):
    type_words(panel)
    size = panel.window().size()
    panel.refuse(error)

    assert OUTCOMES[type(error).__name__] in words(panel)
    assert [plain for plain in SENTENCES.values() if plain in words(panel)] == []
    assert line(panel).text() == ""
    assert line(panel).isEnabled()
    assert panel.window().size() == size
    qtbot.waitUntil(lambda: line(panel).hasFocus())


def test_an_outcome_without_words_says_what_a_wrong_one_says(panel):
    panel.refuse(errors.ImportRejected())

    assert "Nothing found." in words(panel)


EVERY = [
    *SEVEN,
    errors.StorageFailed(),
    errors.VaultDamaged(),
    errors.NotFound(),
    errors.Cancelled(),
    *(errors.PassphraseRejected(reason) for reason in errors.RejectedPassphrase),
]
DISGUISES = [name for name in COVERS if cover_file.load(COVER_FILES, name).small]


@pytest.mark.parametrize("name", DISGUISES)
@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_no_cover_says_plainly_what_happened(qtbot, name, error):
    cover = cover_file.load(COVER_FILES, name)
    panel = SmallUnlock(cover.field, cover.outcomes)
    qtbot.addWidget(panel)
    panel.show()
    type_words(panel)
    panel.refuse(error)

    assert panel.said.text() in set(cover.outcomes.values())
    assert panel.said.text() not in {*SENTENCES.values(), *REJECTED.values(), UNEXPECTED}
    assert line(panel).text() == ""
    assert line(panel).isEnabled()


def test_typing_again_takes_the_words_away(panel):
    panel.refuse(errors.WrongPassphrase())
    QTest.keyClicks(line(panel), "w")

    assert "Nothing found." not in words(panel)


def test_nothing_typed_does_nothing(panel, qtbot):
    with qtbot.assertNotEmitted(panel.entered):
        QTest.keyClick(line(panel), Qt.Key.Key_Return)


@pytest.mark.parametrize("waiting", [False, True])
def test_escape_closes_it_also_while_it_looks(panel, qtbot, waiting):
    if waiting:
        type_words(panel)
    with qtbot.waitSignal(panel.close_asked):
        QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Escape)


def test_close_closes_it(panel, qtbot):
    with qtbot.waitSignal(panel.close_asked):
        press(panel, "Close")


def test_caps_lock_is_said_and_taken_back(panel):
    QTest.keyClick(line(panel), "A")  # Qt's test sends "A" without the Shift key
    assert "Caps Lock is on." in words(panel)

    QTest.keyClick(line(panel), "a")
    assert "Caps Lock is on." not in words(panel)


@pytest.mark.parametrize(
    "typed", ["start a new book", "  Start  a NEW book ", "ｓｔａｒｔ a new book", *sorted(PHRASES)]
)
def test_the_phrase_asks_for_a_new_book(panel, qtbot, typed):
    with qtbot.waitSignal(panel.new_asked), qtbot.assertNotEmitted(panel.entered):
        type_words(panel, typed)

    assert line(panel).text() == ""


@pytest.mark.parametrize("typed", ["", "start a new", "start a new book.", "startanewbook"])
def test_other_words_are_no_phrase(typed):
    assert not is_phrase(typed)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("longer", [False, True])
def test_it_is_whole_named_and_reached_by_tab(qapp, shell, qtbot, scale, longer):
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    if longer:
        i18n.use_catalogue(PseudoMirrored())
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        panel = shown(shell, qtbot)
        panel.refuse(errors.DiskFull())
        QApplication.processEvents()
        assert nameless(panel) == []
        assert clipped(panel) == []
        assert read_too_late(panel) == []
        assert overlapping(panel) == []
        assert len(tab_round(panel)) == 3
    finally:
        i18n.use("en", RESOURCES / "locales")
