"""Opens the program again and again, has a window brought up, and leaves from it."""

import json
import math
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from tests.benchmarks.leaving.driver import SOCKET
from tests.benchmarks.leaving.screen import CoverPicture, Point, Windows
from tests.benchmarks.leaving.window import Folder, Window
from tests.benchmarks.leaving.windows import WINDOWS
from tests.benchmarks.program import Program, is_running
from tests.benchmarks.x_server import (
    XK_CONTROL_L,
    XK_RETURN,
    XK_SHIFT_L,
    XK_TAB,
    NothingSeen,
    XServer,
    pause,
    seen_after_ms,
)

SCREEN: Final = (0, 0, 1366, 900)
TAP_S: Final = 0.04
LETTER_S: Final = 0.004
RESTED_S: Final = 0.12  # what was brought up is painted, and the cover's doors listen again
PATIENCE_S: Final = 30.0
LEFT_PATIENCE_S: Final = 10.0  # the front ends one that goes on saving after five
FIRST: Final = {Folder.COVERED: "Small window", Folder.NEW: "Set-up, note"}
DOORS: Final = {Folder.COVERED: (XK_CONTROL_L, XK_SHIFT_L, ord("l"))}

Answer = dict[str, Any]


class WrongWindow(AssertionError):
    """What came up is not what was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """One leaving, in milliseconds; infinite where it did not happen.

    Attributes:
        window: Name of the window.
        hidden: Until no window of the journal was on the screen.
        covered: Until its processes were gone and the cover painted.
    """

    window: str
    hidden: float
    covered: float


class Desk(Program):
    """The program on one data folder, its journal process told what to bring up."""

    def __init__(
        self, server: XServer, folder: Path, kind: Folder, files: Mapping[str, str]
    ) -> None:
        super().__init__(server, folder)
        self._kind = kind
        self._files = files
        self._windows = Windows(os.environ["DISPLAY"])
        self._where = folder.parent / f"{folder.name}.socket"
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(self._where))
        self._listening.listen()
        self._listening.settimeout(PATIENCE_S)
        self._cover: CoverPicture | None = None
        self._front_window = 0

    def command(self) -> list[str]:
        """Starts the front whose journal process takes orders."""
        return [sys.executable, "-m", "tests.benchmarks.leaving.front", str(self.folder)]

    def environment(self) -> dict[str, str]:
        """Adds where the orders come from."""
        return {**super().environment(), SOCKET: str(self._where)}

    def start(self) -> None:
        """Starts it, leaves once without counting, and knows the cover then."""
        super().start()
        if self._kind is Folder.NEW:
            self.server.press(XK_TAB)  # to the second door
            pause(RESTED_S)
        self._cover = CoverPicture(self.server, SCREEN)
        self._front_window = self.server.active_window()
        with self._opened() as link:
            name = FIRST.get(self._kind, "Passphrase")
            self._bring(link, name, WINDOWS[name])
            self._tap_shift()
        self._wait_for_cover()
        self._cover.forget_changed()

    def end(self) -> None:
        """Ends it, and takes the socket away."""
        super().end()
        self._listening.close()
        self._where.unlink(missing_ok=True)

    def leave_from(self, name: str, window: Window, *, by_button: bool) -> Left:
        """Brings a window up and leaves from it.

        Args:
            name: The window's.
            window: Its line of the table.
            by_button: Whether Close is clicked instead of Shift pressed three times.

        Raises:
            WrongWindow: Something else came up.
        """
        with self._opened() as link:
            seen = self._bring(link, name, window)
            left = self._leave(name, by=seen["close"] if by_button else None)
        self._wait_for_cover()
        return left

    def _bring(self, link: socket.socket, name: str, window: Window) -> Answer:
        link.sendall(json.dumps({"bring": name, **self._files}).encode() + b"\n")
        link.settimeout(PATIENCE_S)
        with link.makefile("r", encoding="utf-8") as answers:
            seen: Answer = json.loads(answers.readline())
        if not set(window.shows) <= set(seen.get("shown", ())):
            raise WrongWindow(name, seen)
        pause(RESTED_S)
        self.server.type(window.types, LETTER_S)
        return seen

    def _leave(self, name: str, by: Point | None) -> Left:
        server, cover, pid = self.server, self._cover, self.panel_pid()
        family = (pid, *children(pid))
        windows = tuple(one for one in self._windows.of(pid) if server.is_viewable(one))
        points = cover.hidden() if cover is not None else ()
        if cover is None or not windows or not points:
            raise NothingSeen(name)
        begun_s = self._tap_shift() if by is None else server.click(*by)
        hidden = _after_ms(lambda: not any(map(server.is_viewable, windows)), begun_s)
        covered = _after_ms(
            lambda: not any(map(is_running, family)) and cover.is_painted_at(points), begun_s
        )
        if math.inf in (hidden, covered):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return Left(window=name, hidden=hidden, covered=covered)

    def _tap_shift(self) -> float:
        for _ in range(2):
            self.server.press_for(XK_SHIFT_L, TAP_S)
            pause(TAP_S)
        self.server.key(XK_SHIFT_L, down=True)
        pause(TAP_S)
        begun_s = perf_counter()
        self.server.key(XK_SHIFT_L, down=False)
        return begun_s

    @contextmanager
    def _opened(self) -> Iterator[socket.socket]:
        """Opens the first window of the journal process and takes its call."""
        self.server.press(*DOORS.get(self._kind, (XK_RETURN,)))
        link, _address = self._listening.accept()
        with link:
            seen_after_ms(
                lambda: self.server.active_window() not in (0, self._front_window), perf_counter()
            )
            yield link

    def _wait_for_cover(self) -> None:
        """Waits until the cover's window has the keyboard and what is beneath it is tidy."""
        seen_after_ms(
            lambda: not self.panel_pid() and self.server.active_window() == self._front_window,
            perf_counter(),
        )
        pause(RESTED_S)


@contextmanager
def at_desk(
    server: XServer, folder: Path, kind: Folder, files: Mapping[str, str]
) -> Iterator[Desk]:
    """Starts the program on a folder and ends it afterwards."""
    desk = Desk(server, folder, kind, files)
    try:
        desk.start()
        yield desk
    finally:
        desk.end()


def children(pid: int) -> tuple[int, ...]:
    """Lists the processes that a process started."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, task.read_text(encoding="ascii").split())
    return tuple(found)


def _after_ms(condition: Callable[[], bool], begun_s: float) -> float:
    try:
        return seen_after_ms(condition, begun_s, LEFT_PATIENCE_S)
    except NothingSeen:
        return math.inf
