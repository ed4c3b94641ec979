"""Copied text does not stay: cleared after a while, and asked to be left out of histories."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT_MS: Final = 10_000  # the time that password managers settled on
# Source: KeePassXC src/gui/Clipboard.cpp, nspasteboard.org, learn.microsoft.com "Clipboard
# Formats"; whether a history honours its mark is up to that history.
CONCEALED: Final = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
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
    """Clears what this process put on the clipboard; never what others did."""

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
        if self._clipboard.ownsClipboard():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode is QClipboard.Mode.Clipboard and self._clipboard.ownsClipboard():
            if self._clipboard.text(mode):
                self._timer.start()
            else:
                self._timer.stop()
