from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ihm_desktop.domain.errors import (
    DiskFull,
    PassphraseRejected,
    RejectedPassphrase,
    SlotFileDamaged,
    WrongPassphrase,
)
from ihm_desktop.vault import changes
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.files import VaultPaths, read_slot_file, replace_slot_file
from ihm_desktop.vault.header import HEADER_BYTES, SLOT_BYTES
from ihm_desktop.vault.key_slots import seal_slot
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.reading import read
from ihm_desktop.vault.recovery import new_code
from ihm_desktop.vault.second import SecondChanges
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import BLUR, open_file, rewritten
from ihm_desktop.vault.slot_map import Role, SlotMap
from ihm_desktop.vault.vault import Notice, Unlocked, set_up, unlock
from tests.fakes_vault import cheap_derive, make_marked_database, secret, vault_paths

JOURNAL, DECOY = "the journal", "the decoy"


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    paths = vault_paths(tmp_path)
    set_up(
        paths, secret(JOURNAL), FLOOR, make_marked_database, room=True, derive=cheap_derive
    ).close()
    return paths


def opens(paths: VaultPaths, passphrase: str | Secret) -> Unlocked:
    typed = secret(passphrase) if isinstance(passphrase, str) else passphrase
    return unlock(paths, typed, derive=cheap_derive)


def session(paths: VaultPaths, passphrase: str | Secret = JOURNAL) -> KeyChanges:
    index = opens(paths, passphrase).vault_index
    return KeyChanges(paths=paths, vault_index=index, derive=cheap_derive)


def add_decoy(paths: VaultPaths) -> int:
    """Gives the journal a decoy beside it, and returns the place of its slot."""
    SecondChanges(changes=session(paths)).add(
        secret(JOURNAL), secret(DECOY), make_marked_database, keep_key=False
    )
    with open_file(read_slot_file(paths), secret(DECOY), cheap_derive) as opened:
        return opened.slot.index


def slot(paths: VaultPaths, index: int) -> bytes:
    return paths.slot.read_bytes()[HEADER_BYTES + index * SLOT_BYTES :][:SLOT_BYTES]


def hurt(paths: VaultPaths, at: int) -> None:
    data = bytearray(paths.slot.read_bytes())
    data[at] ^= 0xFF
    paths.slot.write_bytes(data)


def test_a_changed_passphrase_opens_the_same_key_and_the_old_one_nothing(
    paths: VaultPaths,
) -> None:
    before = opens(paths, JOURNAL)

    generation = session(paths).change_passphrase(secret(JOURNAL), secret("another"))

    after = opens(paths, "another")
    assert after.data_key.matches(before.data_key)
    assert generation == after.generation == before.generation + 1
    with pytest.raises(WrongPassphrase):
        opens(paths, JOURNAL)


def test_a_change_keeps_salt_and_profile_and_every_other_slot(paths: VaultPaths) -> None:
    place = add_decoy(paths)
    before, decoy = read(paths.slot.read_bytes()).header, slot(paths, place)

    session(paths).change_passphrase(secret(JOURNAL), secret("another"))

    after = read(paths.slot.read_bytes()).header
    assert (after.salt, after.profile) == (before.salt, before.profile)
    assert slot(paths, place) == decoy
    assert opens(paths, DECOY).vault_index == 1 - opens(paths, "another").vault_index


def test_the_same_passphrase_again_takes_a_fresh_nonce(paths: VaultPaths) -> None:
    with open_file(read_slot_file(paths), secret(JOURNAL), cheap_derive) as opened:
        index = opened.slot.index
    before = slot(paths, index)

    session(paths).change_passphrase(secret(JOURNAL), secret(JOURNAL))

    assert slot(paths, index)[:12] != before[:12]
    assert opens(paths, JOURNAL).role is Role.JOURNAL


def test_a_wrong_old_passphrase_changes_nothing(paths: VaultPaths) -> None:
    before = paths.slot.read_bytes()

    with pytest.raises(WrongPassphrase):
        session(paths).change_passphrase(secret("wrong"), secret("another"))

    assert paths.slot.read_bytes() == before


def test_a_passphrase_that_opens_another_slot_is_refused(paths: VaultPaths) -> None:
    add_decoy(paths)
    before = paths.slot.read_bytes()

    with pytest.raises(PassphraseRejected) as refusal:
        session(paths).change_passphrase(secret(JOURNAL), secret(DECOY))

    assert refusal.value.reason is RejectedPassphrase.IN_USE
    assert paths.slot.read_bytes() == before


def changed_slots(before: bytes, paths: VaultPaths) -> set[int]:
    after = paths.slot.read_bytes()
    places = range(HEADER_BYTES, 4096, SLOT_BYTES)
    return {
        number
        for number, at in enumerate(places)
        if before[at : at + SLOT_BYTES] != after[at : at + SLOT_BYTES]
    }


