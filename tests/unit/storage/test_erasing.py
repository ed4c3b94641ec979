"""Trash, and that an erased word is nowhere: not in a table, an index, or an unused byte."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import START, data_key, sample_entry
from tests.unit.storage.pages_of import count_in_pages

NOW = datetime(2024, 3, 9, 9, 0, tzinfo=UTC)
NEEDLE = b"zzqk"


def left(database: Database) -> int:
    return count_in_pages(database.path, bytes(data_key().data), NEEDLE)


def needle(rnd: random.Random) -> str:
    """Makes a word that begins as every needle does and is unlike any other."""
    return NEEDLE.decode() + "".join(rnd.choices("abcdefghijklmnop", k=8))


def write_history(stored: Repositories, seed: int) -> list[int]:
    """Writes, changes and indexes pages in an order that splits and merges database pages.

    Returns:
        Ids of the entries with needles in them.
    """
    rnd = random.Random(seed)
    ids: list[int] = []
    for number in rnd.sample(range(120), 120):
        size = rnd.choice([5, 50, 200, 900])
        written_at = START + timedelta(minutes=number)
        if number % 3:
            body = " ".join("zz" + rnd.choice("apz") + needle(rnd)[4:] for _ in range(size))
            stored.entries.insert(sample_entry(body, written_at=written_at))
        else:
            body = " ".join(needle(rnd) for _ in range(size))
            entry = sample_entry(body, title=needle(rnd), written_at=written_at)
            ids.append(stored.entries.insert(replace(entry, tags=(needle(rnd),))))
        if number % 7 == 0:
            stored.index.catch_up()
    for entry_id in ids[::2]:
        draft = stored.entries.load(entry_id).draft()
        stored.entries.update(replace(draft, body=draft.body[::2] + needle(rnd)), NOW)
    stored.index.catch_up()
    for entry_id in ids[::3]:
        draft = stored.entries.load(entry_id).draft()
        stored.entries.update(replace(draft, body="zzqk " * rnd.choice([1, 300])), NOW)
    return ids


@pytest.mark.parametrize("seed", [1, 2])
def test_emptying_the_trash_leaves_no_word_in_any_byte_of_the_file(
    stored: Repositories, database: Database, seed: int
):
    ids = write_history(stored, seed)
    assert left(database) > len(ids)

    for entry_id in ids:
        stored.trash.put(entry_id, NOW)
    stored.trash.empty()
    stored.scrubbing.pay()

    assert left(database) == 0


def test_erasing_one_entry_leaves_no_word_of_its_earlier_versions(
    stored: Repositories, database: Database
):
    entry_id = stored.entries.insert(sample_entry("zzqkfirst " * 50))
    stored.index.catch_up()
    draft = stored.entries.load(entry_id).draft()
    stored.entries.update(replace(draft, body="quite harmless"), NOW)
    stored.index.catch_up()

    stored.trash.erase(entry_id)
    stored.scrubbing.pay()

    assert left(database) == 0


def test_what_stays_is_found_after_erasing(stored: Repositories, database: Database):
    kept = stored.entries.insert(sample_entry("kettle and window", tags=("home",)))
    gone = stored.entries.insert(sample_entry("kettle", tags=("zzqktag",)))
    stored.index.catch_up()

    stored.trash.erase(gone)
    stored.scrubbing.pay()

    assert [hit.ref for hit in stored.search.find("kettle", EntryQuery(), 9)] == [kept]
    assert stored.tags.names() == ("home",)
    database.rows("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def test_the_rollback_file_keeps_no_clear_word(stored: Repositories, database: Database):
    entry_id = stored.entries.insert(sample_entry("zzqkfirst " * 50))
    stored.trash.erase(entry_id)
    stored.scrubbing.pay()

    rollback = Path(f"{database.path}-journal")

    assert NEEDLE not in rollback.read_bytes()
    assert NEEDLE not in database.path.read_bytes()


def test_an_interrupted_scrubbing_is_owed_and_paid_later(stored: Repositories, database: Database):
    entry_id = stored.entries.insert(sample_entry("zzqkfirst " * 50))
    stored.index.catch_up()
    with database.transaction():
        stored.scrubbing.owe()
        stored.trash.put(entry_id, NOW)
        database.run("DELETE FROM entries")
    assert stored.scrubbing.is_owed()

    stored.scrubbing.pay()

    assert not stored.scrubbing.is_owed()
    assert left(database) == 0


def test_a_thrown_away_entry_is_in_no_list_and_no_search_until_restored(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry("kettle", tags=("home",), starred=True))
    stored.index.catch_up()

    stored.trash.put(entry_id, NOW)

    assert stored.lists.lines(EntryQuery()) == stored.lists.lines(EntryQuery(tag="home")) == ()
    assert stored.lists.lines(EntryQuery(starred=True)) == ()
    assert stored.search.find("kettle", EntryQuery(), 9) == ()
    assert stored.search.find("", EntryQuery(), 9) == ()
    assert stored.lists.marked_days(2024, 3) == frozenset()
    assert stored.tags.names() == ()
    assert [line.id for line in stored.lists.trashed()] == [entry_id]

    stored.trash.restore(entry_id)

    assert [hit.ref for hit in stored.search.find("kettle", EntryQuery(), 9)] == [entry_id]
    assert stored.lists.trashed() == ()
    assert stored.tags.names() == ("home",)


def test_throwing_away_twice_and_restoring_twice_do_nothing_more(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry("kettle"))

    for _ in range(2):
        stored.trash.put(entry_id, NOW)
    for _ in range(2):
        stored.trash.restore(entry_id)

    assert [hit.ref for hit in stored.search.find("kettle", EntryQuery(), 9)] == [entry_id]


def test_an_entry_saved_while_in_the_trash_stays_out_of_the_search(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry("kettle"))
    stored.trash.put(entry_id, NOW)
    draft = stored.entries.load(entry_id).draft()

    stored.entries.update(replace(draft, body="kettle again", written_at=datetime(2020, 1, 1)), NOW)
    stored.index.catch_up()

    assert stored.search.find("kettle", EntryQuery(), 9) == ()
    stored.trash.restore(entry_id)
    assert len(stored.search.find("again", EntryQuery(), 9)) == 1


def test_erasing_what_is_gone_says_so(stored: Repositories):
    for call in (stored.trash.erase, stored.trash.restore, stored.entries.load):
        with pytest.raises(NotFound):
            call(77)
