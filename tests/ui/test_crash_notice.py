"""What nobody expected: one plain sentence, none of its words."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from ihm_desktop.log import Event, SilentLog
from ihm_desktop.ui.crash_notice import CrashNotice
from ihm_desktop.ui.error_text import UNEXPECTED
from tests.fakes_log import FakeLog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.setWindowTitle("Notes")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def closed():
    return []


@pytest.fixture
def notice(window, closed):
    return CrashNotice(window, lambda: closed.append(True), FakeLog())


def boxes(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_one_sentence_is_shown_under_the_neutral_title(notice, window):
    notice.show(ValueError("my own words"))

    (box,) = boxes(window)
    assert box.text() == UNEXPECTED
    assert box.windowTitle() == "Notes"
    assert box.detailedText() == ""
    box.reject()


def test_a_second_fault_shows_no_second_box(notice, window):
    notice.show(ValueError())
    notice.show(ValueError())

    (box,) = boxes(window)
    box.reject()


def test_closing_is_offered(notice, window, closed):
    notice.show(ValueError())
    (box,) = boxes(window)
    next(button for button in box.buttons() if button.text() == "Close").click()

    assert closed == [True]


def test_nothing_reaches_standard_error(notice, window, qtbot, monkeypatch, capfd):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    notice.install()

    def fail():
        raise ValueError("my own words")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: boxes(window) != [])
    boxes(window)[0].reject()

    assert capfd.readouterr().err == ""


def test_the_event_is_noted_without_words(window):
    log = FakeLog()
    notice = CrashNotice(window, lambda: None, log)
    notice.show(ValueError("my own words"))

    assert log.events == [Event.CRASHED]
    boxes(window)[0].reject()


def test_where_plain_words_would_tell_something_else_says_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    said = []
    notice = CrashNotice(
        window, lambda: None, SilentLog(), instead=lambda: said.append("Error 8.") or True
    )
    notice.show(ValueError("words of hers"))

    assert said == ["Error 8."]
    assert window.findChildren(QMessageBox) == []
