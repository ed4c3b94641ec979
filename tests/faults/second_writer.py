"""Starts sessions that write until they are killed; run as a program.

For each line on standard input it forks one, which says its process id when it is about to
write. The line is what it does: write in the `first` journal or the `second`, write from the
first `into` the second, or fill either in one large transaction (`first large`).
"""

import os
import sys
from itertools import count
from pathlib import Path

from ihm_desktop.domain.entry import Draft
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import PASSPHRASE, FakeTypesetter, new_session, sample_entry
from tests.fakes_clock import START
from tests.fakes_vault import secret

SECOND = "the second one's passphrase"
WORDS = "kettle window light " * 60
LARGE = 400  # entries in one transaction: many times what the cache below holds


def main() -> None:
    """Forks one session for each line."""
    folder = Path(sys.argv[1])
    warm(folder)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            write_for_ever(folder, *line.split())
        os.waitpid(child, 0)
        say("gone")


def warm(folder: Path) -> None:
    """Imports what a session needs, so that no child has to."""
    session, _services = opened(folder, "first")
    session.close()


def opened(folder: Path, who: str) -> tuple[Session, OpenSession]:
    session = new_session(folder)
    session.unlock(secret(SECOND if who == "second" else PASSPHRASE))
    return session, session.open_services(FakeTypesetter())


def write_for_ever(folder: Path, who: str, how: str = "small") -> None:
    session, services = opened(folder, who)
    database = session._database
    assert database is not None
    say(str(os.getpid()))
    for number in count(1):
        if how == "large":
            write_many(database)
        elif who == "into":
            services.second.write("", f"{number} {WORDS}", START)
        else:
            services.journal.save(Draft(body=f"{number} {WORDS}", written_at=START))


def write_many(database: Database) -> None:
    """Writes so much at once that SQLite has to spill, and undoes it at the end."""
    database.rows("PRAGMA cache_size = 10")
    entries = Repositories.of(database).entries
    database.run("BEGIN IMMEDIATE")
    for number in range(LARGE):
        entries.insert(sample_entry(f"{number} {WORDS}"))
    database.run("ROLLBACK")


def say(line: str) -> None:
    """Writes a line at once, in one piece."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
