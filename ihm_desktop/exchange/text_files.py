"""Walks a folder that may be hostile, and reads plain files in it, never through a link."""

import os
import stat
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import LeftOut
from ihm_desktop.exchange.import_limits import FOLDER_DEPTH, FOLDER_FILES, TEXT_FILE_BYTES

_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown", ".mdown"})
# Absent on Windows, where opening a link or a device by name is left to the checks below.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seen:
    """Something in a folder.

    Attributes:
        why: Why it is not read, or None for a text file.
    """

    path: Path
    why: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that was read.

    Attributes:
        data: Its bytes.
        changed_at: Its time, wall clock of this computer; None where it is no date.
    """

    data: bytes
    changed_at: datetime | None


def walk(source: Path) -> list[Seen]:
    """Lists everything in a folder and the folders in it, by name; hidden names are passed over.

    Raises:
        ImportRejected: The folder cannot be read, or holds more than 50,000 things.
    """
    waiting, seen = [(source, 1)], list[Seen]()
    while waiting:  # not by recursion: folders can be nested deeper than a stack
        folder, depth = waiting.pop(0)
        try:
            names = _names(folder, FOLDER_FILES - len(seen))
        except OSError as error:
            if folder == source:
                raise ImportRejected(RejectedImport.UNREADABLE) from error
            seen.append(Seen(folder, LeftOut.UNREADABLE))
            continue
        for path in names:
            if not _is_folder(path):
                seen.append(_look(path))
            elif depth < FOLDER_DEPTH:
                waiting.append((path, depth + 1))
            else:
                seen.append(Seen(path, LeftOut.TOO_DEEP))
        if len(seen) + len(waiting) > FOLDER_FILES:
            raise ImportRejected(RejectedImport.TOO_LARGE)
    return sorted(seen, key=lambda one: one.path)


def read(path: Path) -> TextFile | LeftOut:
    """Reads one file, or tells why not."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_LINK | _BINARY)
    except OSError:
        return LeftOut.UNREADABLE
    with os.fdopen(descriptor, "rb") as file:
        try:
            facts = os.fstat(descriptor)
            if not stat.S_ISREG(facts.st_mode):  # it was exchanged since it was listed
                return LeftOut.OTHER_KIND
            data = file.read(TEXT_FILE_BYTES + 1)
        except OSError:
            return LeftOut.UNREADABLE
    if len(data) > TEXT_FILE_BYTES:
        return LeftOut.TOO_LONG
    return TextFile(data, local_time(facts.st_mtime))


def local_time(seconds: float) -> datetime | None:
    """Turns a file's time, which may lie before 1970, into wall-clock time."""
    try:
        moment = _EPOCH + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
    try:
        return moment.astimezone().replace(tzinfo=None)
    except (OSError, OverflowError, ValueError):  # Windows knows no zone for early times
        return moment.replace(tzinfo=None)


def _names(folder: Path, most: int) -> list[Path]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                found.append(folder / entry.name)
            if len(found) > most:
                raise ImportRejected(RejectedImport.TOO_LARGE)
    return sorted(found)


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def _look(path: Path) -> Seen:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return Seen(path, LeftOut.UNREADABLE)
    is_text = stat.S_ISREG(mode) and path.suffix.lower() in _ENDINGS
    return Seen(path, None if is_text else LeftOut.OTHER_KIND)
