"""A decoy: made, changed and removed by a journal with room, unknown to everybody else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    NotFound,
    PassphraseRejected,
    RejectedPassphrase,
    WrongPassphrase,
)
from ihm_desktop.vault import changes as changes_module
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.files import VaultPaths, read_slot_file
from ihm_desktop.vault.header import HEADER_BYTES, SLOT_BYTES
from ihm_desktop.vault.key_slots import Payload
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.recovery import new_code
from ihm_desktop.vault.second import SecondChanges
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import BLUR, open_file
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault import Unlocked, set_up, unlock
from tests.fakes_vault import cheap_derive, make_marked_database, secret, vault_paths

JOURNAL, DECOY = "the journal", "the decoy"
VAULT_BYTES = 64 * 1024


def made(folder: Path, *, room: bool) -> VaultPaths:
    paths = vault_paths(folder)
    set_up(
        paths, secret(JOURNAL), FLOOR, make_marked_database, room=room, derive=cheap_derive
    ).close()
    for vault in paths.vaults:  # smaller than in the program, so that the disk is not the test
        os.truncate(vault, VAULT_BYTES)
    return paths


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return made(tmp_path, room=True)


def opens(paths: VaultPaths, passphrase: str | Secret) -> Unlocked:
    typed = secret(passphrase) if isinstance(passphrase, str) else passphrase
    return unlock(paths, typed, derive=cheap_derive)


def keys(paths: VaultPaths, passphrase: str | Secret = JOURNAL) -> KeyChanges:
    index = opens(paths, passphrase).vault_index
    return KeyChanges(paths=paths, vault_index=index, derive=cheap_derive)


def second(paths: VaultPaths, passphrase: str | Secret = JOURNAL) -> SecondChanges:
    return SecondChanges(changes=keys(paths, passphrase))


def add(paths: VaultPaths, *, keep_key: bool = True) -> None:
    second(paths).add(secret(JOURNAL), secret(DECOY), make_marked_database, keep_key=keep_key)


def payload(paths: VaultPaths, passphrase: str | Secret) -> Payload:
    typed = secret(passphrase) if isinstance(passphrase, str) else passphrase
    return open_file(read_slot_file(paths), typed, cheap_derive).slot.payload


def is_marked(path: Path, key: Secret) -> None:
    """Stands in for opening a database."""
    if not path.read_bytes().startswith(key.data.hex().encode()):
        raise DatabaseDamaged


def slots(paths: VaultPaths) -> list[bytes]:
    data = paths.slot.read_bytes()
    return [data[at : at + SLOT_BYTES] for at in range(HEADER_BYTES, 4096, SLOT_BYTES)]


def test_a_decoy_opens_the_other_file_with_a_key_of_its_own(paths: VaultPaths) -> None:
    before = opens(paths, JOURNAL)

    generation, key = second(paths).add(
        secret(JOURNAL), secret(DECOY), make_marked_database, keep_key=True
    )

    journal, decoy = opens(paths, JOURNAL), opens(paths, DECOY)
    assert journal.generation == generation == before.generation + 1
    assert journal.data_key.matches(before.data_key)
    assert decoy.vault_index == 1 - journal.vault_index
    assert not decoy.data_key.matches(journal.data_key)
    assert key is not None
    assert journal.decoy_key is not None
    assert journal.decoy_key.matches(decoy.data_key)
    assert key.matches(decoy.data_key)
    assert journal.has_decoy
    is_marked(paths.vaults[decoy.vault_index], decoy.data_key)


def test_making_one_changes_neither_the_size_nor_the_inode_of_a_vault_file(
    paths: VaultPaths,
) -> None:
    other = second(paths).file
    before = other.stat()

    add(paths)

    assert (other.stat().st_size, other.stat().st_ino) == (before.st_size, before.st_ino)


def test_the_key_is_kept_only_where_that_was_allowed(paths: VaultPaths) -> None:
    _, key = second(paths).add(secret(JOURNAL), secret(DECOY), make_marked_database, keep_key=False)

    assert key is None
    assert opens(paths, JOURNAL).decoy_key is None
    assert opens(paths, JOURNAL).has_decoy


def telling(unlocked: Unlocked) -> tuple[object, ...]:
    """Everything that a session could act on, but keys and numbers."""
    return (
        unlocked.role,
        unlocked.next_data_key,
        unlocked.decoy_key,
        unlocked.has_recovery,
        unlocked.has_room,
        unlocked.has_decoy,
        unlocked.notice,
    )


def test_the_program_cannot_tell_a_decoy_from_a_lone_journal(
    paths: VaultPaths, tmp_path: Path
) -> None:
    add(paths)
    lone = made(tmp_path / "lone", room=False)

    assert telling(opens(paths, DECOY)) == telling(opens(lone, JOURNAL))


def shape(paths: VaultPaths, passphrase: str) -> tuple[object, ...]:
    """Everything in a slot that is not drawn at random."""
    found = payload(paths, passphrase)
    roles = sorted(role for role in found.slot_map.roles if role is not None)
    optional = (found.next_data_key, found.decoy_key, found.recovery_kek)
    return (found.role, roles, optional, found.room)


def test_nobody_who_opens_the_slot_with_a_tool_can_tell_either(
    paths: VaultPaths, tmp_path: Path
) -> None:
    add(paths)
    lone = made(tmp_path / "lone", room=False)

    assert shape(paths, DECOY) == shape(lone, JOURNAL)


def test_the_generation_in_a_decoys_slot_is_drawn_as_in_any_other(paths: VaultPaths) -> None:
    add(paths)
    made_at = opens(paths, DECOY).generation

    seen = set()
    for _ in range(30):
        keys(paths).change_passphrase(secret(JOURNAL), secret(JOURNAL))
        seen.add(opens(paths, JOURNAL).generation - payload(paths, JOURNAL).generation)

    # A lone journal's slot lies any number of steps back, so these 30 of the decoy's say
    # next to nothing.
    assert max(seen) > BLUR // 4
    assert all(0 <= steps < BLUR for steps in seen)
    assert 0 <= made_at - payload(paths, DECOY).generation < BLUR


def test_a_second_key_works_in_a_decoy_and_harms_no_other_slot(paths: VaultPaths) -> None:
    add(paths)
    code, own = new_code(), new_code()
    keys(paths).add_recovery(secret(JOURNAL), own)

    for _ in range(20):
        keys(paths, DECOY).add_recovery(secret(DECOY), code)
        keys(paths, DECOY).remove_recovery(secret(DECOY))
        keys(paths).add_recovery(secret(JOURNAL), own)
    keys(paths, DECOY).add_recovery(secret(DECOY), code)

    assert opens(paths, code).role is Role.RECOVERY
    assert opens(paths, code).vault_index == opens(paths, DECOY).vault_index
    assert opens(paths, own).vault_index == opens(paths, JOURNAL).vault_index
    assert opens(paths, DECOY).has_recovery
    keys(paths, code).change_passphrase(code, secret("another decoy"))
    assert opens(paths, "another decoy").vault_index == 1 - opens(paths, JOURNAL).vault_index


@pytest.mark.parametrize("typed", [DECOY, "a lone journal's"])
def test_without_room_nothing_is_made(paths: VaultPaths, tmp_path: Path, typed: str) -> None:
    where, passphrase = paths, typed
    if typed == DECOY:
        add(paths)
    else:
        where, passphrase = made(tmp_path / "lone", room=False), JOURNAL
    before = [path.read_bytes() for path in (where.slot, *where.vaults)]

    with pytest.raises(NotFound):
        second(where, passphrase).add(
            secret(passphrase), secret("a third"), make_marked_database, keep_key=True
        )

    assert [path.read_bytes() for path in (where.slot, *where.vaults)] == before


def test_a_second_decoy_is_refused(paths: VaultPaths) -> None:
    add(paths)

    with pytest.raises(NotFound):
        second(paths).add(secret(JOURNAL), secret("a third"), make_marked_database, keep_key=True)


@pytest.mark.parametrize("taken", [JOURNAL, "code"])
def test_a_passphrase_that_opens_another_slot_is_refused_before_anything_is_made(
    paths: VaultPaths, taken: str
) -> None:
    code = new_code()
    keys(paths).add_recovery(secret(JOURNAL), code)
    before = [path.read_bytes() for path in (paths.slot, *paths.vaults)]

    with pytest.raises(PassphraseRejected) as refusal:
        second(paths).add(
            secret(JOURNAL),
            code if taken == "code" else secret(taken),
            make_marked_database,
            keep_key=True,
        )

    assert refusal.value.reason is RejectedPassphrase.IN_USE
    assert [path.read_bytes() for path in (paths.slot, *paths.vaults)] == before


Act = Callable[[SecondChanges, Secret], object]
ACTS: dict[str, Act] = {
    "add": lambda found, typed: found.add(
        typed, secret("new"), make_marked_database, keep_key=True
    ),
    "change": lambda found, typed: found.change_passphrase(typed, secret("new"), is_marked),
    "keep": lambda found, typed: found.keep_key(typed, secret(DECOY), is_marked),
    "forget": lambda found, typed: found.forget_key(typed),
    "remove": lambda found, typed: found.remove(typed),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("typed", ["wrong", DECOY, "code"])
def test_nothing_is_done_without_the_journals_own_passphrase(
    paths: VaultPaths, act: str, typed: str
) -> None:
    code = new_code()
    keys(paths).add_recovery(secret(JOURNAL), code)
    if act != "add":
        add(paths)
    before = [path.read_bytes() for path in (paths.slot, *paths.vaults)]

    with pytest.raises(WrongPassphrase):
        ACTS[act](second(paths), code if typed == "code" else secret(typed))

    assert [path.read_bytes() for path in (paths.slot, *paths.vaults)] == before


@pytest.mark.parametrize("act", ["change", "keep", "forget", "remove"])
def test_nothing_is_done_where_there_is_no_decoy(paths: VaultPaths, act: str) -> None:
    before = paths.slot.read_bytes()

    with pytest.raises((NotFound, WrongPassphrase)):
        ACTS[act](second(paths), secret(JOURNAL))

    assert paths.slot.read_bytes() == before


def test_a_changed_passphrase_of_the_decoy_ends_the_old_one_and_its_second_key(
    paths: VaultPaths,
) -> None:
    add(paths)
    code = new_code()
    keys(paths, DECOY).add_recovery(secret(DECOY), code)
    before = opens(paths, DECOY)

    second(paths).change_passphrase(secret(JOURNAL), secret("another decoy"), is_marked)

    assert opens(paths, "another decoy").data_key.matches(before.data_key)
    assert opens(paths, JOURNAL).has_decoy
    for ended in (DECOY, code):
        with pytest.raises(WrongPassphrase):
            opens(paths, ended)
    keys(paths, "another decoy").add_recovery(secret("another decoy"), code)
    assert opens(paths, code).role is Role.RECOVERY


def test_the_decoys_passphrase_may_become_the_same_again(paths: VaultPaths) -> None:
    add(paths)

    second(paths).change_passphrase(secret(JOURNAL), secret(DECOY), is_marked)

    assert opens(paths, DECOY).role is Role.JOURNAL


def rekeyed(paths: VaultPaths) -> Secret:
    """Gives the decoy another data key, as its own session would."""
    key, _ = keys(paths, DECOY).begin_rekey(secret(DECOY), secret(DECOY))
    other = paths.vaults[opens(paths, DECOY).vault_index]
    data = key.data.hex().encode()
    other.write_bytes(data + other.read_bytes()[len(data) :])
    keys(paths, DECOY).settle_rekey(secret(DECOY), key)
    return key


def test_a_key_that_opens_the_decoy_no_longer_is_never_written_into_its_slot(
    paths: VaultPaths,
) -> None:
    add(paths)
    new = rekeyed(paths)
    before = paths.slot.read_bytes()

    with pytest.raises(DatabaseDamaged):
        second(paths).change_passphrase(secret(JOURNAL), secret("another decoy"), is_marked)

    assert paths.slot.read_bytes() == before
    _, key = second(paths).keep_key(secret(JOURNAL), secret(DECOY), is_marked)
    assert key.matches(new)
    second(paths).change_passphrase(secret(JOURNAL), secret("another decoy"), is_marked)
    assert opens(paths, "another decoy").data_key.matches(new)


def test_the_key_that_fits_is_kept_where_the_decoys_re_key_was_cut_off(paths: VaultPaths) -> None:
    add(paths, keep_key=False)
    old = opens(paths, DECOY).data_key
    keys(paths, DECOY).begin_rekey(secret(DECOY), secret(DECOY))

    _, key = second(paths).keep_key(secret(JOURNAL), secret(DECOY), is_marked)

    assert key.matches(old)


def test_only_the_decoys_passphrase_gives_its_key(paths: VaultPaths) -> None:
    add(paths, keep_key=False)

    for typed in ("wrong", JOURNAL):
        with pytest.raises(WrongPassphrase):
            second(paths).keep_key(secret(JOURNAL), secret(typed), is_marked)
    second(paths).keep_key(secret(JOURNAL), secret(DECOY), is_marked)

    assert opens(paths, JOURNAL).decoy_key is not None


def test_a_forgotten_key_is_in_no_slot(paths: VaultPaths) -> None:
    add(paths)
    keys(paths).add_recovery(secret(JOURNAL), code := new_code())

    second(paths).forget_key(secret(JOURNAL))

    assert opens(paths, JOURNAL).decoy_key is None
    assert opens(paths, code).decoy_key is None
    assert opens(paths, JOURNAL).has_decoy
    assert opens(paths, DECOY).role is Role.JOURNAL


def test_a_removed_decoy_leaves_random_bytes_and_room(paths: VaultPaths) -> None:
    add(paths)
    keys(paths, DECOY).add_recovery(secret(DECOY), code := new_code())
    other, before, places = second(paths).file, slots(paths), payload(paths, JOURNAL).slot_map
    old, size = opens(paths, DECOY).data_key, second(paths).file.stat().st_size

    second(paths).remove(secret(JOURNAL))

    for ended in (DECOY, code):
        with pytest.raises(WrongPassphrase):
            opens(paths, ended)
    for place in places.where(Role.DECOY):
        assert slots(paths)[place] != before[place]
    assert other.stat().st_size == size
    assert old.data.hex().encode() not in other.read_bytes()
    assert (opens(paths, JOURNAL).has_decoy, opens(paths, JOURNAL).has_room) == (False, True)
    add(paths)
    assert opens(paths, DECOY).role is Role.JOURNAL


def test_a_re_key_of_the_journal_keeps_the_decoy(paths: VaultPaths) -> None:
    add(paths)
    decoy = opens(paths, DECOY).data_key

    key, _ = keys(paths).begin_rekey(secret(JOURNAL), secret("another"))
    keys(paths, "another").settle_rekey(secret("another"), key)

    after = opens(paths, "another")
    assert after.decoy_key is not None
    assert after.decoy_key.matches(decoy)
    assert (after.has_decoy, after.has_room) == (True, True)
    assert opens(paths, DECOY).data_key.matches(decoy)


def test_recovery_knows_the_decoy_and_keeps_it(paths: VaultPaths) -> None:
    add(paths)
    keys(paths).add_recovery(secret(JOURNAL), code := new_code())

    assert opens(paths, code).decoy_key is not None
    keys(paths, code).change_passphrase(code, secret("another"))

    assert opens(paths, "another").has_decoy
    assert opens(paths, DECOY).role is Role.JOURNAL


def test_setting_up_anew_ends_both(paths: VaultPaths) -> None:
    add(paths)

    set_up(paths, secret("new"), FLOOR, make_marked_database, derive=cheap_derive).close()

    for ended in (JOURNAL, DECOY):
        with pytest.raises(WrongPassphrase):
            opens(paths, ended)
    assert not opens(paths, "new").has_room


def test_a_full_disk_leaves_no_half_decoy(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(changes_module, "replace_slot_file", full)

    with pytest.raises(DiskFull):
        add(paths)

    assert not opens(paths, JOURNAL).has_decoy
    with pytest.raises(WrongPassphrase):
        opens(paths, DECOY)


def test_places_are_drawn_from_all_eight(paths: VaultPaths) -> None:
    seen = set()
    for _ in range(40):
        add(paths)
        seen |= set(payload(paths, JOURNAL).slot_map.where(Role.DECOY))
        second(paths).remove(secret(JOURNAL))
    own = payload(paths, JOURNAL).slot_map
    kept = {*own.where(Role.JOURNAL), *own.where(Role.RECOVERY)}

    assert seen == set(range(8)) - kept
