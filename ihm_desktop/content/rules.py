"""Checks that hold for every content file: ids, versions and texts as the schema asks."""

import re
from collections.abc import Iterator

_ID = re.compile(r"[a-z][a-z0-9_]*")
_MAY_BE_EMPTY = frozenset({"checked_on", "source_date", "emergency_number"})


def first_fault(value: object) -> str:
    """Finds the first place of a parsed file that breaks a rule shared by all files.

    Args:
        value: Parsed TOML.

    Returns:
        The place, such as `steps[2].id`; empty when nothing is wrong. Wrong are: an id that is
        not lower-case letters, digits and underscores, or that stands twice in one list; a
        version below 1; a text that is empty or has space at its ends.
    """
    return next(_faults(value, "", ""), "")


def _faults(value: object, path: str, key: str) -> Iterator[str]:
    match value:
        case str() if not value.strip() and key not in _MAY_BE_EMPTY:
            yield path
        case str() if value != value.strip() or (key == "id" and not _ID.fullmatch(value)):
            yield path
        case int() if key == "version" and value < 1:
            yield path
        case list():
            yield from _faults_in_list(value, path)
        case dict():
            for name, item in value.items():
                yield from _faults(item, f"{path}.{name}".lstrip("."), name)


def _faults_in_list(values: list[object], path: str) -> Iterator[str]:
    seen: set[object] = set()
    for index, value in enumerate(values):
        here = f"{path}[{index}]"
        yield from _faults(value, here, "")
        if isinstance(value, dict) and "id" in value:
            if value["id"] in seen:
                yield f"{here}.id"
            seen.add(value["id"])
