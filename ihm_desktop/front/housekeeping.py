"""Keeps the data folder looking the same, whatever lies in it, while no journal runs.

Runs on a thread of its own: the window paints first, files are levelled second.
"""

import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

from ihm_desktop.domain.errors import DiskFull, IhmError, ReadOnlyFolder

FINISH_PATIENCE_S: Final = 20.0  # a first start writes 16 MiB to what may be a slow disk


class Outcome(StrEnum):
    """How the folder is after tidying."""

    TIDY = "tidy"
    READ_ONLY = "read_only"
    FULL = "full"
    FAILED = "failed"


class Housekeeping(QObject):
    """Tidies the folder on a thread and says when that is done.

    Signals:
        done: The folder was tidied, with an `Outcome`.
    """

    done = Signal(object)

    def __init__(self, tidy: Callable[[], None], parent: QObject | None = None) -> None:
        """Prepares; nothing is touched yet.

        Args:
            tidy: Makes a missing folder and levels the two vaults; raises `IhmError`.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._tidy = tidy
        self._thread: threading.Thread | None = None
        self.done.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Whether the folder is being tidied; no journal process may start then."""
        return self._thread is not None

    def begin(self) -> None:
        """Begins to tidy, unless that is going on."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run)
            self._thread.start()

    def finish(self) -> None:
        """Waits until a tidying that has begun is over."""
        if self._thread is not None:
            self._thread.join(FINISH_PATIENCE_S)

    def _run(self) -> None:
        self.done.emit(outcome_of(self._tidy))

    def _forget(self) -> None:
        self._thread = None


def outcome_of(tidy: Callable[[], None]) -> Outcome:
    """Tidies and names the outcome; what cannot be read or written is left as it is."""
    try:
        tidy()
    except ReadOnlyFolder:
        return Outcome.READ_ONLY
    except DiskFull:
        return Outcome.FULL
    except (IhmError, OSError):
        return Outcome.FAILED
    return Outcome.TIDY
