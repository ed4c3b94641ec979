"""What Copies, Bring in, Keep and Settings are given, in memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QLocale

from ihm_desktop.domain.backup import AddReport, BackupReport
from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.entry import EntryLine, EntryQuery
from ihm_desktop.domain.errors import Cancelled, IhmError, NotFound, WrongPassphrase
from ihm_desktop.domain.export_bundle import ExportBundle, Section
from ihm_desktop.domain.found import FoundIn, Hit, Piece
from ihm_desktop.domain.importing import (
    Beginning,
    Guess,
    ImportKind,
    ImportPreview,
    ImportReport,
    LeftOut,
    NotTaken,
)
from ihm_desktop.domain.settings import SETTINGS, Value, setting
from ihm_desktop.domain.sharing import (
    CheckInChoice,
    Gathered,
    Replaced,
    Replacement,
    Sealed,
    Selection,
    ShareChoices,
    StepChoice,
)
from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.typesetter import QtTypesetter
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_front import FakeFront
from tests.fakes_sittings import FakeJobs

OWN = "lantern river"  # the passphrase of the journal that is open
LINES = (
    ("The kettle", "The kettle, before anyone was up. I stood by the window."),
    ("", "A page without a heading, about the walk to the bakery with Anna."),
    ("What helped", "Anna rang. We talked about her garden for a long while, and about rain."),
)


def lines() -> tuple[EntryLine, ...]:
    """Three pages, the newest first."""
    return tuple(
        EntryLine(
            id=number,
            place=1_000 - number,
            title=title,
            opening=opening,
            written_at=NOW - timedelta(days=number),
            starred=False,
        )
        for number, (title, opening) in enumerate(LINES, start=1)
    )


@dataclass
class FakeJournal:
    """Lists pages and finds words in them."""

    stored: tuple[EntryLine, ...] = field(default_factory=lines)
    queries: list[EntryQuery] = field(default_factory=list)

    def lines(self, query: EntryQuery) -> tuple[EntryLine, ...]:
        self.queries.append(query)
        before, first = query.before_place, query.first_day
        fitting = [
            line
            for line in self.stored
            if (before is None or line.place < before)
            and (first is None or line.written_at.date() >= first)
            and (query.last_day is None or line.written_at.date() <= query.last_day)
        ]
        return tuple(fitting[: query.limit])

    def find(self, words: str, query: EntryQuery, limit: int = 50) -> tuple[Hit, ...]:
        return tuple(
            Hit(
                found_in=FoundIn.ENTRY,
                ref=line.id,
                written_at=line.written_at,
                title=line.title,
                snippet=(Piece(line.opening, is_hit=False),),
                place=line.place,
            )
            for line in self.lines(query)
            if words.casefold() in line.opening.casefold()
        )[:limit]


@dataclass
class FakeSharing:
    """Gathers the openings of pages, lays them out for real, and writes nothing."""

    journal: FakeJournal = field(default_factory=FakeJournal)
    steps: tuple[StepChoice, ...] = (
        StepChoice(
            answer_id=11, step_name="Who they told me to be", walk_name="That year", changed_at=NOW
        ),
    )
    check_ins: tuple[CheckInChoice, ...] = (
        CheckInChoice(check_in_id=21, caption="after the move", made_at=NOW, has_private_part=True),
        CheckInChoice(check_in_id=22, caption="", made_at=NOW, has_private_part=False),
    )
    pages: int = 1
    gathered: list[tuple[Selection, tuple[Replacement, ...]]] = field(default_factory=list)
    sealed: list[tuple[LaidOut, Path, str]] = field(default_factory=list)
    fails: IhmError | None = None
    gather_fails: IhmError | None = None

    def choices(self, query: EntryQuery) -> ShareChoices:
        return ShareChoices(
            entries=self.journal.lines(query), steps=self.steps, check_ins=self.check_ins
        )

    def gather(self, selection: Selection, replacements: Sequence[Replacement] = ()) -> Gathered:
        if self.gather_fails is not None:
            raise self.gather_fails
        self.gathered.append((selection, tuple(replacements)))
        text = "\n\n".join(line.opening for line in self.journal.stored)
        replaced = []
        for one in replacements:
            instead = one.stands_for or "[name]"
            replaced.append(Replaced(name=one.name, stands_for=instead, times=text.count(one.name)))
            text = text.replace(one.name, instead)
        section = Section(heading="What helped", written_at=NOW, paragraphs=(text,) * self.pages)
        bundle = ExportBundle(title="", sections=(section,), footer="Not a clinical record.")
        nearly = ("Annabel",) if replaced else ()
        return Gathered(bundle=bundle, replaced=tuple(replaced), nearly=nearly)

    def lay_out(self, bundle: ExportBundle) -> LaidOut:
        return QtTypesetter(QLocale("en_GB")).lay_out(bundle)

    def seal(
        self, laid_out: LaidOut, path: Path, *, session_passphrase: Any, copy_passphrase: Any
    ) -> Sealed:
        insist(session_passphrase)
        if self.fails is not None:
            raise self.fails
        self.sealed.append((laid_out, path, copy_passphrase.data.decode()))
        return Sealed(sha256="0123456789abcdef" * 4, size_bytes=48_213, pages=laid_out.page_count)


def insist(passphrase: Any) -> None:
    """Refuses every passphrase but the journal's."""
    if passphrase.data.decode() != OWN:
        raise WrongPassphrase


