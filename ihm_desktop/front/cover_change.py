"""Gives the data folder to another cover; may be killed before any of its steps.

One rename decides: the folder's or, where a person named the folder, the slot file's. What
comes before it can be undone, what comes after it can be finished, and `settle` does both at
every start by looking at the names alone: nothing is written down about a change.

Nothing is ever replaced or, but for settings and where that was asked for, removed. No
rollback file may be parted from its database: it goes first, so that a database never has
its new name without it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ihm_desktop.content import cover_choice
from ihm_desktop.content.cover_choice import Place, entries, own_folder
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.domain.errors import StorageFailed
from ihm_desktop.front import cover_settings
from ihm_desktop.vault.disk import FOLDER_MODE, disk_errors, overwrite_and_remove, sync_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverChange:
    """Another cover for the same vault.

    Attributes:
        place: What is in use.
        cover: The cover to wear from now on.
        clear: Whether what the cover in use has kept is to go, instead of staying in a
            folder of its own.
    """

    place: Place
    cover: Cover
    clear: bool = False

    @property
    def target(self) -> Place:
        """What is in use afterwards."""
        folder = self.place.folder
        moved = folder if self.place.chosen else own_folder(self.cover, self.place)
        return Place(self.cover, moved, self.place.chosen)

    @property
    def decided(self) -> bool:
        """Whether the other cover is worn now, however much is left to do.

        Only where it could be worn at all: a journal that lay in its folder already looks
        the same.
        """
        old, new = self.place.cover, self.cover
        if self.place.chosen:
            worn = cover_choice.worn_in((old, new), self.place.folder)
            return worn is not None and worn.name == new.name
        there = entries(self.target.folder)
        return not there.isdisjoint({old.slot_file, new.slot_file})

    def carry_out(self) -> Place:
        """Changes the cover.

        To be called while no journal process runs, in a folder that is tidy.

        Returns:
            What is in use from now on.

        Raises:
            DiskFull: There is no room.
            ReadOnlyFolder: Something cannot be written.
            StorageFailed: The disk reported an error, or something would be replaced.
        """
        if not cover_choice.wearable(self.cover, self.place):
            raise StorageFailed
        with disk_errors():
            self._begin()
            self._decide()
            if self.clear:
                _remove(self.target.folder, _kept(self.place.cover, self.target.folder))
        settle(self.target, (self.place.cover,))
        return self.target

    def _begin(self) -> None:
        """Brings everything into the folder that the next cover must find there."""
        old, folder = self.place.cover, self.place.folder
        if self.place.chosen and not self.clear:
            _move(folder, own_folder(old, self.place), _kept(old, folder))
        home = own_folder(self.cover, self.place)
        _move(home, folder, sorted(cover_choice.own_among(self.cover, entries(home))))
        _drop_if_empty(home)
        kept = cover_settings.load(folder / old.settings_file, cover_settings.usual(old))
        cover_settings.keep(
            folder / self.cover.settings_file,
            cover_settings.usual(self.cover),
            kept.lookup,
            long_press=kept.long_press,
        )

    def _decide(self) -> None:
        place, target = self.place, self.target
        if place.chosen:
            _rename(place.folder, [(place.cover.slot_file, self.cover.slot_file)])
        else:
            place.folder.rename(target.folder)
            sync_folder(target.folder.parent)


def settle(place: Place, others: Iterable[Cover]) -> None:
    """Ends a change of cover that was cut off, in whichever direction it went.

    Args:
        place: What is in use.
        others: The covers that are not.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: Something cannot be written.
        StorageFailed: The disk reported an error.
    """
    with disk_errors():
        for other in others:
            here = entries(place.folder)
            for group in _groups(other, place.cover, here):
                if not here.intersection(new for _old, new in group):
                    _rename(place.folder, group)
            kept = _kept(other, place.folder)
            _move(place.folder, own_folder(other, place), kept)
            _remove(place.folder, sorted(cover_choice.own_among(other, here).difference(kept)))
        if place.chosen:
            home = own_folder(place.cover, place)
            _move(home, place.folder, _kept(place.cover, home))
            _drop_if_empty(home)


def _kept(cover: Cover, folder: Path) -> list[str]:
    return sorted(cover_choice.kept_among(cover, entries(folder)))


def _groups(old: Cover, new: Cover, here: frozenset[str]) -> list[list[tuple[str, str]]]:
    """Pairs old and new names: of the slot file, then of each database, what lies beside first."""
    bases = zip((old.slot_file, *old.vault_files), (new.slot_file, *new.vault_files), strict=True)
    return [
        [
            (name, f"{after}{name.removeprefix(before)}")
            for name in sorted(here, key=len, reverse=True)
            if name == before or name.startswith((f"{before}-", f"{before}."))
        ]
        for before, after in bases
    ]


def _rename(folder: Path, pairs: Sequence[tuple[str, str]]) -> None:
    for before, after in pairs:
        if (folder / before).exists():
            (folder / before).rename(folder / after)
            sync_folder(folder)


def _move(source: Path, target: Path, names: Iterable[str]) -> None:
    """Moves files to another folder; what has its name there already stays where it is."""
    for name in names:
        if (source / name).exists() and not (target / name).exists():
            target.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            (source / name).rename(target / name)
            sync_folder(target)
            sync_folder(source)


def _drop_if_empty(folder: Path) -> None:
    if folder.is_dir() and not entries(folder):
        folder.rmdir()


def _remove(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        overwrite_and_remove(folder / name)
