"""What is brought in from another program: found entries, and the report of what was taken."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ImportKind(StrEnum):
    """Where entries can be brought in from."""

    JRNL = "jrnl"
    FOLDER = "folder"


class LeftOut(StrEnum):
    """Why something was not taken."""

    ALREADY_HERE = "already_here"  # an entry of the same minute with the same text
    TWICE = "twice"  # the same minute and text stood in the import before
    EMPTY = "empty"
    NO_DATE = "no_date"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    NOT_AN_ENTRY = "not_an_entry"  # a record without the expected shape
    OTHER_KIND = "other_kind"  # a picture, a link, another sort of file
    UNREADABLE = "unreadable"
    TOO_DEEP = "too_deep"


class Guess(StrEnum):
    """Something that was taken, but had to be guessed; told so that it can be looked at."""

    DATE_FROM_FILE_TIME = "date_from_file_time"
    LETTERS = "letters"  # the encoding was neither marked nor UTF-8
    SIGNS_REMOVED = "signs_removed"  # control characters that no page can show


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEntry:
    """One piece of writing that an importer found.

    Attributes:
        name: File name without folders, or empty; for the report, never stored.
        written_at: Wall clock, no time zone, any year 1-9999.
        guesses: What had to be guessed.
    """

    name: str = ""
    title: str
    body: str
    written_at: datetime
    tags: tuple[str, ...] = ()
    starred: bool = False
    guesses: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken:
    """One thing that was left out.

    Attributes:
        name: File name without folders, or the record's number; kept in memory only.
        why: The reason.
    """

    name: str
    why: LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How one found entry begins, so that a person can recognise it.

    Attributes:
        written_at: Wall clock, no time zone.
        words: Its title, or its first words where it has none.
    """

    written_at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What an import would bring, before anything is taken.

    Attributes:
        entries: How many were found.
        words: Words in them, about.
        first_day: Day of the oldest, or None where nothing was found.
        last_day: Day of the newest.
        not_taken: How often each reason occurs.
        guesses: How often each guess was needed.
        begins: How the first few begin, in the order in which they were found.
    """

    entries: int
    words: int
    first_day: date | None
    last_day: date | None
    not_taken: tuple[tuple[LeftOut, int], ...]
    guesses: tuple[tuple[Guess, int], ...]
    begins: tuple[Beginning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What was taken and what was not, and why.

    Attributes:
        taken: How many entries are now in the journal.
        not_taken: How often each reason occurs.
        guesses: How often each guess was needed among those taken.
        names: The first 500 things left out, by name; shown once, never stored.
    """

    taken: int
    not_taken: tuple[tuple[LeftOut, int], ...]
    guesses: tuple[tuple[Guess, int], ...]
    names: tuple[NotTaken, ...]
