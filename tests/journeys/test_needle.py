"""No planted word lies anywhere after an evening, but in what was handed over on purpose."""

from pathlib import Path

import pytest

from tests.journeys import evening, needles
from tests.journeys.evening import PLANTED, Evening


@pytest.mark.parametrize("writing", sorted(needles.writings("zqword")))
def test_the_search_finds_a_word_in_every_writing(tmp_path, writing):
    hidden = tmp_path / "hidden"
    hidden.write_bytes(b"\x07\x00before" + needles.writings("zqword")[writing] + b"after")

    assert {hit.needle for hit in needles.in_folder(tmp_path, ["zqword"])} == {"zqword"}


@pytest.mark.parametrize("length", [needles.PIECE - 3, 2 * needles.PIECE - 1])
def test_the_search_finds_a_word_across_two_pieces(tmp_path, length):
    hidden = tmp_path / "hidden"
    hidden.write_bytes(b"." * length + b"zqword")

    assert list(needles.in_folder(tmp_path, ["zqword"]))


def test_the_data_folder_holds_no_planted_word(after: Evening):
    assert not list(needles.in_folder(after.folder, PLANTED.values()))


def test_home_and_temporary_folder_hold_no_planted_word(after: Evening):
    assert not list(needles.in_folder(after.home, PLANTED.values()))


def test_what_was_handed_over_holds_no_planted_word_in_the_clear(after: Evening):
    given = [path for path in after.given.iterdir() if path.is_file()]
    contents = [path.read_bytes() for path in given]

    assert len(given) == 2
    assert not [h for data in contents for h in needles.in_bytes(data, PLANTED.values(), "given")]


def test_nobody_can_read_a_planted_word_off_the_processes(after: Evening):
    assert not after.seen


def test_shared_memory_holds_nothing_of_the_evening(after: Evening):
    names = [Path("/dev/shm") / name for name in after.new_shared]  # noqa: S108 - looked at only

    assert not [hit for path in names for hit in needles.in_file(path, PLANTED.values())]


@pytest.fixture
def after(spent_evening: Evening) -> Evening:
    return spent_evening


def test_every_planted_word_is_a_word_that_nothing_else_holds():
    assert all("zq" in word for word in PLANTED.values())
    assert not list(needles.in_folder(evening.ROOT / "resources", PLANTED.values()))
