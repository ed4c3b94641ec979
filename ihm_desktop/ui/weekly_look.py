"""Has every page looked at once a week, while nothing else is to be done; says what it found."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ihm_desktop.domain.condition import Condition
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import N_, _

if TYPE_CHECKING:
    from ihm_desktop.services.health import Health
    from ihm_desktop.ui.jobs import Jobs

FIRST_AFTER_MS: Final = 60_000  # after opening there are better things to do
AGAIN_AFTER_MS: Final = 300_000  # it gave way, or is not due yet

SENTENCES: Final[Mapping[Condition, str]] = {
    Condition.DAMAGED: N_(
        "A few pages can no longer be read as they were written. Everything else is there. "
        "A backup from before may still hold them. "
        "You can go on as usual, or only read for now."
    ),
    Condition.OLDER: N_(
        "A part of this is older than the rest, as if an old file had been put back. "
        "All of it can be read. If nobody did that for you, someone may have a copy. "
        "You can go on as usual, or only read for now."
    ),
}
ONLY_READ: Final = N_("Only read for now")
READING: Final = N_("Nothing new is written from now on. Close this and open it to write again.")

Tell = Callable[[str, str, Callable[[], None]], None]


class WeeklyLook(QObject):
    """Begins a minute after opening; any other work goes first.

    Args:
        health: What looks.
        jobs: The vault thread.
        tell: Shows words above every page, with a button and what it does; no button where
            its words are empty.
        parent: Qt's owner.
    """

    def __init__(self, health: "Health", jobs: "Jobs", tell: Tell, parent: QObject) -> None:
        super().__init__(parent)
        self._health = health
        self._jobs = jobs
        self._tell = tell
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Says what the last look found, and looks again when it is time."""
        self._jobs.run(self._health.found, then=self._say, failed=self._ignore, owner=self)
        self._timer.start(FIRST_AFTER_MS)

    def _look(self) -> None:
        self._timer.start(AGAIN_AFTER_MS)
        self._jobs.run(
            self._health.check, then=self._say, failed=self._ignore, owner=self, gives_way=True
        )

    def _say(self, found: Condition | None) -> None:
        if found is not None and found in SENTENCES:
            self._tell(_(SENTENCES[found]), _(ONLY_READ), self._only_read)

    def _only_read(self) -> None:
        self._jobs.run(self._health.only_read, then=self._reading, owner=self)

    def _reading(self, _done: None) -> None:
        self._tell(_(READING), "", self._look)

    def _ignore(self, _error: IhmError) -> None:
        """What cannot be looked at now says so where it is opened."""
