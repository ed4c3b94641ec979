"""Saves what is on the page within a second, in order, on the vault thread; loses nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError

if TYPE_CHECKING:
    from ihm_desktop.ui.jobs import Jobs

SAVE_AFTER_MS = 700  # within the second that the design promises, with room for the save itself

Save = Callable[[], tuple[object, Change]]
Collect = Callable[[], Save]
Rest = Callable[[], Change]


@dataclass(slots=True, eq=False)
class _Watched:
    """What is being written, and the last save of it that did not succeed."""

    collect: Collect
    rest: Rest | None
    unsaved: Save | None = None


class Keeper(QObject):
    """Watches one thing at a time.

    Signals:
        saved: The thing as the vault now holds it, and what changed.
        failed: It could not be saved; it is still on the screen.
    """

    saved = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: "Jobs", parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._watched: _Watched | None = None
        self._dirty = False
        self._troubled = False
        self._refused: list[_Watched] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save_now)

    @property
    def is_troubled(self) -> bool:
        """Whether the last save was refused: the screen still holds what the vault does not."""
        return self._troubled

    def watch(self, collect: Collect, rest: Rest | None = None) -> None:
        """Starts with another thing; what is left of the one before is saved first.

        Args:
            collect: Reads the screen on the GUI thread and returns the call that saves it,
                which runs on the vault thread.
            rest: Lets the search index follow once the thing is left; runs after its saves.
        """
        self.leave()
        self._watched = _Watched(collect, rest)
        self._dirty = False

    def touched(self) -> None:
        """Something was written or chosen: it will be saved within a second."""
        self._dirty = True
        # Not started anew by each key, so that steady typing is saved as well.
        if not self._timer.isActive():
            self._timer.start()

    def save_now(self) -> None:
        """Hands what is not saved yet to the vault thread at once."""
        self._timer.stop()
        refused, self._refused = self._refused, []
        # What was refused before comes first, so that nothing older lands on newer words.
        for watched in refused:
            if watched is not self._watched and watched.unsaved is not None:
                self._save(watched, watched.unsaved)
        if self._watched is not None and self._dirty:
            self._dirty = False
            self._save(self._watched, self._watched.collect())

    def leave(self) -> None:
        """Saves what is being written, lets the index follow, and stops watching."""
        self.save_now()
        watched, self._watched = self._watched, None
        if watched is not None and watched.rest is not None:
            # Leaving need not wait for the index: it follows with the next search.
            self._jobs.run(watched.rest, failed=self.failed.emit, owner=self, drop_on_close=True)

    def _save(self, watched: _Watched, save: Save) -> None:
        watched.unsaved = save

        def done(result: tuple[object, Change]) -> None:
            watched.unsaved = None if watched.unsaved is save else watched.unsaved
            self._troubled = False
            self.saved.emit(*result)

        def failed(error: IhmError) -> None:
            # It stays unsaved, and the next key, page or Close tries again.
            self._dirty = self._dirty or watched is self._watched
            self._troubled = True
            if watched not in self._refused:
                self._refused.append(watched)
            self.failed.emit(error)

        self._jobs.run(save, then=done, failed=failed, owner=self)
