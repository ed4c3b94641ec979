"""An id is a promise: saved answers point to it, so it is never removed and never reused.

`tests/vectors/content_ids.toml` lists every id that was ever released. A new id is added to
it; a removed or renamed one fails here.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.content_files import FILES, WORD_LISTS, table

RELEASED = Path(__file__).resolve().parent.parent / "vectors" / "content_ids.toml"


def ids_in(value: object, path: str = "") -> Iterator[str]:
    """Yields the path of every id in a file: `the_pull`, `the_pull/miss` and so on."""
    match value:
        case list():
            for item in value:
                yield from ids_in(item, path)
        case dict():
            here = f"{path}/{value['id']}".lstrip("/") if "id" in value else path
            if "id" in value:
                yield here
            for key, item in value.items():
                # Ids of one list are unique among themselves only, so the list's name is kept.
                yield from ids_in(item, f"{here}/{key}" if isinstance(item, list | dict) else here)


def present() -> dict[str, list[str]]:
    """Returns the ids of every subject, sorted; files of one folder are one subject."""
    found: dict[str, list[str]] = {}
    for name in FILES:
        if name not in WORD_LISTS:
            subject = name.partition("/")[0]  # so that steps may change places
            found.setdefault(subject, []).extend(ids_in(table(name)))
    return {subject: sorted(ids) for subject, ids in found.items()}


def test_no_released_id_was_removed():
    released = tomllib.loads(RELEASED.read_text(encoding="utf-8"))
    now = present()

    gone = {
        name: sorted(set(ids) - set(now.get(name, [])))
        for name, ids in released.items()
        if set(ids) - set(now.get(name, []))
    }

    assert gone == {}


def test_each_id_is_listed_so_that_it_can_never_be_taken_back():
    released = tomllib.loads(RELEASED.read_text(encoding="utf-8"))

    new = {
        name: sorted(set(ids) - set(released.get(name, [])))
        for name, ids in present().items()
        if set(ids) - set(released.get(name, []))
    }

    assert new == {}, f"add these to {RELEASED.name}"


def test_no_id_stands_twice_in_a_subject():
    for name, ids in present().items():
        assert len(ids) == len(set(ids)), name
