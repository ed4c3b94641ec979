"""Many entries at once, whole copies, and adding one database to another."""

import random
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ihm_desktop.domain.backup import AddReport
from ihm_desktop.domain.entry import Entry, EntryQuery
from ihm_desktop.domain.errors import AlreadyOpen, Cancelled, DatabaseDamaged
from ihm_desktop.domain.person import PersonDraft
from ihm_desktop.domain.reflection import Walk
from ihm_desktop.storage.adding import add_all
from ihm_desktop.storage.bulk import add_entries, texts_at
from ihm_desktop.storage.copying import copy_to
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import counts, damaged_pages
from ihm_desktop.storage.rekeying import rekey
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.vault.files import rollback_name
from tests.fakes import (
    START,
    data_key,
    new_database,
    sample_check_in,
    sample_entry,
    sample_step,
)

NOW = datetime(2024, 3, 9, 9, 0, tzinfo=UTC)
HALF_BYTES = 4_000_000
NOTHING = AddReport(entries=0, steps=0, check_ins=0, kept_beside=0, already_here=0)


def diary(count: int) -> Iterator[Entry]:
    rnd = random.Random(4)
    for number in rnd.sample(range(count), count):
        yield sample_entry(f"day{number} kettle", written_at=START - timedelta(days=number))


