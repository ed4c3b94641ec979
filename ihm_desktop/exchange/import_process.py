"""Starts the child that reads foreign files, and listens to it without trusting it."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from ihm_desktop.domain.errors import Cancelled, ImportRejected, RejectedImport
from ihm_desktop.domain.importing import ImportKind
from ihm_desktop.exchange.import_limits import CHILD_SILENCE_S, ENTRIES, LINE_BYTES
from ihm_desktop.exchange.import_messages import Done, Rejected, ask, parse
from ihm_desktop.exchange.import_port import Item
from ihm_desktop.paths import program

READER_FLAG: Final = "--reader"  # as `__main__` reads it
_WAITING_LINES: Final = 8  # the child waits while these are not taken
_LOOK_S: Final = 0.1  # how soon a wish to stop is noticed


def reader_command() -> tuple[str, ...]:
    """Returns what starts the child: this program with a private flag."""
    if getattr(sys, "frozen", False):
        return (sys.executable, READER_FLAG)
    return (sys.executable, "-B", "-m", "ihm_desktop", READER_FLAG)


def found_by_child(
    command: Sequence[str],
    kind: ImportKind,
    source: Path,
    cancelled: Callable[[], bool],
    environment: Mapping[str, str] | None = None,
) -> Iterator[Item]:
    """Has a file or folder read in a process of its own.

    Args:
        command: Starts `exchange/import_child.py`.
        kind: Which importer.
        source: What the person chose.
        cancelled: Asked often; True ends the child.
        environment: What the child sees instead of this process's environment.

    Returns:
        What the child found, checked again.

    Raises:
        ImportRejected: Too large, not of this kind, or the child broke or went silent.
        Cancelled: The person stopped it.
    """
    with _child(command, environment) as child, suppress(BrokenPipeError):
        _tell(child, ask(kind, source))
        for count, data in enumerate(_lines(child, cancelled)):
            item = parse(data)
            if isinstance(item, Done):
                return
            if isinstance(item, Rejected):
                raise ImportRejected(item.why)
            if count > ENTRIES:
                raise ImportRejected(RejectedImport.TOO_LARGE)
            yield item
    raise ImportRejected(RejectedImport.TOO_HARD)


@contextmanager
def _child(
    command: Sequence[str], environment: Mapping[str, str] | None
) -> Iterator["subprocess.Popen[bytes]"]:
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment() if environment is None else dict(environment),
        close_fds=True,
    )
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


def _environment() -> dict[str, str]:
    """Lets the child find the program wherever this process was started from."""
    return {**os.environ, "PYTHONPATH": str(program())}


def _tell(child: "subprocess.Popen[bytes]", question: bytes) -> None:
    if child.stdin is not None:
        child.stdin.write(question)
        child.stdin.close()


def _lines(child: "subprocess.Popen[bytes]", cancelled: Callable[[], bool]) -> Iterator[bytes]:
    """Yields lines until the child's end; a thread reads, since a pipe cannot be waited on."""
    lines: queue.Queue[bytes] = queue.Queue(_WAITING_LINES)
    stop = threading.Event()
    if child.stdout is None:
        return
    threading.Thread(target=_read, args=(child.stdout, lines, stop), daemon=True).start()
    silent_s = 0.0
    try:
        while silent_s < CHILD_SILENCE_S:
            if cancelled():
                raise Cancelled
            try:
                data = lines.get(timeout=_LOOK_S)
            except queue.Empty:
                silent_s += _LOOK_S
                continue
            if not data:
                return
            silent_s = 0.0
            yield data
    finally:
        stop.set()


def _read(out: BinaryIO, lines: "queue.Queue[bytes]", stop: threading.Event) -> None:
    """Puts lines into the queue; an empty one is the end, and so is one that is too long."""
    while not stop.is_set():
        try:
            data = out.readline(LINE_BYTES)
        except (OSError, ValueError):
            data = b""
        if not data.endswith(b"\n"):
            data = b""
        while not stop.is_set():
            try:
                lines.put(data, timeout=_LOOK_S)
            except queue.Full:
                continue
            break
        if not data:
            return
