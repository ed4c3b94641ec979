"""The settings of the cover in use: a plain file that is always there, so it says nothing.

It is JSON: `{"shortcuts": {"lookup": "Ctrl+Shift+L", …}, "long_press": false}`. A file that
cannot be read counts as one with the usual values, and is left alone until something is
changed.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from ihm_desktop.content.cover_file import Cover

LOOKUP: Final = "lookup"
USUAL_LOOKUP: Final = "Ctrl+Shift+L"
MAX_FILE_BYTES: Final = 64 * 1024
MAX_TEXT_SIGNS: Final = 200


class CoverSettings(NamedTuple):
    """What can be set in a cover.

    Attributes:
        shortcuts: Keys by the name of what they do, as `QKeySequence` writes them portably;
            `lookup` is there under every cover.
        long_press: Whether a held chord on the unlock window may empty everything.
    """

    shortcuts: Mapping[str, str]
    long_press: bool

    @property
    def lookup(self) -> str:
        """The keys that ask for the journal process."""
        return self.shortcuts[LOOKUP]


def usual(cover: Cover) -> CoverSettings:
    """Returns what is set in a cover before anybody changes anything.

    Args:
        cover: Gives its own shortcuts.
    """
    shortcuts = {LOOKUP: USUAL_LOOKUP} | dict(cover.shortcuts)
    return CoverSettings(shortcuts=shortcuts, long_press=False)


def load(path: Path, standard: CoverSettings) -> CoverSettings:
    """Reads the settings; whatever is missing or wrong has its usual value.

    Args:
        path: The settings file.
        standard: The usual values, as `usual` returns them.
    """
    table = _table(path)
    shortcuts = table.get("shortcuts")
    return CoverSettings(
        shortcuts=_known(standard.shortcuts, shortcuts if isinstance(shortcuts, dict) else {}),
        long_press=table.get("long_press") is True,
    )


def save(path: Path, settings: CoverSettings) -> None:
    """Writes the settings, whole or not at all.

    Args:
        path: The settings file.
        settings: What is set.

    Raises:
        DiskFull: There is no room; the file is as it was.
        ReadOnlyFolder: The folder cannot be written; the file is as it was.
        StorageFailed: The disk reported an error.
    """
    import json  # not before the first paint

    from ihm_desktop.vault.disk import disk_errors, sync_folder, write_new
    from ihm_desktop.vault.files import new_name

    table = {"shortcuts": dict(settings.shortcuts), "long_press": settings.long_press}
    new = new_name(path)
    with disk_errors():
        new.unlink(missing_ok=True)
        write_new(new, json.dumps(table, indent=2, ensure_ascii=False).encode() + b"\n")
        new.replace(path)
        sync_folder(path.parent)


def keep(path: Path, standard: CoverSettings, lookup: str, *, long_press: bool) -> CoverSettings:
    """Changes what every cover has and leaves the cover's own as it is.

    Args:
        path: The settings file.
        standard: The usual values.
        lookup: The keys that ask for the journal process.
        long_press: See `CoverSettings`.

    Returns:
        The settings as they are from now on.

    Raises:
        IhmError: As `save`.
    """
    before = load(path, standard)
    shortcuts = {**before.shortcuts, LOOKUP: lookup}
    after = before._replace(shortcuts=shortcuts, long_press=long_press)
    save(path, after)
    return after


def ensure(path: Path, standard: CoverSettings) -> None:
    """Makes the file where there is none.

    Raises:
        IhmError: As `save`.
    """
    if not path.exists():
        save(path, standard)


def _known(standard: Mapping[str, str], given: Mapping[str, Any]) -> dict[str, str]:
    """Takes over the texts that are given for known names."""
    return {
        name: given[name] if _is_short_text(given.get(name)) else usual
        for name, usual in standard.items()
    }


def _is_short_text(given: object) -> bool:
    return isinstance(given, str) and len(given) <= MAX_TEXT_SIGNS


def _table(path: Path) -> dict[str, Any]:
    import json  # 2 ms, which a folder that is new need not spend before the first paint

    try:
        with path.open("rb") as file:
            raw = file.read(MAX_FILE_BYTES + 1)
        table = json.loads(raw) if len(raw) <= MAX_FILE_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
