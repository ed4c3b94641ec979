"""kill -9 while saving: nothing committed is lost, nothing cannot be opened.

A kill shows that the program's own order of writing holds; power loss is SQLite's part
(DELETE journal, synchronous = EXTRA).
"""

import os
import random
import signal
from pathlib import Path

import pytest

from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import damaged_pages
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import data_key, new_database
from tests.faults.nursery import LONGEST_S, Nursery, started, wait_for

KILLS = 300
GROUPS = 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked")
@pytest.mark.parametrize("group", range(GROUPS))
def test_a_kill_while_saving_loses_nothing_that_was_committed(tmp_path: Path, group: int):
    rnd = random.Random(group)
    path = tmp_path / "journal.db"
    new_database(path).close()

    with started("tests.faults.database_writer", path) as nursery:
        for _ in range(KILLS // GROUPS):
            said = run_and_kill(nursery, rnd.uniform(0, LONGEST_S))
            check(path, said)

    database = Database.open(path, data_key())
    Repositories.of(database).index.catch_up()
    database.rows("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    database.close()


def run_and_kill(nursery: Nursery, delay_s: float) -> list[tuple[int, int]]:
    """Has a writer started, and kills it a moment after its first save.

    Returns:
        Number and id of every save that it knew to be committed.
    """
    writer = nursery.fork("go")
    said = [nursery.line()]
    wait_for(delay_s)
    os.kill(writer, signal.SIGKILL)
    while (line := nursery.line()) != "gone\n":
        said.append(line)
    return [(int(number), int(entry_id)) for number, entry_id in map(str.split, said)]


def check(path: Path, said: list[tuple[int, int]]) -> None:
    """Opens what is left and compares it with what the writer had said."""
    database = Database.open(path, data_key())
    stored = Repositories.of(database)
    newest = {entry_id: number for number, entry_id in said}
    last_number, last_id = said[-1]
    for entry_id, number in newest.items():
        body = stored.entries.load(entry_id).body
        if entry_id == last_id:  # one more save may have been committed and not said
            assert body.startswith((f"number{last_number} ", f"number{last_number + 1} "))
        else:
            assert body.startswith(f"number{number} ")
    assert damaged_pages(database) == ()
    assert database.rows("PRAGMA foreign_key_check") == []
    database.close()
