"""What the watch writes down, read: files made or changed, sockets, programs started."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# All of %file; of %network what can speak to somebody. Each message on a socket that is open
# already (screen, bus) would be written down by %network as well and takes ten times as long.
CALLS = "%file,socket,connect,bind,listen,accept,accept4,memfd_create,shmget"
STRACE = (
    *("strace", "-D", "-f", "-qq", "-y", "-ttt", "--seccomp-bpf", "-s", "256"),
    *("-e", f"trace={CALLS}", "-A", "-o"),
)
INOTIFY = ("inotifywait", "-m", "-r", "-q", "-e", "create,moved_to,modify,delete", "--format")
DEVICES = ("/dev/null", "/dev/tty", "/proc/self/", "/dev/ptmx")

_LINE = re.compile(r"^(\d+) +(\d+\.\d+) (\w+)\((.*)\) += (-?\d+|\?|0x[0-9a-f]+)(.*)$")
_RESUMED = re.compile(r"^(\d+) +(\d+\.\d+) <\.\.\. (\w+) resumed>(.*)$")
_UNFINISHED = " <unfinished ...>"
_NAME = re.compile(r'"((?:[^"\\]|\\.)*)"')
_AT = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>, ")
_MAKING = ("creat", "mkdir", "mkdirat", "mknod", "mknodat", "link", "linkat", "symlink")
_MOVING = ("symlinkat", "rename", "renameat", "renameat2", "truncate")
_OPENING = ("open", "openat", "openat2")
_WRITING = re.compile("O_CREAT|O_WRONLY|O_RDWR|O_TMPFILE|O_TRUNC|O_APPEND")


def has_strace() -> bool:
    return shutil.which("strace") is not None


@dataclass(frozen=True)
class Call:
    """One call that was written down.

    Attributes:
        pid: The thread that made it.
        at_s: Seconds since 1970.
        name: Of the call.
        words: What stands between its brackets.
        worked: Whether it did what it was asked to.
    """

    pid: int
    at_s: float
    name: str
    words: str
    worked: bool

    @property
    def names(self) -> list[str]:
        """Returns the file names in it, whole where the folder is known."""
        found = _NAME.findall(self.words)
        at = _AT.match(self.words)
        if at is not None and found and not found[0].startswith("/"):
            found[0] = f"{at[1]}/{found[0]}"
        return found

    @property
    def written(self) -> list[str]:
        """Returns the names under which it made or changed something."""
        if not self.worked:
            return []
        if self.name in _OPENING:
            return self.names[:1] if _WRITING.search(self.words.rpartition('"')[2]) else []
        return self.names if self.name in (*_MAKING, *_MOVING) else []


def read_calls(lines: Iterable[str]) -> Iterator[Call]:
    """Reads the lines of strace; a call that was interrupted by another thread is put together."""
    begun: dict[str, str] = {}
    for line in lines:
        whole = line.rstrip("\n")
        if whole.endswith(_UNFINISHED):
            begun[whole.split()[0]] = whole.removesuffix(_UNFINISHED)
            continue
        resumed = _RESUMED.match(whole)
        if resumed is not None:
            whole = begun.pop(resumed[1], "") + resumed[4]
        found = _LINE.match(whole)
        if found is not None:
            yield Call(
                pid=int(found[1]),
                at_s=float(found[2]),
                name=found[3],
                words=found[4],
                worked=found[5] != "?" and not found[5].startswith("-"),
            )


def written_by(calls: Iterable[Call]) -> set[str]:
    """Returns every name under which something was made, or opened to be changed."""
    return {
        name for call in calls for name in call.written if not name.startswith(DEVICES) and name
    }


def talking(calls: Iterable[Call]) -> list[Call]:
    """Returns the calls that make or use a socket of a network."""
    return [call for call in calls if re.search(r"\b(?:AF|PF)_INET6?\b", call.words)]


class Inotify:
    """Writes down what comes, changes and goes in folders; empty where the tool is missing."""

    def __init__(self, log: Path, folders: Iterable[Path]) -> None:
        self._log = log
        self._child: subprocess.Popen[bytes] | None = None
        if shutil.which(INOTIFY[0]):
            words = [*INOTIFY, "%e %w%f", *map(str, folders)]
            with log.open("wb") as seen:
                self._child = subprocess.Popen(words, stdout=seen, stderr=subprocess.DEVNULL)

    def end(self) -> list[tuple[str, Path]]:
        """Stops, and returns what happened, with the file it happened to."""
        if self._child is None:
            return []
        self._child.terminate()
        self._child.wait()
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        return [(kind, Path(name)) for kind, _, name in (line.partition(" ") for line in lines)]
