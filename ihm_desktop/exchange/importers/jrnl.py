"""Reads what `jrnl --format json` writes."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import LeftOut, NotTaken
from ihm_desktop.exchange.import_entry import make_entry
from ihm_desktop.exchange.import_limits import ENTRIES, JRNL_FILE_BYTES, JSON_COMMAS
from ihm_desktop.exchange.import_port import Item, Total
from ihm_desktop.exchange.import_text import decode

_DATE = re.compile(r"(\d{1,4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_TIME = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_ESCAPE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a proper pair
    rb"|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"  # half of one: no parser takes it
    rb"|\\."
)


class _Record(msgspec.Struct):
    title: str
    body: str
    date: str
    time: str = "00:00"
    tags: list[str] = []
    starred: bool = False


class _Export(msgspec.Struct):
    entries: list[msgspec.Raw]


def read(source: Path) -> Iterator[Item]:
    """Looks at every record of an export.

    Args:
        source: The file that jrnl's output was written to; UTF-8, or UTF-16 as PowerShell does.

    Returns:
        A `Total`, then an entry or a reason for each record.

    Raises:
        ImportRejected: It cannot be read, is too large, or is not such an export.

    Source: jrnl 4.6, `jrnl/plugins/json_exporter.py`, and its output for made-up entries.
    """
    records = _records(_bytes(source))
    yield Total(len(records))
    for number, raw in enumerate(records, start=1):
        yield _item(f"{number}", raw)


def _bytes(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            data = file.read(JRNL_FILE_BYTES + 1)
    except OSError as error:
        raise ImportRejected(RejectedImport.UNREADABLE) from error
    if len(data) > JRNL_FILE_BYTES or data.count(b",") > JSON_COMMAS:
        raise ImportRejected(RejectedImport.TOO_LARGE)
    if b"\0" in data or data.startswith(b"\xef\xbb\xbf"):
        decoded = decode(data)
        if decoded is None:
            raise ImportRejected(RejectedImport.NOT_THIS_KIND)
        return decoded.text.encode("utf-8", "replace")
    return data


def _records(data: bytes) -> list[msgspec.Raw]:
    try:
        records = _parsed(data)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise ImportRejected(RejectedImport.NOT_THIS_KIND) from error
    if len(records) > ENTRIES:
        raise ImportRejected(RejectedImport.TOO_LARGE)
    return records


def _parsed(data: bytes) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(data, type=_Export).entries
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        return msgspec.json.decode(_ESCAPE.sub(_whole, data), type=_Export).entries


def _item(name: str, raw: msgspec.Raw) -> Item:
    try:
        record = msgspec.json.decode(raw, type=_Record)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return NotTaken(name=name, why=LeftOut.NOT_AN_ENTRY)
    written_at = _when(record)
    if written_at is None:
        return NotTaken(name=name, why=LeftOut.NO_DATE)
    return make_entry(
        name=name,
        title=record.title,
        body=record.body,
        written_at=written_at,
        tags=record.tags,
        starred=record.starred,
    )


def _when(record: _Record) -> datetime | None:
    day, time = _DATE.fullmatch(record.date), _TIME.fullmatch(record.time)
    if day is None or time is None:
        return None
    try:
        year, month, of_month = map(int, day.groups())
        hour, minute = map(int, time.groups())
        return datetime(year, month, of_month, hour, minute)  # noqa: DTZ001 - a diary's day is local
    except ValueError:
        return None


def _whole(escape: re.Match[bytes]) -> bytes:
    return rb"\ufffd" if escape.group(1) else escape.group()
