"""A backup: written, brought back at set-up elsewhere, and added to an open journal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import steps
from tests.journeys.harness import Desktop, Program

NEWEST = "The kettle, before anyone was up."
WRITTEN = (("", NEWEST), ("Sunday", "Pancakes, flour everywhere."))
OTHER_PASSPHRASE = "amber canoe thistle"


@pytest.fixture
def keep(program: Program) -> Program:
    """Two pages are there; the page for backups is open."""
    steps.begin(program, WRITTEN)
    steps.open_more(program, "Keep", "Make a backup")
    return program


def backup(keep: Program, place: Path) -> Path:
    steps.write(keep, "Your passphrase", steps.PASSPHRASE)
    keep.press("The same passphrase")
    keep.press("Choose a place for it")
    steps.choose_place(keep, place)
    keep.wait_for("It was opened again and is whole.")
    return place


@pytest.fixture
def other(desk: Desktop, tmp_path: Path) -> Iterator[Program]:
    """The program on another folder, not started yet."""
    made = Program(desk, tmp_path / "elsewhere")
    yield made
    made.end()


def test_a_backup_brought_back_at_set_up_is_the_journal_again(keep, other, tmp_path):
    file = backup(keep, tmp_path / "pages.backup")
    keep.end()
    other.start()
    brought_back(other, file)
    steps.lock(other)
    other.unlock(steps.PASSPHRASE)
    steps.go(other, "Pages")

    assert other.wait_for(NEWEST)


def brought_back(other: Program, file: Path) -> None:
    other.open_door("Start new")
    other.press("Bring back a backup")
    other.press("Pick the file")
    steps.choose_place(other, file)
    steps.write(other, "The passphrase of the backup", steps.PASSPHRASE)
    other.desk.key("Return")
    steps.pass_room(other)
    steps.make_it(other)
    other.press("Begin without trying")
    other.wait_for_focus("A line")


def added(other: Program, file: Path) -> None:
    steps.make_journal(other.folder, passphrase=OTHER_PASSPHRASE)
    other.start()
    other.unlock(OTHER_PASSPHRASE)
    other.wait_for_focus("A line")
    other.desk.type("A line that was here before.")
    steps.wait_saved(other)
    steps.open_more(other, "Keep", "Add pages from a backup")
    other.press("Pick the file")
    steps.choose_place(other, file)
    steps.write(other, "The passphrase of the backup", steps.PASSPHRASE)
    other.press("Add its pages")
    other.wait_for("Added:")


def test_a_backup_added_to_an_open_journal_touches_nothing_that_is_there(keep, other, tmp_path):
    file = backup(keep, tmp_path / "pages.backup")
    keep.end()
    added(other, file)
    steps.go(other, "Pages")

    assert other.wait_for(NEWEST)
    assert other.wait_for("A line that was here before.")


def test_a_backup_looks_like_noise_and_has_no_word_of_a_page(keep, tmp_path):
    data = backup(keep, tmp_path / "pages.backup").read_bytes()

    assert not data.startswith(b"SQLite")
    assert b"kettle" not in data
    assert len(data) % (8 * 1024 * 1024) == 0
