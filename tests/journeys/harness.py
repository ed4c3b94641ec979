"""Drives the real program in a real window, as a person and a screen reader would.

Every wait is for a condition with a deadline; nothing sleeps for a guessed time.
"""

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import dev_display

ROOT = Path(__file__).resolve().parents[2]
READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE_S = 40.0  # shared machines stall; a healthy step takes well under a second
POLL_S = 0.02
TITLE = "Notes"
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


class NothingCame(AssertionError):
    """A condition did not come true in time."""


def wait_until(condition: Callable[[], object], what: str = "", patience_s: float = PATIENCE_S):
    """Asks until the answer is truthy and returns it.

    Args:
        condition: Asked every 20 ms.
        what: Said when it never came true.
        patience_s: How long to ask.
    """
    deadline = time.monotonic() + patience_s
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NothingCame(what or "condition")
        select.select([], [], [], POLL_S)


def is_running(pid: int) -> bool:
    """Tells a process from one that is gone or only waits for somebody to notice its end."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@dataclass(frozen=True)
class Node:
    """One thing a screen reader can find."""

    role: str
    name: str
    description: str
    text: str
    states: tuple[str, ...]
    box: tuple[int, int, int, int]

    @property
    def showing(self) -> bool:
        return "showing" in self.states

    @property
    def words(self) -> str:
        return f"{self.name} {self.text}"


@dataclass
class Desktop:
    """A display, a session bus, a screen reader, and what the program's windows are called."""

    env: Mapping[str, str]
    reader: subprocess.Popen[str] = field(repr=False)
    titles: tuple[str, ...] = (TITLE,)  # of every window of the program

    def ask(self, **request: object) -> object:
        assert self.reader.stdin is not None
        assert self.reader.stdout is not None
        self.reader.stdin.write(json.dumps(request) + "\n")
        self.reader.stdin.flush()
        return json.loads(self.reader.stdout.readline())

    def tool(self, *words: str) -> str:
        """Runs an X tool and returns what it prints; a window that is gone prints nothing."""
        done = subprocess.run(words, env=self.env, capture_output=True, text=True, check=False)
        return done.stdout

    def windows(self) -> list[int]:
        """Returns the program's mapped windows, oldest first."""
        pattern = f"^({'|'.join(self.titles)})$"
        found = self.tool("xdotool", "search", "--onlyvisible", "--name", pattern)
        return [int(number) for number in found.split()]

    def active(self) -> int:
        found = self.tool("xdotool", "getactivewindow").strip()
        return int(found) if found else 0

    def key(self, *keys: str) -> None:
        self.tool("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        self.tool("xdotool", "type", "--delay", "8", text)

    def click(self, x: int, y: int) -> None:
        self.tool("xdotool", "mousemove", str(x), str(y), "click", "1")

    def picture(self, path: Path) -> None:
        """Saves what is on the screen."""
        command = [sys.executable, "-c", GRAB, str(path)]
        subprocess.run(command, env=self.env, check=True)


@contextlib.contextmanager
def desktop() -> Iterator[Desktop]:
    """Uses the screen and bus that are there, or brings its own."""
    with contextlib.ExitStack() as stack:
        env = dict(os.environ)
        if not env.get("DISPLAY"):
            env |= stack.enter_context(dev_display.screen())
        env["QT_QPA_PLATFORM"] = "xcb"
        env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        env["NO_AT_BRIDGE"] = "0"
        if not env.get("DBUS_SESSION_BUS_ADDRESS"):
            env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_bus(env))
        if Path(BUS_LAUNCHER).exists():
            stack.enter_context(_started([BUS_LAUNCHER, "--launch-immediately"], env))
        reader = stack.enter_context(_started([SYSTEM_PYTHON, str(READER)], env, pipes=True))
        yield Desktop(env, reader)


