import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from ihm_desktop.vault import disk
from ihm_desktop.vault.files import (
    VaultPaths,
    new_name,
    old_name,
    rollback_name,
)
from ihm_desktop.vault.folder import clean_leftovers, ensure_folder
from ihm_desktop.vault.header import TELLING_FIRST_BYTES, never_used
from ihm_desktop.vault.reading import Condition, read
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES, is_unfinished
from tests.fakes_vault import vault_paths


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return vault_paths(tmp_path / "data")


@pytest.fixture
def made(paths: VaultPaths, never_used_in: Callable[[Path], VaultPaths]) -> VaultPaths:
    return never_used_in(paths.folder)


def names(paths: VaultPaths) -> list[Path]:
    return sorted(paths.folder.iterdir())


def test_an_empty_folder_gets_three_files_that_only_their_owner_reads(paths: VaultPaths) -> None:
    assert ensure_folder(paths)

    assert names(paths) == sorted([paths.slot, *paths.vaults])
    assert stat.S_IMODE(paths.folder.stat().st_mode) == 0o700
    for path in names(paths):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read(paths.slot.read_bytes()).condition is Condition.INTACT
    assert [vault.stat().st_size for vault in paths.vaults] == [VAULT_STEP_BYTES] * 2


def test_vault_files_begin_as_databases_of_ours_may_begin(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "fresh_salt", lambda size: b"\x41" * size)

    ensure_folder(paths)

    assert 0x41 not in TELLING_FIRST_BYTES
    assert all(vault.read_bytes()[:16] == b"\x41" * 16 for vault in paths.vaults)


def test_a_folder_in_use_is_left_as_it_is(made: VaultPaths) -> None:
    before = {path: path.read_bytes() for path in names(made)}

    assert not ensure_folder(made)
    assert {path: path.read_bytes() for path in names(made)} == before


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_nothing_is_made_anew_where_a_file_was_lost(made: VaultPaths, lost: int) -> None:
    path = (made.slot, *made.vaults)[lost]
    path.unlink()

    assert not ensure_folder(made)
    clean_leftovers(made)
    assert not path.exists()


def test_the_folder_is_closed_to_others_if_it_was_open(paths: VaultPaths) -> None:
    paths.folder.mkdir(mode=0o755)

    ensure_folder(paths)

    assert stat.S_IMODE(paths.folder.stat().st_mode) == 0o700


def test_the_covers_own_files_do_not_count_as_a_vault(paths: VaultPaths) -> None:
    paths.folder.mkdir()
    (paths.folder / "recipes.txt").write_text("soup")

    assert ensure_folder(paths)
    assert (paths.folder / "recipes.txt").read_text() == "soup"


def test_leftovers_of_a_slot_change_are_overwritten_and_removed(
    made: VaultPaths, tmp_path: Path
) -> None:
    held = []
    for leftover in (new_name(made.slot), old_name(made.slot)):
        leftover.write_bytes(b"secret slot bytes" * 200)
        held.append(tmp_path / f"{len(held)}")
        held[-1].hardlink_to(leftover)

    clean_leftovers(made)

    assert names(made) == sorted([made.slot, *made.vaults])
    assert all(b"secret" not in path.read_bytes() for path in held)


def test_a_slot_file_left_under_its_backup_name_comes_back(made: VaultPaths) -> None:
    data = made.slot.read_bytes()
    made.slot.rename(old_name(made.slot))

    clean_leftovers(made)

    assert made.slot.read_bytes() == data
    assert not old_name(made.slot).exists()


def test_an_unfinished_database_is_removed_and_the_vaults_stay(made: VaultPaths) -> None:
    before = [vault.read_bytes() for vault in made.vaults]
    new_name(made.vaults[1]).write_bytes(b"half")
    rollback_name(new_name(made.vaults[1])).write_bytes(b"half")

    clean_leftovers(made)

    assert [vault.read_bytes() for vault in made.vaults] == before
    assert names(made) == sorted([made.slot, *made.vaults])


def unfinished(paths: VaultPaths) -> None:
    paths.slot.write_bytes(never_used(0, unfinished=True))


def test_vaults_that_are_to_be_replaced_become_random_bytes_of_the_smallest_size(
    made: VaultPaths,
) -> None:
    for vault in made.vaults:
        vault.write_bytes(b"old" * VAULT_STEP_BYTES)
        rollback_name(vault).write_bytes(b"old")
    unfinished(made)

    clean_leftovers(made)

    assert names(made) == sorted([made.slot, *made.vaults])
    assert not is_unfinished(made)
    for vault in made.vaults:
        assert vault.stat().st_size == VAULT_STEP_BYTES
        assert b"oldold" not in vault.read_bytes()


def test_a_first_start_that_was_cut_off_begins_anew(paths: VaultPaths) -> None:
    paths.folder.mkdir()
    new_name(paths.slot).write_bytes(never_used(0, unfinished=True))

    clean_leftovers(paths)
    assert ensure_folder(paths)

    assert names(paths) == sorted([paths.slot, *paths.vaults])
    assert not is_unfinished(paths)


def test_a_first_start_that_was_cut_off_late_is_finished(made: VaultPaths) -> None:
    made.vaults[0].write_bytes(b"")
    made.vaults[1].unlink()
    unfinished(made)

    clean_leftovers(made)

    assert [vault.stat().st_size for vault in made.vaults] == [VAULT_STEP_BYTES] * 2
    assert not is_unfinished(made)
