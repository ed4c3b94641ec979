"""Everything that others can read of the running program, read from outside."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import listed_in
from tests.journeys import needles
from tests.journeys.harness import ROOT, Desktop, Node

LIST = Path(__file__).with_name("forbidden_words.toml")
MOST_SHOWN = 400  # letters of a surface in a message
OWN_NAMES = ("application", "frame", "dialog", "alert", "window")
SAID = (
    *OWN_NAMES,
    *("push button", "check box", "radio button", "text", "password text", "list", "combo box"),
    *("menu", "menu item", "menu bar", "page tab", "tool bar", "heading", "panel", "tool tip"),
)


@dataclass(frozen=True)
class Surface:
    """One thing that others can read.

    Attributes:
        name: What it is.
        text: What stands there.
    """

    name: str
    text: str


@dataclass(frozen=True)
class Found:
    """A word that must not be there."""

    surface: str
    word: str
    text: str


# Windows


def window_ids(desk: Desktop) -> list[str]:
    """Lists the windows that the window manager knows; the program is alone on its screen."""
    told = desk.tool("xprop", "-root", "_NET_CLIENT_LIST")
    return re.findall(r"0x[0-9a-f]+", told.partition("#")[2])


def windows(desk: Desktop) -> Iterator[Surface]:
    """Reads every property of every window, and the names in the tree of all windows."""
    for number in window_ids(desk):
        told = desk.tool("xprop", "-id", number)
        yield Surface(f"properties of window {number}", _without_icon(told))
    yield Surface("properties of the root window", _without_icon(desk.tool("xprop", "-root")))
    yield Surface("tree of windows", desk.tool("xwininfo", "-root", "-tree"))
    yield Surface("list of windows", desk.tool("wmctrl", "-l", "-x", "-p"))


def in_task_bar(desk: Desktop) -> list[str]:
    """Lists the classes of what a task bar shows: a window that belongs to another is not."""
    found = []
    for number in window_ids(desk):
        told = desk.tool("xprop", "-id", number, "WM_TRANSIENT_FOR", "WM_CLASS", "_NET_WM_STATE")
        if "WM_TRANSIENT_FOR(WINDOW)" not in told and "SKIP_TASKBAR" not in told:
            found.append(re.findall(r'WM_CLASS\(STRING\) = "([^"]*)"', told)[0])
    return found


def _without_icon(told: str) -> str:
    """Leaves a picture out, which is written as long rows of numbers or blocks."""
    kept, skipping = [], False
    for line in told.splitlines():
        if not line.startswith(("\t", " ")):
            skipping = line.startswith("_NET_WM_ICON(")
        if not skipping:
            kept.append(line)
    return "\n".join(kept)


# Processes


def process(pid: int, *, hardened: bool) -> Iterator[Surface]:
    """Reads what other programs of the same user are told about a process.

    Args:
        pid: Its number.
        hardened: Whether it refuses to be looked into, as `intruder.py` tests; then others
            learn its names alone.
    """
    place = Path(f"/proc/{pid}")
    yield Surface(f"name of process {pid}", _read(place / "comm"))
    yield Surface(f"command line of {pid}", command_line(pid))
    threads = sorted({_read(task / "comm") for task in (place / "task").iterdir()})
    yield Surface(f"names of the threads of {pid}", "\n".join(threads))
    if not hardened:
        yield Surface(f"variables of {pid}", _read(place / "environ"))
        yield Surface(f"working folder of {pid}", str((place / "cwd").readlink()))
        yield Surface(f"open files of {pid}", "\n".join(needles.open_files(pid)))


def command_line(pid: int) -> str:
    """Returns the words of a command line, one in each row."""
    return _read(Path(f"/proc/{pid}/cmdline"))


def libraries(pid: int) -> list[str]:
    """Lists the shared libraries that a process has loaded."""
    names = {line.split()[-1] for line in _read(Path(f"/proc/{pid}/maps")).splitlines()}
    return sorted(name for name in names if ".so" in name)


def _read(path: Path) -> str:
    return path.read_bytes().replace(b"\0", b"\n").decode("utf-8", errors="replace").strip()


# Screen readers, bus, folder


def heard(nodes: Iterable[Node], *, all_of_it: bool) -> Iterator[Surface]:
    """Reads what a screen reader is told.

    Args:
        nodes: What is showing.
        all_of_it: Whether every name counts, or only the names of program and windows.
    """
    roles = SAID if all_of_it else OWN_NAMES
    for node in nodes:
        if node.role in roles:
            yield Surface(f"screen reader, {node.role}", f"{node.name}\n{node.description}")


def bus_names(desk: Desktop, command: list[str]) -> list[str]:
    """Lists the names that programs have taken on the session bus."""
    told = desk.tool(
        *command,
        *("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus"),
        *("/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames"),
    )
    return re.findall(r'string "([^":]+)"', told)


def files(folder: Path) -> Surface:
    """Reads the names in the data folder."""
    return Surface("files", "\n".join(sorted(path.name for path in folder.rglob("*"))))


# Words


def telling(surfaces: Iterable[Surface]) -> list[Found]:
    """Returns every forbidden word on the surfaces, exceptions left out."""
    found = []
    for surface in surfaces:
        text = _without_exceptions(surface)
        shoulder = listed_in(text, _shoulder_words(), "en")
        words = [match[0] for match in _pattern().finditer(text)]
        found += [
            Found(surface.name, word, text[:MOST_SHOWN])
            for word in (*words, *(one.word for one in shoulder))
        ]
    return found


def listed() -> Mapping[str, list[Mapping[str, str]]]:
    """Returns the rows of the list: words and exceptions, each with its reason."""
    rows: Mapping[str, list[Mapping[str, str]]] = tomllib.loads(LIST.read_text(encoding="utf-8"))
    return rows


def _without_exceptions(surface: Surface) -> str:
    text = surface.text
    for row in listed()["exception"]:
        if surface.name.startswith(row["surface"]):
            text = text.replace(row["text"].format(program=ROOT), " ")
    return text


@cache
def _pattern() -> re.Pattern[str]:
    words = [row["word"] for row in listed()["word"]]
    parts = (re.escape(word.rstrip("*")) + (r"\w*" if "*" in word else "") for word in words)
    # An underscore or a digit ends a word in names of files and properties.
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(parts)})(?![^\W\d_])", re.IGNORECASE)


@cache
def _shoulder_words() -> tuple[object, ...]:
    return Library.load(paths.resources() / "content").shoulder_words.words
