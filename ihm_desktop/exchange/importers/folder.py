"""Reads a folder of text and Markdown files, and the folders in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import Guess, LeftOut, NotTaken
from ihm_desktop.exchange.front_matter import split
from ihm_desktop.exchange.import_dates import find_date
from ihm_desktop.exchange.import_entry import make_entry, short_name
from ihm_desktop.exchange.import_limits import FOLDER_BYTES
from ihm_desktop.exchange.import_port import Item, Total
from ihm_desktop.exchange.import_text import clean, decode
from ihm_desktop.exchange.text_files import TextFile, walk
from ihm_desktop.exchange.text_files import read as read_file

_SIGNED_HEADING = re.compile(r"\s*#{1,6}[ \t]+(\S[^\n]*?)[ \t]*#*[ \t]*(?:\n|$)")
_LINED_HEADING = re.compile(r"\s*([^\s>#-][^\n]*)\n=+[ \t]*(?:\n|$)")
_TITLE_EDGE = " \t-_.,;:–—/"
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a file's name and folders tell."""

    at: datetime | None
    has_time: bool
    title: str


def read(source: Path) -> Iterator[Item]:
    """Looks at every file, in the order of names.

    Args:
        source: The folder.

    Returns:
        A `Total`, then an entry or a reason for each file.

    Raises:
        ImportRejected: It cannot be read or holds too much.
    """
    seen = walk(source)
    yield Total(len(seen))
    left_bytes = FOLDER_BYTES
    for one in seen:
        name = short_name(one.path.name)
        file = one.why or read_file(one.path)
        if isinstance(file, LeftOut):
            yield NotTaken(name=name, why=file)
            continue
        left_bytes -= len(file.data)
        if left_bytes < 0:
            raise ImportRejected(RejectedImport.TOO_LARGE)
        yield _item(name, one.path.relative_to(source), file)


def _item(name: str, path: PurePath, file: TextFile) -> Item:
    decoded = decode(file.data)
    if decoded is None:
        return NotTaken(name=name, why=LeftOut.NOT_TEXT)
    text, removed = clean(decoded.text)
    matter, text = split(text)
    named = _named(path)
    heading, text = (matter.title, text) if matter.title else _heading(text)
    written_at, from_file = _when(matter.date, named, file.changed_at)
    if written_at is None:
        return NotTaken(name=name, why=LeftOut.NO_DATE)
    guesses = [
        guess
        for guess, holds in (
            (Guess.DATE_FROM_FILE_TIME, from_file),
            (Guess.LETTERS, decoded.guessed),
            (Guess.SIGNS_REMOVED, removed),
        )
        if holds
    ]
    if not text.strip() and not heading and not matter.rest:
        return NotTaken(name=name, why=LeftOut.EMPTY)
    return make_entry(
        name=name,
        title=heading or named.title,
        body="\n".join([*matter.rest, text]) if matter.rest else text,
        written_at=written_at,
        tags=matter.tags,
        starred=matter.starred,
        guesses=tuple(guesses),
    )


def _heading(text: str) -> tuple[str, str]:
    """Takes a heading off the top of a text."""
    found = _SIGNED_HEADING.match(text) or _LINED_HEADING.match(text)
    return (found.group(1), text[found.end() :]) if found else ("", text)


def _named(path: PurePath) -> _Named:
    """Reads the name, and where that holds no date the folders above it: `2020/01/31.md`."""
    stem = path.stem
    found = find_date(stem)
    if found is not None:
        title = f"{stem[: found.start].strip(_TITLE_EDGE)} {stem[found.end :].strip(_TITLE_EDGE)}"
    else:
        title = stem
        found = find_date("/".join([*path.parts[-3:-1], stem]))
    title = title.strip() if _LETTER.search(title) else ""
    return _Named(found.at if found else None, bool(found and found.has_time), title)


def _when(written: str, named: _Named, changed_at: datetime | None) -> tuple[datetime | None, bool]:
    """Chooses the date: front matter, then the name, then the file's time, told as a guess.

    Where the best one names a day without a time and another one names a time on the same
    day, that time is taken, so that two pages of a day keep their order.
    """
    matter = find_date(written) if written else None
    best = (matter.at, matter.has_time) if matter else (named.at, named.has_time)
    if best[0] is None:
        return (changed_at.replace(microsecond=0) if changed_at else None), True
    others = [named.at if named.has_time else None, changed_at]
    same_day = [at for at in others if at is not None and at.date() == best[0].date()]
    if best[1] or not same_day:
        return best[0], False
    return same_day[0].replace(microsecond=0), False
