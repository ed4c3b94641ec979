"""Figures of the windows that are there before a passphrase is typed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

from tests.benchmarks.program import MIDDLE, NIGHT, ROOT
from tests.benchmarks.x_server import XServer, seen_after_ms

START_RUNS: Final = 11
STALL_RUNS: Final = 3

BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.setGeometry(123, 70, 1120, 760)
window.show()
app.exec()
"""


def starts_ms(runs: int = START_RUNS) -> tuple[list[float], list[float]]:
    """Starts the front and a bare PySide6 window in turn, each to the first colour on screen.

    Returns:
        Ours and the bare window's, in milliseconds; a first round is not counted.
    """
    server = XServer(os.environ["DISPLAY"])
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        front = [sys.executable, "-m", "ihm_desktop", "--data", str(Path(folder) / "data")]
        for _ in range(runs + 1):
            bare.append(_painted_after_ms([sys.executable, "-c", BARE], server))
            ours.append(_painted_after_ms(front, server))
    server.close()
    return ours[1:], bare[1:]


def stalls_ms(runs: int = STALL_RUNS) -> tuple[list[float], list[float]]:
    """Times the longest stall of the unlock window while Argon2id runs, and at rest.

    Returns:
        The longest of each run, in milliseconds: with the derivation, and without.
    """
    pairs = [_stall_ms() for _ in range(runs)]
    return [busy for busy, _ in pairs], [idle for _, idle in pairs]


def _stall_ms() -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.kdf_stall", folder],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    busy, idle = (float(word) for word in done.stdout.split())
    return busy, idle


def _painted_after_ms(command: Sequence[str], server: XServer) -> float:
    with _running(command) as begun_s:
        painted_ms = seen_after_ms(lambda: server.colour(*MIDDLE) != NIGHT, begun_s)
    seen_after_ms(lambda: server.colour(*MIDDLE) == NIGHT, perf_counter())
    return painted_ms


@contextmanager
def _running(command: Sequence[str]) -> Iterator[float]:
    begun_s = perf_counter()
    child = subprocess.Popen(list(command), cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        yield begun_s
    finally:
        child.kill()
        child.wait()
