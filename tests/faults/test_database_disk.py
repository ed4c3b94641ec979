"""A full disk, a folder that cannot be written, a file that another process holds."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.domain.errors import AlreadyOpen, DiskFull, IhmError, ReadOnlyFolder
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import damaged_pages
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import START, data_key, new_database, sample_entry, services_of

NOBODY = 65_534
LARGE = "kettle window light " * 4_000  # 80 KB, so that a small disk is soon full


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        subprocess.run(mounting, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill_up(database: Database, folder: Path) -> int:
    """Saves until the disk is full.

    Returns:
        How many saves were done before.
    """
    journal = services_of(database, folder).journal
    for number in range(1_000):
        try:
            journal.save(Draft(body=f"{number} {LARGE}", written_at=START))
        except DiskFull:
            return number
    raise AssertionError("the disk was never full")


def test_a_full_disk_is_said_and_what_was_saved_stays(small_disk: Path):
    database = new_database(small_disk / "journal.db")
    saved = fill_up(database, small_disk)

    assert saved > 0
    assert database.value("SELECT count(*) FROM entries") == saved
    database.close()

    reopened = Database.open(small_disk / "journal.db", data_key())
    assert reopened.value("SELECT count(*) FROM entries") == saved
    assert damaged_pages(reopened) == ()
    reopened.close()


def test_saving_goes_on_once_there_is_room_again(small_disk: Path):
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(400_000))
    database = new_database(small_disk / "journal.db")
    fill_up(database, small_disk)

    ballast.unlink()
    services_of(database, small_disk).journal.save(Draft(body="room again", written_at=START))

    assert len(Repositories.of(database).search.find("", EntryQuery(), 1)) == 1
    database.close()


def take_what_is_left(path: Path) -> None:
    """Writes until not one more byte fits."""
    with path.open("wb", buffering=0) as ballast, suppress(OSError):
        while ballast.write(bytes(4096)):
            pass


def test_a_disk_without_any_room_can_still_be_read(small_disk: Path):
    database = new_database(small_disk / "journal.db")
    fill_up(database, small_disk)
    database.close()
    take_what_is_left(small_disk / "ballast")

    reopened = Database.open(small_disk / "journal.db", data_key())

    assert reopened.was_full
    assert Repositories.of(reopened).entries.load(1).body.startswith("0 kettle")
    reopened.close()


def test_the_database_s_own_limit_reads_as_a_full_disk(tmp_path: Path):
    database = new_database(tmp_path / "journal.db")
    pages = database.value("PRAGMA page_count")
    database.rows(f"PRAGMA max_page_count = {pages + 60}")

    saved = fill_up(database, tmp_path)

    assert database.value("SELECT count(*) FROM entries") == saved
    stored = Repositories.of(database)
    draft = replace(stored.entries.load(1).draft(), body="shorter now")
    stored.entries.update(draft, START)
    assert stored.entries.load(1).body == "shorter now"
    database.close()


def as_nobody(work: Callable[[], str]) -> str:
    """Runs something in a child without rights; root may write everywhere.

    Returns:
        What it returned.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writing, work().encode())
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")
@pytest.mark.parametrize("mode", [0o444, 0o666], ids=["file too", "folder only"])
def test_a_folder_that_cannot_be_written_can_be_read(tmp_path: Path, mode: int):
    path = tmp_path / "journal.db"
    database = new_database(path)
    Repositories.of(database).entries.insert(sample_entry("kettle"))
    database.close()
    path.chmod(mode)
    before = path.read_bytes()

    said = forbidden_run(path)

    assert said == "kettle ReadOnlyFolder ReadOnlyFolder"
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")
def test_an_unfinished_write_in_a_folder_that_cannot_be_written_is_refused(tmp_path: Path):
    path = tmp_path / "journal.db"
    database = new_database(path)
    database.run("PRAGMA cache_spill = 1")
    database.run("PRAGMA cache_size = 1")
    hot = tmp_path / "hot.db"
    with database.transaction():
        for number in range(400):
            Repositories.of(database).entries.insert(sample_entry(f"{number} {LARGE[:3000]}"))
        hot.write_bytes(path.read_bytes())
        Path(f"{hot}-journal").write_bytes(Path(f"{path}-journal").read_bytes())
    database.close()
    hot.chmod(0o444)
    Path(f"{hot}-journal").chmod(0o444)

    assert forbidden_run(hot) == "ReadOnlyFolder"


def forbidden_run(path: Path) -> str:
    """Opens, reads and tries to write where nothing may be written."""
    for folder in path.parents:  # pytest's own are closed to others, at any depth
        if folder.stat().st_mode & 0o005 != 0o005:
            folder.chmod(0o755)
    return as_nobody(lambda: read_and_try(path)) if os.geteuid() == 0 else unprivileged(path)


def unprivileged(path: Path) -> str:
    path.parent.chmod(0o555)
    try:
        return read_and_try(path)
    finally:
        path.parent.chmod(0o755)


def read_and_try(path: Path) -> str:
    """Tells the first entry, why writing is off, and what a save raises."""
    try:
        database = Database.open(path, data_key())
    except IhmError as error:
        return type(error).__name__
    stored = Repositories.of(database)
    body = stored.entries.load(1).body
    try:
        stored.entries.insert(sample_entry("more"))
    except ReadOnlyFolder as error:
        return f"{body} {type(database.trouble).__name__} {type(error).__name__}"
    return "it could be written"


HOLDER = """
import sys
from pathlib import Path
from ihm_desktop.storage.database import Database
from ihm_desktop.vault.secret import Secret
database = Database.open(Path(sys.argv[1]), Secret(bytearray([7]) * 32))
print("open", flush=True)
sys.stdin.readline()
database.close()
"""


def test_a_database_that_another_process_holds_is_already_open(tmp_path: Path):
    path = tmp_path / "journal.db"
    new_database(path).close()
    root = Path(__file__).resolve().parents[2]
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"

    with pytest.raises(AlreadyOpen):
        Database.open(path, data_key())

    holder.communicate("\n")
    Database.open(path, data_key()).close()
