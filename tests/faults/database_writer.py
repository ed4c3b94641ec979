"""Starts writers that save entries until they are killed; run as a program.

For each line on standard input it forks a writer, which spares 300 starts of Python. The
writer says its process id, then number and id of each save once that is committed. When it
is gone, `gone` is said.
"""

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from ihm_desktop.domain.entry import Draft
from ihm_desktop.services.journal import Journal
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.vault.secret import Secret
from tests.fakes_clock import START, FakeClock


def main() -> None:
    """Forks one writer for each line."""
    path = Path(sys.argv[1])
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            write_for_ever(path)
        os.waitpid(child, 0)
        say("gone")


def write_for_ever(path: Path) -> None:
    """Writes new entries and changes old ones, rests and throws away now and then."""
    say(str(os.getpid()))
    database = Database.open(path, Secret(bytearray([7]) * 32))
    journal = Journal(Repositories.of(database), FakeClock(), lambda: os.urandom(16).hex())
    drafts: list[Draft] = []
    for number in count(1):
        draft = Draft(body=body_of(number), written_at=START)
        if drafts and number % 3 == 0:
            draft = replace(drafts[-1], body=body_of(number))
        entry, _change = journal.save(draft)
        if entry is None:
            os._exit(1)
        say(f"{number} {entry.id}")
        drafts.append(entry.draft())
        if number % 5 == 0:
            journal.rest(entry.id)
        if number % 12 == 0:
            journal.trash(entry.id)
            drafts.clear()


def body_of(number: int) -> str:
    """Makes the body by which a saved number is recognised."""
    return f"number{number} " + "kettle window light " * (20 + number % 150)


def say(line: str) -> None:
    """Writes a line at once, in one piece."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
