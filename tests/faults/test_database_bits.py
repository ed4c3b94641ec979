"""One flipped bit in each of 500 pages: every one is detected and its page is named."""

import random
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import DatabaseDamaged
from ihm_desktop.storage.bulk import add_entries
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import damaged_pages
from tests.fakes import data_key, new_database, sample_entry

PAGES = 500
PAGE_BYTES = 4096
TAIL_BYTES = 3 * PAGE_BYTES  # random bytes behind the pages, as levelling puts them


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("bits") / "journal.db"
    rnd = random.Random(1)
    database = new_database(path)
    while database.value("PRAGMA page_count") < PAGES:
        words = [" ".join(rnd.choices(["kettle", "window", "light"], k=300)) for _ in range(40)]
        add_entries(database, map(sample_entry, words))
    database.close()
    return path.read_bytes() + rnd.randbytes(TAIL_BYTES)


def flipped(data: bytes, page: int, rnd: random.Random) -> bytes:
    """Flips one bit of a page, counted from 1."""
    changed = bytearray(data)
    changed[(page - 1) * PAGE_BYTES + rnd.randrange(PAGE_BYTES)] ^= 1 << rnd.randrange(8)
    return bytes(changed)


def named(path: Path) -> tuple[int, ...]:
    """Returns the pages that opening or checking names."""
    try:
        database = Database.open_to_read(path, data_key())
    except DatabaseDamaged as error:
        return error.pages
    pages = damaged_pages(database)
    database.close()
    return pages


def test_an_intact_database_with_a_tail_has_no_damaged_page(whole: bytes, tmp_path: Path):
    path = tmp_path / "journal.db"
    path.write_bytes(whole)

    assert named(path) == ()


def test_a_flipped_bit_is_detected_in_every_page_and_the_page_is_named(
    whole: bytes, tmp_path: Path
):
    rnd = random.Random(2)
    path = tmp_path / "journal.db"

    missed = []
    for page in range(1, PAGES + 1):
        path.write_bytes(flipped(whole, page, rnd))
        if named(path) != (page,):
            missed.append((page, named(path)))

    assert missed == []


def test_a_flipped_bit_behind_the_pages_is_no_damage(whole: bytes, tmp_path: Path):
    path = tmp_path / "journal.db"
    path.write_bytes(flipped(whole, len(whole) // PAGE_BYTES, random.Random(3)))

    assert named(path) == ()


def test_a_damaged_page_is_damage_when_it_is_read_and_the_file_stays_as_it_is(
    whole: bytes, tmp_path: Path
):
    path = tmp_path / "journal.db"
    damaged = whole
    for page in range(100, PAGES + 1):  # the layout itself lies before
        damaged = flipped(damaged, page, random.Random(page))
    path.write_bytes(damaged)
    database = Database.open_to_read(path, data_key())

    with pytest.raises(DatabaseDamaged):
        database.rows("SELECT body FROM entries")

    database.close()
    assert path.read_bytes() == damaged
