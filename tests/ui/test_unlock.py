"""The unlock window: one field, one button, one sentence."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ihm_desktop import paths
from ihm_desktop.domain import errors
from ihm_desktop.ui import theme
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.unlock_window import UnlockWindow
from ihm_desktop.ui.widgets.buttons import Button, CloseButton
from ihm_desktop.ui.widgets.labels import PlainLabel

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qapp, qtbot):
    theme.apply(qapp, Theme(), paths.resources())
    made = UnlockWindow("Notes", "Passphrase", {})
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    made.start()
    qtbot.waitUntil(lambda: field(made).hasFocus())
    return made


def field(window):
    return window.findChild(QLineEdit)


def texts(window):
    return [label.text() for label in window.findChildren(PlainLabel) if label.isVisible()]


def test_the_keyboard_is_in_the_field(window):
    assert field(window).hasFocus()


def test_enter_hands_the_passphrase_over_and_empties_the_field(window, qtbot):
    field(window).setText("grün & gold")  # QTest types ASCII alone
    with qtbot.waitSignal(window.entered) as told:
        QTest.keyClick(field(window), Qt.Key.Key_Return)

    assert told.args == [bytearray("grün & gold".encode())]
    assert field(window).text() == ""
    assert "Opening. This can take a few seconds." in texts(window)


def test_the_button_does_the_same(window, qtbot):
    QTest.keyClicks(field(window), "words")
    button = next(b for b in window.findChildren(Button) if b.label() == "Open")
    with qtbot.waitSignal(window.entered) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert told.args == [bytearray(b"words")]


def test_pasting_is_allowed(window, qtbot, qapp):
    qapp.clipboard().setText("six words from somewhere")
    QTest.keyClick(field(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert field(window).text() == "six words from somewhere"
    qapp.clipboard().clear()


def test_nothing_typed_opens_nothing(window, qtbot):
    with qtbot.assertNotEmitted(window.entered):
        QTest.keyClick(field(window), Qt.Key.Key_Return)

    assert "Please type your passphrase first." in texts(window)


@pytest.mark.parametrize(
    "error",
    [
        errors.WrongPassphrase(),
        errors.SlotFileDamaged(),
        errors.DatabaseDamaged((3,)),
        errors.NewerVersion(),
        errors.AlreadyOpen(),
        errors.DiskFull(),
        errors.ReadOnlyFolder(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_outcome_says_its_sentence_and_can_be_tried_again(window, error, qtbot):
    window.wait()
    window.refuse(error)

    assert sentence(error) in texts(window)
    assert field(window).isEnabled()
    qtbot.waitUntil(lambda: field(window).hasFocus())


def test_a_cover_words_the_outcome_itself(qapp, qtbot):
    window = UnlockWindow("Recipes", "Find", {"WrongPassphrase": "Nothing found"})
    qtbot.addWidget(window)
    window.show()
    window.refuse(errors.WrongPassphrase())

    assert "Nothing found" in texts(window)


def test_caps_lock_is_noticed_by_a_capital_without_shift(window):
    QTest.keyEvent(QTest.KeyAction.Click, field(window), Qt.Key.Key_A)
    assert "Caps Lock is on." not in texts(window)

    QTest.keyClick(field(window), "A")  # Qt's test sends "A" without the Shift key
    assert "Caps Lock is on." in texts(window)


def test_the_close_button_is_at_the_top_right(window, qtbot):
    button = window.findChild(CloseButton)
    corner = button.mapTo(window, button.rect().topRight())
    assert corner.x() > window.width() * 0.9
    assert corner.y() < window.height() * 0.1

    with qtbot.waitSignal(window.close_asked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_tab_reaches_every_control_and_comes_back(window, qtbot):
    names = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        names.append(window.focusWidget().accessibleName() or window.focusWidget().label())

    assert set(names) == {"Show what I type", "Open", "Close", "Passphrase"}


SCRIPT = """
import sys
import ihm_desktop.app
sys.stdout.write("\\n".join(sorted(sys.modules)))
"""
HEAVY = (
    "cryptography",
    "sqlcipher3",
    "msgspec",
    "zxcvbn",
    "spylls",
    "pikepdf",
    "socket",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "ihm_desktop.storage",
    "ihm_desktop.exchange",
    "ihm_desktop.services.session",
    "ihm_desktop.ui.main_window",
    "ihm_desktop.ui.pages.",
    "ihm_desktop.vault.vault",
)


def test_little_is_imported_before_the_first_paint():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = done.stdout.splitlines()

    assert "ihm_desktop.ui.unlock_window" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []
