"""Has a real front empty one folder again and again, up to the first sync; run as a program.

    python -m tests.benchmarks.emptying_run FOLDER RUNS

Window, supervisor, pipes, threads and disk are the program's own; the journal process is
`emptying_child`. After each run the slot file is put back, in place as it was emptied, and a page
of another file is written over and synced: what the disk alone takes at that time. The last run
does all the rest as well. Prints one line of JSON: `first_ms` and `disk_ms`, one for each run, and
`rest_ms`.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic, perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_choice import Place
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.front import cover_settings, look
from ihm_desktop.front.child import OnEnd, OnLine, PanelProcess, environment
from ihm_desktop.front.covers import COVERS, plain
from ihm_desktop.front.duty import Duty, Helpers, Setting
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.front.housekeeping import Housekeeping
from ihm_desktop.front.supervisor import Supervisor
from ihm_desktop.front.tidying import tidy
from ihm_desktop.front.wardrobe import Wardrobe
from ihm_desktop.log import SilentLog
from ihm_desktop.system.panel_words import Report, parse_report
from ihm_desktop.vault import vault, wipe
from ihm_desktop.vault.files import VaultPaths
from tests.benchmarks.disk_alone import write_over
from tests.benchmarks.emptying_child import DATABASE, KEY
from tests.benchmarks.journals import passphrase

PATIENCE_MS = 60_000
COVER_FILES = paths.resources() / "covers"


class Stand:
    """A front on one folder, and when what happened."""

    def __init__(self, folder: Path) -> None:
        cover = cover_file.load(COVER_FILES, COVERS[0])
        self.place = Place(cover, folder, chosen=True)
        self.vault = vault_paths(cover, folder)
        self.arrived_s = self.synced_s = self.done_s = 0.0
        self.whole = False
        self._environment = environment(os.environ) | opening(self.vault)
        usual = cover_settings.usual(cover)
        reset = partial(cover_settings.save, folder / cover.settings_file, usual)
        self.emptying = Emptying(self.vault, reset)
        self.housekeeping = Housekeeping(self._tidy)
        window = plain.build(cover, look.LIGHT, folder, usual)
        helpers = Helpers(
            supervisor=Supervisor(self._launch, monotonic, SilentLog()),
            housekeeping=self.housekeeping,
            emptying=self.emptying,
            wardrobe=Wardrobe.of(self.place, COVER_FILES, COVERS),
            give_keyboard=lambda _window: None,
        )
        self.window = window
        self.front = Duty(Setting(place=self.place, language="en"), window, helpers)
        window.show()

    def empty_once(self) -> None:
        """Starts the journal process and waits until the folder is tidied after its end."""
        loop = QEventLoop()
        self.housekeeping.done.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        self.synced_s = 0.0
        self.window.asked.emit("open")
        while self.housekeeping.busy or not self.synced_s:
            loop.exec()
        self.housekeeping.done.disconnect(loop.quit)
        self.done_s = perf_counter()

    def _tidy(self) -> None:
        if self.whole:
            tidy(self.place, Wardrobe.of(self.place, COVER_FILES, COVERS), self.emptying)
        elif self.emptying.wanted:
            self.emptying.tidy()

    def _launch(self, on_line: OnLine, on_end: OnEnd) -> PanelProcess:
        command = (sys.executable, "-m", "tests.benchmarks.emptying_child")
        return PanelProcess(command, self._environment, partial(self._heard, on_line), on_end)

    def _heard(self, on_line: OnLine, line: bytes) -> None:
        told = parse_report(line)
        if told is not None and told.report is Report.EMPTY:
            self.arrived_s = perf_counter()
        on_line(line)

    def timed(self, sync: Callable[[int], None], descriptor: int) -> None:
        """Syncs, and notes the first time that is done."""
        sync(descriptor)
        self.synced_s = self.synced_s or perf_counter()


def opening(vault_at: VaultPaths) -> dict[str, str]:
    """Returns what the stand-in needs to open the database."""
    with vault.unlock(vault_at, passphrase()) as unlocked:
        database = vault_at.vaults[unlocked.vault_index]
        return {DATABASE: str(database), KEY: unlocked.data_key.data.hex()}


def main(folder: Path, runs: int) -> None:
    """Measures and prints."""
    app = QApplication([COVERS[0]])
    stand = Stand(folder)
    wipe.sync_in_place = partial(stand.timed, wipe.sync_in_place)
    slots = stand.vault.slot.read_bytes()
    other = folder.with_name("other")
    write_over(other, slots)
    first_ms, disk_ms = [], []
    for number in range(runs + 1):
        stand.whole = number == runs
        app.processEvents()
        stand.empty_once()
        first_ms.append((stand.synced_s - stand.arrived_s) * 1_000)
        disk_ms.append(write_over(other, os.urandom(len(slots))))
        if not stand.whole:
            write_over(stand.vault.slot, slots)
    rest_ms = (stand.done_s - stand.synced_s) * 1_000
    stand.front.finish()
    sys.stdout.write(json.dumps({"first_ms": first_ms, "disk_ms": disk_ms, "rest_ms": rest_ms}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