def test_a_change_writes_its_own_slot_alone(paths: VaultPaths) -> None:
    place = add_decoy(paths)
    before = paths.slot.read_bytes()

    session(paths, DECOY).change_passphrase(secret(DECOY), secret("another decoy"))

    assert changed_slots(before, paths) == {place}
    assert opens(paths, "another decoy").role is Role.JOURNAL
    assert opens(paths, JOURNAL).role is Role.JOURNAL


@pytest.mark.parametrize("typed", [DECOY, "wrong"])
def test_a_session_is_confirmed_by_its_own_passphrase_alone(paths: VaultPaths, typed: str) -> None:
    add_decoy(paths)

    session(paths).confirm(secret(JOURNAL))
    with pytest.raises(WrongPassphrase):
        session(paths).confirm(secret(typed))


def test_a_recovery_code_opens_the_journal(paths: VaultPaths) -> None:
    code = new_code()

    session(paths).add_recovery(secret(JOURNAL), code)

    unlocked = opens(paths, secret(code.data.decode().lower().replace("-", " ")))
    assert unlocked.role is Role.RECOVERY
    assert unlocked.data_key.matches(opens(paths, JOURNAL).data_key)
    assert unlocked.has_recovery
    assert opens(paths, JOURNAL).has_recovery


def test_a_second_recovery_code_ends_the_first(paths: VaultPaths) -> None:
    first, second = new_code(), new_code()
    session(paths).add_recovery(secret(JOURNAL), first)

    session(paths).add_recovery(secret(JOURNAL), second)

    assert opens(paths, second).role is Role.RECOVERY
    with pytest.raises(WrongPassphrase):
        opens(paths, first)


def test_a_removed_recovery_code_opens_nothing(paths: VaultPaths) -> None:
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)

    session(paths).remove_recovery(secret(JOURNAL))

    assert not opens(paths, JOURNAL).has_recovery
    with pytest.raises(WrongPassphrase):
        opens(paths, code)


def test_recovery_never_takes_a_place_in_use(paths: VaultPaths) -> None:
    place = add_decoy(paths)
    decoy = slot(paths, place)

    for _ in range(30):
        session(paths).add_recovery(secret(JOURNAL), new_code())
        session(paths).remove_recovery(secret(JOURNAL))

    assert slot(paths, place) == decoy
    assert opens(paths, JOURNAL).role is Role.JOURNAL


def test_recovery_sets_a_new_passphrase_and_goes_on_working(paths: VaultPaths) -> None:
    add_decoy(paths)
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)

    session(paths, code).change_passphrase(code, secret("another"))

    assert opens(paths, "another").role is Role.JOURNAL
    assert opens(paths, code).role is Role.RECOVERY
    assert opens(paths, DECOY).role is Role.JOURNAL
    with pytest.raises(WrongPassphrase):
        opens(paths, JOURNAL)
    session(paths, "another").remove_recovery(secret("another"))
    with pytest.raises(WrongPassphrase):
        opens(paths, code)


def test_recovery_follows_a_changed_passphrase(paths: VaultPaths) -> None:
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)

    session(paths).change_passphrase(secret(JOURNAL), secret("another"))
    session(paths, code).change_passphrase(code, secret("a third"))

    assert opens(paths, "a third").role is Role.JOURNAL


def test_a_code_does_not_stand_in_for_the_passphrase_where_slots_are_made(
    paths: VaultPaths,
) -> None:
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)

    with pytest.raises(WrongPassphrase):
        session(paths).remove_recovery(code)


def test_a_code_cannot_be_the_passphrase_and_the_other_way_round(paths: VaultPaths) -> None:
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)

    with pytest.raises(PassphraseRejected):
        session(paths).change_passphrase(secret(JOURNAL), code)
    with pytest.raises(PassphraseRejected):
        session(paths).add_recovery(secret(JOURNAL), secret(JOURNAL))


def test_a_rekey_keeps_both_keys_until_it_is_settled(paths: VaultPaths) -> None:
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)
    old = opens(paths, JOURNAL).data_key

    new, _ = session(paths).begin_rekey(secret(JOURNAL), secret("another"))

    between = opens(paths, "another")
    assert between.data_key.matches(old)
    assert between.next_data_key is not None
    assert between.next_data_key.matches(new)
    for ended in (JOURNAL, code):
        with pytest.raises(WrongPassphrase):
            opens(paths, ended)

    session(paths, "another").settle_rekey(secret("another"), new)

    after = opens(paths, "another")
    assert after.data_key.matches(new)
    assert after.next_data_key is None
    assert not after.has_recovery


