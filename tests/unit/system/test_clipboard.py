"""What happens to copied text."""

import pytest
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QClipboard

from ihm_desktop.system.clipboard import CONCEALED, HINT, ClipboardKeeper, conceal

BOTH = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class FakeClipboard(QObject):
    """The offscreen platform never owns its clipboard; this one knows whose text it holds."""

    changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.held = {mode: QMimeData() for mode in BOTH}
        self.ours = dict.fromkeys(BOTH, False)

    def put(self, text, *, ours, mode=QClipboard.Mode.Clipboard):
        data = QMimeData()
        data.setText(text)
        self.ours[mode] = ours
        self.setMimeData(data, mode)

    def setMimeData(self, data, mode):
        self.held[mode] = data
        self.changed.emit(mode)

    def mimeData(self, mode):
        return self.held[mode]

    def text(self, mode=QClipboard.Mode.Clipboard):
        return self.held[mode].text()

    def ownsClipboard(self):
        return self.ours[QClipboard.Mode.Clipboard]

    def supportsSelection(self):
        return True

    def ownsSelection(self):
        return self.ours[QClipboard.Mode.Selection]

    def clear(self, mode):
        self.setMimeData(QMimeData(), mode)


@pytest.fixture
def clipboard(qapp):
    return FakeClipboard()


@pytest.mark.parametrize("mode", BOTH)
def test_copied_text_goes_after_a_while(clipboard, qtbot, mode):
    keeper = ClipboardKeeper(clipboard, kept_ms=20)
    clipboard.put("a line", ours=True, mode=mode)

    qtbot.waitUntil(lambda: clipboard.text(mode) == "")
    assert keeper.parent() is None


def test_copied_text_and_selection_go_at_once_when_asked(clipboard):
    keeper = ClipboardKeeper(clipboard, kept_ms=60_000)
    for mode in BOTH:
        clipboard.put("a line", ours=True, mode=mode)
    keeper.clear()

    assert [clipboard.text(mode) for mode in BOTH] == ["", ""]


@pytest.mark.parametrize("mode", BOTH)
def test_what_others_copied_stays_as_it_is(clipboard, mode):
    keeper = ClipboardKeeper(clipboard, kept_ms=60_000)
    clipboard.put("of another program", ours=False, mode=mode)
    keeper.clear()

    assert clipboard.text(mode) == "of another program"
    assert not clipboard.mimeData(mode).hasFormat(HINT)


@pytest.mark.parametrize("mode", BOTH)
def test_what_a_field_copied_without_marks_is_marked_at_once(clipboard, mode):
    keeper = ClipboardKeeper(clipboard, kept_ms=60_000)
    clipboard.put("a line", ours=True, mode=mode)

    assert clipboard.text(mode) == "a line"
    assert set(CONCEALED) <= set(clipboard.mimeData(mode).formats())
    assert keeper._timer.isActive()


def test_copied_data_carries_every_mark():
    data = QMimeData()
    data.setText("a line")

    assert conceal(data).text() == "a line"
    assert set(CONCEALED) <= set(data.formats())
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
