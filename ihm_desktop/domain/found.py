"""What a search finds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FoundIn(StrEnum):
    """The kind of page a hit lies in."""

    ENTRY = "entry"
    STEP = "step"
    CHECK_IN = "check_in"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a snippet's text.

    Attributes:
        text: Plain text.
        is_hit: Whether these characters are what was searched for.
    """

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One page that holds all the searched words.

    Attributes:
        found_in: Kind of page.
        ref: Id of the entry, step answer, check-in or response.
        written_at: Its wall-clock time; the newest comes first.
        title: Its heading; may be empty.
        snippet: A few words around the first hit, hits marked.
        place: Its place in time, for reading on with `EntryQuery.before_place`.
    """

    found_in: FoundIn
    ref: int
    written_at: datetime
    title: str
    snippet: tuple[Piece, ...]
    place: int = 0
