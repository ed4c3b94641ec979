"""Starts other programs so that none of them outlives the script that started it."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
POSIX = os.name == "posix"
PATIENCE_S = 10.0  # what pytest needs to end its workers and fixtures after an interrupt


class Stop(Exception):
    """The script cannot go on; its text is for the person at the keyboard.

    Attributes:
        status: Exit status, 2 where something has to be installed first.
    """

    def __init__(self, text: str, status: int = 2) -> None:
        super().__init__(text)
        self.status = status


def say(text: str) -> None:
    """Prints one line at once, so that it keeps its place among the output of children."""
    print(text, flush=True)


def run(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> int:
    """Runs a program in the project's folder and waits for it.

    Args:
        command: Program and arguments.
        env: Variables to add to those of this process.

    Returns:
        The program's exit status.
    """
    with started(command, env) as child:
        return child.wait()


@contextlib.contextmanager
def started(
    command: Sequence[str | Path],
    env: Mapping[str, str] | None = None,
    pass_fds: Sequence[int] = (),
    first_request: signal.Signals = signal.SIGINT,
) -> Iterator[subprocess.Popen[bytes]]:
    """Keeps a program running inside a `with` block and ends it afterwards.

    The child leads a process group of its own, so that ending it ends what it started too.

    Args:
        command: Program and arguments.
        env: Variables to add to those of this process.
        pass_fds: File descriptors the child inherits (not on Windows).
        first_request: What the child understands as a request to end; an interrupt lets
            pytest sum up.

    Yields:
        The running child.
    """
    child = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        pass_fds=pass_fds,
        start_new_session=POSIX,
    )
    try:
        yield child
    finally:
        end(child, first_request)


def end(child: subprocess.Popen[bytes], first_request: signal.Signals) -> None:
    """Ends a child and its group: by asking, then by insisting."""
    requests = [first_request, signal.SIGTERM, signal.SIGKILL] if POSIX else [signal.SIGTERM]
    for request in dict.fromkeys(requests):
        if child.poll() is not None:
            break
        _send(child, request)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(PATIENCE_S)
    if POSIX:  # the leader is gone; whatever it left behind in its group goes too
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)


def _send(child: subprocess.Popen[bytes], request: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        if POSIX:
            os.killpg(child.pid, request)
        else:
            child.terminate()


def end_tidily_on_signals() -> None:
    """Lets a signal unwind the stack, so that every `with` block cleans up.

    Interrupts are heard even where a shell that started this in the background ignores them.
    """

    def unwind(number: int, _frame: object) -> None:
        sys.exit(128 + number)

    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, unwind)
    if POSIX:
        signal.signal(signal.SIGHUP, unwind)
