"""The three keys on the window for the passphrase, as X11 and other systems send them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ihm_desktop.ui.emptying.countdown import SECONDS
from ihm_desktop.ui.emptying.long_press import LongPress

CTRL, SHIFT, DELETE = Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Delete
NONE = Qt.KeyboardModifier.NoModifier
WITH_CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
STOPPED = "Stopped. Nothing was changed."
LONG = 600_000  # ms; never over while a test runs


class Window:
    """A window with a field, its keys, and what was said and done."""

    def __init__(self, qtbot, **times):
        self.qtbot = qtbot
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.field = QLineEdit("typed", self.widget)
        QVBoxLayout(self.widget).addWidget(self.field)
        self.widget.show()
        self.widget.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)
        self.said = []
        self.dues = []
        times = {"hold_ms": 30, "tick_ms": LONG, "answer_ms": LONG} | times
        self.watch = LongPress(self.widget, parent=self.widget, **times)
        self.watch.said.connect(self.said.append)
        self.watch.due.connect(lambda: self.dues.append(True))

    def send(self, event):
        QApplication.sendEvent(self.widget.windowHandle(), event)

    def press(self, key, modifiers=NONE, *, repeat=False):
        self.send(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", repeat))

    def release(self, key, modifiers=NONE, *, repeat=False):
        self.send(QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, "", repeat))

    def press_all(self):
        self.press(CTRL)
        self.press(SHIFT, WITH_CTRL)
        self.press(DELETE, BOTH)

    def release_all(self):
        self.release(DELETE, BOTH)
        self.release(SHIFT, BOTH)
        self.release(CTRL, WITH_CTRL)

    def until_said(self, words):
        self.qtbot.waitUntil(lambda: any(words in said for said in self.said))

    @property
    def counting(self):
        return self.watch._countdown.counting


@pytest.fixture
def window(qtbot):
    return Window(qtbot)


def test_held_keys_start_a_countdown(window):
    window.press_all()
    window.until_said(f"Starting over in {SECONDS}.")

    assert window.counting
    assert not window.dues


def test_keys_let_go_too_early_start_nothing(qtbot):
    window = Window(qtbot, hold_ms=LONG)
    window.press_all()
    window.release_all()

    assert not window.watch._chord._full.isActive()
    assert not window.said


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "told late"])
def test_a_key_that_x11_repeats_as_releases_and_presses_is_still_held(qtbot, marked):
    window = Window(qtbot, hold_ms=300)
    window.press_all()
    while not window.counting:
        window.release(DELETE, BOTH, repeat=marked)
        window.press(DELETE, BOTH, repeat=marked)
        qtbot.wait(10)

    for _ in range(5):
        window.release(DELETE, BOTH, repeat=marked)
        window.press(DELETE, BOTH, repeat=marked)
    assert window.counting, "the held keys themselves are no key that stops it"


def test_letting_go_in_any_order_stops_nothing(window):
    window.press_all()
    window.until_said("Starting over")

    window.release(CTRL, BOTH)
    window.release(DELETE, Qt.KeyboardModifier.ShiftModifier)
    window.press(DELETE, Qt.KeyboardModifier.ShiftModifier)  # a repeat that was told late
    window.release(DELETE, Qt.KeyboardModifier.ShiftModifier)
    window.release(SHIFT, Qt.KeyboardModifier.ShiftModifier)

    assert window.counting


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Escape, CTRL, Qt.Key.Key_Alt])
def test_another_key_while_they_are_held_ends_it(qtbot, key):
    window = Window(qtbot, hold_ms=LONG)
    window.press_all()
    window.press(key, BOTH)

    assert not window.watch._chord._full.isActive()


@pytest.mark.parametrize("let_go", [CTRL, SHIFT])
def test_two_of_the_three_are_not_enough(qtbot, let_go):
    window = Window(qtbot, hold_ms=LONG)
    window.press_all()
    window.release(let_go, BOTH)
    assert not window.watch._chord._full.isActive()

    window.press(DELETE, WITH_CTRL, repeat=True)
    assert not window.watch._chord._full.isActive()


def test_keys_that_were_down_before_do_not_begin(qtbot):
    window = Window(qtbot, hold_ms=LONG)
    window.press(DELETE, BOTH, repeat=True)

    assert not window.watch._chord._full.isActive()


def test_other_modifiers_are_another_chord(qtbot):
    window = Window(qtbot, hold_ms=LONG)
    window.press(DELETE, BOTH | Qt.KeyboardModifier.AltModifier)

    assert not window.watch._chord._full.isActive()


@pytest.mark.parametrize("kind", [QEvent.Type.FocusOut, QEvent.Type.Hide])
def test_losing_the_keyboard_ends_holding_and_counting(qtbot, kind):
    window = Window(qtbot, hold_ms=LONG)
    lost = QFocusEvent(kind) if kind is QEvent.Type.FocusOut else QEvent(kind)
    window.press_all()
    window.send(lost)
    assert not window.watch._chord._full.isActive()

    window.watch._countdown.start()
    window.send(QFocusEvent(kind) if kind is QEvent.Type.FocusOut else QEvent(kind))
    assert not window.counting


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_Return, SHIFT, DELETE])
def test_any_key_stops_the_countdown_and_does_nothing_else(window, key):
    window.press_all()
    window.until_said("Starting over")
    window.release_all()
    window.qtbot.waitUntil(lambda: not window.watch._chord._let_go.isActive())

    window.press(key)

    assert window.said[-1] == STOPPED
    assert not window.counting
    assert window.field.text() == "typed"


def test_nobody_stopping_it_is_due_once_after_every_second_was_said(qtbot):
    window = Window(qtbot, tick_ms=10)
    window.press_all()
    qtbot.waitUntil(lambda: bool(window.dues))

    counted = [f"Starting over in {left}. Any key stops it." for left in range(SECONDS, 0, -1)]
    assert window.said == [*counted, "One moment."]
    assert window.dues == [True]


def test_a_front_that_does_not_answer_is_told(qtbot):
    window = Window(qtbot, tick_ms=1, answer_ms=20)
    window.press_all()

    window.until_said("This takes longer than usual. It may still happen.")


def test_a_watch_that_was_stopped_sees_nothing(qtbot):
    window = Window(qtbot, hold_ms=LONG)
    window.watch.stop()
    window.press_all()

    assert not window.watch._chord._full.isActive()


def test_ordinary_typing_passes(window):
    window.press(Qt.Key.Key_End)
    QApplication.sendEvent(
        window.widget.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NONE, "x")
    )
    window.press(Qt.Key.Key_Backspace)

    assert window.field.text() == "typed"
    assert not window.said