def test_many_entries_are_stored_and_found(stored: Repositories, database: Database):
    assert add_entries(database, diary(700)) == 700

    assert database.value("SELECT count(*) FROM unindexed") == 0
    assert [hit.title for hit in stored.search.find("day699", EntryQuery(), 9)] == [""]
    hits = stored.search.find("kettle", EntryQuery(), 50)
    assert [hit.written_at for hit in hits] == [START - timedelta(days=day) for day in range(50)]
    database.rows("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def test_what_the_source_raises_undoes_everything(stored: Repositories, database: Database):
    def stopped() -> Iterator[Entry]:
        yield from diary(600)
        raise Cancelled

    with pytest.raises(Cancelled):
        add_entries(database, stopped())

    assert counts(database)["entries"] == 0
    assert stored.search.find("kettle", EntryQuery(), 9) == ()
    assert add_entries(database, diary(3)) == 3


def test_texts_of_a_minute_are_read_for_comparison(stored: Repositories, database: Database):
    stored.entries.insert(sample_entry("one", title="t"))
    stored.entries.insert(sample_entry("two", written_at=START.replace(second=59)))
    stored.entries.insert(sample_entry("later", written_at=START + timedelta(minutes=1)))
    stored.trash.put(stored.entries.insert(sample_entry("thrown away")), NOW)

    assert texts_at(database, START.replace(second=30)) == (("t", "one"), ("", "two"))


def test_a_copy_holds_everything_under_another_key_and_salt(database: Database, tmp_path: Path):
    add_entries(database, diary(50))
    told: list[tuple[int, int]] = []

    copy_to(database, tmp_path / "copy.db", data_key(9), lambda *pages: told.append(pages))

    copy = Database.open_to_read(tmp_path / "copy.db", data_key(9))
    assert counts(copy) == counts(database)
    assert damaged_pages(copy) == ()
    assert (tmp_path / "copy.db").read_bytes()[:16] != database.path.read_bytes()[:16]
    assert told[-1][0] == told[-1][1] > 0
    copy.close()
    with pytest.raises(DatabaseDamaged):
        Database.open_to_read(tmp_path / "copy.db", data_key())


def test_a_database_with_a_tail_can_be_re_keyed(tmp_path: Path):
    path = tmp_path / "journal.db"
    database = new_database(path)
    add_entries(database, diary(20))
    database.close()
    with path.open("ab") as file:
        file.write(random.Random(1).randbytes(50_000 // 4096 * 4096))
    database = Database.open(path, data_key())

    rekey(database, data_key(9))
    with pytest.raises(AlreadyOpen):
        Database.open(path, data_key(9))
    database.close()

    again = Database.open(path, data_key(9))
    assert counts(again)["entries"] == 20
    assert damaged_pages(again) == ()
    again.close()


def test_the_window_goes_on_while_every_page_is_re_keyed(tmp_path: Path):
    path = tmp_path / "journal.db"
    database = new_database(path)
    database.run("CREATE TABLE filler (bytes)")
    database.run("INSERT INTO filler VALUES (randomblob(?))", (2 * HALF_BYTES,))
    thread = threading.Thread(target=rekey, args=(database, data_key(9)))
    thread.start()
    seen = False
    while thread.is_alive():
        with suppress(FileNotFoundError):
            seen = seen or rollback_name(path).stat().st_size > HALF_BYTES
    thread.join()
    database.close()

    assert seen, "nothing else ran until it was over"


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Database]:
    made = new_database(tmp_path / "source.db", data_key(9))
    theirs = Repositories.of(made)
    add_entries(made, diary(5))
    theirs.trash.put(1, NOW)
    walk = Walk(id=0, uuid="a" * 32, name="The first flat", started_at=START)
    walk_id = theirs.walks.insert(walk)
    theirs.steps.insert(sample_step(walk_id), "b" * 32, START)
    theirs.steps.insert(sample_step(walk_id, "the_pull"), "c" * 32, START)
    theirs.check_ins.insert(sample_check_in(), "d" * 32)
    theirs.people.insert(PersonDraft(name="Mara"), "e" * 32)
    theirs.words.add("Mara")
    yield made
    made.close()


def test_everything_is_added_once(source: Database, database: Database, stored: Repositories):
    first = add_all(source, database)
    second = add_all(source, database)

    assert first == replace(NOTHING, entries=5, steps=2, check_ins=1)
    assert second.already_here == 5 + 2 + 1 + 1
    assert replace(second, already_here=0) == NOTHING
    assert counts(database) == counts(source)
    assert len(stored.lists.trashed()) == 1
    assert len(stored.search.find("bread", EntryQuery(), 9)) == 2
    assert stored.words.all() == {"Mara"}


def test_another_version_is_kept_beside_and_only_once(
    source: Database, database: Database, stored: Repositories
):
    add_all(source, database)
    line = stored.lists.lines(EntryQuery())[0]
    emptied = replace(stored.entries.load(line.id).draft(), body="")
    stored.entries.update(emptied, NOW)
    (walk,) = stored.walks.all()
    stored.steps.update(1, sample_step(walk.id, text="changed here"), START)
    stored.check_ins.update(1, replace(sample_check_in(), note="changed here"))

    report = add_all(source, database)
    again = add_all(source, database)

    assert report == replace(NOTHING, kept_beside=3, already_here=4 + 1 + 1)
    assert again == replace(NOTHING, already_here=9)
    assert stored.entries.load(line.id).body == ""
    assert stored.steps.load(1).text == "changed here"
    assert stored.check_ins.load(1).note == "changed here"
    assert [one.text for one in stored.steps.of(2)] == ["Warm bread."]
    database.rows("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def test_a_missing_step_is_added_to_the_walk_that_is_here(
    source: Database, database: Database, stored: Repositories
):
    add_all(source, database)
    database.run("DELETE FROM step_answers WHERE step_id = 'the_pull'")
    database.run("INSERT INTO search (search) VALUES ('rebuild')")

    report = add_all(source, database)

    assert report.steps == 1
    assert [one.step_id for one in stored.steps.of(1)] == ["first_lessons", "the_pull"]


def test_a_cancelled_adding_adds_nothing(source: Database, database: Database):
    asked = iter([False, False, True])

    with pytest.raises(Cancelled):
        add_all(source, database, lambda: next(asked))

    assert sum(counts(database).values()) == 0


def test_settings_and_the_last_place_stay_as_they_are_here(
    source: Database, database: Database, stored: Repositories
):
    Repositories.of(source).settings.set("theme", "dark")
    Repositories.of(source).left_at.set("path", None)

    add_all(source, database)

    assert stored.settings.all() == {}
    assert stored.left_at.get() is None
