"""Backups: written, opened again, restored, and added."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import (
    BackupDamaged,
    Cancelled,
    DiskFull,
    ExportFailed,
    NewerVersion,
    PassphraseRejected,
    StorageFailed,
    WrongPassphrase,
)
from ihm_desktop.exchange.backup_file import STEP_BYTES
from ihm_desktop.services import backup as backup_module
from ihm_desktop.services.backup import Backup, open_backup
from ihm_desktop.storage.integrity import counts
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes import (
    PASSPHRASE,
    SCHEMA,
    data_key,
    fill,
    new_database,
    new_session,
    services_of,
    set_up_session,
)
from tests.fakes_vault import cheap_derive, secret

WORDS = "words for the backup"


def backup_of(database) -> Backup:
    return Backup(database, schema=SCHEMA, derive=cheap_derive, profile=FLOOR)


@pytest.fixture
def database(tmp_path):
    made = new_database(tmp_path / "journal.db")
    yield made
    made.close()


@pytest.fixture
def services(database, tmp_path):
    built = services_of(database, tmp_path)
    fill(built)
    return built


@pytest.fixture
def file(tmp_path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere" / "pages.dat"


@pytest.fixture
def written(services, database, file) -> Path:
    backup_of(database).write(file, secret(WORDS))
    return file


def contents(services):
    """Everything a person wrote, without the ids of this database."""
    return (
        [
            replace(services.journal.load(line.id), id=0)
            for line in services.journal.lines(EntryQuery(limit=1_000))
        ],
        [
            (
                walk.name,
                [replace(one, id=0, walk_id=0) for one in services.reflections.answers(walk.id)],
            )
            for walk in services.reflections.walks()
        ],
        [replace(one, id=0) for one in services.check_ins.all()],
    )


def opened(file: Path, words: str = WORDS):
    return open_backup(file, secret(words), schema=SCHEMA, derive=cheap_derive)


def changed(file: Path, at: int, value: int | None = None) -> None:
    data = bytearray(file.read_bytes())
    data[at] = data[at] ^ 1 if value is None else value
    file.write_bytes(data)


def test_a_backup_is_one_file_that_tells_nothing(written):
    data = written.read_bytes()

    assert list(written.parent.iterdir()) == [written]
    assert len(data) % STEP_BYTES == 0
    assert b"SQLite" not in data
    assert b"kettle" not in data
    assert written.stat().st_mode & 0o077 == 0


def test_the_report_counts_what_is_in_it(services, database, file):
    report = backup_of(database).write(file, secret(WORDS))

    assert (report.entries, report.steps, report.check_ins) == (12, 2, 1)
    assert report.size_bytes == file.stat().st_size


def test_what_is_in_it_is_what_is_in_the_journal(services, database, written, tmp_path):
    copy = opened(written)
    try:
        assert counts(copy) == counts(database)
        assert contents(services_of(copy, tmp_path)) == contents(services)
    finally:
        copy.close()


def test_two_backups_share_no_block(services, database, file):
    backup_of(database).write(file, secret(WORDS))
    first = file.read_bytes()
    backup_of(database).write(file, secret(WORDS))
    second = file.read_bytes()

    blocks = {first[at : at + 16] for at in range(0, 200_000, 16)}
    assert not any(second[at : at + 16] in blocks for at in range(0, 200_000, 16))


def test_another_passphrase_does_not_open_it(written):
    with pytest.raises(WrongPassphrase):
        opened(written, "other words")


@pytest.mark.parametrize("page", range(0, 30, 3))
def test_a_flipped_bit_in_any_page_is_found(written, page):
    changed(written, page * 4096 + 2_000)

    with pytest.raises(BackupDamaged):
        opened(written)


def test_a_flipped_bit_in_the_slots_is_repaired(written):
    changed(written, STEP_BYTES - 2_000)

    opened(written).close()


def test_a_flipped_bit_between_pages_and_slots_harms_nothing(written):
    changed(written, STEP_BYTES - 4096 - 2_000)

    opened(written).close()


@pytest.mark.parametrize("size", [0, 4096, STEP_BYTES - 4096, STEP_BYTES - 1, STEP_BYTES + 1])
def test_a_file_that_was_cut_short_or_grew_is_damaged(written, size):
    data = written.read_bytes()
    written.write_bytes((data + bytes(4096))[:size])

    with pytest.raises(BackupDamaged):
        opened(written)


def test_random_bytes_are_no_backup(file):
    file.write_bytes(os.urandom(STEP_BYTES))

    with pytest.raises((BackupDamaged, WrongPassphrase)):
        opened(file)


def test_a_backup_of_a_newer_program_is_told(database, services, file):
    with database.transaction():
        database.run("PRAGMA user_version = 99")
    with pytest.raises(NewerVersion):
        backup_of(database).write(file, secret(WORDS))

    assert list(file.parent.iterdir()) == []


def test_a_refused_passphrase_writes_nothing(services, database, file):
    with pytest.raises(PassphraseRejected):
        backup_of(database).write(file, secret(""))

    assert list(file.parent.iterdir()) == []


def test_a_stopped_backup_leaves_nothing_behind(services, database, file):
    told: list[int] = []

    with pytest.raises(Cancelled):
        backup_of(database).write(
            file, secret(WORDS), lambda done, _total: told.append(done), lambda: bool(told) or True
        )

    assert list(file.parent.iterdir()) == []


def test_progress_reaches_the_end(services, database, file):
    told: list[tuple[int, int]] = []

    backup_of(database).write(file, secret(WORDS), lambda *step: told.append(step))

    assert told[-1][0] == told[-1][1] > 0


def test_a_backup_that_does_not_read_back_is_removed(services, database, file, monkeypatch):
    real = backup_module.finish

    def careless(path: Path, slot_file: bytes) -> int:
        size = real(path, slot_file)
        changed(path, 4096 + 100)
        return size

    monkeypatch.setattr(backup_module, "finish", careless)
    file.write_bytes(b"older")

    with pytest.raises(ExportFailed):
        backup_of(database).write(file, secret(WORDS))

    assert file.read_bytes() == b"older"
    assert list(file.parent.iterdir()) == [file]


def test_a_disk_that_fills_up_leaves_nothing_behind(services, database, file, monkeypatch):
    def full(path: Path, slot_file: bytes) -> int:
        path.write_bytes(slot_file)
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(backup_module, "finish", full)

    with pytest.raises(DiskFull):
        backup_of(database).write(file, secret(WORDS))

    assert list(file.parent.iterdir()) == []


def test_a_folder_that_is_gone_is_told(services, database, tmp_path):
    with pytest.raises(StorageFailed):
        backup_of(database).write(tmp_path / "gone" / "x", secret(WORDS))


class TestAdding:
    """A backup added to a journal that is open."""

    @pytest.fixture
    def other(self, tmp_path):
        (tmp_path / "other").mkdir()
        database = new_database(tmp_path / "other" / "journal.db", data_key(9))
        yield database
        database.close()

    def add(self, other, written):
        return backup_of(other).add_from(written, secret(WORDS))

    def test_an_empty_journal_then_holds_the_same(self, services, other, written, tmp_path):
        report, change = self.add(other, written)

        assert (report.entries, report.steps, report.check_ins) == (12, 2, 1)
        assert (report.kept_beside, report.already_here) == (0, 0)
        assert change
        assert contents(services_of(other, tmp_path)) == contents(services)

    def test_adding_again_adds_nothing(self, services, database, written):
        before = contents(services)

        report, _ = backup_of(database).add_from(written, secret(WORDS))

        assert (report.entries, report.steps, report.check_ins, report.kept_beside) == (0, 0, 0, 0)
        assert contents(services) == before

    def test_what_was_changed_since_is_kept_and_the_other_version_added(
        self, services, database, written
    ):
        line = services.journal.lines(EntryQuery())[0]
        draft = services.journal.load(line.id).draft()
        services.journal.save(replace(draft, body="Written after the backup."))

        report, _ = backup_of(database).add_from(written, secret(WORDS))

        assert report.kept_beside == 1
        assert services.journal.load(line.id).body == "Written after the backup."
        assert len(services.journal.lines(EntryQuery(limit=100))) == 13
        again, _ = backup_of(database).add_from(written, secret(WORDS))
        assert again.kept_beside == 0

    def test_what_was_added_can_be_found(self, other, written, tmp_path):
        self.add(other, written)

        assert services_of(other, tmp_path).journal.find("kettle", EntryQuery())

    @pytest.mark.parametrize("words", ["other words"])
    def test_nothing_is_added_with_another_passphrase(self, other, written, words):
        before = counts(other)

        with pytest.raises(WrongPassphrase):
            backup_of(other).add_from(written, secret(words))

        assert counts(other) == before

    def test_nothing_is_added_from_a_damaged_backup(self, other, written):
        changed(written, 4096 * 5 + 9)
        before = counts(other)

        with pytest.raises(BackupDamaged):
            self.add(other, written)

        assert counts(other) == before

    def test_a_stopped_adding_adds_nothing(self, other, written):
        before = counts(other)

        with pytest.raises(Cancelled):
            backup_of(other).add_from(written, secret(WORDS), lambda: True)

        assert counts(other) == before


class TestRestoring:
    """A backup that takes the place of whatever a folder held."""

    def test_the_restored_journal_holds_the_same_and_opens_again(self, services, written, tmp_path):
        session = set_up_session(tmp_path / "vault")
        session.close()

        restored = new_session(tmp_path / "vault")
        opening = restored.restore(written, secret(WORDS), profile=FLOOR)
        assert contents(restored.open_services(None)) == contents(services)
        restored.close()

        again = new_session(tmp_path / "vault")
        assert again.unlock(secret(WORDS)).notices == opening.notices == ()
        assert contents(again.open_services(None)) == contents(services)
        again.close()

    @pytest.mark.parametrize("harm", ["passphrase", "page"])
    def test_a_backup_that_does_not_open_replaces_nothing(self, services, written, tmp_path, harm):
        session = set_up_session(tmp_path / "vault")
        session.close()
        if harm == "page":
            changed(written, 4096 * 5 + 9)

        with pytest.raises((WrongPassphrase, BackupDamaged)):
            new_session(tmp_path / "vault").restore(
                written, secret("other" if harm == "passphrase" else WORDS), profile=FLOOR
            )

        kept = new_session(tmp_path / "vault")
        kept.unlock(secret(PASSPHRASE))
        kept.close()
