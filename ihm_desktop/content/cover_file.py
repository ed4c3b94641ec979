"""Reads a cover's TOML: what the program calls itself while it wears this cover.

Both processes read it before their first paint, so it does without msgspec (50 ms) and
without `dataclasses` (5 ms).
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from ihm_desktop.domain.errors import ContentInvalid

MAX_FILE_BYTES: Final = 64 * 1024


class Cover(NamedTuple):
    """What people see of the program from outside.

    Attributes:
        name: Name of the cover's file and module.
        title: Message id of the title of every window.
        app_id: Name for window managers and process lists: lower-case ASCII.
        field: Message id of the label of the passphrase's field.
        icon: Image of the windows, for the task bar.
        folder: Name of the data folder.
        slot_file: Name of the slot file in it.
        vault_files: Names of the two databases in it.
        outcomes: Message ids of sentences for the outcomes of opening, by the name of the
            error's class; outcomes that are missing are said plainly.
    """

    name: str
    title: str
    app_id: str
    field: str
    icon: Path
    folder: str
    slot_file: str
    vault_files: tuple[str, str]
    outcomes: Mapping[str, str]


def load(folder: Path, name: str) -> Cover:
    """Loads a cover.

    Args:
        folder: Folder of the cover files.
        name: The cover's name, one of the program's own list and never user input.

    Returns:
        The cover.

    Raises:
        ContentInvalid: The file is missing, too long, or does not have these fields.
    """
    path = folder / f"{name}.toml"
    try:
        raw = path.read_bytes()
        if len(raw) > MAX_FILE_BYTES:
            raise ContentInvalid(file=path.name)
        return _cover(folder, name, tomllib.loads(raw.decode("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ContentInvalid(file=path.name) from error


def _cover(folder: Path, name: str, table: Mapping[str, Any]) -> Cover:
    first, second = (_text(vault) for vault in table["files"]["vaults"])
    return Cover(
        name=name,
        title=_text(table["title"]),
        app_id=_text(table["app_id"]),
        field=_text(table["field"]),
        icon=folder / _text(table["icon"]),
        folder=_text(table["folder"]),
        slot_file=_text(table["files"]["slots"]),
        vault_files=(first, second),
        outcomes={key: _text(words) for key, words in table.get("outcomes", {}).items()},
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value
