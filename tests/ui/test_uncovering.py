"""Under a disguise the journal leaves the screen when the person turns to another window."""

import pytest
import shiboken6
from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMenu,
    QMessageBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ihm_desktop.ui.uncovering import Uncovering
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog

ACTIVE = Qt.ApplicationState.ApplicationActive
INACTIVE = Qt.ApplicationState.ApplicationInactive


class FakeApp(QObject):
    """An application whose windows have the keyboard when a test says so."""

    changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.applicationStateChanged = self.changed
        self.state = ACTIVE
        self.filters = []

    def applicationState(self):
        return self.state

    def installEventFilter(self, filtering):
        self.filters.append(filtering)
        QApplication.instance().installEventFilter(filtering)

    def removeEventFilter(self, filtering):
        self.filters.remove(filtering)
        QApplication.instance().removeEventFilter(filtering)

    def become(self, state):
        self.state = state
        self.applicationStateChanged.emit(state)


@pytest.fixture
def app(qapp):
    return FakeApp()


@pytest.fixture
def away(app):
    made = Uncovering(app, assisted=lambda: False)
    made.choose(wanted=True)
    yield made
    made.come_back()
    shiboken6.delete(made)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.setWindowTitle("Recipes")
    made.text = QTextEdit("one two three")
    QVBoxLayout(made).addWidget(made.text)
    qtbot.addWidget(made)
    made.setGeometry(60, 70, 500, 400)
    made.show()
    made.activateWindow()
    made.text.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    return made


def go_elsewhere(app, away, qtbot):
    app.become(INACTIVE)
    qtbot.waitUntil(lambda: away.away)


def test_it_goes_when_the_keyboard_is_elsewhere(app, away, window, qtbot):
    go_elsewhere(app, away, qtbot)

    assert not window.isVisible()


def test_it_comes_back_where_it_was_with_the_same_cursor(app, away, window, qtbot):
    window.text.moveCursor(QTextCursor.MoveOperation.WordRight)
    at = window.text.textCursor().position()
    place = window.geometry()
    go_elsewhere(app, away, qtbot)
    away.come_back()
    app.become(ACTIVE)

    assert window.isVisible()
    assert window.geometry() == place
    assert window.focusWidget() is window.text  # no window is active here; the journey's is
    assert window.text.textCursor().position() == at


def test_it_comes_back_over_a_cover_that_was_moved(app, away, window, qtbot):
    go_elsewhere(app, away, qtbot)
    away.come_back(QRect(90, 110, 520, 410))

    assert window.geometry() == QRect(90, 110, 520, 410)


DIALOGS = {
    "plain": QDialog,
    "message": QMessageBox,
    "quiet": lambda parent: QuietDialog("Erase this page?", parent),
    "file": lambda parent: PlaceDialog("Pick the file", Wanted.FILE, parent),
}


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_goes_and_comes_back_without_an_answer(app, away, window, qtbot, make):
    dialog = make(window)
    qtbot.addWidget(dialog)
    answers = []
    dialog.finished.connect(answers.append)
    dialog.open()
    go_elsewhere(app, away, qtbot)
    assert not dialog.isVisible()
    assert not window.isVisible()

    away.come_back()

    assert dialog.isVisible()
    assert dialog.isModal()
    assert window.isVisible()
    assert answers == []
    dialog.reject()
    assert answers == [0]


def test_a_menu_goes_for_good(app, away, window, qtbot):
    menu = QMenu(window)
    menu.addAction("one")
    menu.popup(window.pos())
    go_elsewhere(app, away, qtbot)
    assert not menu.isVisible()
    away.come_back()

    assert not menu.isVisible()
    assert window.isVisible()


def test_what_would_appear_meanwhile_waits(app, away, window, qtbot):
    go_elsewhere(app, away, qtbot)
    late = QuietDialog("It is done.", window)
    qtbot.addWidget(late)
    late.open()

    assert late.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    assert not late.windowHandle() or not late.windowHandle().isVisible()

    away.come_back()
    assert late.isVisible()
    assert late.windowHandle().isVisible()
    assert not late.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    late.reject()


def test_a_window_that_ended_meanwhile_does_not_come_back(app, away, window, qtbot):
    dialog = QDialog(window)
    dialog.open()
    go_elsewhere(app, away, qtbot)
    shiboken6.delete(dialog)
    away.come_back()

    assert window.isVisible()


def test_between_two_of_its_own_windows_it_stays(app, away, window, qtbot):
    app.become(INACTIVE)
    app.become(ACTIVE)
    with qtbot.assertNotEmitted(away._settle.timeout, wait=120):
        pass

    assert window.isVisible()


@pytest.mark.parametrize("why", ["setting", "reader"])
def test_it_stays_when_it_should(app, window, qtbot, why):
    away = Uncovering(app, assisted=lambda: why == "reader")
    away.choose(wanted=why != "setting")
    app.become(INACTIVE)
    if why == "reader":
        with qtbot.waitSignal(away._settle.timeout):
            pass

    assert window.isVisible()
    assert not away.away


def test_what_opens_while_she_is_elsewhere_is_not_seen(app, window):
    app.state = INACTIVE
    away = Uncovering(app, assisted=lambda: False)
    away.choose(wanted=True)

    assert not window.isVisible()
    away.come_back()


def test_a_window_that_came_back_and_is_not_used_goes_again_once(
    app, away, window, qtbot, monkeypatch
):
    go_elsewhere(app, away, qtbot)
    away._arrive.setInterval(30)
    away.come_back()
    assert window.isVisible()

    qtbot.waitUntil(lambda: away.away)
    assert not window.isVisible()
    assert not away._arrive.isActive(), "nothing flickers"
    assert not away._settle.isActive()


def test_after_leaving_nothing_comes_back(app, away, window, qtbot):
    go_elsewhere(app, away, qtbot)
    away.stop()
    away.come_back()

    assert not window.isVisible()


def test_a_question_that_is_waited_for_is_asked_on(app, away, window, qtbot):
    seen = []

    def come_back_and_say_yes():
        seen.append(dialog.isVisible())
        away.come_back()
        seen.append(dialog.isVisible())
        dialog.accept()

    dialog = QuietDialog("Erase this page?", window)
    qtbot.addWidget(dialog)
    later = QTimer(singleShot=True, interval=10)
    later.timeout.connect(come_back_and_say_yes)
    away._settle.timeout.connect(later.start)
    QTimer.singleShot(0, lambda: app.become(INACTIVE))

    assert dialog.exec() == 1
    assert seen == [False, True]
