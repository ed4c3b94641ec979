"""A second journal beside the first: made, written into from there, and on its own."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.domain.errors import (
    DatabaseDamaged,
    NotFound,
    PassphraseRejected,
    WrongPassphrase,
)
from ihm_desktop.domain.opening import OpenedAs
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.vault import vault
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes import PASSPHRASE, START, FakeTypesetter, new_session
from tests.fakes_vault import cheap_derive, secret, vault_paths

OTHER = "another six quiet words"
LONG_AGO = datetime(2023, 5, 4, 21, 15)


def set_up(folder: Path, *, room: bool = True) -> Session:
    session = new_session(folder)
    session.set_up(secret(PASSPHRASE), profile=FLOOR, room=room)
    return session


def services_of(session: Session) -> OpenSession:
    return session.open_services(FakeTypesetter())


def unlocked(folder: Path, passphrase: str) -> Session:
    level(vault_paths(folder))  # as the front does in between
    session = new_session(folder)
    session.unlock(secret(passphrase))
    return session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = set_up(tmp_path)
    yield made
    made.close()


@pytest.fixture
def services(session: Session) -> OpenSession:
    return services_of(session)


def make(services: OpenSession, *, keep_key: bool = True) -> None:
    services.second.make(secret(PASSPHRASE), secret(OTHER), keep_key=keep_key)


def openings(services: OpenSession) -> list[str]:
    return [line.opening for line in services.journal.lines(EntryQuery())]


def test_a_journal_has_no_room_unless_that_was_chosen(tmp_path: Path) -> None:
    session = set_up(tmp_path, room=False)
    second = services_of(session).second

    assert (second.has_room(), second.is_there(), second.can_write()) == (False, False, False)
    with pytest.raises(NotFound):
        second.make(secret(PASSPHRASE), secret(OTHER), keep_key=True)
    session.close()


def test_a_second_journal_is_a_real_journal_of_its_own(
    session: Session, services: OpenSession, tmp_path: Path
) -> None:
    services.journal.save(Draft(body="mine", written_at=START))
    make(services)
    assert (services.second.is_there(), services.second.can_write()) == (True, True)
    session.close()

    other = new_session(tmp_path)
    level(vault_paths(tmp_path))
    opening = other.unlock(secret(OTHER))
    found = services_of(other)
    assert (opening.opened_as, opening.notices) == (OpenedAs.JOURNAL, ())
    assert openings(found) == []
    found.journal.save(Draft(body="theirs", written_at=START))
    other.close()

    first = unlocked(tmp_path, PASSPHRASE)
    assert openings(services_of(first)) == ["mine"]
    first.close()
    again = unlocked(tmp_path, OTHER)
    assert openings(services_of(again)) == ["theirs"]
    again.close()


def test_a_second_journal_knows_of_no_first(
    services: OpenSession, session: Session, tmp_path: Path
):
    make(services)
    session.close()

    other = unlocked(tmp_path, OTHER)
    second = services_of(other).second

    assert (second.has_room(), second.is_there(), second.can_write()) == (False, False, False)
    with pytest.raises(NotFound):
        second.lines(EntryQuery())
    other.close()


def test_everything_that_has_to_do_with_keys_works_in_a_second_journal(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    services.journal.save(Draft(body="mine", written_at=START))
    make(services)
    session.close()

    other = unlocked(tmp_path, OTHER)
    found = services_of(other)
    found.journal.save(Draft(body="theirs", written_at=START))
    code = found.passphrases.new_code()
    found.passphrases.add_second_key(secret(OTHER), secret(code))
    found.passphrases.remove_second_key(secret(OTHER))
    found.passphrases.add_second_key(secret(OTHER), secret(code))
    found.passphrases.change(secret(code), secret("a third"))
    found.passphrases.rekey(secret("a third"), secret("a fourth"))
    other.close()

    again = unlocked(tmp_path, "a fourth")
    assert openings(services_of(again)) == ["theirs"]
    again.close()
    first = unlocked(tmp_path, PASSPHRASE)
    assert openings(services_of(first)) == ["mine"]
    first.close()


def test_a_page_written_from_the_first_looks_as_if_it_had_been_written_then(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    make(services)
    services.second.write("A walk", "Rain, and the smell of bread.", LONG_AGO)
    (line,) = services.second.lines(EntryQuery())
    assert (line.title, line.written_at) == ("A walk", LONG_AGO)
    assert openings(services) == []
    session.close()

    other = unlocked(tmp_path, OTHER)
    found = services_of(other)
    entry = found.journal.load(found.journal.lines(EntryQuery())[0].id)
    assert entry.body == "Rain, and the smell of bread."
    assert entry.written_at == LONG_AGO
    then = LONG_AGO.astimezone()
    assert entry.created_at_utc == entry.changed_at_utc == then
    assert [hit.ref for hit in found.journal.find("bread", EntryQuery())] == [entry.id]
    other.close()


def test_nothing_of_the_first_journal_goes_into_the_second(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    services.journal.save(Draft(body="a word of mine", written_at=START, tags=("mine",)))
    make(services)
    services.second.write("", "theirs", LONG_AGO)
    session.close()

    other = unlocked(tmp_path, OTHER)
    found = services_of(other)
    assert found.journal.tags() == ()
    assert openings(found) == ["theirs"]
    assert found.people.all() == ()
    other.close()


def test_both_are_there_while_the_first_is_open_again(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    make(services)
    session.close()

    again = unlocked(tmp_path, PASSPHRASE)
    second = services_of(again).second
    assert (second.has_room(), second.is_there(), second.can_write()) == (True, True, True)
    second.write("", "theirs", LONG_AGO)
    assert [line.opening for line in second.lines(EntryQuery())] == ["theirs"]
    again.close()
    with pytest.raises(NotFound):  # its key is wiped
        second.lines(EntryQuery())


def test_without_its_key_nothing_can_be_read_or_written(services: OpenSession) -> None:
    make(services, keep_key=False)

    assert (services.second.is_there(), services.second.can_write()) == (True, False)
    with pytest.raises(NotFound):
        services.second.lines(EntryQuery())
    with pytest.raises(NotFound):
        services.second.write("", "theirs", LONG_AGO)

    services.second.keep_key(secret(PASSPHRASE), secret(OTHER))
    services.second.write("", "theirs", LONG_AGO)
    services.second.forget_key(secret(PASSPHRASE))

    assert (services.second.is_there(), services.second.can_write()) == (True, False)


def test_a_key_that_it_has_no_longer_is_told_and_can_be_mended(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    make(services)
    session.close()
    other = unlocked(tmp_path, OTHER)
    services_of(other).passphrases.rekey(secret(OTHER), secret("a third"))
    other.close()

    first = unlocked(tmp_path, PASSPHRASE)
    second = services_of(first).second
    for act in (
        lambda: second.lines(EntryQuery()),
        lambda: second.change_passphrase(secret(PASSPHRASE), secret("a fourth")),
    ):
        with pytest.raises(DatabaseDamaged):
            act()
    second.keep_key(secret(PASSPHRASE), secret("a third"))
    assert second.lines(EntryQuery()) == ()
    first.close()


def test_its_passphrase_can_be_changed_from_the_first(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    make(services)
    services.second.write("", "theirs", LONG_AGO)
    with pytest.raises(PassphraseRejected):
        services.second.change_passphrase(secret(PASSPHRASE), secret(PASSPHRASE))
    services.second.change_passphrase(secret(PASSPHRASE), secret("a third"))
    session.close()

    other = unlocked(tmp_path, "a third")
    assert openings(services_of(other)) == ["theirs"]
    other.close()
    with pytest.raises(WrongPassphrase):
        unlocked(tmp_path, OTHER)


def test_a_removed_one_opens_no_more_and_another_can_be_made(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    make(services)
    services.second.write("", "theirs", LONG_AGO)

    services.second.remove(secret(PASSPHRASE))

    assert (services.second.is_there(), services.second.can_write()) == (False, False)
    make(services)
    assert services.second.lines(EntryQuery()) == ()
    session.close()


def test_no_change_of_keys_is_taken_for_an_older_slot_file(
    services: OpenSession, session: Session, tmp_path: Path
) -> None:
    make(services)
    services.second.change_passphrase(secret(PASSPHRASE), secret("a third"))
    services.second.forget_key(secret(PASSPHRASE))
    services.second.keep_key(secret(PASSPHRASE), secret("a third"))
    session.close()

    for passphrase in (PASSPHRASE, "a third", PASSPHRASE):
        opened = new_session(tmp_path)
        assert opened.unlock(secret(passphrase)).notices == ()
        services_of(opened).passphrases.change(secret(passphrase), secret(passphrase))
        opened.close()


def test_a_restored_backup_has_room_only_where_that_is_chosen(tmp_path: Path) -> None:
    session = set_up(tmp_path / "old")
    services = services_of(session)
    make(services)
    services.backup.write(tmp_path / "copy", secret("the copy's"))
    session.close()

    for room in (False, True):
        restored = new_session(tmp_path / "new")
        restored.restore(tmp_path / "copy", secret("the copy's"), FLOOR, room=room)
        second = services_of(restored).second
        assert (second.has_room(), second.is_there()) == (room, False)
        restored.close()


def test_the_key_of_a_session_is_wiped_when_it_ends(services: OpenSession, session: Session):
    make(services)
    key = services.second._key
    assert key is not None
    buffer = key.data

    session.close()

    assert buffer == bytes(32)


def test_the_second_ones_file_keeps_its_size_while_it_is_made(tmp_path: Path) -> None:
    session = set_up(tmp_path)
    session.close()
    again = unlocked(tmp_path, PASSPHRASE)
    paths = vault_paths(tmp_path)
    before = [path.stat().st_size for path in paths.vaults]

    make(services_of(again))

    assert [path.stat().st_size for path in paths.vaults] == before
    again.close()
    with vault.unlock(paths, secret(OTHER), derive=cheap_derive) as found:
        assert not found.has_room
