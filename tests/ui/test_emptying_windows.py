"""What the two windows for the passphrase say while the seconds are counted."""

import pytest
from PySide6.QtWidgets import QApplication

from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import listed_in
from ihm_desktop.ui import theme
from ihm_desktop.ui.emptying.countdown import SECONDS
from ihm_desktop.ui.emptying.long_press import LongPress
from ihm_desktop.ui.small_unlock import SmallUnlock
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.unlock_window import UnlockWindow
from tests.reach import clipped, read_too_late
from tests.ui.moving_kit import RESOURCES, words_on

LONG = 600_000  # ms; never over while a test runs
FIRST = f"Starting over in {SECONDS}. Any key stops it."


def large():
    return UnlockWindow("Notes", "Passphrase", {})


def small():
    return SmallUnlock("Search", {"WrongPassphrase": "Nothing found."})


@pytest.fixture(params=[large, small], ids=["large", "small"])
def build(request):
    return request.param


def shown(qtbot, panel):
    qtbot.addWidget(panel)
    panel.resize(panel.sizeHint().expandedTo(panel.minimumSize()))
    panel.show()
    panel.activateWindow()
    qtbot.waitExposed(panel)
    panel.keys = LongPress(panel, hold_ms=LONG, tick_ms=LONG, parent=panel)
    panel.keys.said.connect(panel.tell)
    return panel


def test_the_seconds_and_their_stopping_are_said(qtbot, build):
    panel = shown(qtbot, build())

    panel.keys._countdown.start()
    assert FIRST in words_on(panel)
    panel.keys._countdown.stop()
    assert "Stopped. Nothing was changed." in words_on(panel)

    panel.tell("")
    assert "Stopped" not in words_on(panel)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_words_fit(qapp, qtbot, build, scale):
    theme.apply(qapp, Theme(scale=scale), RESOURCES)
    panel = shown(qtbot, build())
    if isinstance(panel, SmallUnlock):
        panel.setFixedSize(panel.size())  # as the shell does

    panel.keys._countdown.start()
    for _ in range(5):
        QApplication.processEvents()

    assert FIRST in words_on(panel)
    assert clipped(panel) == []
    assert read_too_late(panel) == []


def test_no_word_of_it_tells():
    words = Library.load(RESOURCES / "content").shoulder_words.words

    for said in (
        FIRST,
        "Stopped. Nothing was changed.",
        "One moment.",
        "This takes longer than usual. It may still happen.",
    ):
        assert not listed_in(said, words, "en")


def test_the_keys_go_with_the_window(qtbot, build):
    panel = shown(qtbot, build())
    gone = []
    panel.keys.destroyed.connect(lambda: gone.append(True))

    panel.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
