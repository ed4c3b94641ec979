"""Reads one content file: capped, parsed, converted, and refused as a whole when it is wrong."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ihm_desktop.content.rules import first_fault
from ihm_desktop.domain.errors import ContentInvalid

T = TypeVar("T")

MAX_FILE_BYTES = 256 * 1024  # the largest file shipped has about 30 KiB
_FIELD_IN_MESSAGE = re.compile(r"`\$\.?([^`]*)`$")


def load(path: Path, kind: type[T]) -> T:
    """Loads a content file as a domain object.

    Args:
        path: A UTF-8 TOML file of at most 256 KiB.
        kind: A dataclass whose fields are the file's keys.

    Returns:
        The file's content; every key was known and had the declared type.

    Raises:
        ContentInvalid: The file is missing, too long, not TOML, or does not fit `kind`.
    """
    return parse(_read_capped(path), kind, path.name)


def parse(raw: bytes, kind: type[T], name: str) -> T:
    """Parses the bytes of a content file.

    Args:
        raw: UTF-8 TOML.
        kind: A dataclass whose fields are the file's keys.
        name: Name of the file, for `ContentInvalid.file`.

    Returns:
        The file's content.

    Raises:
        ContentInvalid: The bytes are too many, not TOML, or do not fit `kind`.
    """
    if len(raw) > MAX_FILE_BYTES:
        raise ContentInvalid(file=name)
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ContentInvalid(file=name) from error
    return convert(table, kind, name)


def convert(table: dict[str, Any], kind: type[T], name: str) -> T:
    """Makes a domain object of parsed TOML.

    Args:
        table: The file's table.
        kind: A dataclass whose fields are the table's keys.
        name: Name of the file, for `ContentInvalid.file`.

    Returns:
        The file's content.

    Raises:
        ContentInvalid: The table does not fit `kind`, has unknown keys, or breaks a rule that
            all files share.
    """
    try:
        content = msgspec.convert(table, kind, strict=True)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ContentInvalid(file=name, field=_field_of(error)) from error
    fault = _unknown_key(table, msgspec.to_builtins(content)) or first_fault(table)
    if fault:
        raise ContentInvalid(file=name, field=fault)
    return content


def _read_capped(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ContentInvalid(file=path.name) from error


def _field_of(error: Exception) -> str:
    found = _FIELD_IN_MESSAGE.search(str(error))
    return found.group(1) if found else ""


def _unknown_key(given: object, kept: object, path: str = "") -> str:
    """Finds a key that the file has and the dataclass has not: most often a slip of the pen."""
    if isinstance(given, dict) and isinstance(kept, dict):
        for key, value in given.items():
            here = f"{path}.{key}".lstrip(".")
            found = here if key not in kept else _unknown_key(value, kept[key], here)
            if found:
                return found
    elif isinstance(given, list) and isinstance(kept, list | tuple):
        for index, (value, other) in enumerate(zip(given, kept, strict=True)):
            found = _unknown_key(value, other, f"{path}[{index}]")
            if found:
                return found
    return ""
