"""A program of its own that forks writers, which a test then kills."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 0.04  # a save takes about 1 ms, so this spans some dozens of them


class Nursery:
    """Takes an order by line, and says the id of the writer it forked for that.

    Args:
        process: The program that forks.
    """

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self._said = process.stdin, process.stdout

    def fork(self, order: str) -> int:
        """Has a writer forked and returns its process id."""
        self._orders.write(f"{order}\n")
        return int(self.line())

    def line(self) -> str:
        """Waits for the next line that is said."""
        return self._said.readline()


@contextmanager
def started(module: str, place: Path) -> Iterator[Nursery]:
    """Starts a program that forks writers.

    Args:
        module: The program, a module of the tests.
        place: File or folder that its writers write to.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", module, str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        yield Nursery(process)
        assert process.stdin is not None
        process.stdin.close()


def wait_for(seconds: float) -> None:
    """Waits by looking at the clock: a sleep would round the moments of the kills."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
