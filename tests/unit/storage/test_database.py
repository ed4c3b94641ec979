"""Opening, failing and being honest about it."""

import stat
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import (
    AlreadyOpen,
    Cancelled,
    DatabaseDamaged,
    DiskFull,
    NewerVersion,
    ReadOnlyFolder,
    StorageFailed,
)
from ihm_desktop.storage import failures
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate, statements
from ihm_desktop.vault.header import TELLING_FIRST_BYTES
from tests.fakes import SCHEMA, data_key, new_database

PRAGMAS = {
    "cipher_memory_security": "0",
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "foreign_keys": 1,
    "locking_mode": "exclusive",
    "journal_mode": "delete",
    "synchronous": 3,
    "fullfsync": 1,
    "secure_delete": 1,
    "cipher_plaintext_header_size": "0",
}


class FakeSqliteError(Exception):
    def __init__(self, code: int) -> None:
        super().__init__("words of a query")
        self.sqlite_errorcode = code


def write_and_cancel(database: Database) -> None:
    with database.transaction():
        with database.transaction():
            database.run("INSERT INTO personal_words VALUES ('kettle')")
        raise Cancelled


@pytest.mark.parametrize(("pragma", "expected"), PRAGMAS.items())
def test_every_pragma_of_the_brief_is_in_force(database: Database, pragma: str, expected: object):
    assert database.value(f"PRAGMA {pragma}") == expected


def test_a_new_database_looks_random_and_belongs_to_its_owner(tmp_path: Path):
    path = tmp_path / "journal.db"

    new_database(path).close()

    assert not path.read_bytes().startswith(b"SQLite format")
    assert path.read_bytes()[0] not in TELLING_FIRST_BYTES
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_rollback_file_belongs_to_the_owner_and_goes_at_close(tmp_path: Path):
    database = new_database(tmp_path / "journal.db")
    rollback = tmp_path / "journal.db-journal"

    assert stat.S_IMODE(rollback.stat().st_mode) == 0o600
    database.close()

    assert not rollback.exists()


def test_two_databases_of_one_key_share_no_salt(tmp_path: Path):
    new_database(tmp_path / "one.db").close()
    new_database(tmp_path / "two.db").close()

    first, second = ((tmp_path / name).read_bytes()[:16] for name in ("one.db", "two.db"))

    assert first != second


def test_a_database_is_never_made_where_something_is(tmp_path: Path):
    path = tmp_path / "journal.db"
    path.write_bytes(b"precious")

    with pytest.raises(FileExistsError):
        Database.open(path, data_key(), create=True)

    assert path.read_bytes() == b"precious"


@pytest.mark.parametrize("content", [None, b"", bytes(range(256)) * 64])
def test_a_lost_or_foreign_file_is_damage_and_nothing_is_made(
    tmp_path: Path, content: bytes | None
):
    path = tmp_path / "journal.db"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(DatabaseDamaged):
        Database.open(path, data_key())

    assert (path.read_bytes() if path.exists() else None) == content


def test_a_key_that_does_not_fit_is_damage_since_it_came_from_a_slot(tmp_path: Path):
    new_database(tmp_path / "journal.db").close()

    with pytest.raises(DatabaseDamaged):
        Database.open(tmp_path / "journal.db", data_key(8))


def test_opening_and_closing_alters_no_byte(tmp_path: Path):
    path = tmp_path / "journal.db"
    new_database(path).close()
    before = path.read_bytes()

    Database.open(path, data_key()).close()

    assert path.read_bytes() == before


def test_the_file_of_a_newer_version_stays_as_it_is(tmp_path: Path):
    path = tmp_path / "journal.db"
    newer = new_database(path)
    newer.run("PRAGMA user_version = 9999")
    newer.close()
    before = path.read_bytes()

    database = Database.open(path, data_key())
    with pytest.raises(NewerVersion):
        migrate(database, SCHEMA)
    database.close()

    assert path.read_bytes() == before


def test_a_cut_off_database_is_damaged(tmp_path: Path):
    path = tmp_path / "journal.db"
    new_database(path).close()
    path.write_bytes(path.read_bytes()[: 5 * 4096 + 100])

    with pytest.raises(DatabaseDamaged):
        Database.open(path, data_key())


def test_random_bytes_behind_the_pages_do_no_harm(tmp_path: Path):
    path = tmp_path / "journal.db"
    new_database(path).close()
    with path.open("ab") as file:
        file.write(bytes(range(256)) * 160)

    database = Database.open(path, data_key())
    migrate(database, SCHEMA)

    assert database.value("SELECT count(*) FROM entries") == 0
    database.close()


