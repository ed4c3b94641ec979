"""The short list of files that the program may make, each with the reason."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from ihm_desktop.content.cover_file import Cover

LIST = Path(__file__).with_name("allowed.toml")


def listed() -> list[Mapping[str, str]]:
    """Returns the rows of the list: path and reason."""
    rows: list[Mapping[str, str]] = tomllib.loads(LIST.read_text(encoding="utf-8"))["file"]
    return rows


def not_allowed(written: Iterable[str], covers: Iterable[Cover], **folders: Path) -> set[str]:
    """Returns the names that the list does not hold.

    Args:
        written: Absolute names of files that were made or changed.
        covers: The covers whose file names may appear.
        folders: What stands for `{data}`, `{home}` and `{given}`; data may be left out, and
            is then the covers' usual folders below the home.
    """
    allowed = [
        _pattern(row["path"], places)
        for row in listed()
        for cover in covers
        for places in _places(cover, folders)
    ]
    return {name for name in written if not any(one.fullmatch(name) for one in allowed)}


def _places(cover: Cover, folders: Mapping[str, Path]) -> Iterable[Mapping[str, str]]:
    known = {name: str(folder) for name, folder in folders.items()}
    known.setdefault("data", f"{known.get('home', '')}/.local/share/{cover.folder}")
    known["slot"] = cover.slot_file
    known["settings"] = cover.settings_file
    for vault in cover.vault_files:
        for own in cover.own_files or ("",):
            yield {**known, "vault": vault, "own": own or "\0"}


def _pattern(path: str, places: Mapping[str, str]) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\}|\*)", path)
    return re.compile("".join(_part(part, places) for part in parts))


def _part(part: str, places: Mapping[str, str]) -> str:
    if part == "*":
        return r"[^/]*"
    if part.startswith("{"):
        return re.escape(places.get(part.strip("{}"), "\0"))  # what is not named matches nothing
    return re.escape(part)
