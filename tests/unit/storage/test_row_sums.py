"""An older page that is put back among newer ones is noticed, whatever table it belongs to."""

from pathlib import Path

import pytest

from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer
from ihm_desktop.domain.errors import Cancelled, IhmError
from ihm_desktop.storage import row_sums
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import TABLES, damaged_pages, is_well_built
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.storage.repositories import Repositories
from tests.benchmarks import made_up
from tests.fakes import SCHEMA, data_key, new_database

PAGE = 4096
EVERYTHING = "SELECT * FROM {} NOT INDEXED"


def write_some(stored: Repositories, count: int) -> None:
    for entry in made_up.entries(count):
        stored.entries.insert(entry)
    answers = (
        ItemAnswer(
            element_id="roots", item_id="name", content_version=1, question_as_shown="?", value=2
        ),
    )
    day = next(made_up.entries(1)).written_at
    stored.check_ins.insert(CheckInDraft(made_at=day, caption="first", answers=answers), "ab" * 16)
    stored.settings.set("theme", "dark")


def test_nothing_is_kept_until_it_is_begun(database: Database, stored: Repositories):
    write_some(stored, 3)

    assert database.rows("SELECT * FROM row_sums") == []
    assert row_sums.altered(database) == ()


def test_every_kind_of_change_keeps_the_sums_in_step(database: Database, stored: Repositories):
    write_some(stored, 4)
    row_sums.begin(database)
    write_some_more = list(made_up.entries(9, seed=2))
    for entry in write_some_more:
        stored.entries.insert(entry)
    database.run("UPDATE entries SET title = 'another' WHERE id = 2")
    stored.trash.erase(3)
    stored.settings.set("theme", "light")
    database.run("DELETE FROM check_ins")

    assert database.value("SELECT count(*) FROM item_answers") == 0
    assert row_sums.altered(database) == ()


def test_what_was_undone_is_not_in_the_sums(database: Database, stored: Repositories):
    row_sums.begin(database)
    with pytest.raises(Cancelled):
        write_and_cancel(database, stored)

    assert row_sums.altered(database) == ()


def write_and_cancel(database: Database, stored: Repositories) -> None:
    with database.transaction():
        write_some(stored, 2)
        raise Cancelled


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_a_sum(database: Database, table: str):
    row_sums.begin(database)

    assert len(database.value("SELECT sum FROM row_sums WHERE of_table = ?", (table,))) == 32


def test_a_row_changed_behind_the_back_is_noticed(database: Database, stored: Repositories):
    write_some(stored, 3)
    row_sums.begin(database)
    database.run("DROP TRIGGER temp.sum_UPDATE_entries")
    database.run("UPDATE entries SET starred = 1 - starred WHERE id = 1")

    assert row_sums.altered(database) == ("entries",)
    row_sums.forget(database)
    row_sums.begin(database)
    assert row_sums.altered(database) == ()


def test_the_sums_go_on_after_closing_and_a_new_layout(tmp_path: Path):
    database = new_database(tmp_path / "one.db")
    write_some(Repositories.of(database), 3)
    row_sums.begin(database)
    database.close()
    database = Database.open(tmp_path / "one.db", data_key())
    migrate(database, SCHEMA)
    write_some_again = next(made_up.entries(1, seed=5))
    Repositories.of(database).entries.insert(write_some_again)
    database.run("VACUUM")

    assert row_sums.altered(database) == ()
    database.close()


def test_older_pages_put_back_are_noticed(tmp_path: Path):
    old, new = two_states(tmp_path / "journal.db")
    true = told(tmp_path / "journal.db")
    noticed = changed = 0
    for start in range(PAGE, len(old), PAGE):
        if old[start : start + PAGE] == new[start : start + PAGE]:
            continue
        spliced = new[:start] + old[start : start + PAGE] + new[start + PAGE :]
        (tmp_path / "journal.db").write_bytes(spliced)
        # What changes nothing that was written, such as a page of the search index, is no matter.
        if told(tmp_path / "journal.db") != true:
            changed += 1
            noticed += not is_whole(tmp_path / "journal.db")

    assert changed >= 15
    assert noticed == changed


def two_states(path: Path) -> tuple[bytes, bytes]:
    """Writes a journal and writes on in it; the older bytes are of pages that check as well."""
    database = new_database(path)
    stored = Repositories.of(database)
    write_some(stored, 60)
    row_sums.begin(database)
    database.close()
    old = path.read_bytes()
    database = Database.open(path, data_key())
    migrate(database, SCHEMA)
    stored = Repositories.of(database)
    for number in range(1, 61, 2):
        database.run("UPDATE entries SET body = body || ' and more' WHERE id = ?", (number,))
    for entry in made_up.entries(20, seed=9):
        stored.entries.insert(entry)
    stored.settings.set("theme", "light")
    database.run("UPDATE check_ins SET caption = 'second'")
    database.close()
    return old, path.read_bytes()


def told(path: Path) -> object:
    """Returns everything that the tables say, or what keeps them from saying it."""
    try:
        database = Database.open_to_read(path, data_key())
        try:
            return [database.rows(EVERYTHING.format(table)) for table in TABLES]
        finally:
            database.close()
    except IhmError as error:
        return type(error)


def is_whole(path: Path) -> bool:
    try:
        database = Database.open_to_read(path, data_key())
        try:
            pages = damaged_pages(database)
            return not pages and is_well_built(database) and not row_sums.altered(database)
        finally:
            database.close()
    except IhmError:
        return False
