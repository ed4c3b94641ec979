"""Shows the unlock window while a passphrase is tried on a never-used folder.

Prints its longest stall in milliseconds meanwhile, and its longest at rest before.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ihm_desktop import paths
from ihm_desktop.app import HEAVY
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.front.covers import COVERS
from ihm_desktop.services.vault_opener import VaultOpener, Warmth
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.ui import theme
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.unlock_window import UnlockWindow
from ihm_desktop.vault.folder import ensure_folder

TICK_MS = 1
REST_FROM_MS, TYPED_AT_MS = 2_000, 3_000  # a passphrase takes some seconds to type


class Stall:
    """Ticks in the window's event loop, repaints, and keeps the longest pause."""

    def __init__(self, window: UnlockWindow) -> None:
        self._window = window
        self._last_s = time.perf_counter()
        self.longest_ms = 0.0
        self._timer = QTimer(window, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Starts counting, or counting anew."""
        self.longest_ms = 0.0
        self._last_s = time.perf_counter()
        self._timer.start()

    def _tick(self) -> None:
        now_s = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now_s - self._last_s) * 1_000)
        self._last_s = now_s
        self._window.update()


def main(where: Path) -> tuple[float, float]:
    """Tries one passphrase as the program does, imports included."""
    app = QApplication([])
    theme.apply(app, Theme(), paths.resources())
    cover = cover_file.load(paths.resources() / "covers", COVERS[0])
    vault = vault_paths(cover, where)
    ensure_folder(vault)
    warmth = Warmth(HEAVY)
    opener = VaultOpener(vault, SystemClock(), paths.resources(), warmth, object)
    jobs = Jobs(app)
    window = UnlockWindow(cover.title, cover.field, {})
    window.resize(1_120, 760)
    window.show()
    stall = Stall(window)
    at_rest_ms = 0.0

    def refused(_error: IhmError) -> None:
        app.quit()

    def enter() -> None:
        nonlocal at_rest_ms
        at_rest_ms = stall.longest_ms
        stall.begin()
        window.wait()
        jobs.run(lambda: opener.unlock(bytearray(b"wrong")), failed=refused, owner=window)

    QTimer.singleShot(0, window, warmth.begin)  # after the first paint, as the program does
    QTimer.singleShot(REST_FROM_MS, window, stall.begin)
    QTimer.singleShot(TYPED_AT_MS, window, enter)
    app.exec()
    return stall.longest_ms, at_rest_ms


if __name__ == "__main__":
    sys.stdout.write("{} {}".format(*main(Path(sys.argv[1]))))