def test_a_rekey_that_did_not_happen_can_be_settled_on_the_old_key(paths: VaultPaths) -> None:
    old = opens(paths, JOURNAL).data_key
    session(paths).begin_rekey(secret(JOURNAL), secret(JOURNAL))

    session(paths).settle_rekey(secret(JOURNAL), old)

    assert opens(paths, JOURNAL).data_key.matches(old)
    assert opens(paths, JOURNAL).next_data_key is None


def test_a_rekey_leaves_the_decoy_alone(paths: VaultPaths) -> None:
    place = add_decoy(paths)
    decoy = slot(paths, place)

    session(paths).begin_rekey(secret(JOURNAL), secret("another"))

    assert slot(paths, place) == decoy


def test_a_full_disk_keeps_the_old_passphrase(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(changes, "replace_slot_file", full)

    with pytest.raises(DiskFull):
        session(paths).change_passphrase(secret(JOURNAL), secret("another"))
    assert opens(paths, JOURNAL).role is Role.JOURNAL


def test_a_session_that_knows_every_slot_ends_the_damage_by_writing(paths: VaultPaths) -> None:
    code = new_code()
    session(paths).add_recovery(secret(JOURNAL), code)
    with open_file(read_slot_file(paths), secret(JOURNAL), cheap_derive) as opened:
        recovery = opened.slot.payload.slot_map.where(Role.RECOVERY)[0]
    hurt(paths, HEADER_BYTES + recovery * SLOT_BYTES + 100)
    assert opens(paths, JOURNAL).notice is Notice.DAMAGED

    session(paths).change_passphrase(secret(JOURNAL), secret("another"))

    assert opens(paths, "another").notice is None
    assert opens(paths, code).role is Role.RECOVERY


def test_damage_to_a_slot_of_somebody_else_is_never_made_a_wrong_passphrase(
    paths: VaultPaths,
) -> None:
    place = add_decoy(paths)
    hurt(paths, HEADER_BYTES + place * SLOT_BYTES + 100)

    session(paths).change_passphrase(secret(JOURNAL), secret("another"))

    assert opens(paths, "another").notice is Notice.DAMAGED
    with pytest.raises(SlotFileDamaged):
        opens(paths, DECOY)


def test_generations_grow_from_the_slot_where_the_header_is_lost(paths: VaultPaths) -> None:
    before = opens(paths, JOURNAL).generation
    hurt(paths, 36)

    assert before <= opens(paths, JOURNAL).generation < before + BLUR
    assert session(paths).change_passphrase(secret(JOURNAL), secret("another")) > before


def test_a_journal_without_room_cannot_say_that_a_damaged_file_is_well_again(
    tmp_path: Path,
) -> None:
    paths = vault_paths(tmp_path / "no room")
    set_up(paths, secret(JOURNAL), FLOOR, make_marked_database, derive=cheap_derive).close()
    for at in range(HEADER_BYTES, 4096, SLOT_BYTES):
        if at != HEADER_BYTES + own_place(paths) * SLOT_BYTES:
            hurt(paths, at)

    session(paths).change_passphrase(secret(JOURNAL), secret("another"))

    assert opens(paths, "another").notice is Notice.DAMAGED


def rewrite_slot(paths: VaultPaths, **fields: Any) -> None:
    """Writes the journal's slot with other fields than this program would give it."""
    with session(paths).opened_journal(secret(JOURNAL)) as opened:
        salt, place = opened.reading.header.salt, opened.slot.index
        payload = replace(opened.slot.payload, **fields)
        sealed = {place: seal_slot(opened.kek, salt, place, payload)}
        replace_slot_file(paths, rewritten(opened, sealed))


def test_a_journal_from_before_there_were_spare_places_gets_one(paths: VaultPaths) -> None:
    rewrite_slot(paths, slot_map=SlotMap().put(own_place(paths), Role.JOURNAL), room=False)
    code = new_code()

    session(paths).add_recovery(secret(JOURNAL), code)

    assert opens(paths, code).role is Role.RECOVERY
    assert opens(paths, JOURNAL).has_recovery
    session(paths).remove_recovery(secret(JOURNAL))
    assert not opens(paths, JOURNAL).has_recovery


def test_a_slot_that_says_decoy_can_be_written_anew_and_writes_itself_alone(
    paths: VaultPaths,
) -> None:
    rewrite_slot(paths, role=Role.DECOY, slot_map=SlotMap(), room=False)
    place, before = own_place(paths), paths.slot.read_bytes()

    session(paths).change_passphrase(secret(JOURNAL), secret("another"))

    assert opens(paths, "another").role is Role.DECOY
    assert changed_slots(before, paths) == {place}


def own_place(paths: VaultPaths) -> int:
    with open_file(read_slot_file(paths), secret(JOURNAL), cheap_derive) as opened:
        return opened.slot.index
