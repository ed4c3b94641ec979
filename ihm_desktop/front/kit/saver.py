"""Writes a cover's data soon after each change, and at once when asked."""

from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ihm_desktop.front.kit.store import Saved, Store

SOON_MS: Final = 400  # several changes in a row are one writing

Kept = TypeVar("Kept")


class SaverSignals(QObject):
    """The signals of a `Saver`; Qt's classes cannot be generic.

    Signals:
        saved: Something was written or could not be, with a `Saved`.
    """

    saved = Signal(object)


class Saver(Generic[Kept]):
    """Holds the newest value until it is on the disk.

    Args:
        store: Where it goes.
        parent: Qt's owner.
    """

    def __init__(self, store: Store[Kept], parent: QObject) -> None:
        self._store = store
        self._waiting: list[Kept] = []
        self._signals = SaverSignals(parent)
        self.saved = self._signals.saved
        self._timer = QTimer(self._signals)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.flush)

    def put(self, value: Kept) -> None:
        """Takes a value that is written within half a second."""
        self._waiting = [value]
        self._timer.start()

    @property
    def waiting(self) -> bool:
        """Whether something is not yet on the disk."""
        return bool(self._waiting)

    def flush(self) -> None:
        """Writes what waits; what could not be written goes on waiting."""
        self._timer.stop()
        if self._waiting:
            outcome = self._store.save(self._waiting[-1])
            if outcome is Saved.DONE:
                self._waiting = []
            self.saved.emit(outcome)
