"""Makes a found entry out of loose parts, the same way for every importer."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from ihm_desktop.domain.importing import FoundEntry, Guess, LeftOut, NotTaken
from ihm_desktop.exchange.import_limits import (
    BODY_CHARACTERS,
    NAME_CHARACTERS,
    TAG_CHARACTERS,
    TAGS,
    TITLE_CHARACTERS,
)
from ihm_desktop.exchange.import_text import clean, one_line

_TAGS_LOOKED_AT = 10 * TAGS  # blank and repeated ones are dropped, but not without an end
_TAG_SIGNS = "@#%+*&~!$"  # jrnl lets people choose; our tags are bare words


def make_entry(
    *,
    name: str,
    title: str,
    body: str,
    written_at: datetime,
    tags: Iterable[str] = (),
    starred: bool = False,
    guesses: tuple[Guess, ...] = (),
) -> FoundEntry | NotTaken:
    """Cleans and bounds the parts of one entry.

    Args:
        name: What the report calls it.
        title: As it was found; too long a title goes to the top of the text.
        body: As it was found, any line ends.
        written_at: Wall clock; what is finer than a minute is kept.
        tags: As they were found, signs in front included.
        starred: Whether it was marked.
        guesses: What was guessed so far.

    Returns:
        The entry, or why it is none.
    """
    title, first = clean(title)
    body, second = clean(body)
    title, body = one_line(title), body.strip("\n ")
    if len(title) > TITLE_CHARACTERS:
        title, body = "", f"{title}\n\n{body}".rstrip("\n")
    if not title and not body.strip():
        return NotTaken(name=short_name(name), why=LeftOut.EMPTY)
    if len(body) > BODY_CHARACTERS:
        return NotTaken(name=short_name(name), why=LeftOut.TOO_LONG)
    return FoundEntry(
        name=short_name(name),
        title=title,
        body=body,
        written_at=written_at,
        tags=bare_tags(tags),
        starred=starred,
        guesses=(*guesses, Guess.SIGNS_REMOVED) if first or second else guesses,
    )


def bare_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Drops the signs before tags, blank and over-long tags, and repeats in any case."""
    kept: dict[str, str] = {}
    for tag in islice(tags, _TAGS_LOOKED_AT):
        word = one_line(clean(tag)[0]).lstrip(_TAG_SIGNS).strip()
        if word and len(word) <= TAG_CHARACTERS and len(kept) < TAGS:
            kept.setdefault(word.casefold(), word)
    return tuple(kept.values())


def short_name(name: str) -> str:
    """Makes a name fit for the pipe and a list: no broken signs, not endless."""
    return one_line(name.encode("utf-8", "replace").decode("utf-8"))[:NAME_CHARACTERS]
