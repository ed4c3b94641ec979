"""Does one thing in a journal from process start to end, as a command of a terminal would.

Reads the passphrase as one line from standard input; writes what a person asked for, and last
of all the seconds that Argon2id took.
"""

import sys
from pathlib import Path
from time import perf_counter

from ihm_desktop import paths
from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.vault.primitives import argon2id
from ihm_desktop.vault.profiles import Profile
from ihm_desktop.vault.secret import Secret
from tests.benchmarks.cover_vault import vault_in


class TimedDerivation:
    """Argon2id with a stopwatch."""

    def __init__(self) -> None:
        self.took_s = 0.0

    def __call__(self, passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
        begun_s = perf_counter()
        key = argon2id(passphrase, salt, profile)
        self.took_s += perf_counter() - begun_s
        return key


class NoTypesetter:
    """Nothing is laid out by a command."""


def newest(services: OpenSession, _words: str) -> list[str]:
    """Reads the newest five entries in full, as jrnl writes them."""
    lines = services.journal.lines(EntryQuery(limit=5))
    entries = [services.journal.load(line.id) for line in lines]
    return [f"{entry.written_at} {entry.title}\n{entry.body}" for entry in entries]


def search(services: OpenSession, words: str) -> list[str]:
    """Finds words and reads what they are in, as jrnl writes it."""
    hits = services.journal.find(words, EntryQuery())
    entries = [services.journal.load(hit.ref) for hit in hits]
    return [f"{entry.written_at} {entry.title}\n{entry.body}" for entry in entries]


def add(services: OpenSession, words: str) -> list[str]:
    """Adds an entry and brings the search index up to date with it."""
    entry, _change = services.journal.save(Draft(body=words, written_at=SystemClock().now()))
    if entry is not None:
        services.journal.rest(entry.id)
    return []


def main(folder: Path, action: str, words: str) -> None:
    """Opens, does it, closes."""
    derivation = TimedDerivation()
    session = Session(
        paths=vault_in(folder), clock=SystemClock(), resources=paths.resources(), derive=derivation
    )
    session.unlock(Secret(bytearray(sys.stdin.buffer.readline().rstrip(b"\n"))))
    found = ACTIONS[action](session.open_services(NoTypesetter()), words)
    session.close()
    sys.stdout.write("\n\n".join([*found, str(derivation.took_s)]))


ACTIONS = {"list": newest, "search": search, "add": add}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
