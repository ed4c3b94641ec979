"""What a file manager shows as "Created" says nothing about a journal.

A renamed file brings its own time of birth along, which no call can change. So both vaults
keep the inodes of the first start for ever, and the slot file gets a new one at every start.
"""

import os
from pathlib import Path

import pytest

from ihm_desktop.vault import vault
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import create_never_used
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret

NOW = 1_700_000_000_123_456_789


@pytest.fixture
def paths(tmp_path: Path, never_used_in) -> VaultPaths:
    return never_used_in(tmp_path)


def inodes(paths: VaultPaths) -> list[int]:
    return [path.stat().st_ino for path in paths.vaults]


def make(path: Path, _key: Secret) -> None:
    path.write_bytes(os.urandom(100_000))


def derive(_passphrase: Secret, _salt: bytes, _profile: object) -> Secret:
    return Secret(bytearray(32))


def set_up(paths: VaultPaths) -> None:
    passphrase = Secret(bytearray(b"lantern orchard pebble"))
    vault.set_up(paths, passphrase, FLOOR, make, derive=derive).close()


def test_setting_up_gives_neither_vault_a_birth_of_its_own(paths):
    before = inodes(paths)
    set_up(paths)
    level(paths)

    assert inodes(paths) == before


def test_setting_up_never_makes_a_vault_shorter(paths, monkeypatch):
    """Cut off and grown again it would lie on the disk in more pieces than the other."""
    cut = []
    real = os.ftruncate
    monkeypatch.setattr(os, "ftruncate", lambda fd, size: (cut.append(size), real(fd, size)))
    before = [path.stat().st_size for path in paths.vaults]
    set_up(paths)

    assert [path.stat().st_size for path in paths.vaults] == before
    assert all(size in (*before, 4_096) for size in cut)


def test_setting_up_again_and_a_smaller_database_keep_the_vaults_equal(paths):
    set_up(paths)
    level(paths)
    set_up(paths)
    level(paths)

    assert len({path.stat().st_size for path in paths.vaults}) == 1


def test_every_levelling_gives_the_slot_file_a_new_birth_and_the_same_bytes(paths):
    content, before = paths.slot.read_bytes(), paths.slot.stat().st_ino
    with paths.slot.open("rb"):  # held, so that its number cannot be given out again
        level(paths)

    assert paths.slot.stat().st_ino != before
    assert paths.slot.read_bytes() == content


@pytest.mark.parametrize("size", [0, 100, 4_095, 4_097, 9_000])
def test_a_slot_file_of_another_length_is_left_as_it_is(paths, size):
    paths.slot.write_bytes(b"x" * size)
    before = paths.slot.stat().st_ino
    level(paths)

    assert paths.slot.stat().st_ino == before
    assert paths.slot.read_bytes() == b"x" * size


def test_the_folder_has_the_time_of_its_files(paths):
    level(paths, clock_ns=lambda: NOW)

    assert paths.folder.stat().st_mtime_ns == NOW
    assert paths.slot.stat().st_mtime_ns == NOW


def test_a_never_used_folder_has_the_same_names_after_levelling(paths):
    create_never_used(paths, FLOOR.number)
    level(paths)

    assert sorted(path.name for path in paths.folder.iterdir()) == sorted(
        path.name for path in (paths.slot, *paths.vaults)
    )
