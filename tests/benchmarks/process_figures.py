"""Figures of the two processes, by the clocks that a person sees.

Each function measures one or two figures of the issue's table on the display that the
environment names, and returns every single value, so that whoever prints them takes
median or percentile.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from tests.benchmarks.x_server import XK_SHIFT_L, XServer, seen_after_ms
from tests.journeys import harness

ROOT: Final = Path(__file__).resolve().parents[2]
PASSPHRASE: Final = "six plain words for one figure"  # opens made-up content only
START_RUNS: Final = 7
GESTURE_RUNS: Final = 7
LEAVE_RUNS: Final = 25
NIGHT: Final = "#000000"  # of an empty screen
MIDDLE: Final = (683, 420)  # lies in every window measured here
FOOT: Final = (683, 820)  # lies in the lowest hill of the front's picture
HILL: Final = "#9db9a2"

BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.setGeometry(123, 70, 1120, 760)
window.show()
app.exec()
"""


@dataclass(frozen=True)
class Leaving:
    """One quick exit, in milliseconds from letting go of Shift the third time."""

    hidden_ms: float
    cover_ms: float


def start_ratio(runs: int = START_RUNS) -> float:
    """Start to painted cover over a bare PySide6 window; medians of interleaved runs."""
    server = XServer(os.environ["DISPLAY"])
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        front = [sys.executable, "-m", "ihm_desktop", "--data", str(Path(folder) / "data")]
        for _ in range(runs + 1):
            bare.append(_painted_after_ms([sys.executable, "-c", BARE], server))
            ours.append(_painted_after_ms(front, server))
    server.close()
    return statistics.median(ours[1:]) / statistics.median(bare[1:])


def gesture_ms(runs: int = GESTURE_RUNS) -> list[float]:
    """From starting the journal process to its unlock window on the screen."""
    from ihm_desktop.front.child import command, environment
    from ihm_desktop.system.panel_words import Door, Start, order_line

    server = XServer(os.environ["DISPLAY"])
    found: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        start = Start(cover="plain", folder=folder, door=Door.OPEN, geometry=(123, 70, 1_120, 760))
        for _ in range(runs + 1):
            begun_s = perf_counter()
            child = subprocess.Popen(
                command(),
                env=environment(os.environ),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
            )
            assert child.stdin is not None
            child.stdin.write(order_line(start))
            child.stdin.flush()
            found.append(seen_after_ms(lambda: server.colour(*MIDDLE) != NIGHT, begun_s))
            child.stdin.close()
            child.wait()
            seen_after_ms(lambda: server.colour(*MIDDLE) == NIGHT, perf_counter())
    server.close()
    return found[1:]


def kdf_stall_ms() -> float:
    """The longest time in which the unlock window did not answer while Argon2id ran."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(__file__).with_name("kdf_stall.py")
        done = subprocess.run(
            [sys.executable, str(script), folder],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
    return float(done.stdout)


def leavings(runs: int = LEAVE_RUNS) -> list[Leaving]:
    """Quick exits from an open journal that has just been written in."""
    with tempfile.TemporaryDirectory() as folder, harness.desktop() as desk:
        data = Path(folder) / "data"
        set_up(data, PASSPHRASE)
        server = XServer(desk.env["DISPLAY"])
        program = harness.Program(desk, data).start()
        found = [_leave(program, server, number) for number in range(runs)]
        program.end()
        server.close()
    return found


def set_up(where: Path, passphrase: str) -> None:
    """Makes a journal with the cheapest profile that the program allows."""
    from ihm_desktop import paths
    from ihm_desktop.content import cover_file
    from ihm_desktop.content.cover_paths import vault_paths
    from ihm_desktop.front.covers import COVERS
    from ihm_desktop.services.session import Session
    from ihm_desktop.system.clock import SystemClock
    from ihm_desktop.vault import levelling
    from ihm_desktop.vault.folder import ensure_folder
    from ihm_desktop.vault.profiles import FLOOR
    from ihm_desktop.vault.secret import Secret

    cover = cover_file.load(paths.resources() / "covers", COVERS[0])
    vault = vault_paths(cover, where)
    ensure_folder(vault)
    session = Session(paths=vault, clock=SystemClock(), resources=paths.resources())
    session.set_up(Secret(bytearray(passphrase.encode())), None, FLOOR)
    session.close()
    levelling.level(vault)


def _leave(program: harness.Program, server: XServer, number: int) -> Leaving:
    program.unlock(PASSPHRASE)
    desk = program.desk
    window = desk.active()
    pid = program.panel_pid()
    desk.type(f"Line {number} of a quiet morning, not saved yet.")
    for _ in range(2):
        _tap(server)
    server.key(XK_SHIFT_L, down=True)
    begun_s = perf_counter()
    server.key(XK_SHIFT_L, down=False)
    hidden_ms = seen_after_ms(lambda: not server.is_viewable(window), begun_s)
    cover_ms = seen_after_ms(
        lambda: not harness.is_running(pid) and server.colour(*FOOT) == HILL, begun_s
    )
    program.wait_left()
    program.wait_tidy()
    return Leaving(hidden_ms, cover_ms)


def _tap(server: XServer) -> None:
    server.key(XK_SHIFT_L, down=True)
    seen_after_ms(_Later(0.05), perf_counter())
    server.key(XK_SHIFT_L, down=False)
    seen_after_ms(_Later(0.05), perf_counter())


class _Later:
    """A finger's time."""

    def __init__(self, seconds: float) -> None:
        self._at_s = perf_counter() + seconds

    def __call__(self) -> bool:
        return perf_counter() >= self._at_s


def _painted_after_ms(command: Sequence[str], server: XServer) -> float:
    with _running(command, os.environ) as begun_s:
        painted_ms = seen_after_ms(lambda: server.colour(*MIDDLE) != NIGHT, begun_s)
    seen_after_ms(lambda: server.colour(*MIDDLE) == NIGHT, perf_counter())
    return painted_ms


@contextmanager
def _running(command: Sequence[str], env: Mapping[str, str]) -> Iterator[float]:
    begun_s = perf_counter()
    child = subprocess.Popen(list(command), cwd=ROOT, env=dict(env), stderr=subprocess.DEVNULL)
    try:
        yield begun_s
    finally:
        child.kill()
        child.wait()


def main() -> None:
    """Prints every figure; for trying things out."""
    assert shutil.which("Xvfb")
    left = leavings()
    rows = {
        "start_ratio": start_ratio(),
        "gesture_ms": statistics.median(gesture_ms()),
        "kdf_stall_ms": kdf_stall_ms(),
        "leave_hidden_p99_ms": max(one.hidden_ms for one in left),
        "leave_cover_p99_ms": max(one.cover_ms for one in left),
    }
    for name, value in rows.items():
        sys.stdout.write(f"{name}: {value:.2f}\n")


if __name__ == "__main__":
    main()
