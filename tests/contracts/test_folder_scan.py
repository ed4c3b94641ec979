import random
import shutil

import pytest

from tests.contracts.folder_scan import NOTHING, look

NOISE = random.Random(7).randbytes(4_096)
OLD_ARCHIVE = b"\x65\xff"  # two bytes that file(1) takes for a kind
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61")

pytestmark = pytest.mark.skipif(shutil.which("file") is None, reason="file(1) is missing")


def test_random_bytes_are_called_nothing(tmp_path):
    (tmp_path / "one").write_bytes(NOISE)

    [looked] = look(tmp_path, ())
    assert looked.kind in NOTHING
    assert not looked.by_chance


def test_a_name_for_two_bytes_is_chance(tmp_path):
    (tmp_path / "one").write_bytes(OLD_ARCHIVE + NOISE)

    [looked] = look(tmp_path, ())
    assert looked.kind not in NOTHING
    assert looked.by_chance


def test_a_name_for_a_whole_beginning_is_none(tmp_path):
    (tmp_path / "one").write_bytes(PNG + NOISE)

    [looked] = look(tmp_path, ())
    assert looked.kind not in NOTHING
    assert not looked.by_chance
    assert looked.signatures == ("PNG",)
