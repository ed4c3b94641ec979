"""The chord that opens, and that nothing else names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ihm_desktop.front.cover_settings import USUAL_LOOKUP
from ihm_desktop.front.gesture import Gesture

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot):
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit(made))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def count():
    return []


def heard(gesture, count):
    gesture.made.connect(lambda: count.append(True))
    return gesture


def test_it_is_made_from_a_field_that_has_the_keyboard(window, qtbot, count):
    heard(Gesture(window, "Ctrl+Shift+K"), count)
    field = window.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: count == [True])

    assert field.text() == ""


def test_other_keys_are_listened_for_at_once(window, qtbot, count):
    gesture = heard(Gesture(window, "Ctrl+Shift+K"), count)
    gesture.listen_for("Ctrl+Shift+F7")
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL_SHIFT)
    assert count == []

    qtbot.keyClick(window, Qt.Key.Key_F7, CONTROL_SHIFT)
    assert count == [True]
    assert gesture.chord == "Ctrl+Shift+F7"


@pytest.mark.parametrize("chord", ["", "nonsense key", "Ctrl+K, Ctrl+L", "Ctrl+Shift+"])
def test_keys_that_cannot_be_pressed_leave_the_usual_ones(window, qtbot, count, chord):
    gesture = heard(Gesture(window, chord), count)
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL_SHIFT)

    assert count == [True]
    assert gesture.chord == USUAL_LOOKUP


def test_a_cover_with_the_same_keys_does_not_lock_her_out(window, qtbot, count):
    heard(Gesture(window, "Ctrl+Shift+K"), count)
    rival = QShortcut(QKeySequence("Ctrl+Shift+K"), window)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL_SHIFT)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL_SHIFT)

    assert count != []
    rival.deleteLater()


def test_nothing_shows_it(window):
    Gesture(window, "Ctrl+Shift+K")

    assert window.findChildren(QAction) == []
    assert window.actions() == []
