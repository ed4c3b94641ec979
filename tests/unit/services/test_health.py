"""The weekly look at every page: when it is due, what it finds, and that it gives way."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ihm_desktop.domain.condition import Condition
from ihm_desktop.domain.errors import Cancelled, OnlyForReading
from ihm_desktop.services import health as module
from ihm_desktop.services.health import Health
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.storage.repositories import Repositories
from tests.benchmarks import made_up
from tests.fakes import SCHEMA, FakeClock, data_key, new_database

PAGE = 4096


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = new_database(tmp_path / "journal.db")
    for entry in made_up.entries(30):
        Repositories.of(made).entries.insert(entry)
    yield made
    made.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def health(database: Database, clock: FakeClock) -> Health:
    return of(database, clock)


def of(database: Database, clock: FakeClock) -> Health:
    return Health(database, Repositories.of(database).meta, clock)


def test_a_whole_journal_is_looked_at_once_a_week(health, clock):
    assert health.check() is Condition.WHOLE
    assert health.check() is None
    clock.advance(days=6)
    assert health.check() is None
    clock.advance(days=1)

    assert health.check() is Condition.WHOLE


def test_a_clock_that_was_put_back_puts_nothing_off(health, clock):
    health.check()
    clock.set_date(clock.now() - timedelta(days=400))

    assert health.is_due()


def test_a_look_that_is_interrupted_is_still_due(health, monkeypatch):
    def interrupted(_database):
        raise Cancelled

    monkeypatch.setattr(module, "damaged_pages", interrupted)

    assert health.check() is None
    assert health.is_due()
    assert health.found() is Condition.WHOLE


def test_a_damaged_page_is_found_and_remembered(database, health, clock, tmp_path):
    health.check()
    database.close()
    path = tmp_path / "journal.db"
    whole = bytearray(path.read_bytes())
    whole[-200] ^= 1
    path.write_bytes(bytes(whole))
    clock.advance(days=7)
    again = opened(path)

    assert of(again, clock).check() is Condition.DAMAGED
    assert of(again, clock).found() is Condition.DAMAGED
    again.close()


def test_an_older_page_is_found_and_told_once(database, health, clock, tmp_path):
    health.check()
    database.run("DROP TRIGGER temp.sum_UPDATE_entries")
    database.run("UPDATE entries SET title = 'as it was' WHERE id = 1")
    clock.advance(days=7)

    assert health.check() is Condition.OLDER
    assert health.found() is Condition.OLDER
    clock.advance(days=7)
    assert health.check() is Condition.WHOLE


def test_who_only_reads_writes_nothing_and_is_told_so(database, health):
    health.only_read()

    with pytest.raises(OnlyForReading):
        Repositories.of(database).settings.set("theme", "dark")
    assert health.check() is None


def opened(path: Path) -> Database:
    database = Database.open(path, data_key())
    migrate(database, SCHEMA)
    return database
