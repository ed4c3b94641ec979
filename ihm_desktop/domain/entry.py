"""An entry of the journal, the draft it grows from, and the ways to list entries."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ihm_desktop.domain.found import FoundIn


class RightNow(StrEnum):
    """The offered words for an entry's "Right now"; they have no order and no worth."""

    NUMB = "numb"
    STIRRED_UP = "stirred_up"
    HEAVY = "heavy"
    TIRED = "tired"
    MIXED = "mixed"
    STEADY = "steady"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text that is not saved yet.

    Attributes:
        id: The entry's id, or None while it was never saved.
        title: Optional heading, plain text.
        body: Plain text with light Markdown.
        written_at: Date and time the writer gave it: wall clock, no time zone, any year 1-9999.
        tags: Free words, unique when case is folded, in the order given.
        right_now: Values of `RightNow` or the writer's own words; no order.
        starred: Whether it is marked with a star.
        cursor: Place of the cursor in `body`, in UTF-16 units, so that Continue returns there.
    """

    id: int | None = None
    title: str = ""
    body: str = ""
    written_at: datetime
    tags: tuple[str, ...] = ()
    right_now: tuple[str, ...] = ()
    starred: bool = False
    cursor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A saved piece of writing; fields as in `Draft`, and these.

    Attributes:
        uuid: 32 hexadecimal digits, the same in every backup of it.
        created_at_utc: Aware UTC time of its first save.
        changed_at_utc: Aware UTC time of its last save.
        trashed_at_utc: Aware UTC time it went into the trash, or None.
    """

    id: int
    uuid: str
    title: str
    body: str
    written_at: datetime
    tags: tuple[str, ...]
    right_now: tuple[str, ...]
    starred: bool
    cursor: int
    created_at_utc: datetime
    changed_at_utc: datetime
    trashed_at_utc: datetime | None = None

    def draft(self) -> Draft:
        """Returns the entry as a draft that can be edited and saved again."""
        return Draft(
            id=self.id,
            title=self.title,
            body=self.body,
            written_at=self.written_at,
            tags=self.tags,
            right_now=self.right_now,
            starred=self.starred,
            cursor=self.cursor,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """What a list shows of one entry.

    Attributes:
        place: The entry's unique place in time, see `domain/place.py`.
        opening: The first 160 characters of its body, white space folded.
    """

    id: int
    place: int
    title: str
    opening: str
    written_at: datetime
    starred: bool
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryQuery:
    """Which entries a list shows; empty fields do not narrow it.

    Attributes:
        tag: Only entries with this tag, case folded.
        first_day: Only entries written on or after this day.
        last_day: Only entries written on or before this day.
        starred: Only entries with a star.
        found_in: Only this kind of page; searching looks at it, listing does not.
        before_place: Only entries older than this place in time, for reading on.
        limit: How many at most.
    """

    tag: str = ""
    first_day: date | None = None
    last_day: date | None = None
    starred: bool = False
    found_in: FoundIn | None = None
    before_place: int | None = None
    limit: int = 100
