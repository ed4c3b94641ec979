"""The real program on a real screen, driven by a keyboard alone and without a screen reader.

What is waited for on the screen lies where the window manager puts a window of 1,120 by 760
on the screen of `dev_display`, in the light theme.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Final

from tests.benchmarks.x_server import (
    XK_CONTROL_L,
    XK_RETURN,
    XK_SHIFT_L,
    NothingSeen,
    XServer,
    pause,
    seen_after_ms,
)

ROOT: Final = Path(__file__).resolve().parents[2]
PASSPHRASE: Final = "plain words for figures"  # opens made-up content only
MIDDLE: Final = (683, 420)  # lies in every window measured here
FOOT: Final = (683, 820)  # in the lowest hill of the front; the unlock window has paper there
NIGHT: Final = "#000000"  # of an empty screen
PAPER: Final = "#f6f1e7"
RAIL: Final = (140, 620)  # in the list of pages, under its last upper entry
RAIL_COLOUR: Final = "#ece5d8"
LINE: Final = (412, 680, 754, 140)  # x, y, width, height: Today's empty line
LIST: Final = (380, 304, 290, 450)  # the list of the Pages
SHEET: Final = (702, 318, 500, 440)  # what is written there
FINGER_S: Final = 0.05  # between two keys, as fast as practised hands type
SETTLED_S: Final = 0.5
PATIENCE_S: Final = 10.0


class Program:
    """The front, and the journal process it starts."""

    def __init__(self, server: XServer, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.front: subprocess.Popen[bytes] | None = None
        self._hill = NIGHT

    @property
    def front_pid(self) -> int:
        """Number of the front's process."""
        assert self.front is not None
        return self.front.pid

    def command(self) -> list[str]:
        """Returns what starts the front."""
        return [sys.executable, "-m", "ihm_desktop", "--data", str(self.folder)]

    def environment(self) -> dict[str, str]:
        """Returns its variables, none of which asks for a screen reader."""
        return {key: value for key, value in os.environ.items() if "ACCESSIB" not in key}

    def start(self) -> None:
        """Starts the front and waits until its window is painted and has the keyboard."""
        self.front = subprocess.Popen(
            self.command(), cwd=ROOT, env=self.environment(), stderr=subprocess.DEVNULL
        )
        seen_after_ms(lambda: self.server.colour(*FOOT) != NIGHT, perf_counter())
        seen_after_ms(lambda: self.server.is_viewable(self.server.active_window()), perf_counter())
        pause(SETTLED_S)
        self._hill = self.server.colour(*FOOT)

    def open_door(self) -> float:
        """Presses the key on the cover's first door.

        Returns:
            Milliseconds until the unlock window is painted.
        """
        pause(SETTLED_S)
        before = self.server.active_window()
        begun_s = perf_counter()
        self.server.press(XK_RETURN)
        took_ms = seen_after_ms(lambda: self.server.colour(*FOOT) == PAPER, begun_s)
        seen_after_ms(lambda: self.server.active_window() not in (0, before), perf_counter())
        return took_ms

    def unlock(self, passphrase: str = PASSPHRASE) -> float:
        """Types the passphrase as a person does, and the first letter as soon as Today is there.

        Returns:
            Milliseconds from Return to that letter's being painted, key derivation included.
        """
        self.server.type(passphrase, FINGER_S)
        with self.server.damage() as damage:
            begun_s = perf_counter()
            self.server.press(XK_RETURN)
            seen_after_ms(lambda: self.server.colour(*RAIL) == RAIL_COLOUR, begun_s)
            damage.forget()
            self.server.type("x", 0)
            damage.wait_in(LINE, PATIENCE_S)
            return (perf_counter() - begun_s) * 1_000

    def go(self, digit: str) -> None:
        """Opens a page of the list by its key."""
        self.server.press(XK_CONTROL_L, ord(digit))

    def leave(self) -> tuple[float, float]:
        """Presses Shift three times.

        Returns:
            Milliseconds from letting go the third time until no window of the journal is
            mapped, and until its process is gone and the cover painted.
        """
        server = self.server
        window, pid = server.active_window(), self.panel_pid()
        for _ in range(2):
            server.press(XK_SHIFT_L)
            pause(FINGER_S)
        server.key(XK_SHIFT_L, down=True)
        pause(FINGER_S)
        begun_s = perf_counter()
        server.key(XK_SHIFT_L, down=False)
        hidden_ms = seen_after_ms(lambda: not server.is_viewable(window), begun_s)
        cover_ms = seen_after_ms(
            lambda: not is_running(pid) and server.colour(*FOOT) == self._hill, begun_s
        )
        seen_after_ms(lambda: server.active_window() not in (0, window), perf_counter())
        return hidden_ms, cover_ms

    def panel_pid(self) -> int:
        """Returns the journal process, or 0 where there is none."""
        found: list[str] = []
        for task in Path(f"/proc/{self.front_pid}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += task.read_text(encoding="ascii").split()
        return int(found[0]) if found else 0

    def end(self) -> None:
        """Ends the front, and with it the journal process, and waits for an empty screen."""
        if self.front is None:
            return
        self.front.send_signal(signal.SIGTERM)
        try:
            self.front.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.front.kill()
            self.front.wait()
        self.front = None
        with contextlib.suppress(NothingSeen):
            seen_after_ms(lambda: self.server.colour(*MIDDLE) == NIGHT, perf_counter(), 5.0)


@contextlib.contextmanager
def running(server: XServer, folder: Path) -> Iterator[Program]:
    """Starts the program on a folder and ends it afterwards."""
    program = Program(server, folder)
    try:
        program.start()
        yield program
    finally:
        program.end()


def is_running(pid: int) -> bool:
    """Tells a process from one that is gone or only waits for somebody to notice its end."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
