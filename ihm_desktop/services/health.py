"""Looks at every page of the open journal once a week, and remembers what was found."""

from typing import Final

from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.condition import Condition
from ihm_desktop.domain.errors import (
    Cancelled,
    DatabaseDamaged,
    DiskFull,
    OnlyForReading,
    ReadOnlyFolder,
)
from ihm_desktop.storage import row_sums
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import damaged_pages, is_well_built
from ihm_desktop.storage.small_tables import MetaRepository

DAYS: Final = 7
CHECKED_ON: Final = "checked_on"  # ordinal of the day
FOUND: Final = "found"  # index of what was found
_CONDITIONS: Final = tuple(Condition)


class Health:
    """The weekly look; every call runs on the vault thread."""

    def __init__(self, database: Database, meta: MetaRepository, clock: Clock) -> None:
        self._database = database
        self._meta = meta
        self._clock = clock

    def is_due(self) -> bool:
        """Tells whether the last look was a week ago, or lies in the future."""
        last = self._meta.get(CHECKED_ON)
        return last is None or not 0 <= self._today() - last < DAYS

    def found(self) -> Condition:
        """Returns what the last look found; whole where there was none."""
        return _CONDITIONS[self._meta.get(FOUND) or 0]

    def check(self) -> Condition | None:
        """Looks at every page, if it is due: about ten seconds a GiB.

        Nothing is altered but what is remembered of it. What has been damaged stays so until
        a later look finds everything whole, as after a backup was brought back.

        Returns:
            What was found, or None where it was not due or gave way to something else.
        """
        if not self.is_due():
            return None
        try:
            found = self._look()
            self._remember(found)
        except (Cancelled, DiskFull, OnlyForReading, ReadOnlyFolder):
            return None
        return found

    def only_read(self) -> None:
        """Writes nothing more in this session."""
        self._database.trouble = OnlyForReading()

    def _look(self) -> Condition:
        try:
            if damaged_pages(self._database):
                return Condition.DAMAGED
            if not is_well_built(self._database) or row_sums.altered(self._database):
                return Condition.OLDER
        except DatabaseDamaged:
            return Condition.DAMAGED
        return Condition.WHOLE

    def _remember(self, found: Condition) -> None:
        with self._database.transaction():
            if found is Condition.OLDER:
                row_sums.forget(self._database)  # said once; the next look starts from here
            if found is not Condition.DAMAGED:
                row_sums.begin(self._database)
            self._meta.set(FOUND, _CONDITIONS.index(found))
            self._meta.set(CHECKED_ON, self._today())

    def _today(self) -> int:
        return self._clock.now().date().toordinal()
