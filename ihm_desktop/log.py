"""A closed list of events with numbers; there is no way to log a word.

Nothing is kept: a log would be a trace. Whoever looks for a fault passes in a `Log` of their
own, as the tests do.
"""

from enum import StrEnum
from typing import Protocol


class Event(StrEnum):
    """Everything that may be recorded."""

    PANEL_STARTED = "panel_started"
    PANEL_PAINTED = "panel_painted"
    PANEL_SILENT = "panel_silent"
    PANEL_KILLED = "panel_killed"
    PANEL_ENDED = "panel_ended"
    CRASHED = "crashed"


class Log(Protocol):
    """Takes events."""

    def note(self, event: Event, number: int = 0) -> None:
        """Takes one event.

        Args:
            event: What happened.
            number: A duration in milliseconds, an exit status or a count.
        """
        ...


class SilentLog:
    """Forgets everything; the one in use."""

    def note(self, event: Event, number: int = 0) -> None:
        """Forgets the event."""
