"""Figures of what comes in and what goes out, while a window stays alive beside the work.

Each function runs the service on the vault thread, as pages do, and returns every run with
the longest time in which the window could not have answered.
"""

import json
import random
import secrets
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Final, TypeVar

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ihm_desktop import paths
from ihm_desktop.content.library import Library
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.importing import ImportKind, ImportReport
from ihm_desktop.domain.sharing import Sealed, Selection
from ihm_desktop.services.importing import Importing
from ihm_desktop.services.sharing import Sharing
from ihm_desktop.storage.bulk import add_entries
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.ui import fonts
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.vault.secret import Secret
from tests.fakes import FakeClock, new_database, sample_entry

RUNS: Final = 5
PDF_ENTRIES: Final = 100
PDF_WORDS: Final = 200  # of an entry, as everywhere in the table
IMPORT_ENTRIES: Final = 3_400
IMPORT_WORDS: Final = 1_200_000
TICK_MS: Final = 5  # a timer without a pause would itself keep the work from its processor
VOCABULARY: Final = 20_000  # about what one person's diary holds in a decade
FIRST_DAY: Final = datetime.fromisoformat("1998-03-01T21:15")
T = TypeVar("T")


@dataclass(frozen=True)
class Run:
    """One run.

    Attributes:
        seconds: From the click to the result.
        stall_ms: Longest time between two turns of the window's event loop, which turns every 5 ms.
    """

    seconds: float
    stall_ms: float


def pdf_100_s(runs: int = RUNS) -> list[Run]:
    """Gathers, lays out, seals, writes and checks 100 entries; the KDF of the re-authentication,
    which `unlock` has its own figure for, is left out."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        database = new_database(Path(folder) / "journal.db")
        sharing, ids = _hundred_entries(database)
        target = Path(folder) / "pages.pdf"
        for _ in range(runs):
            run, sealed = _beside_a_window(lambda: _shared(sharing, ids, target))
            assert sealed.pages >= PDF_ENTRIES * PDF_WORDS // 1_000
            found.append(run)
        database.close()
    return found


def import_s(runs: int = 3) -> list[Run]:
    """Reads 3,400 entries of jrnl's JSON, 1.2 million words, stores and indexes them."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = made_up_export(folder / "export.json")
        for number in range(runs):
            database = new_database(folder / f"{number}.db")
            importing = Importing(database, FakeClock(), lambda: secrets.token_hex(16))
            run, report = _beside_a_window(lambda taken=importing: _taken(taken, source))
            assert report.taken == IMPORT_ENTRIES
            found.append(run)
            database.close()
    return found


def made_up_export(path: Path) -> Path:
    """Writes an export of the size of a real diary, the same on every computer."""
    chance = random.Random(11)
    words = _vocabulary(chance)
    body_words = IMPORT_WORDS // IMPORT_ENTRIES - 6
    entries = []
    for number in range(IMPORT_ENTRIES):
        written = FIRST_DAY + timedelta(hours=26 * number)
        entries.append(
            {
                "title": " ".join(_drawn(words, 6, chance)),
                "body": " ".join(_drawn(words, body_words + 1, chance)),
                "date": f"{written:%Y-%m-%d}",
                "time": f"{written:%H:%M}",
                "tags": ["@day"] if number % 3 else [],
                "starred": number % 40 == 0,
            }
        )
    path.write_text(json.dumps({"tags": {}, "entries": entries}, indent=2), encoding="utf-8")
    return path


def _hundred_entries(database: Database) -> tuple[Sharing, tuple[int, ...]]:
    chance = random.Random(7)
    words = _vocabulary(chance)
    entries = [
        sample_entry(
            "\n".join(" ".join(_drawn(words, PDF_WORDS // 4, chance)) for _ in range(4)),
            title=f"Day {number}",
            written_at=FIRST_DAY + timedelta(days=number),
        )
        for number in range(PDF_ENTRIES)
    ]
    add_entries(database, entries)
    sharing = Sharing(
        Repositories.of(database),
        library=Library.load(paths.resources() / "content"),
        typesetter=QtTypesetter(QLocale("en_GB")),
        confirm=lambda _passphrase: None,
    )
    return sharing, tuple(row[0] for row in database.rows("SELECT id FROM entries"))


def _shared(sharing: Sharing, ids: tuple[int, ...], target: Path) -> Sealed:
    gathered = sharing.gather(Selection(entry_ids=ids))
    return sharing.seal(
        sharing.lay_out(gathered.bundle),
        target,
        session_passphrase=Secret(bytearray(b"mine")),
        copy_passphrase=Secret(bytearray(b"a copy of its own")),
    )


def _taken(importing: Importing, source: Path) -> ImportReport:
    report, _ = importing.take(source, ImportKind.JRNL, lambda _done, _total: None)
    return report


def _vocabulary(chance: random.Random) -> list[str]:
    letters = "eeeeettaaooiinnsshhrrddlluucmwfgypbvk"
    return ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(VOCABULARY)]


def _drawn(words: list[str], count: int, chance: random.Random) -> list[str]:
    """Draws words as people use them: few often, most seldom."""
    return [words[int(len(words) * chance.random() ** 3)] for _ in range(count)]


def _beside_a_window(work: Callable[[], T]) -> tuple[Run, T]:
    """Runs work on the vault thread and watches how the window fares meanwhile."""
    app = QApplication.instance() or QApplication(["x"])
    fonts.load(paths.resources() / "fonts")
    window, jobs, loop = QWidget(), Jobs(), QEventLoop()
    window.show()
    app.processEvents()
    results: list[T] = []
    failures: list[IhmError] = []
    turns = [perf_counter()]
    ticking = QTimer()
    ticking.timeout.connect(lambda: turns.append(perf_counter()))
    ticking.start(TICK_MS)

    def done(result: T) -> None:
        results.append(result)
        loop.quit()

    def failed(error: IhmError) -> None:
        failures.append(error)
        loop.quit()

    begun = perf_counter()
    jobs.run(work, then=done, failed=failed, owner=window)
    loop.exec()
    ended = perf_counter()
    ticking.stop()
    jobs.stop()
    window.close()
    if failures:
        raise failures[0]
    stall = max(after - before for before, after in zip(turns, [*turns[1:], ended], strict=True))
    return Run(ended - begun, stall * 1_000), results[0]
