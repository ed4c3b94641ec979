"""Copied text does not stay: cleared after a while, and asked to be left out of histories."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

from ihm_desktop.system import mac_pasteboard

KEPT_MS: Final = 10_000  # the time that password managers settled on
# Source: KeePassXC src/gui/Clipboard.cpp, nspasteboard.org, learn.microsoft.com "Clipboard
# Formats"; whether a history honours its mark is up to that history.
HINT: Final = "x-kde-passwordManagerHint"
CONCEALED: Final = {
    HINT: b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\x00\x00\x00\x00",
    "CanUploadToCloudClipboard": b"\x00\x00\x00\x00",
}


def conceal(copied: QMimeData) -> QMimeData:
    """Marks copied data as not meant for clipboard histories.

    Args:
        copied: What an editor is about to put on the clipboard.

    Returns:
        The same object.
    """
    for kind, value in CONCEALED.items():
        copied.setData(kind, value)
    return copied


class ClipboardKeeper(QObject):
    """Marks and clears what this process put on the clipboard; never what others did."""

    def __init__(
        self, clipboard: QClipboard, parent: QObject | None = None, *, kept_ms: int = KEPT_MS
    ) -> None:
        """Starts watching.

        Args:
            clipboard: The application's.
            parent: Qt's owner.
            kept_ms: How long copied text stays, in milliseconds.
        """
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self, interval=kept_ms, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Clears what is ours at once."""
        self._timer.stop()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self._is_ours(mode):
                self._clipboard.clear(mode)

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Clipboard:
            return self._clipboard.ownsClipboard()
        return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode is QClipboard.Mode.FindBuffer or not self._is_ours(mode):
            return
        copied = self._clipboard.mimeData(mode)
        if not copied.text():
            return
        if copied.hasFormat(HINT):
            mac_pasteboard.conceal()
            self._timer.start()
        else:
            self._mark(copied.text(), mode)

    def _mark(self, text: str, mode: QClipboard.Mode) -> None:
        """Copies once more, marked: Qt's own fields and labels know of no marks.

        Nobody can fetch the first copy: they are answered when this has returned.
        """
        marked = QMimeData()
        marked.setText(text)
        self._clipboard.setMimeData(conceal(marked), mode)
