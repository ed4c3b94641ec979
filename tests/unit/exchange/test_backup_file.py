"""The shape of a backup file."""

import pytest

from ihm_desktop.domain.errors import BackupDamaged
from ihm_desktop.exchange.backup_file import (
    SLOT_FILE_BYTES,
    STEP_BYTES,
    finish,
    read_slot_file,
)

SLOTS = bytes(range(256)) * 16


@pytest.mark.parametrize(
    ("database_bytes", "size"),
    [
        (4096, STEP_BYTES),
        (STEP_BYTES - SLOT_FILE_BYTES, STEP_BYTES),
        (STEP_BYTES - SLOT_FILE_BYTES + 1, 2 * STEP_BYTES),
        (STEP_BYTES, 2 * STEP_BYTES),
    ],
)
def test_the_size_is_rounded_up_and_the_slots_are_last(tmp_path, database_bytes, size):
    path = tmp_path / "b"
    path.write_bytes(b"d" * database_bytes)

    assert finish(path, SLOTS) == size

    data = path.read_bytes()
    assert len(data) == size
    assert data[:database_bytes] == b"d" * database_bytes
    assert read_slot_file(path) == data[-SLOT_FILE_BYTES:] == SLOTS


def test_what_lies_between_looks_random(tmp_path):
    path = tmp_path / "b"
    path.write_bytes(b"")
    finish(path, SLOTS)

    middle = path.read_bytes()[: 1024 * 1024]
    counts = [middle.count(bytes([value])) for value in range(256)]
    expected = len(middle) / 256
    chi_square = sum((count - expected) ** 2 / expected for count in counts)
    assert chi_square < 400  # 255 degrees of freedom: p < 1e-8 beyond


@pytest.mark.parametrize("size", [0, 1, 4096, STEP_BYTES - 1, STEP_BYTES + 4096])
def test_a_file_of_another_size_is_no_backup(tmp_path, size):
    path = tmp_path / "b"
    path.write_bytes(bytes(size))

    with pytest.raises(BackupDamaged):
        read_slot_file(path)


def test_a_file_that_is_not_there_is_no_backup(tmp_path):
    with pytest.raises(BackupDamaged):
        read_slot_file(tmp_path / "gone")
