import os
import stat
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import (
    DiskFull,
    NewerVersion,
    PassphraseRejected,
    SlotFileDamaged,
    WrongPassphrase,
)
from ihm_desktop.vault import vault
from ihm_desktop.vault.files import VaultPaths, new_name
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.header import Header, encode, never_used
from ihm_desktop.vault.profiles import FLOOR, PROFILES, Profile
from ihm_desktop.vault.reading import Condition, read
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault import Unlocked, open_slot_file, seal_slot_file, set_up, unlock
from tests.fakes_vault import cheap_derive, make_marked_database, secret, vault_paths


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return vault_paths(tmp_path / "data")


def set_up_with(paths: VaultPaths, passphrase: str) -> Unlocked:
    return set_up(paths, secret(passphrase), FLOOR, make_marked_database, derive=cheap_derive)


def unlock_with(paths: VaultPaths, passphrase: str) -> Unlocked:
    return unlock(paths, secret(passphrase), derive=cheap_derive)


def test_unlocking_gives_the_key_that_the_database_was_made_with(paths: VaultPaths) -> None:
    set_up_with(paths, "open sesame")

    with unlock_with(paths, "open sesame") as unlocked:
        made_with = paths.vaults[unlocked.vault_index].read_bytes()
        assert made_with.startswith(unlocked.data_key.data.hex().encode())
        assert unlocked.role is Role.JOURNAL
        assert unlocked.notice is None
        assert unlocked.next_data_key is None
        assert not unlocked.has_recovery


def test_closing_wipes_the_key(paths: VaultPaths) -> None:
    unlocked = set_up_with(paths, "open sesame")
    buffer = unlocked.data_key.data

    unlocked.close()

    assert buffer == bytes(32)


def test_a_passphrase_typed_another_way_opens_all_the_same(paths: VaultPaths) -> None:
    set_up_with(paths, "f\u00fcr mich")

    assert unlock_with(paths, "fu\u0308r\u00a0mich").role is Role.JOURNAL


def test_a_wrong_passphrase_is_called_wrong(paths: VaultPaths) -> None:
    set_up_with(paths, "open sesame")

    with pytest.raises(WrongPassphrase):
        unlock_with(paths, "open sesame ")


def test_a_never_used_folder_calls_every_passphrase_wrong(paths: VaultPaths) -> None:
    ensure_folder(paths)

    with pytest.raises(WrongPassphrase):
        unlock_with(paths, "open sesame")


def test_a_missing_slot_file_is_damage_and_nothing_is_made(paths: VaultPaths) -> None:
    set_up_with(paths, "open sesame")
    paths.slot.unlink()

    with pytest.raises(SlotFileDamaged):
        unlock_with(paths, "open sesame")
    assert not ensure_folder(paths)
    assert not paths.slot.exists()


def test_a_newer_file_is_called_newer_and_left_alone(paths: VaultPaths) -> None:
    set_up_with(paths, "open sesame")
    reading = read(paths.slot.read_bytes())
    header = Header(salt=reading.header.salt, version=2, profile=0, generation=1)
    paths.slot.write_bytes(encode(header, reading.slots))
    before = paths.slot.read_bytes()

    with pytest.raises(NewerVersion):
        unlock_with(paths, "open sesame")
    assert paths.slot.read_bytes() == before


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: f"profile {profile.number}")
def test_a_lost_profile_is_found_by_trying_all_four(paths: VaultPaths, profile: Profile) -> None:
    set_up(paths, secret("open sesame"), profile, make_marked_database, derive=cheap_derive)
    data = bytearray(paths.slot.read_bytes())
    data[34] ^= 0xFF
    paths.slot.write_bytes(data)

    assert unlock_with(paths, "open sesame").notice is vault.Notice.DAMAGED
    with pytest.raises(SlotFileDamaged):
        unlock_with(paths, "wrong")


