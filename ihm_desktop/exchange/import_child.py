"""The process that reads foreign files: a question on standard input, lines on standard output.

Started by `__main__` under a private flag; what it reads is not in its arguments, which every
user of the computer can see.
"""

import sys
from pathlib import Path
from typing import BinaryIO

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import ImportKind
from ihm_desktop.exchange.child_limits import Refused, limit
from ihm_desktop.exchange.import_messages import Done, Rejected, asked, line
from ihm_desktop.exchange.importing import IMPORTERS

_LONGEST_QUESTION = 200_000  # bytes: every byte of a path may need six as JSON


def main() -> int:
    """Answers one question and ends."""
    limit()
    try:
        kind, source = asked(sys.stdin.buffer.readline(_LONGEST_QUESTION))
        answer(kind, source, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except (MemoryError, RecursionError, Refused):
        return _give_up(sys.stdout.buffer)
    except BrokenPipeError:  # the journal has heard enough
        return 0
    return 0


def answer(kind: ImportKind, source: Path, out: BinaryIO) -> None:
    """Writes a line for everything that an importer finds.

    Args:
        kind: Which importer.
        source: What to read.
        out: Where the lines go.
    """
    try:
        for item in IMPORTERS[kind](source):
            out.write(line(item))
    except ImportRejected as rejected:
        out.write(line(Rejected(why=rejected.reason)))
    else:
        out.write(line(Done()))


def _give_up(out: BinaryIO) -> int:
    out.write(line(Rejected(why=RejectedImport.TOO_HARD)))
    out.flush()
    return 1
