"""The lines between the journal and the child that reads foreign files: JSON, checked twice."""

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import FoundEntry, Guess, ImportKind, LeftOut, NotTaken
from ihm_desktop.exchange.import_limits import (
    BODY_CHARACTERS,
    ENTRIES,
    NAME_CHARACTERS,
    TAG_CHARACTERS,
    TAGS,
    TITLE_CHARACTERS,
)
from ihm_desktop.exchange.import_port import Item, Total

_Name = Annotated[str, msgspec.Meta(max_length=NAME_CHARACTERS)]
_Tag = Annotated[str, msgspec.Meta(min_length=1, max_length=TAG_CHARACTERS)]


class _Message(msgspec.Struct, tag_field="is", forbid_unknown_fields=True, frozen=True):
    pass


class Ask(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The one line the child is sent.

    Attributes:
        path: Bytes of the path, each as one character, since a path need not be UTF-8.
    """

    kind: ImportKind
    path: Annotated[str, msgspec.Meta(max_length=32_768)]


class _Total(_Message, tag="total", frozen=True):
    count: Annotated[int, msgspec.Meta(ge=0, le=ENTRIES)]


class _Entry(_Message, tag="entry", frozen=True):
    name: _Name
    title: Annotated[str, msgspec.Meta(max_length=TITLE_CHARACTERS)]
    body: Annotated[str, msgspec.Meta(max_length=BODY_CHARACTERS + TITLE_CHARACTERS)]
    written_at: Annotated[datetime, msgspec.Meta(tz=False)]
    tags: Annotated[tuple[_Tag, ...], msgspec.Meta(max_length=TAGS)]
    starred: bool
    guesses: Annotated[tuple[Guess, ...], msgspec.Meta(max_length=len(Guess))]


class _NotTaken(_Message, tag="not_taken", frozen=True):
    name: _Name
    why: LeftOut


class Rejected(_Message, tag="rejected", frozen=True):
    """Nothing can be brought in."""

    why: RejectedImport


class Done(_Message, tag="done", frozen=True):
    """The last line; without it the import is not whole."""


_Any = _Total | _Entry | _NotTaken | Rejected | Done
_decoder: msgspec.json.Decoder[_Any] = msgspec.json.Decoder(_Any)


def ask(kind: ImportKind, source: Path) -> bytes:
    """Makes the line that tells the child what to read."""
    return msgspec.json.encode(Ask(kind=kind, path=os.fsencode(source).decode("latin-1"))) + b"\n"


def asked(line: bytes) -> tuple[ImportKind, Path]:
    """Reads that line in the child."""
    question = msgspec.json.decode(line, type=Ask)
    return question.kind, Path(os.fsdecode(question.path.encode("latin-1")))


def line(item: Item | Rejected | Done) -> bytes:
    """Makes a line out of what an importer found."""
    return msgspec.json.encode(_message(item)) + b"\n"


def parse(data: bytes) -> Item | Rejected | Done:
    """Reads a line from the child, trusting nothing in it.

    Raises:
        ImportRejected: It is not one of the lines above.
    """
    try:
        message = _decoder.decode(data)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise ImportRejected(RejectedImport.TOO_HARD) from error
    if isinstance(message, _Total):
        return Total(message.count)
    if isinstance(message, _NotTaken):
        return NotTaken(name=message.name, why=message.why)
    if isinstance(message, _Entry):
        return _entry(message)
    return message


def _entry(message: _Entry) -> FoundEntry:
    return FoundEntry(
        name=message.name,
        title=message.title,
        body=message.body,
        written_at=message.written_at,
        tags=message.tags,
        starred=message.starred,
        guesses=message.guesses,
    )


def _message(item: Item | Rejected | Done) -> _Message:
    if isinstance(item, Total):
        return _Total(count=item.count)
    if isinstance(item, NotTaken):
        return _NotTaken(name=item.name, why=item.why)
    if isinstance(item, FoundEntry):
        return _Entry(
            name=item.name,
            title=item.title,
            body=item.body,
            written_at=item.written_at,
            tags=item.tags,
            starred=item.starred,
            guesses=item.guesses,
        )
    return item
