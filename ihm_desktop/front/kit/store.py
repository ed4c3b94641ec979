"""A cover's own data: one JSON file, written whole or not at all.

A file that could not be read is never replaced: it may hold what somebody still wants.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final, Generic, TypeVar

FILE_MODE: Final = 0o600
FOLDER_MODE: Final = 0o700
MAX_BYTES: Final = 32 * 1024 * 1024
NEW_ENDING: Final = ".new"
# Windows would turn each line end into two signs.
_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

Kept = TypeVar("Kept")


class State(StrEnum):
    """How a file was found."""

    UNREAD = "unread"
    NONE = "none"
    READ = "read"
    DAMAGED = "damaged"


class Saved(StrEnum):
    """How writing went."""

    DONE = "done"
    KEPT_OLD = "kept_old"  # the file there could not be read, so it was left alone
    FULL = "full"
    READ_ONLY = "read_only"
    FAILED = "failed"


class Store(Generic[Kept]):
    """Reads and writes one value.

    Args:
        path: The file.
        parse: Makes the value from what JSON holds; raises ValueError, KeyError,
            AttributeError or TypeError where it is not such a value.
        dump: Makes from the value what JSON can hold.
    """

    def __init__(
        self, path: Path, parse: Callable[[object], Kept], dump: Callable[[Kept], object]
    ) -> None:
        self._path = path
        self._parse = parse
        self._dump = dump
        self.state = State.UNREAD

    @property
    def name(self) -> str:
        """Name of the file, without folders."""
        return self._path.name

    def load(self) -> Kept | None:
        """Reads the value; `state` says how that went.

        Returns:
            The value; None where there is no file or it cannot be read.
        """
        try:
            found = self._parse(_read_json(self._path))
        except FileNotFoundError:
            self.state = State.NONE
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.state = State.DAMAGED
            return None
        self.state = State.READ
        return found

    def save(self, value: Kept) -> Saved:
        """Writes the value, so that a crash at any moment keeps either the old or the new.

        Args:
            value: What is to be kept.
        """
        import json

        if self.state is State.UNREAD:
            self.load()
        if self.state is State.DAMAGED:
            return Saved.KEPT_OLD
        text = json.dumps(self._dump(value), ensure_ascii=False, indent=1)
        content = text.encode("utf-8", "replace")
        if len(content) > MAX_BYTES:
            return Saved.FAILED  # it could be written, but never be read again
        try:
            _write_whole(self._path, content)
        except OSError as error:
            return _outcome(error)
        self.state = State.READ
        return Saved.DONE

    def set_aside(self) -> bool:
        """Gives a file that cannot be read another name, so that a new one can begin.

        Returns:
            Whether that was possible; the file's bytes are untouched either way.
        """
        stem, ending = self._path.stem, self._path.suffix
        number = 1
        while (other := self._path.with_name(f"{stem}-old-{number}{ending}")).exists():
            number += 1
        try:
            self._path.rename(other)
        except OSError:
            return False
        self.state = State.NONE
        return True


def _read_json(path: Path) -> object:
    import json

    if path.stat().st_size > MAX_BYTES:
        raise ValueError
    return json.loads(path.read_bytes().decode("utf-8"))


def _write_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    waiting = path.with_name(path.name + NEW_ENDING)
    try:
        handle = os.open(waiting, _NEW_FILE, FILE_MODE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            waiting.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _outcome(error: OSError) -> Saved:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Saved.FULL
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Saved.READ_ONLY
    return Saved.FAILED