def test_one_derivation_is_enough_when_the_file_is_intact(paths: VaultPaths) -> None:
    set_up_with(paths, "open sesame")
    costs: list[int] = []

    def counting(passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
        costs.append(profile.number)
        return cheap_derive(passphrase, salt, profile)

    unlock(paths, secret("open sesame"), derive=counting)
    with pytest.raises(WrongPassphrase):
        unlock(paths, secret("wrong"), derive=counting)

    assert costs == [0, 0]


def test_a_repair_that_cannot_be_written_still_opens(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up_with(paths, "open sesame")
    data = bytearray(paths.slot.read_bytes())
    data[2000] ^= 1
    paths.slot.write_bytes(data)

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(vault, "replace_slot_file", full)

    assert unlock_with(paths, "open sesame").notice is vault.Notice.REPAIRED


def test_set_up_leaves_three_files_that_nobody_else_can_read(paths: VaultPaths) -> None:
    set_up_with(paths, "open sesame")

    assert sorted(paths.folder.iterdir()) == sorted([paths.slot, *paths.vaults])
    assert stat.S_IMODE(paths.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(paths.slot.stat().st_mode) == 0o600


def test_set_up_replaces_whatever_was_there(paths: VaultPaths) -> None:
    old = set_up_with(paths, "old one")
    set_up_with(paths, "new one")

    with pytest.raises(WrongPassphrase):
        unlock_with(paths, "old one")
    held = b"".join(path.read_bytes() for path in paths.vaults)
    assert old.data_key.data.hex().encode() not in held


def test_set_up_chooses_either_vault_and_any_slot(paths: VaultPaths) -> None:
    vaults = set()
    for _ in range(24):
        vaults.add(set_up_with(paths, "open sesame").vault_index)
        if len(vaults) == 2:
            return
    pytest.fail("the same vault 24 times in a row")


def test_a_set_up_that_fails_leaves_a_never_used_folder(paths: VaultPaths) -> None:
    set_up_with(paths, "old one")

    def failing(path: Path, _: Secret) -> None:
        path.write_bytes(b"half a database")
        raise DiskFull

    with pytest.raises(DiskFull):
        set_up(paths, secret("new one"), FLOOR, failing, derive=cheap_derive)

    assert sorted(paths.folder.iterdir()) == sorted([paths.slot, *paths.vaults])
    for passphrase in ("old one", "new one"):
        with pytest.raises(WrongPassphrase):
            unlock_with(paths, passphrase)
    assert not any(b"half a" in path.read_bytes() for path in paths.vaults)


def test_a_rejected_passphrase_changes_nothing(paths: VaultPaths) -> None:
    set_up_with(paths, "old one")

    with pytest.raises(PassphraseRejected):
        set_up_with(paths, "tab\there")

    assert unlock_with(paths, "old one").role is Role.JOURNAL


def test_the_database_is_made_where_nothing_is(paths: VaultPaths) -> None:
    seen: list[bool] = []

    def looking(path: Path, _: Secret) -> None:
        seen.append(path.exists() or path in paths.vaults)
        path.write_bytes(b"database")

    new_name(paths.vaults[0]).parent.mkdir(parents=True)
    for vault_file in paths.vaults:
        new_name(vault_file).write_bytes(b"left by a crash")
    set_up(paths, secret("open sesame"), FLOOR, looking, derive=cheap_derive)

    assert seen == [False]


def test_a_sealed_block_opens_with_its_passphrase_alone() -> None:
    key = Secret(bytearray(os.urandom(32)))

    block = seal_slot_file(secret("open sesame"), key, FLOOR, derive=cheap_derive)

    assert len(block) == 4096
    assert read(block).condition is Condition.INTACT
    assert open_slot_file(block, secret("open sesame"), derive=cheap_derive).data_key.matches(key)
    with pytest.raises(WrongPassphrase):
        open_slot_file(block, secret("wrong"), derive=cheap_derive)
    with pytest.raises(SlotFileDamaged):
        open_slot_file(block[:100], secret("open sesame"), derive=cheap_derive)
    with pytest.raises(WrongPassphrase):
        open_slot_file(never_used(0), secret("open sesame"), derive=cheap_derive)
