"""Puts another cover on when the journal asked for it, and gives it what it begins with."""

import contextlib
import importlib
from collections.abc import Sequence
from pathlib import Path

from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_choice import Place, wearable
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.front.cover_change import CoverChange, settle
from ihm_desktop.system.panel_words import Items, Told


class Wardrobe:
    """All covers, the one in use and the way from one to another."""

    def __init__(self, place: Place, others: Sequence[Cover]) -> None:
        """Changes nothing.

        Args:
            place: What is in use.
            others: The covers that are not.
        """
        self._place = place
        self._others = tuple(others)

    @classmethod
    def of(cls, place: Place, covers: Path, names: Sequence[str]) -> "Wardrobe":
        """Reads the files of all covers.

        Args:
            place: What is in use.
            covers: Folder of the cover files.
            names: Every cover's name.
        """
        others = [cover_file.load(covers, name) for name in names if name != place.cover.name]
        return cls(place, others)

    def settle(self) -> None:
        """Ends a change that was cut off; raises `IhmError` where the disk refuses."""
        settle(self._place, self._others)

    def wear(self, told: Told) -> bool:
        """Does what was asked for.

        Args:
            told: The cover's name, what it begins with, and whether what the cover in use
                has kept goes.

        Returns:
            Whether the program has to start anew. False where nothing was changed, or where
            so little was that `settle` undoes it.
        """
        if told.cover == self._place.cover.name:
            return _add(self._place, told.items)
        cover = next((cover for cover in self._others if cover.name == told.cover), None)
        if cover is None or not wearable(cover, self._place):
            return False
        change = CoverChange(place=self._place, cover=cover, clear=told.clear)
        with contextlib.suppress(IhmError):
            _add(change.carry_out(), told.items)
        return change.decided


def _add(place: Place, items: Items) -> bool:
    """Has a cover keep things; one that keeps nothing, or cannot, leaves them out."""
    wanted = [(title, text) for title, text in items if title.strip()]
    if not wanted or not place.cover.ask:
        return False
    module = importlib.import_module(f"ihm_desktop.front.covers.{place.cover.name}")
    with contextlib.suppress(IhmError, OSError):
        for title, text in wanted:
            module.add_item(place.folder, title, text)
    return True