@dataclass
class FakePassphrases:
    """Knows one passphrase and notes what becomes of it."""

    second_key: bool = False
    done: list[tuple[str, ...]] = field(default_factory=list)
    measured: list[str] = field(default_factory=list)
    fails: IhmError | None = None

    def check(self, passphrase: Any) -> None:
        insist(passphrase)

    def strength(self, text: str, known: tuple[str, ...]) -> Any:
        self.measured.append(text)
        return SimpleNamespace(level=2, verdict="This is fair.", advice=("Add a word.",))

    def six_words(self) -> str:
        return "amber kettle orchard violin plough mitten"

    def has_second_key(self) -> bool:
        return self.second_key

    def new_code(self) -> str:
        return "7K3M-QX2P-VB9D-LR4T-WN6H-ZC8F-GA5J"

    def change(self, old: Any, new: Any) -> Change:
        return self._do("change", old, new)

    def rekey(self, old: Any, new: Any) -> Change:
        self.second_key = False
        return self._do("rekey", old, new)

    def add_second_key(self, passphrase: Any, code: Any) -> Change:
        made = self._do("add", passphrase, code)
        self.second_key = True
        return made

    def remove_second_key(self, passphrase: Any) -> Change:
        made = self._do("remove", passphrase)
        self.second_key = False
        return made

    def _do(self, what: str, passphrase: Any, *others: Any) -> Change:
        insist(passphrase)
        if self.fails is not None:
            raise self.fails
        self.done.append((what, *(other.data.decode() for other in others)))
        return Change()


