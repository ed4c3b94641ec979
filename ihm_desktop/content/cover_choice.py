"""Which cover the program wears, told by the files that are there; nothing else keeps it.

A change of cover has one deciding step: the folder's new name or, where a person named the
folder, the slot file's. So whoever looks, at whatever moment, sees one cover.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover


class Place(NamedTuple):
    """The cover in use and where its data folder is.

    Attributes:
        cover: The cover in use.
        folder: Its data folder, with slot file and databases.
        chosen: Whether a person named the folder, so that it keeps its name.
    """

    cover: Cover
    folder: Path
    chosen: bool


def in_use(covers: Path, names: Sequence[str], chosen: Path | None, beside: Path) -> Place:
    """Finds the cover that was worn last; makes nothing.

    Args:
        covers: Folder of the cover files.
        names: Every cover's name; the first is worn where nothing is there yet.
        chosen: A folder the person named when starting the program, or None.
        beside: The program's folder, where a marker file asks for portable mode.

    Raises:
        ContentInvalid: A cover file cannot be read.
    """
    if chosen is not None:
        folder = chosen.absolute()
        return Place(_worn_in_named(covers, names, folder), folder, chosen=True)
    known = [cover_file.load(covers, name) for name in names]
    home = paths.data_home(beside)
    cover = max(known, key=lambda cover: _last_used_ns(known, home / cover.folder))
    return Place(cover, home / cover.folder, chosen=False)


def _worn_in_named(covers: Path, names: Sequence[str], folder: Path) -> Cover:
    """Reads no more files than it must: the first paint waits for it."""
    here, known = entries(folder), []
    for name in names:
        known.append(cover_file.load(covers, name))
        if known[-1].slot_file in here:
            return known[-1]
    return worn_in(known, folder) or known[0]


def place_told(cover: Cover, folder: Path, beside: Path) -> Place:
    """Returns the place of which another process told cover and folder.

    Args:
        cover: The cover in use.
        folder: Its data folder.
        beside: The program's folder.
    """
    usual = paths.data_folder(cover.folder, None, beside)
    return Place(cover, folder, chosen=folder != usual)


def worn_in(known: Sequence[Cover], folder: Path) -> Cover | None:
    """Names the cover whose files are in a folder.

    The slot file decides before the databases, and these before the settings: a change of
    cover renames them in this order.

    Args:
        known: The covers there are.
        folder: A data folder that keeps its name.
    """
    names = entries(folder)
    found = [cover for cover in known if cover.slot_file in names]
    found += [cover for cover in known if names.intersection(cover.vault_files)]
    found += [cover for cover in known if cover.settings_file in names]
    return found[0] if found else None


def own_folder(cover: Cover, place: Place) -> Path:
    """Returns where a cover that is not worn leaves what people made with it.

    It is where any program leaves that: its own data folder. For a folder that a person
    named it is a neighbour of that folder.

    Args:
        cover: Any cover.
        place: What is in use.
    """
    parent, name = place.folder.parent, place.folder.name
    return parent / (f"{name}-{cover.folder}" if place.chosen else cover.folder)


def wearable(cover: Cover, place: Place) -> bool:
    """Tells whether a cover can be put on without replacing anything.

    It cannot where its folder holds what it did not put there itself: perhaps another
    journal, which nobody can tell from a folder that was never used.

    Args:
        cover: Another cover than the one in use.
        place: What is in use.
    """
    here, there = entries(place.folder), entries(own_folder(cover, place))
    if own_among(cover, here & there):
        return False
    if place.chosen:
        left = entries(own_folder(place.cover, place))
        return not own_among(place.cover, here & left)
    return there == own_among(cover, there)


def kept_among(cover: Cover, names: Iterable[str]) -> frozenset[str]:
    """Picks what a cover has kept: its files, and those it set aside as it could not read them.

    Args:
        cover: Any cover.
        names: The names in a folder.
    """
    stems = [name.rpartition(".")[::2] for name in cover.own_files]
    return frozenset(
        name
        for name in names
        if name in cover.own_files
        or any(name.startswith(f"{stem}-old-") and name.endswith(f".{end}") for stem, end in stems)
    )


def own_among(cover: Cover, names: Iterable[str]) -> frozenset[str]:
    """Picks all that a cover writes by itself: what it kept, settings, unfinished writes.

    Args:
        cover: Any cover.
        names: The names in a folder.
    """
    listed = frozenset(names)
    whole = kept_among(cover, listed) | {cover.settings_file}
    unfinished = {f"{name}.new" for name in (*cover.own_files, cover.settings_file)}
    return listed & (whole | unfinished)


def entries(folder: Path) -> frozenset[str]:
    """Returns the names in a folder; none where there is no folder."""
    try:
        return frozenset(path.name for path in folder.iterdir())
    except OSError:
        return frozenset()


def _last_used_ns(known: Sequence[Cover], folder: Path) -> int:
    """Returns when a folder's vault was last levelled; 0 where it holds none."""
    names = {name for cover in known for name in (cover.slot_file, *cover.vault_files)}
    there = [folder / name for name in names & entries(folder)]
    return max((_modified_ns(path) for path in there), default=0)


def _modified_ns(path: Path) -> int:
    try:
        return max(path.stat().st_mtime_ns, 1)
    except OSError:
        return 1
