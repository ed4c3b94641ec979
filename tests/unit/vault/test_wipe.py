import errno
import os
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, WrongPassphrase
from ihm_desktop.vault import vault_files
from ihm_desktop.vault.files import VaultPaths, new_name, old_name, rollback_name
from ihm_desktop.vault.folder import clean_leftovers
from ihm_desktop.vault.header import UNFINISHED, header_of
from ihm_desktop.vault.profiles import DEFAULT, FLOOR, PROFILES, Profile
from ihm_desktop.vault.reading import Condition, read
from ihm_desktop.vault.slot_file import open_file
from ihm_desktop.vault.vault import set_up, unlock
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES, is_unfinished
from ihm_desktop.vault.wipe import overwrite_slot_files, wipe
from tests.fakes_vault import cheap_derive, make_marked_database, secret, vault_paths


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    paths = vault_paths(tmp_path / "data")
    set_up(paths, secret("right"), FLOOR, make_marked_database, derive=cheap_derive).close()
    return paths


def opens(paths: VaultPaths) -> bool:
    try:
        unlock(paths, secret("right"), derive=cheap_derive).close()
    except WrongPassphrase:
        return False
    return True


def test_a_wiped_folder_is_a_never_used_one(paths: VaultPaths) -> None:
    wipe(paths)

    assert not opens(paths)
    assert sorted(paths.folder.iterdir()) == sorted([paths.slot, *paths.vaults])
    assert [vault.stat().st_size for vault in paths.vaults] == [VAULT_STEP_BYTES] * 2
    assert read(paths.slot.read_bytes()).condition is Condition.INTACT
    assert not is_unfinished(paths)


def test_the_first_write_alone_is_enough_and_says_what_is_left(paths: VaultPaths) -> None:
    overwrite_slot_files(paths)

    assert not opens(paths)
    assert is_unfinished(paths)
    assert read(paths.slot.read_bytes()).condition is Condition.INTACT


def test_the_slot_file_is_overwritten_in_place(paths: VaultPaths, tmp_path: Path) -> None:
    (tmp_path / "same inode").hardlink_to(paths.slot)
    old = paths.slot.read_bytes()

    overwrite_slot_files(paths)

    kept = (tmp_path / "same inode").read_bytes()
    assert kept == paths.slot.read_bytes()
    assert sum(a == b for a, b in zip(kept, old, strict=True)) < 64  # by chance 16


def test_the_file_is_opened_by_its_name_of_now(paths: VaultPaths) -> None:
    data = paths.slot.read_bytes()
    descriptor = os.open(paths.slot, os.O_RDONLY)
    new_name(paths.slot).write_bytes(data)
    new_name(paths.slot).replace(paths.slot)

    wipe(paths)
    os.close(descriptor)

    assert not opens(paths)


def test_slot_files_of_an_unfinished_change_open_nothing_either(
    paths: VaultPaths, tmp_path: Path
) -> None:
    held = []
    for name in (new_name(paths.slot), old_name(paths.slot)):
        name.write_bytes(paths.slot.read_bytes())
        held.append(tmp_path / name.name)
        held[-1].hardlink_to(name)

    overwrite_slot_files(paths)

    for path in held:
        with pytest.raises(WrongPassphrase):
            open_file(path.read_bytes(), secret("right"), cheap_derive)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: f"profile {profile.number}")
def test_the_profile_stays_so_that_it_tells_nothing(tmp_path: Path, profile: Profile) -> None:
    paths = vault_paths(tmp_path)
    set_up(paths, secret("a"), profile, make_marked_database, derive=cheap_derive)

    wipe(paths)

    assert read(paths.slot.read_bytes()).header.profile == profile.number


