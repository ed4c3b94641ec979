"""What happens to copied text."""

import pytest
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QClipboard

from ihm_desktop.system.clipboard import CONCEALED, ClipboardKeeper, conceal


class FakeClipboard(QObject):
    """The offscreen platform never owns its clipboard; this one knows whose text it holds."""

    changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.held = ""
        self.ours = False
        self.cleared = []

    def put(self, text, *, ours):
        self.held, self.ours = text, ours
        self.changed.emit(QClipboard.Mode.Clipboard)

    def text(self, _mode):
        return self.held

    def ownsClipboard(self):
        return self.ours

    def supportsSelection(self):
        return True

    def ownsSelection(self):
        return self.ours

    def clear(self, mode):
        self.cleared.append(mode)
        if mode is QClipboard.Mode.Clipboard:
            self.put("", ours=self.ours)


@pytest.fixture
def clipboard(qapp):
    return FakeClipboard()


def test_copied_text_goes_after_a_while(clipboard, qtbot):
    keeper = ClipboardKeeper(clipboard, kept_ms=20)
    clipboard.put("a line", ours=True)

    qtbot.waitUntil(lambda: clipboard.held == "")
    assert keeper.parent() is None


def test_copied_text_and_selection_go_at_once_when_asked(clipboard):
    keeper = ClipboardKeeper(clipboard, kept_ms=60_000)
    clipboard.put("a line", ours=True)
    keeper.clear()

    assert clipboard.held == ""
    assert set(clipboard.cleared) == {QClipboard.Mode.Clipboard, QClipboard.Mode.Selection}


def test_what_others_copied_stays(clipboard):
    keeper = ClipboardKeeper(clipboard, kept_ms=60_000)
    clipboard.put("of another program", ours=False)
    keeper.clear()

    assert clipboard.held == "of another program"


def test_copied_data_carries_every_mark():
    data = QMimeData()
    data.setText("a line")

    assert conceal(data).text() == "a line"
    assert set(CONCEALED) <= set(data.formats())
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
