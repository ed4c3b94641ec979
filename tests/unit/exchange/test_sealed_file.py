"""A file that is whole or not there."""

import errno
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import DiskFull, ExportFailed, ReadOnlyFolder, StorageFailed
from ihm_desktop.exchange.sealed_file import write_checked, written_beside


def accept(_data: bytes) -> None:
    pass


def refuse(_data: bytes) -> None:
    raise ExportFailed


def test_a_checked_file_takes_its_place(tmp_path):
    target = tmp_path / "pages.pdf"

    assert write_checked(target, b"sealed", accept) == b"sealed"

    assert target.read_bytes() == b"sealed"
    assert list(tmp_path.iterdir()) == [target]
    assert target.stat().st_mode & 0o077 == 0


def test_the_file_is_checked_before_it_has_its_name(tmp_path):
    target = tmp_path / "pages.pdf"
    seen: list[bool] = []

    write_checked(target, b"sealed", lambda _data: seen.append(target.exists()))

    assert seen == [False]


def test_a_refused_file_leaves_nothing_behind(tmp_path):
    with pytest.raises(ExportFailed):
        write_checked(tmp_path / "pages.pdf", b"sealed", refuse)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, ReadOnlyFolder),
        (errno.EACCES, ReadOnlyFolder),
        (errno.EIO, StorageFailed),
    ],
)
def test_what_a_disk_refuses_has_a_name_and_leaves_nothing(tmp_path, number, outcome):
    def fill(waiting: Path) -> None:
        waiting.write_bytes(b"half")
        raise OSError(number, "")

    with pytest.raises(outcome), written_beside(tmp_path / "x") as waiting:
        fill(waiting)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(StorageFailed):
        write_checked(tmp_path / "gone" / "x", b"sealed", accept)
