"""The window is on the screen before anything is loaded or read."""

import subprocess
import sys

from ihm_desktop.front import cover_settings, look
from ihm_desktop.front.covers import words as cover_module
from ihm_desktop.front.kit.late_window import LateWindow
from tests.contracts.house import ROOT
from tests.fakes_words import words_cover


def built(folder):
    cover = words_cover()
    made = cover_module.build(cover, look.LIGHT, folder, cover_settings.usual(cover))
    assert isinstance(made, LateWindow)
    return made


def test_the_module_loads_nothing_of_the_trainer():
    script = "import sys, ihm_desktop.front.covers.words; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    loaded = done.stdout.split()
    assert "ihm_desktop.front.covers.words" in loaded
    assert [name for name in loaded if "word_trainer" in name or name == "json"] == []


def test_the_window_fills_itself_once_it_is_painted(dressed, tmp_path, qtbot):
    window = built(tmp_path)
    qtbot.addWidget(window)
    assert window._inside is None

    with qtbot.waitSignal(window.first_painted):
        window.show()
    qtbot.waitUntil(lambda: window._inside is not None)
    assert window.inside.isVisible()


def test_what_the_front_says_early_is_said(dressed, tmp_path, qtbot):
    window = built(tmp_path)
    qtbot.addWidget(window)
    window.say("")
    assert window._inside is None

    window.say("The disk is full.")
    assert window.inside.notice.text() == "The disk is full."


def test_closing_before_it_is_filled_writes_nothing(dressed, tmp_path, qtbot):
    window = built(tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.left):
        window.close()

    assert list(tmp_path.iterdir()) == []


def test_the_ground_is_where_the_list_of_decks_will_be(dressed, tmp_path, qtbot):
    window = built(tmp_path)
    qtbot.addWidget(window)
    window.resize(1120, 760)
    before = window.grab().toImage()
    rail = window.inside.rail
    window.layout().activate()
    after = window.grab().toImage()

    assert rail.width() == 226
    for x in (3, 220, 240, 1_100):
        assert before.pixelColor(x, 750) == after.pixelColor(x, 750)