@contextlib.contextmanager
def _bus(env: Mapping[str, str]) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with _started(command, env, pipes=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()


@contextlib.contextmanager
def _started(
    command: list[str], env: Mapping[str, str], *, pipes: bool = False
) -> Iterator[subprocess.Popen[str]]:
    if not shutil.which(command[0]):
        raise NothingCame(command[0])
    end = subprocess.PIPE if pipes else subprocess.DEVNULL
    child = subprocess.Popen(
        command, env=dict(env), stdin=end, stdout=end, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


class Program:
    """The program on one data folder."""

    def __init__(self, desk: Desktop, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.front: subprocess.Popen[bytes] | None = None

    def start(self) -> "Program":
        """Starts the front and waits for its window."""
        command = [sys.executable, "-m", "ihm_desktop", "--data", str(self.folder)]
        self.front = subprocess.Popen(
            command, cwd=ROOT, env=dict(self.desk.env), stderr=subprocess.PIPE
        )
        wait_until(self.desk.windows, "the front's window")
        wait_until(lambda: self.desk.active() in self.desk.windows(), "the front being active")
        return self

    @property
    def front_pid(self) -> int:
        assert self.front is not None
        return self.front.pid

    def panel_pid(self) -> int:
        """Returns the journal process, or 0 where there is none."""
        found: list[str] = []
        for task in Path(f"/proc/{self.front_pid}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += task.read_text(encoding="ascii").split()
        return int(found[0]) if found else 0

    def open_door(self, name: str) -> int:
        """Presses one of the front's doors and waits for the journal's window.

        Returns:
            The journal process.
        """
        before = self.desk.windows()
        self.press(name, pid=self.front_pid)

        def journal_active() -> bool:
            active = self.desk.active()
            return active not in before and active in self.desk.windows()

        wait_until(journal_active, "the journal's window being active")
        pid = int(wait_until(self.panel_pid, "the journal process"))
        wait_until(lambda: self.tree(pid), "the journal's accessible tree")
        return pid

    def tree(self, pid: int = 0) -> list[Node]:
        """Returns what is showing in one process; the journal's where none is named."""
        number = pid or self.panel_pid()
        found = self.desk.ask(do="tree", pid=number) if number else []
        assert isinstance(found, list)
        nodes = [
            Node(
                role=one["role"],
                name=one["name"],
                description=one["description"],
                text=one["text"],
                states=tuple(one["states"]),
                box=tuple(one["box"] or (0, 0, 0, 0)),
            )
            for one in found
        ]
        return [node for node in nodes if node.showing]

    def find(self, name: str, role: str = "", pid: int = 0) -> Node | None:
        """Finds a thing by the name a screen reader says."""
        return next(
            (node for node in self.tree(pid) if node.name == name and role in ("", node.role)),
            None,
        )

    def wait_for(self, words: str, pid: int = 0) -> Node:
        """Waits until something on the screen says these words, and returns it."""

        def said() -> Node | None:
            return next((node for node in self.tree(pid) if words in node.words), None)

        return wait_until(said, f"the words {words!r}")

    def wait_for_focus(self, name: str, pid: int = 0) -> Node:
        """Waits until a thing of this name has the keyboard."""

        def focused() -> Node | None:
            return next(
                (n for n in self.tree(pid) if n.name == name and "focused" in n.states), None
            )

        return wait_until(focused, f"the keyboard in {name!r}")

    def answer(self, name: str, words: str) -> None:
        """Waits for a field that takes the keyboard by itself, types, and goes on by Return."""
        self.wait_for_focus(name)
        self.desk.type(words)
        self.desk.key("Return")

    def press(self, name: str, pid: int = 0, role: str = "") -> None:
        """Presses a button as a screen reader does, as soon as it is there."""

        def pressed() -> object:
            number = pid or self.panel_pid()
            return number and self.desk.ask(do="press", pid=number, name=name, role=role)

        wait_until(pressed, f"a button {name!r}")

    def click(self, name: str, pid: int = 0) -> None:
        """Clicks a thing with the mouse."""
        node = wait_until(lambda: self.find(name, pid=pid), f"{name!r} to click")
        x, y, width, height = node.box
        self.desk.click(x + width // 2, y + height // 2)

    def unlock(self, passphrase: str) -> None:
        """Types the passphrase and waits for Today."""
        self.open_door("Open")
        self.answer("Passphrase", passphrase)
        self.wait_for("Today")

    def tap_shift(self, times: int = 3) -> None:
        """Presses Shift as a person in a hurry does."""
        self.desk.tool("xdotool", "key", "--delay", "60", *["Shift_L"] * times)

    def wait_left(self) -> None:
        """Waits until the journal is off the screen, its process gone, the front's there."""
        wait_until(lambda: len(self.desk.windows()) == 1, "one window")
        wait_until(lambda: not self.panel_pid(), "the journal process's end")
        wait_until(lambda: self.desk.active() in self.desk.windows(), "the front being active")

    def wait_tidy(self) -> None:
        """Waits until the two vaults are of one size and time."""

        def level() -> bool:
            stats = [path.stat() for path in sorted(self.folder.glob("*.data"))]
            # One alone is equal to itself, while a first start has not made the other yet.
            return len(stats) == 2 and len({(s.st_size, s.st_mtime_ns) for s in stats}) == 1

        wait_until(level, "level files")

    def kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)

    def end(self) -> bytes:
        """Ends the front as closing its window does, and returns what it wrote to stderr."""
        if self.front is None:
            return b""
        if self.front.poll() is None:
            self.front.terminate()
        _, errors = self.front.communicate(timeout=PATIENCE_S)
        self.front = None
        return errors
