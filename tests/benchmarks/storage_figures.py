"""Figures of the journal as the services see it: saving, searching, unlocking.

Each function returns every single value, so that whoever prints them takes median or
percentile. Values are milliseconds.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from time import perf_counter
from typing import Final

from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.services.journal import Journal
from ihm_desktop.services.open_session import new_uuid
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.system.clock import SystemClock
from tests.benchmarks.made_up import vocabulary

SAVES: Final = 600
NEW_SHARE: Final = 0.3  # of the saves; the others change an entry anywhere in the journal
SAVES_A_REST: Final = 5  # a writer pauses now and then, and the index follows
SEARCHED_WORDS: Final = 120
UNLOCKS: Final = 9
_A_DAY: Final = EntryQuery()


def save_ms(database: Database, saves: int = SAVES) -> list[float]:
    """Times committed saves of the service: entries anywhere in the journal, and new ones.

    Args:
        database: An open, filled journal.
        saves: How many.
    """
    rnd, clock = random.Random(2), SystemClock()
    journal = Journal(Repositories.of(database), clock, new_uuid)
    words = vocabulary()
    last_id = int(database.value("SELECT max(id) FROM entries"))
    found: list[float] = []
    for number in range(saves):
        if rnd.random() < NEW_SHARE:
            body = " ".join(rnd.choices(words[:5_000], k=200))
            draft = Draft(body=body, written_at=clock.now() + timedelta(minutes=number))
        else:
            draft = journal.load(rnd.randint(1, last_id)).draft()
            draft = replace(draft, body=f"{draft.body} {rnd.choice(words)}")
        begun_s = perf_counter()
        entry, _change = journal.save(draft)
        found.append((perf_counter() - begun_s) * 1_000)
        if entry is not None and number % SAVES_A_REST == 0:
            journal.rest(entry.id)
    return found


def search_ms(database: Database, words: int = SEARCHED_WORDS) -> list[float]:
    """Times every search that typing a text makes: each letter on the way to one or two words.

    Args:
        database: An open, filled journal.
        words: How many texts are typed; common, middling and rare words, alone and in pairs.
    """
    journal = Journal(Repositories.of(database), SystemClock(), new_uuid)
    journal.find("", _A_DAY)  # what the list shows before anything is typed
    return [
        _timed_ms(partial(journal.find, text[:end], _A_DAY))
        for text in typed_texts(words)
        for end in range(1, len(text) + 1)
    ]


def bare_commit_ms(database: Database, commits: int = 300) -> list[float]:
    """Times one row written and committed: what the disk and the cipher take at least.

    Args:
        database: An open journal.
        commits: How many.
    """

    def write(statement: str, *values: str) -> None:
        with database.transaction():
            database.run(statement, values)

    write("CREATE TABLE floor (id INTEGER PRIMARY KEY, words TEXT)")
    row = partial(write, "INSERT INTO floor (words) VALUES (?)", "word " * 200)
    found = [_timed_ms(row) for _ in range(commits)]
    write("DROP TABLE floor")
    return found


def list_ms(database: Database, runs: int = 300) -> list[float]:
    """Times the list that stands there before anything is typed."""
    journal = Journal(Repositories.of(database), SystemClock(), new_uuid)
    return [_timed_ms(partial(journal.lines, EntryQuery(limit=50))) for _ in range(runs)]


def typed_texts(count: int) -> list[str]:
    """Lists what is typed: every fourth a pair of words, common and rare ones in turn."""
    rnd, words = random.Random(3), vocabulary()
    ranks = (30, 300, 3_000, len(words) - 1)
    texts: list[str] = []
    for number in range(count):
        word = words[rnd.randint(0, ranks[number % len(ranks)])]
        pair = f"{words[rnd.randint(0, 100)]} {word}"
        texts.append(pair if number % 4 == 3 else word)
    return texts


def _timed_ms(work: Callable[[], object]) -> float:
    begun_s = perf_counter()
    work()
    return (perf_counter() - begun_s) * 1_000
