"""The journal process as the front holds it: a pipe each way and a thread that reads."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Protocol

from ihm_desktop.system.panel_words import MAX_LINE_BYTES

PANEL_FLAG: Final = "--panel"
REAP_PATIENCE_S: Final = 5.0  # a killed process was reaped within 11 ms, measured


class Child(Protocol):
    """A started journal process."""

    def send(self, line: bytes) -> None:
        """Writes one line; a process that is gone is no error."""
        ...

    def kill(self) -> None:
        """Ends it at once and waits until it is gone."""
        ...


OnLine = Callable[[bytes], None]
OnEnd = Callable[[int], None]
Launch = Callable[[OnLine, OnEnd], Child]


def launch(on_line: OnLine, on_end: OnEnd) -> Child:
    """Starts the journal process. To be called from the thread that lives as long as the front.

    The kernel ends a child with the *thread* that made it (PR_SET_PDEATHSIG).

    Args:
        on_line: Called in another thread for each line the process writes.
        on_end: Called in another thread with the exit status, once.
    """
    return PanelProcess(command(), environment(os.environ), on_line, on_end)


def command() -> tuple[str, ...]:
    """Returns the command that starts the journal process; it holds no path of a person's."""
    if getattr(sys, "frozen", False):
        return (sys.executable, PANEL_FLAG)
    return (sys.executable, "-m", "ihm_desktop", PANEL_FLAG)


def environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """Returns the variables of the journal process.

    Args:
        inherited: Variables of the front.
    """
    package_parent = str(Path(__file__).resolve().parent.parent.parent)
    paths = [package_parent, *inherited.get("PYTHONPATH", "").split(os.pathsep)]
    return {
        **inherited,
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "QT_NO_XDG_DESKTOP_PORTAL": "1",  # portals refuse a process that cannot be looked into
    }


class PanelProcess:
    """A real process; see `Child`."""

    def __init__(
        self,
        command: tuple[str, ...],
        environment: Mapping[str, str],
        on_line: OnLine,
        on_end: OnEnd,
    ) -> None:
        self._process = subprocess.Popen(
            command,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._gone = threading.Event()
        reader = threading.Thread(target=self._read, args=(on_line, on_end), daemon=True)
        reader.start()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def send(self, line: bytes) -> None:
        """Writes one line; a process that is gone is no error."""
        pipe = self._process.stdin
        if pipe is not None:
            with contextlib.suppress(OSError, ValueError):
                pipe.write(line)
                pipe.flush()

    def kill(self) -> None:
        """Ends it at once and waits until it is gone."""
        self._process.kill()
        # Popen's own wait with a limit looks every 50 ms only, and emptying waits for this.
        self._gone.wait(REAP_PATIENCE_S)

    def _read(self, on_line: OnLine, on_end: OnEnd) -> None:
        pipe = self._process.stdout
        if pipe is not None:
            while line := pipe.readline(MAX_LINE_BYTES + 1):
                on_line(line)
            pipe.close()
        status = self._process.wait()
        self._gone.set()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        on_end(status)
