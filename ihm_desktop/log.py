"""A closed list of events with numbers; there is no way to log a word.

Off by default and never written anywhere: records stay in memory, at most `KEPT` of them,
for tests and for someone who looks for a fault on a computer of their own.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

KEPT: Final = 256


class Event(StrEnum):
    """Everything that may be recorded."""

    PANEL_STARTED = "panel_started"
    PANEL_PAINTED = "panel_painted"
    PANEL_SILENT = "panel_silent"
    PANEL_KILLED = "panel_killed"
    PANEL_ENDED = "panel_ended"
    FOLDER_LEVELLED = "folder_levelled"
    FOLDER_FAILED = "folder_failed"
    UNLOCKED = "unlocked"
    REFUSED = "refused"
    LEFT = "left"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing that happened.

    Attributes:
        event: What.
        number: A duration in milliseconds, an exit status or a count, as the event has it.
        at_s: When, in monotonic seconds.
    """

    event: Event
    number: int
    at_s: float


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
    """Forgets everything; the one in use unless somebody asks for another."""

    def note(self, event: Event, number: int = 0) -> None:
        """Forgets the event."""


class MemoryLog:
    """Keeps the newest events in memory."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._records: deque[Record] = deque(maxlen=KEPT)

    def note(self, event: Event, number: int = 0) -> None:
        """Keeps the event; the oldest one goes when there are `KEPT`."""
        self._records.append(Record(event=event, number=number, at_s=self._monotonic()))

    def records(self) -> tuple[Record, ...]:
        """Returns what was kept, oldest first."""
        return tuple(self._records)
