"""Three dots at the Close button show that the presses are being counted."""

import itertools

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ihm_desktop.ui.close_corner import CloseCorner
from ihm_desktop.ui.exit_lights import ExitLights
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog
from tests.fakes_front import FakeMonotonic


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.button = CloseButton()
    QVBoxLayout(made).addWidget(made.button)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def lights(qapp, window, qtbot):
    quick_exit = QuickExit(qapp, FakeMonotonic())
    corner = CloseCorner(qapp, lambda: None)
    made = ExitLights(quick_exit)
    made.quick_exit = quick_exit
    quick_exit._watch(window.windowHandle())
    yield made
    for one in (made, corner, quick_exit):
        shiboken6.delete(one)


def tap(window, key=Qt.Key.Key_Shift):
    QTest.keyClick(window.windowHandle(), key)


def dots(button):
    """Counts dark signs in the strip below the label."""
    picture = button.grab().toImage()
    ink = theme_now().colour("ink")
    row = picture.height() - round(theme_now().px(8) * picture.devicePixelRatio())
    dark = [
        abs(QColor(picture.pixel(x, row)).lightness() - ink.lightness()) < 30
        for x in range(picture.width() // 4, picture.width() * 3 // 4)
    ]
    return sum(1 for before, now in itertools.pairwise(dark) if now and not before)


def test_each_press_lights_one_more(window, lights):
    seen = []
    for _press in range(3):
        tap(window)
        seen.append(window.button.count())

    assert seen == [1, 2, 3]


def test_the_dots_are_drawn_and_go_when_another_key_comes(window, lights):
    assert dots(window.button) == 0
    tap(window)
    tap(window)
    assert dots(window.button) >= 2
    tap(window, Qt.Key.Key_A)

    assert window.button.count() == 0
    assert dots(window.button) == 0


def test_they_go_out_by_themselves_when_no_further_press_comes(window, lights, qtbot):
    lights._off.setInterval(20)
    tap(window)

    qtbot.waitUntil(lambda: window.button.count() == 0)
    assert not lights._off.isActive()


def test_a_dialog_shows_them_too(window, lights, qtbot):
    dialog = QuietDialog("Erase this page?", window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.findChild(CloseButton) is not None)
    lights.quick_exit._watch(dialog.windowHandle())
    tap(dialog)

    assert dialog.findChild(CloseButton).count() == 1
    dialog.reject()


def test_nobody_is_told_and_no_name_changes(window, lights, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    name, size = window.button.accessibleName(), window.button.size()
    tap(window)
    QApplication.processEvents()

    assert told == []
    assert (window.button.accessibleName(), window.button.size()) == (name, size)
