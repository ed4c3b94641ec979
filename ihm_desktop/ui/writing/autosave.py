"""Saves what is being written within a second of the last key, in order, on the vault thread."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.errors import IhmError

if TYPE_CHECKING:
    from ihm_desktop.services.journal import Journal
    from ihm_desktop.ui.jobs import Jobs

SAVE_AFTER_MS = 700  # within the second that the design promises, with room for the save itself
REST_AFTER_MS = 4_000  # a pause this long lets the search index follow


class OpenPage:
    """The page being written.

    A new page's id is learnt on the vault thread at its first save, so that a second save,
    already waiting in line, does not make a second page.
    """

    def __init__(self, entry_id: int | None) -> None:
        self.entry_id = entry_id
        self.unsaved: Draft | None = None


class Autosave(QObject):
    """Watches one draft at a time.

    Signals:
        saved: The page as the vault now holds it (None while it is empty), and what changed.
        failed: The page could not be saved; the text is still on the screen.
    """

    saved = Signal(object, object)
    failed = Signal(object)

    def __init__(self, journal: "Journal", jobs: "Jobs", parent: QObject) -> None:
        super().__init__(parent)
        self._journal = journal
        self._jobs = jobs
        self._collect: Callable[[], Draft] | None = None
        self._page = OpenPage(None)
        self._dirty = False
        self._refused: list[OpenPage] = []
        self._save_timer = self._timer(SAVE_AFTER_MS, self.save_now)
        self._rest_timer = self._timer(REST_AFTER_MS, self._rest)

    def watch(self, entry_id: int | None, collect: Callable[[], Draft]) -> None:
        """Starts with another page; the one before must have been left.

        Args:
            entry_id: Id of the page, or None for one that was never saved.
            collect: Reads the draft off the screen.
        """
        self._page = OpenPage(entry_id)
        self._collect = collect
        self._dirty = False

    def entry_id(self) -> int | None:
        """Returns the page's id, or None while it was never saved."""
        return self._page.entry_id

    def touched(self) -> None:
        """Something was typed: it will be saved within a second."""
        self._dirty = True
        if not self._save_timer.isActive():
            self._save_timer.start()
        self._rest_timer.start()

    def save_now(self) -> None:
        """Hands what is not saved yet to the vault thread at once."""
        self._save_timer.stop()
        if not self._dirty or self._collect is None:
            return
        self._dirty = False
        refused, self._refused = self._refused, []
        self._save(self._page, self._collect())
        for page in refused:
            if page is not self._page and page.unsaved is not None:
                self._save(page, page.unsaved)

    def leave(self) -> None:
        """The page is being left: saves it and lets the index follow."""
        self.save_now()
        self._rest_timer.stop()
        self._rest()

    def _rest(self) -> None:
        page = self._page

        def work() -> Change:
            return Change() if page.entry_id is None else self._journal.rest(page.entry_id)

        # Leaving need not wait for the index: it follows with the next search.
        self._jobs.run(work, failed=self.failed.emit, owner=self, drop_on_close=True)

    def _save(self, page: OpenPage, draft: Draft) -> None:
        page.unsaved = draft

        def work() -> tuple[Entry | None, Change]:
            entry, change = self._journal.save(replace(draft, id=page.entry_id))
            page.entry_id = page.entry_id if entry is None else entry.id
            return entry, change

        def done(result: tuple[Entry | None, Change]) -> None:
            page.unsaved = None if page.unsaved is draft else page.unsaved
            self.saved.emit(*result)

        def failed(error: IhmError) -> None:
            # It stays unsaved, and the next key, page or Close tries again.
            self._dirty = self._dirty or page is self._page
            self._refused.append(page)
            self.failed.emit(error)

        self._jobs.run(work, then=done, failed=failed, owner=self)

    def _timer(self, interval_ms: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(then)
        return timer
