"""From a passphrase to an open journal: every way it can go, and what it leaves alone."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.domain.errors import (
    AlreadyOpen,
    BackupDamaged,
    DatabaseDamaged,
    IhmError,
    NewerVersion,
    NotFound,
    PassphraseRejected,
    SlotFileDamaged,
    WrongPassphrase,
)
from ihm_desktop.domain.opening import OpenedAs, OpeningNotice
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.rekeying import rekey
from ihm_desktop.vault import vault
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes import PASSPHRASE, START, FakeTypesetter, new_session, set_up_session
from tests.fakes_vault import cheap_derive, secret, vault_paths

NEW = "another six words to be typed"


def services_of(session: Session) -> OpenSession:
    return session.open_services(FakeTypesetter())


def written(folder: Path, body: str = "kettle") -> None:
    """Sets up a journal with one entry and closes it, levelled as the front does."""
    session = set_up_session(folder)
    services_of(session).journal.save(Draft(body=body, written_at=START))
    session.close()
    level(vault_paths(folder))


def bodies(session: Session) -> list[str]:
    journal = services_of(session).journal
    return [journal.load(line.id).body for line in journal.lines(EntryQuery())]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def journal_file(folder: Path) -> Path:
    unlocked = vault.unlock(vault_paths(folder), secret(PASSPHRASE), derive=cheap_derive)
    with unlocked:
        return vault_paths(folder).vaults[unlocked.vault_index]


def test_what_was_written_is_there_after_locking_and_unlocking(tmp_path: Path):
    written(tmp_path)

    session = new_session(tmp_path)
    opening = session.unlock(secret(PASSPHRASE))

    assert (opening.opened_as, opening.notices) == (OpenedAs.JOURNAL, ())
    assert bodies(session) == ["kettle"]
    session.close()
    session.close()


def test_nothing_opens_before_a_passphrase(tmp_path: Path):
    with pytest.raises(NotFound):
        services_of(new_session(tmp_path))


def damage_slots(folder: Path) -> None:
    path = vault_paths(folder).slot
    path.write_bytes(random.Random(1).randbytes(4096))


def damage_journal(folder: Path) -> None:
    path = journal_file(folder)
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)


def lose_journal(folder: Path) -> None:
    journal_file(folder).unlink()


def age(folder: Path) -> None:
    unlocked = vault.unlock(vault_paths(folder), secret(PASSPHRASE), derive=cheap_derive)
    path = vault_paths(folder).vaults[unlocked.vault_index]
    database = Database.open(path, unlocked.data_key)
    database.run("PRAGMA user_version = 9999")
    database.close()


def leave(_folder: Path) -> None:
    """Damages nothing."""


@pytest.mark.parametrize(
    ("harm", "typed", "outcome"),
    [
        (leave, "something else", WrongPassphrase),
        (damage_slots, PASSPHRASE, SlotFileDamaged),
        (damage_journal, PASSPHRASE, DatabaseDamaged),
        (lose_journal, PASSPHRASE, DatabaseDamaged),
        (age, PASSPHRASE, NewerVersion),
    ],
)
def test_each_failure_is_itself_and_changes_nothing(
    tmp_path: Path, harm: Callable[[Path], None], typed: str, outcome: type[IhmError]
):
    written(tmp_path)
    harm(tmp_path)
    before = snapshot(tmp_path)

    with pytest.raises(outcome) as caught:
        new_session(tmp_path).unlock(secret(typed))

    assert type(caught.value) is outcome
    assert snapshot(tmp_path).keys() == before.keys()
    if outcome is not NewerVersion:  # opening it writes its first page anew
        assert snapshot(tmp_path) == before


def test_a_damaged_page_is_named(tmp_path: Path):
    written(tmp_path)
    damage_journal(tmp_path)

    with pytest.raises(DatabaseDamaged) as caught:
        new_session(tmp_path).unlock(secret(PASSPHRASE))

    assert caught.value.pages == (1,)


def test_a_second_session_is_told_that_it_is_open(tmp_path: Path):
    first = set_up_session(tmp_path)

    with pytest.raises(AlreadyOpen):
        new_session(tmp_path).unlock(secret(PASSPHRASE))

    first.close()
    second = new_session(tmp_path)
    second.unlock(secret(PASSPHRASE))
    second.close()


def test_a_second_key_given_at_set_up_opens_the_journal(tmp_path: Path):
    session = new_session(tmp_path)
    session.set_up(secret(PASSPHRASE), secret("a second key"), FLOOR)
    assert services_of(session).passphrases.has_second_key()
    services_of(session).journal.save(Draft(body="kettle", written_at=START))
    session.close()

    again = new_session(tmp_path)
    opening = again.unlock(secret("a second key"))

    assert (opening.opened_as, opening.notices) == (OpenedAs.RECOVERY, ())
    assert bodies(again) == ["kettle"]
    again.close()


def test_setting_up_replaces_what_was_there(tmp_path: Path):
    written(tmp_path)

    session = set_up_session(tmp_path)

    assert bodies(session) == []
    session.close()


def test_a_slot_file_that_was_put_back_is_noticed(tmp_path: Path):
    written(tmp_path)
    slot = vault_paths(tmp_path).slot
    old = slot.read_bytes()
    session = new_session(tmp_path)
    session.unlock(secret(PASSPHRASE))
    services_of(session).passphrases.change(secret(PASSPHRASE), secret(NEW))
    session.close()

    slot.write_bytes(old)
    again = new_session(tmp_path)

    assert again.unlock(secret(PASSPHRASE)).notices == (OpeningNotice.SLOTS_ROLLED_BACK,)
    again.close()


def test_a_mended_slot_file_is_said(tmp_path: Path):
    written(tmp_path)
    slot = vault_paths(tmp_path).slot
    data = bytearray(slot.read_bytes())
    data[1_000] ^= 4
    slot.write_bytes(data)

    session = new_session(tmp_path)

    assert OpeningNotice.SLOTS_REPAIRED in session.unlock(secret(PASSPHRASE)).notices
    session.close()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(tmp_path: Path):
    written(tmp_path)
    session = new_session(tmp_path)
    session.unlock(secret(PASSPHRASE))
    passphrases = services_of(session).passphrases
    with pytest.raises(WrongPassphrase):
        passphrases.change(secret("not it"), secret(NEW))
    with pytest.raises(PassphraseRejected):
        passphrases.change(secret(PASSPHRASE), secret(""))

    passphrases.change(secret(PASSPHRASE), secret(NEW))
    passphrases.check(secret(NEW))
    session.close()

    with pytest.raises(WrongPassphrase):
        new_session(tmp_path).unlock(secret(PASSPHRASE))
    again = new_session(tmp_path)
    assert again.unlock(secret(NEW)).notices == ()
    again.close()


def test_a_second_key_can_be_added_and_taken_away(tmp_path: Path):
    session = set_up_session(tmp_path)
    passphrases = services_of(session).passphrases
    code = passphrases.new_code()
    assert not passphrases.has_second_key()

    passphrases.add_second_key(secret(PASSPHRASE), secret(code))
    assert passphrases.has_second_key()
    passphrases.check(secret(code))
    passphrases.remove_second_key(secret(PASSPHRASE))

    assert not passphrases.has_second_key()
    with pytest.raises(WrongPassphrase):
        passphrases.check(secret(code))
    session.close()


def test_six_words_are_drawn_from_the_list(tmp_path: Path):
    session = set_up_session(tmp_path)
    passphrases = services_of(session).passphrases

    drawn = passphrases.six_words()

    assert len(drawn.split()) == 6
    assert drawn != passphrases.six_words()
    assert passphrases.strength(drawn).level > passphrases.strength("password").level
    session.close()


def test_a_re_key_puts_every_page_under_another_key(tmp_path: Path):
    written(tmp_path)
    path = journal_file(tmp_path)
    session = new_session(tmp_path)
    session.unlock(secret(PASSPHRASE))
    old = vault.unlock(vault_paths(tmp_path), secret(PASSPHRASE), derive=cheap_derive)
    passphrases = services_of(session).passphrases
    passphrases.add_second_key(secret(PASSPHRASE), secret("a second key"))

    passphrases.rekey(secret(PASSPHRASE), secret(NEW))

    assert bodies(session) == ["kettle"]
    assert not passphrases.has_second_key()
    session.close()
    level(vault_paths(tmp_path))
    with pytest.raises(DatabaseDamaged):
        Database.open(path, old.data_key)
    for typed in (PASSPHRASE, "a second key"):
        with pytest.raises(WrongPassphrase):
            new_session(tmp_path).unlock(secret(typed))
    again = new_session(tmp_path)
    assert again.unlock(secret(NEW)).notices == ()
    assert bodies(again) == ["kettle"]
    again.close()


@pytest.mark.parametrize("was_rekeyed", [False, True])
def test_a_re_key_that_was_cut_off_is_settled_at_the_next_unlock(tmp_path: Path, was_rekeyed: bool):
    written(tmp_path)
    unlocked = vault.unlock(vault_paths(tmp_path), secret(PASSPHRASE), derive=cheap_derive)
    changes = KeyChanges(
        paths=vault_paths(tmp_path), vault_index=unlocked.vault_index, derive=cheap_derive
    )
    key, _generation = changes.begin_rekey(secret(PASSPHRASE), secret(NEW))
    if was_rekeyed:
        database = Database.open(journal_file_of(tmp_path, unlocked), unlocked.data_key)
        rekey(database, key)
        database.close()

    session = new_session(tmp_path)
    notices = session.unlock(secret(NEW)).notices
    assert notices == (() if was_rekeyed else (OpeningNotice.REKEY_CUT_OFF,))
    assert bodies(session) == ["kettle"]
    session.close()

    settled = vault.unlock(vault_paths(tmp_path), secret(NEW), derive=cheap_derive)
    assert settled.next_data_key is None
    assert settled.data_key.matches(key if was_rekeyed else unlocked.data_key)


def journal_file_of(folder: Path, unlocked: vault.Unlocked) -> Path:
    return vault_paths(folder).vaults[unlocked.vault_index]


def backed_up(folder: Path, file: Path) -> None:
    session = set_up_session(folder)
    services = services_of(session)
    services.passphrases.change(secret(PASSPHRASE), secret(NEW))
    services.journal.save(Draft(body="from the backup", written_at=START))
    services.backup.write(file, secret("the backup's own"))
    session.close()


def test_a_restored_backup_opens_with_its_own_passphrase(tmp_path: Path):
    file = tmp_path / "copy"
    backed_up(tmp_path / "old", file)
    written(tmp_path / "new")

    session = new_session(tmp_path / "new")
    opening = session.restore(file, secret("the backup's own"), FLOOR)

    assert opening.notices == ()
    assert bodies(session) == ["from the backup"]
    session.close()
    again = new_session(tmp_path / "new")
    assert again.unlock(secret("the backup's own")).notices == ()
    again.close()


@pytest.mark.parametrize(
    ("typed", "keep", "outcome"),
    [("not it", 1.0, WrongPassphrase), ("the backup's own", 0.5, BackupDamaged)],
)
def test_a_backup_that_does_not_open_replaces_nothing(
    tmp_path: Path, typed: str, keep: float, outcome: type[IhmError]
):
    file = tmp_path / "copy"
    backed_up(tmp_path / "old", file)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * keep)])
    written(tmp_path / "new")
    before = snapshot(tmp_path / "new")

    with pytest.raises(outcome):
        new_session(tmp_path / "new").restore(file, secret(typed), FLOOR)

    assert snapshot(tmp_path / "new") == before


def test_interrupting_a_session_that_is_not_open_does_nothing(tmp_path: Path):
    new_session(tmp_path).interrupt()
