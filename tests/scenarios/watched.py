"""The program as a new user starts it, with every call on a file or a socket written down."""

import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.journeys.harness import ROOT, Desktop, Node, Program, wait_until
from tests.scenarios import watch
from tests.scenarios.room import Room


class WatchedProgram(Program):
    """Runs as the room's user; strace stands aside, so that the program keeps its own parent."""

    def __init__(
        self,
        desk: Desktop,
        room: Room,
        folder: Path,
        *,
        name: str,
        beside: Path = ROOT,
        arguments: Iterable[str] = (),
        watched: bool = True,
        before: Iterable[str] = (),
    ) -> None:
        """Prepares it.

        Args:
            desk: Its screen and bus.
            room: Whose program it is.
            folder: Where it keeps data; given to it only by `arguments`.
            name: Of the logs.
            beside: The folder of the program itself.
            arguments: Of the command line.
            watched: Whether its calls are written down.
            before: A command that starts the program as its last words.
        """
        super().__init__(desk, folder)
        self.room = room
        self.calls_log = room.logs / f"{name}.calls"
        self.said_log = room.logs / f"{name}.said"
        self._beside = beside
        self._arguments = list(arguments)
        self._before = list(before)
        self._watched = watched and watch.has_strace()

    def start(self) -> "WatchedProgram":
        """Starts the front and waits for its window."""
        words = [*self._before, sys.executable, "-m", "ihm_desktop", *self._arguments]
        command = self.room.user.command(*words)
        if self._watched:
            command = [*watch.STRACE, str(self.calls_log), *command]
        with self.said_log.open("ab") as said:
            self.front = subprocess.Popen(
                command, cwd=self._beside, env=dict(self.desk.env), stdout=said, stderr=said
            )
        wait_until(self.desk.windows, "the front's window")
        wait_until(lambda: self.desk.active() in self.desk.windows(), "the front being active")
        wait_until(self._wears_its_name, "the front's command line being the cover's")
        return self

    def _wears_its_name(self) -> bool:
        """Tells whether the front does its duty: it takes the name when that begins."""
        return b"ihm_desktop" not in Path(f"/proc/{self.front_pid}/cmdline").read_bytes()

    # Asked of the reader in one request: writing everything down takes seconds on a busy machine.

    def find(self, name: str, role: str = "", pid: int = 0) -> Node | None:
        """Finds a thing by the name a screen reader says."""
        return self._search(pid, name=name, role=role)

    def wait_for(self, words: str, pid: int = 0) -> Node:
        """Waits until something on the screen says these words, and returns it."""
        return wait_until(lambda: self._search(pid, words=words), f"the words {words!r}")

    def wait_for_focus(self, name: str, pid: int = 0) -> Node:
        """Waits until a thing of this name has the keyboard."""
        return wait_until(
            lambda: self._search(pid, name=name, states=("focused",)), f"the keyboard in {name!r}"
        )

    def _search(
        self,
        pid: int,
        *,
        name: str = "",
        role: str = "",
        words: str = "",
        states: Sequence[str] = (),
    ) -> Node | None:
        number = pid or self.panel_pid()
        if not number:
            return None
        wanted = {"name": name, "role": role, "words": words, "states": states}
        one = self.desk.ask(do="search", pid=number, **wanted)
        if not isinstance(one, dict):
            return None
        return Node(
            role=one["role"],
            name=one["name"],
            description=one["description"],
            text=one["text"],
            states=tuple(one["states"]),
            box=tuple(one["box"] or (0, 0, 0, 0)),
        )

    def end(self) -> bytes:
        """Ends the front, and returns everything it said since it was first started."""
        super().end()
        return self.said()

    def said(self) -> bytes:
        """Returns what it wrote to standard output and standard error."""
        return self.said_log.read_bytes() if self.said_log.exists() else b""

    def calls(self) -> list[watch.Call]:
        """Returns the calls of every process of it so far."""
        if not self.calls_log.exists():
            return []
        with self.calls_log.open(encoding="utf-8", errors="replace") as lines:
            return list(watch.read_calls(lines))