@dataclass
class FakeSecond:
    """A second journal, or room for one, or neither."""

    room: bool = False
    there: bool = False
    key: bool = False
    passphrase: str = ""
    pages: list[tuple[str, str, Any]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    fails: IhmError | None = None

    def has_room(self) -> bool:
        return self.room

    def is_there(self) -> bool:
        return self.there

    def can_write(self) -> bool:
        return self.key

    def make(self, passphrase: Any, second: Any, *, keep_key: bool) -> Change:
        self._do("make", passphrase)
        self.there, self.key, self.passphrase = True, keep_key, second.data.decode()
        return Change()

    def change_passphrase(self, passphrase: Any, second: Any) -> Change:
        self._do("change", passphrase)
        self.passphrase = second.data.decode()
        return Change()

    def keep_key(self, passphrase: Any, second: Any) -> Change:
        if second.data.decode() != self.passphrase:
            raise WrongPassphrase
        self._do("keep", passphrase)
        self.key = True
        return Change()

    def forget_key(self, passphrase: Any) -> Change:
        self._do("forget", passphrase)
        self.key = False
        return Change()

    def remove(self, passphrase: Any) -> Change:
        self._do("remove", passphrase)
        self.there = self.key = False
        self.pages.clear()
        return Change()

    def lines(self, query: EntryQuery) -> tuple[EntryLine, ...]:
        self._refuse()
        return tuple(
            EntryLine(
                id=at, place=at, title=title, opening=body[:160], written_at=moment, starred=False
            )
            for at, (title, body, moment) in enumerate(reversed(self.pages))
        )[: query.limit]

    def write(self, title: str, body: str, written_at: Any) -> Change:
        self._refuse()
        self.pages.append((title, body, written_at))
        return Change()

    def _do(self, what: str, passphrase: Any) -> None:
        insist(passphrase)
        self._refuse()
        self.done.append(what)

    def _refuse(self) -> None:
        if self.fails is not None:
            raise self.fails


@dataclass
class FakeImporting:
    """Finds three pages, takes two."""

    looked: list[tuple[Path, ImportKind]] = field(default_factory=list)
    taken: list[tuple[Path, ImportKind]] = field(default_factory=list)
    progress: list[int] = field(default_factory=list)
    fails: IhmError | None = None
    entries: int = 3_400
    stop: Callable[[], None] | None = None

    def look(
        self, path: Path, kind: ImportKind, cancelled: Callable[[], bool] = lambda: False
    ) -> ImportPreview:
        if self.fails is not None:
            raise self.fails
        self.looked.append((path, kind))
        return ImportPreview(
            entries=self.entries,
            words=1_200_000,
            first_day=date(1969, 7, 20),
            last_day=date(2026, 11, 20),
            not_taken=((LeftOut.ALREADY_HERE, 4), (LeftOut.NO_DATE, 1)),
            guesses=((Guess.DATE_FROM_FILE_TIME, 2),),
            begins=(
                Beginning(written_at=NOW.replace(year=1969), words="The first page of all"),
                Beginning(written_at=NOW, words="Rain, and the smell of bread"),
            ),
        )

    def take(
        self,
        path: Path,
        kind: ImportKind,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[ImportReport, Change]:
        for done in range(4):
            progress(done, 4)
            if self.stop is not None:
                self.stop()
            if cancelled():
                raise Cancelled
        self.taken.append((path, kind))
        report = ImportReport(
            taken=self.entries,
            not_taken=((LeftOut.ALREADY_HERE, 1), (LeftOut.EMPTY, 1)),
            guesses=((Guess.DATE_FROM_FILE_TIME, 2),),
            names=(
                NotTaken(name="march.txt", why=LeftOut.ALREADY_HERE),
                NotTaken(name="empty.md", why=LeftOut.EMPTY),
            ),
        )
        return report, Change.of(Kind.ENTRY, Kind.TAG)


@dataclass
class FakeBackup:
    """Notes what it was asked for."""

    written: list[tuple[Path, str]] = field(default_factory=list)
    added: list[tuple[Path, str]] = field(default_factory=list)
    fails: IhmError | None = None

    def write(
        self,
        path: Path,
        passphrase: Any,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> BackupReport:
        if self.fails is not None:
            raise self.fails
        progress(1, 2)
        if cancelled():
            raise Cancelled
        self.written.append((path, passphrase.data.decode()))
        return BackupReport(size_bytes=8_388_608, entries=120, steps=10, check_ins=4)

    def add_from(
        self, path: Path, passphrase: Any, cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[AddReport, Change]:
        if self.fails is not None:
            raise self.fails
        self.added.append((path, passphrase.data.decode()))
        report = AddReport(entries=3, steps=1, check_ins=0, kept_beside=2, already_here=110)
        return report, Change.of(Kind.ENTRY, Kind.STEP)


@dataclass
class FakeSettings:
    """All settings, each at its default."""

    values: dict[str, Value] = field(
        default_factory=lambda: {row.key: row.default for row in SETTINGS}
    )
    fails: IhmError | None = None

    def get(self, key: str) -> Value:
        return self.values[key]

    def set(self, key: str, value: Value) -> Change:
        if self.fails is not None:
            raise self.fails
        if not setting(key).accepts(value):
            raise NotFound
        self.values[key] = value
        return Change.of(Kind.SETTING)

    def all(self) -> Mapping[str, Value]:
        return dict(self.values)


@dataclass
class ShelfJobs(FakeJobs):
    """Queues calls; knows whether the program is leaving."""

    closing: bool = False


@dataclass
class Shelf:
    """Everything that these pages are given, and what they did with it."""

    library: Any
    clock: FakeClock = field(default_factory=lambda: FakeClock(NOW))
    jobs: ShelfJobs = field(default_factory=ShelfJobs)
    journal: FakeJournal = field(default_factory=FakeJournal)
    sharing: FakeSharing = field(default_factory=FakeSharing)
    passphrases: FakePassphrases = field(default_factory=FakePassphrases)
    second: FakeSecond = field(default_factory=FakeSecond)
    importing: FakeImporting = field(default_factory=FakeImporting)
    backup: FakeBackup = field(default_factory=FakeBackup)
    settings: FakeSettings = field(default_factory=FakeSettings)
    front: FakeFront = field(default_factory=FakeFront)
    opened: list[tuple[str, object]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    pages: list[Any] = field(default_factory=list)
    closed: int = 0

    def context(self) -> UiContext:
        """Returns what a page is given."""
        session = SimpleNamespace(
            library=self.library,
            journal=self.journal,
            sharing=self.sharing,
            passphrases=self.passphrases,
            second=self.second,
            importing=self.importing,
            backup=self.backup,
            settings=self.settings,
            spelling=SimpleNamespace(languages=lambda: ("de_DE", "en_GB")),
        )
        return UiContext(
            session=session,
            jobs=self.jobs,
            theme=Theme(),
            clock=self.clock,
            navigate=self._navigate,
            changed=self._changed,
            close_now=self._close,
            front=self.front,
        )

    def _navigate(self, page_id: str, target: object = None) -> None:
        self.opened.append((page_id, target))

    def _changed(self, change: Change) -> None:
        self.changes.append(change)
        for page in self.pages:
            page.refresh(change)

    def _close(self) -> None:
        self.closed += 1