def test_a_full_disk_does_not_keep_it_from_happening(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(vault_files, "write_new_random", full)
        with pytest.raises(DiskFull):
            wipe(paths)
    assert not opens(paths)

    clean_leftovers(paths)

    assert not is_unfinished(paths)
    assert [vault.stat().st_size for vault in paths.vaults] == [VAULT_STEP_BYTES] * 2


def test_a_folder_that_cannot_be_written_stays_as_it_was(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in paths.folder.iterdir()}

    def forbidden(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "write", forbidden)
    with pytest.raises(ReadOnlyFolder):
        wipe(paths)

    assert {path: path.read_bytes() for path in paths.folder.iterdir()} == before
    assert opens(paths)


def test_a_damaged_slot_file_costs_no_search_for_a_repair(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[bytes] = []
    monkeypatch.setattr("ihm_desktop.vault.reading.mend", searched.append)
    damaged = bytearray(paths.slot.read_bytes())
    damaged[700] ^= 0x10
    paths.slot.write_bytes(damaged)

    overwrite_slot_files(paths)

    assert searched == []


def test_a_start_finishes_what_a_kill_cut_off(paths: VaultPaths) -> None:
    for vault in paths.vaults:
        vault.write_bytes(b"database" * VAULT_STEP_BYTES)
        rollback_name(vault).write_bytes(b"rollback")
    overwrite_slot_files(paths)

    clean_leftovers(paths)

    assert sorted(paths.folder.iterdir()) == sorted([paths.slot, *paths.vaults])
    assert all(b"database" not in vault.read_bytes() for vault in paths.vaults)
    assert header_of(paths.slot.read_bytes()).generation != UNFINISHED


def test_an_ordinary_slot_file_has_nothing_to_finish(paths: VaultPaths) -> None:
    before = [path.read_bytes() for path in (paths.slot, *paths.vaults)]

    clean_leftovers(paths)

    assert not is_unfinished(paths)
    assert [path.read_bytes() for path in (paths.slot, *paths.vaults)] == before


@pytest.mark.parametrize("data", [b"", bytes(4096), b"\xff" * 4096, b"short"])
def test_a_damaged_slot_file_has_nothing_to_finish(paths: VaultPaths, data: bytes) -> None:
    before = [vault.read_bytes() for vault in paths.vaults]
    paths.slot.write_bytes(data)

    clean_leftovers(paths)

    assert not is_unfinished(paths)
    assert [vault.read_bytes() for vault in paths.vaults] == before


def test_a_slot_file_under_its_backup_name_is_emptied_and_comes_back(paths: VaultPaths) -> None:
    paths.slot.rename(old_name(paths.slot))

    overwrite_slot_files(paths)
    assert not paths.slot.exists()
    clean_leftovers(paths)

    assert not opens(paths)
    assert sorted(paths.folder.iterdir()) == sorted([paths.slot, *paths.vaults])
    assert not is_unfinished(paths)


def test_no_byte_of_a_slot_is_left_in_the_folder(paths: VaultPaths) -> None:
    old = paths.slot.read_bytes()
    new_name(paths.slot).write_bytes(old)

    wipe(paths)

    left = b"".join(path.read_bytes() for path in paths.folder.iterdir())
    assert not any(old[at : at + 16] in left for at in range(0, len(old) - 15, 16))


def test_a_missing_or_damaged_slot_file_becomes_a_never_used_one(paths: VaultPaths) -> None:
    for ruin in (paths.slot.unlink, lambda: paths.slot.write_bytes(b"short")):
        ruin()

        wipe(paths)

        assert read(paths.slot.read_bytes()).condition is Condition.INTACT
        assert header_of(paths.slot.read_bytes()).profile == DEFAULT.number


def test_a_longer_slot_file_is_cut_to_its_size(paths: VaultPaths) -> None:
    with paths.slot.open("ab") as slot:
        slot.write(b"surplus")

    wipe(paths)

    assert paths.slot.stat().st_size == 4096


def test_set_up_works_after_a_wipe(paths: VaultPaths) -> None:
    wipe(paths)

    set_up(paths, secret("right"), FLOOR, make_marked_database, derive=cheap_derive)

    assert opens(paths)
