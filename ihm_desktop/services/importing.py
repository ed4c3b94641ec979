"""Brings writing in from other programs: all of it that can be taken, or nothing."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.entry import Entry
from ihm_desktop.domain.importing import (
    Beginning,
    FoundEntry,
    Guess,
    ImportKind,
    ImportPreview,
    ImportReport,
    LeftOut,
    NotTaken,
)
from ihm_desktop.exchange.import_port import Item, Total
from ihm_desktop.exchange.import_process import found_by_child, reader_command
from ihm_desktop.storage.bulk import add_entries, texts_at
from ihm_desktop.storage.database import Database

Progress = Callable[[int, int], None]
MOST_NAMES: Final = 500  # that a report names; the counts are always whole
MOST_BEGINNINGS: Final = 5  # that a preview shows
FIRST_WORDS: Final = 60  # characters that stand for a missing title


def never() -> bool:
    """Tells a long task that nobody wants it to stop."""
    return False


class Importing:
    """Looks at what another program wrote, and takes it.

    The files are read by a limited child process, since they may be damaged or hostile.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        new_uuid: Callable[[], str],
        command: Sequence[str] = (),
    ) -> None:
        """Takes what it works with.

        Args:
            database: The open journal.
            clock: Source of the times of saving.
            new_uuid: Makes 32 hexadecimal digits.
            command: Starts the child; empty means from the program's sources.
        """
        self._database = database
        self._clock = clock
        self._new_uuid = new_uuid
        self._command = tuple(command) or reader_command()

    def look(
        self, path: Path, kind: ImportKind, cancelled: Callable[[], bool] = never
    ) -> ImportPreview:
        """Reads everything and takes nothing.

        Args:
            path: File or folder that was chosen.
            kind: What it is.
            cancelled: Asked often, from this thread.

        Raises:
            ImportRejected: Nothing in it can be taken.
            Cancelled: The person stopped it.
        """
        tally = _Tally(self._database, _silent)
        days: set[date] = set()
        begins: list[Beginning] = []
        words = 0
        for found in tally.new(self._found(path, kind, cancelled)):
            words += len(found.body.split())
            days.add(found.written_at.date())
            if len(begins) < MOST_BEGINNINGS:
                begins.append(_beginning(found))
        return ImportPreview(
            entries=tally.taken,
            words=words,
            first_day=min(days, default=None),
            last_day=max(days, default=None),
            not_taken=tally.reasons(),
            guesses=tally.guesses(),
            begins=tuple(begins),
        )

    def take(
        self,
        path: Path,
        kind: ImportKind,
        progress: Progress,
        cancelled: Callable[[], bool] = never,
    ) -> tuple[ImportReport, Change]:
        """Takes everything that is not in the journal yet, in one transaction.

        Args:
            path: File or folder that was chosen.
            kind: What it is.
            progress: Told how many things were looked at, and of how many; on this thread.
            cancelled: Asked often, from this thread.

        Returns:
            What was taken and what was not, and why.

        Raises:
            ImportRejected: Nothing was taken.
            Cancelled: The person stopped it; nothing was taken.
            DiskFull: There is no room; nothing was taken.
        """
        tally = _Tally(self._database, progress)
        found = tally.new(self._found(path, kind, cancelled))
        add_entries(self._database, map(self._entry, found))
        report = ImportReport(
            taken=tally.taken,
            not_taken=tally.reasons(),
            guesses=tally.guesses(),
            names=tuple(tally.names),
        )
        return report, Change.of(Kind.ENTRY, Kind.TAG) if tally.taken else Change()

    def _found(self, path: Path, kind: ImportKind, cancelled: Callable[[], bool]) -> Iterator[Item]:
        return found_by_child(self._command, kind, path, cancelled)

    def _entry(self, found: FoundEntry) -> Entry:
        now = self._clock.now_utc()
        return Entry(
            id=0,
            uuid=self._new_uuid(),
            title=found.title,
            body=found.body,
            written_at=found.written_at,
            tags=found.tags,
            right_now=(),
            starred=found.starred,
            cursor=0,
            created_at_utc=now,
            changed_at_utc=now,
        )


class _Tally:
    """Lets through what is new, and counts everything."""

    def __init__(self, database: Database, progress: Progress) -> None:
        self._database = database
        self._progress = progress
        self._seen: set[bytes] = set()
        self._reasons: Counter[LeftOut] = Counter()
        self._guesses: Counter[Guess] = Counter()
        self.names: list[NotTaken] = []
        self.taken = 0

    def new(self, items: Iterator[Item]) -> Iterator[FoundEntry]:
        total = looked_at = 0
        for item in items:
            if isinstance(item, Total):
                total = item.count
                continue
            looked_at += 1
            self._progress(looked_at, max(total, looked_at))
            why = item.why if isinstance(item, NotTaken) else self._known(item)
            if why is None and isinstance(item, FoundEntry):
                self.taken += 1
                self._guesses.update(item.guesses)
                yield item
            elif why is not None:
                self._leave_out(NotTaken(name=item.name, why=why))

    def reasons(self) -> tuple[tuple[LeftOut, int], ...]:
        return tuple(self._reasons.most_common())

    def guesses(self) -> tuple[tuple[Guess, int], ...]:
        return tuple(self._guesses.most_common())

    def _leave_out(self, left: NotTaken) -> None:
        self._reasons[left.why] += 1
        if len(self.names) < MOST_NAMES:
            self.names.append(left)

    def _known(self, found: FoundEntry) -> LeftOut | None:
        mark = _mark(found)
        if mark in self._seen:
            return LeftOut.TWICE
        if (found.title, found.body) in texts_at(self._database, found.written_at):
            return LeftOut.ALREADY_HERE
        self._seen.add(mark)
        return None


def _mark(found: FoundEntry) -> bytes:
    """Sums an entry up in 16 bytes, so that a large import needs little memory."""
    minute: datetime = found.written_at.replace(second=0, microsecond=0)
    text = f"{minute.isoformat()}\0{found.title}\0{found.body}"
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def _beginning(found: FoundEntry) -> Beginning:
    words = " ".join((found.title or found.body[: 4 * FIRST_WORDS]).split())
    return Beginning(written_at=found.written_at, words=words[:FIRST_WORDS])


def _silent(_done: int, _total: int) -> None:
    pass