def test_a_second_opening_is_refused_while_the_first_lasts(tmp_path: Path):
    path = tmp_path / "journal.db"
    first = new_database(path)

    with pytest.raises(AlreadyOpen):
        Database.open(path, data_key())

    first.close()
    Database.open(path, data_key()).close()


def test_a_newer_database_is_left_alone(tmp_path: Path):
    database = new_database(tmp_path / "journal.db")
    database.run("PRAGMA user_version = 9999")

    with pytest.raises(NewerVersion):
        migrate(database, SCHEMA)

    assert database.value("PRAGMA user_version") == 9999
    database.close()


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path, database: Database):
    schema = tmp_path / "schema"
    schema.mkdir()
    for path in SCHEMA.glob("*.sql"):
        (schema / path.name).write_text(path.read_text())
    (schema / "0999_broken.sql").write_text("CREATE TABLE fine (x);\nCREATE TABEL broken;\n")
    version = database.value("PRAGMA user_version")

    with pytest.raises(StorageFailed):
        migrate(database, schema)

    assert database.value("PRAGMA user_version") == version
    assert database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'fine'") == 0


def test_a_script_is_split_at_whole_statements():
    script = "-- first; still a comment\nCREATE TABLE a (x);\nCREATE TABLE b (\n  y\n);\n"

    first, second = statements(script)

    assert first.endswith("CREATE TABLE a (x);\n")
    assert second.startswith("CREATE TABLE b")


def test_what_raises_in_a_transaction_undoes_it(database: Database):
    with pytest.raises(Cancelled):
        write_and_cancel(database)

    assert database.value("SELECT count(*) FROM personal_words") == 0


def test_an_inner_transaction_is_undone_with_the_outer_one(database: Database):
    with pytest.raises(Cancelled), database.transaction():
        write_and_cancel(database)

    assert database.value("SELECT count(*) FROM personal_words") == 0


def test_a_database_opened_to_read_refuses_to_write(tmp_path: Path):
    new_database(tmp_path / "journal.db").close()
    database = Database.open_to_read(tmp_path / "journal.db", data_key())

    with pytest.raises(ReadOnlyFolder), database.transaction():
        database.run("INSERT INTO personal_words VALUES ('kettle')")

    database.close()


def test_after_a_disk_error_nothing_more_is_written(database: Database):
    with pytest.raises(StorageFailed), database.transaction():
        raise StorageFailed(by_disk=True)

    with pytest.raises(StorageFailed), database.transaction():
        database.run("INSERT INTO personal_words VALUES ('kettle')")

    assert database.value("SELECT count(*) FROM personal_words") == 0


def test_a_statement_that_fails_for_another_reason_does_not_end_the_writing(database: Database):
    with pytest.raises(StorageFailed), database.transaction():
        database.run("INSERT INTO personal_words VALUES (NULL)")

    with database.transaction():
        database.run("INSERT INTO personal_words VALUES ('kettle')")

    assert database.value("SELECT count(*) FROM personal_words") == 1


def test_interrupt_ends_a_running_query_as_cancelled(database: Database):
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT * FROM n"
    rows = database.each(endless)
    next(rows)

    database.interrupt()

    with pytest.raises(Cancelled):
        list(rows)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (5, AlreadyOpen),
        (6, AlreadyOpen),
        (261, AlreadyOpen),  # SQLITE_BUSY_RECOVERY
        (8, ReadOnlyFolder),
        (776, ReadOnlyFolder),  # SQLITE_READONLY_ROLLBACK
        (14, ReadOnlyFolder),
        (13, DiskFull),
        (9, Cancelled),
        (11, DatabaseDamaged),
        (26, DatabaseDamaged),
        (522, DatabaseDamaged),  # SQLITE_IOERR_SHORT_READ
        (10, StorageFailed),
        (1034, StorageFailed),  # SQLITE_IOERR_FSYNC
        (1, StorageFailed),
        (19, StorageFailed),
    ],
)
def test_every_result_code_has_one_meaning_and_no_words(code: int, expected: type):
    found = failures.meaning(FakeSqliteError(code))

    assert type(found) is expected
    assert str(found) == ""


def test_only_input_and_output_errors_are_the_disk_s():
    by_disk = {code: failures.meaning(FakeSqliteError(code)).by_disk for code in (1, 19, 10, 1034)}

    assert by_disk == {1: False, 19: False, 10: True, 1034: True}


def test_an_error_s_traceback_holds_no_words_of_the_query(database: Database):
    with pytest.raises(StorageFailed) as caught:
        database.rows("SELECT needle_word FROM entries")

    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
