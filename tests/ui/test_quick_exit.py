"""The gesture in real windows: editors, menus, message boxes, file dialogs."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ihm_desktop.domain.settings import setting
from ihm_desktop.ui.quick_exit import GESTURES, QuickExit
from tests.fakes_front import FakeMonotonic

SHIFT = Qt.Key.Key_Shift
NONE = Qt.KeyboardModifier.NoModifier
WITH_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """Sends keys to the window that has the keyboard, as the window system would."""

    def __init__(self, clock):
        self.clock = clock

    def window(self):
        popup = QApplication.activePopupWidget()
        found = popup.windowHandle() if popup else QGuiApplication.focusWindow()
        assert found is not None
        return found

    def send(self, kind, key, modifiers=NONE, text="", repeat=False):
        event = QKeyEvent(kind, key, modifiers, text, repeat)
        QApplication.sendEvent(self.window(), event)

    def tap(self, key=SHIFT, held_s=0.06, after_s=0.1):
        modifiers = WITH_SHIFT if key == SHIFT else NONE
        self.send(QEvent.Type.KeyPress, key)
        self.clock.now_s += held_s
        self.send(QEvent.Type.KeyRelease, key, modifiers)
        self.clock.now_s += after_s

    def letter(self, key=Qt.Key.Key_A, modifiers=NONE, text="a"):
        self.send(QEvent.Type.KeyPress, key, modifiers, text)
        self.clock.now_s += 0.02
        self.send(QEvent.Type.KeyRelease, key, modifiers, text)

    def capital(self):
        self.send(QEvent.Type.KeyPress, SHIFT)
        self.clock.now_s += 0.02
        self.letter(modifiers=WITH_SHIFT, text="A")
        self.send(QEvent.Type.KeyRelease, SHIFT, WITH_SHIFT)
        self.clock.now_s += 0.02


@pytest.fixture
def clock():
    return FakeMonotonic()


@pytest.fixture
def exit_(qapp, clock):
    made = QuickExit(qapp, clock)
    yield made
    shiboken6.delete(made)


@pytest.fixture
def made(exit_):
    fired = []
    exit_.made.connect(lambda: fired.append(True))
    return fired


@pytest.fixture
def keyboard(clock):
    return Keyboard(clock)


def show(qtbot, widget):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(widget)
    window.show()
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return window


@pytest.mark.parametrize("editor", [QLineEdit, QTextEdit, QPlainTextEdit, QWidget])
def test_three_taps_in_any_widget_fire_once(qtbot, exit_, made, keyboard, editor):
    widget = editor()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = show(qtbot, widget)
    for _ in range(3):
        keyboard.tap()

    assert made == [True]
    assert window.isVisible()


class LateKeyboard(Keyboard):
    """Brings keys when the window gets round to them, with the times at which they moved."""

    def __init__(self, clock):
        super().__init__(clock)
        self.moved_ms = 9_000

    def send(self, kind, key, modifiers=NONE, text="", repeat=False):
        event = QKeyEvent(kind, key, modifiers, text, repeat)
        event.setTimestamp(self.moved_ms)
        QApplication.sendEvent(self.window(), event)


def test_taps_count_though_the_window_stood_still_in_the_middle_of_one(qtbot, exit_, made, clock):
    window = show(qtbot, QTextEdit())
    keyboard = LateKeyboard(clock)
    for stood_still_s in (2.0, 0.0, 0.0):
        keyboard.send(QEvent.Type.KeyPress, SHIFT)
        clock.now_s += stood_still_s
        keyboard.moved_ms += 60
        keyboard.send(QEvent.Type.KeyRelease, SHIFT, WITH_SHIFT)
        keyboard.moved_ms += 60

    assert made == [True]
    assert window.isVisible()


def test_slow_taps_do_not_count_though_they_are_heard_of_at_once(qtbot, exit_, made, clock):
    window = show(qtbot, QTextEdit())
    keyboard = LateKeyboard(clock)
    for _ in range(3):
        keyboard.send(QEvent.Type.KeyPress, SHIFT)
        keyboard.moved_ms += 60
        keyboard.send(QEvent.Type.KeyRelease, SHIFT, WITH_SHIFT)
        keyboard.moved_ms += 900

    assert made == []
    assert window.isVisible()


def test_further_taps_do_nothing_more(qtbot, exit_, made, keyboard):
    window = show(qtbot, QTextEdit())
    for _ in range(12):
        keyboard.tap()

    assert made == [True]
    assert window.isVisible()


def test_three_taps_in_a_modal_message_box_fire_once(qtbot, exit_, made, keyboard):
    window = show(qtbot, QLineEdit())
    box = QMessageBox(window)
    box.setText("text")

    def press():
        for _ in range(3):
            keyboard.tap()
        box.close()

    QTimer.singleShot(0, box, lambda: QTimer.singleShot(50, box, press))
    box.exec()

    assert made == [True]


def test_three_taps_in_a_file_dialog_fire_once(qtbot, exit_, made, keyboard):
    window = show(qtbot, QLineEdit())
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)

    def press():
        for _ in range(3):
            keyboard.tap()
        dialog.reject()

    QTimer.singleShot(0, dialog, lambda: QTimer.singleShot(50, dialog, press))
    dialog.exec()

    assert made == [True]


def test_three_taps_over_an_open_menu_fire_once(qtbot, exit_, made, keyboard):
    window = show(qtbot, QLineEdit())
    menu = QMenu(window)
    menu.addAction("one")
    qtbot.addWidget(menu)
    menu.popup(window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    # The window system goes on sending keys to the window that has the keyboard.
    keyboard.window = lambda: window.windowHandle()
    for _ in range(3):
        keyboard.tap()

    assert made == [True]
    menu.close()


def test_a_window_that_came_later_is_watched_too(qtbot, exit_, made, keyboard):
    first = show(qtbot, QLineEdit())
    second = show(qtbot, QTextEdit())
    for _ in range(3):
        keyboard.tap()

    assert made == [True]
    assert first.isVisible()
    assert second.isVisible()


def test_fast_capitals_never_fire(qtbot, exit_, made, keyboard):
    editor = QTextEdit()
    window = show(qtbot, editor)
    for _ in range(20):
        keyboard.capital()

    assert made == []
    assert editor.toPlainText() == "A" * 20
    assert window.isVisible()


def test_a_held_shift_never_fires(qtbot, exit_, made, keyboard, clock):
    window = show(qtbot, QTextEdit())
    keyboard.send(QEvent.Type.KeyPress, SHIFT)
    for _ in range(50):
        clock.now_s += 0.03
        keyboard.send(QEvent.Type.KeyPress, SHIFT, WITH_SHIFT, repeat=True)
        keyboard.send(QEvent.Type.KeyRelease, SHIFT, WITH_SHIFT, repeat=True)
    keyboard.send(QEvent.Type.KeyRelease, SHIFT, WITH_SHIFT)

    assert made == []
    assert window.isVisible()


def test_a_click_between_starts_over(qtbot, exit_, made, keyboard):
    window = show(qtbot, QTextEdit())
    keyboard.tap()
    keyboard.tap()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    keyboard.tap()

    assert made == []


def test_the_wheel_between_starts_over(qtbot, exit_, made, keyboard):
    window = show(qtbot, QTextEdit())
    keyboard.tap()
    keyboard.tap()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 10),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.windowHandle(), wheel)
    keyboard.tap()

    assert made == []


def test_shift_together_with_control_does_not_count(qtbot, exit_, made, keyboard):
    window = show(qtbot, QTextEdit())
    for _ in range(3):
        keyboard.send(QEvent.Type.KeyPress, SHIFT, Qt.KeyboardModifier.ControlModifier)
        keyboard.send(QEvent.Type.KeyRelease, SHIFT, Qt.KeyboardModifier.ControlModifier)

    assert made == []
    assert window.isVisible()


def test_presses_are_counted_aloud(qtbot, exit_, made, keyboard):
    counts = []
    exit_.counted.connect(counts.append)
    window = show(qtbot, QTextEdit())
    keyboard.tap()
    keyboard.tap()
    keyboard.letter()

    assert counts == [1, 2, 0]
    assert window.isVisible()


@pytest.mark.parametrize(
    ("value", "key", "times"),
    [
        ("control", Qt.Key.Key_Control, 3),
        ("f9", Qt.Key.Key_F9, 1),
    ],
)
def test_another_key_can_be_chosen(qtbot, exit_, made, keyboard, value, key, times):
    window = show(qtbot, QTextEdit())
    exit_.choose(value)
    for _ in range(3):
        keyboard.tap()
    assert made == []

    for _ in range(times):
        keyboard.tap(key)
    assert made == [True]
    assert window.isVisible()


def test_only_the_button_leaves_every_key_alone(qtbot, exit_, made, keyboard):
    window = show(qtbot, QTextEdit())
    exit_.choose("none")
    for key in (SHIFT, Qt.Key.Key_Control, Qt.Key.Key_F9):
        for _ in range(3):
            keyboard.tap(key)

    assert made == []
    assert window.isVisible()


def test_every_choice_of_the_setting_has_a_gesture():
    assert {value for value, _ in setting("quick_key").choices} == set(GESTURES)


def test_any_key_counts_as_being_there(qtbot, exit_, keyboard):
    seen = []
    exit_.active.connect(lambda: seen.append(True))
    window = show(qtbot, QTextEdit())
    before = len(seen)
    keyboard.letter()

    assert len(seen) > before
    assert window.isVisible()
