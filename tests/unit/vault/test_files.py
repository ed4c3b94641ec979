import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, SlotFileDamaged, StorageFailed
from ihm_desktop.vault import disk, files
from ihm_desktop.vault.disk import disk_errors
from ihm_desktop.vault.files import (
    VaultPaths,
    new_name,
    read_slot_file,
    replace_slot_file,
)
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.header import never_used
from tests.fakes_vault import vault_paths


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return vault_paths(tmp_path / "data")


@pytest.fixture
def made(paths: VaultPaths, never_used_in: Callable[[Path], VaultPaths]) -> VaultPaths:
    return never_used_in(paths.folder)


def names(paths: VaultPaths) -> list[Path]:
    return sorted(paths.folder.iterdir())


def test_replacing_overwrites_the_old_bytes_on_the_disk(made: VaultPaths, tmp_path: Path) -> None:
    old = made.slot.read_bytes()
    (tmp_path / "same inode").hardlink_to(made.slot)
    new = never_used(0)

    replace_slot_file(made, new)

    assert made.slot.read_bytes() == new
    kept = (tmp_path / "same inode").read_bytes()
    assert len(kept) == len(old)
    assert sum(a == b for a, b in zip(kept, old, strict=True)) < 64  # by chance 16
    assert names(made) == sorted([made.slot, *made.vaults])


def test_a_full_disk_leaves_the_old_slot_file(
    made: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = made.slot.read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(disk, "write_all", full)

    with pytest.raises(DiskFull):
        replace_slot_file(made, never_used(0))
    assert made.slot.read_bytes() == old
    assert not new_name(made.slot).exists()


def test_a_failing_sync_is_never_taken_for_success(
    made: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = made.slot.read_bytes()

    def failing(_: int) -> None:
        raise OSError(errno.EIO, "sync")

    monkeypatch.setattr(disk, "sync", failing)

    with pytest.raises(StorageFailed):
        replace_slot_file(made, never_used(0))
    assert made.slot.read_bytes() == old


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnlyFolder),
        (errno.EACCES, ReadOnlyFolder),
        (errno.EPERM, ReadOnlyFolder),
        (errno.EIO, StorageFailed),
        (errno.ENOENT, StorageFailed),
    ],
)
def test_what_the_disk_refuses_has_a_name(code: int, outcome: type[Exception]) -> None:
    with pytest.raises(outcome), disk_errors():
        raise OSError(code, "path and reason")


def test_a_refusal_carries_no_path() -> None:
    with pytest.raises(StorageFailed) as refusal, disk_errors():
        raise OSError(errno.EIO, "reason", "/home/someone/folder")

    assert str(refusal.value) == ""


def test_reading_gives_one_byte_more_than_a_slot_file_has(made: VaultPaths) -> None:
    made.slot.write_bytes(bytes(10_000))

    assert len(read_slot_file(made)) == 4097


def test_a_missing_slot_file_is_damage(paths: VaultPaths) -> None:
    with pytest.raises(SlotFileDamaged):
        read_slot_file(paths)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_read_only_folder_has_its_own_outcome(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EROFS, "read-only")

    ensure_folder(paths)
    monkeypatch.setattr(files, "write_new", refuse)

    with pytest.raises(ReadOnlyFolder):
        replace_slot_file(paths, never_used(0))
