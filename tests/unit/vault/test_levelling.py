import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlcipher3

from ihm_desktop.vault import levelling
from ihm_desktop.vault.files import VaultPaths, rollback_name
from ihm_desktop.vault.levelling import Rollback, level, rollback_state
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES

ROOT = Path(__file__).parents[3]
KEY = "11" * 32
STEP_BYTES = 256 * 1024  # smaller than in the program, so that the disk is not the test
NOW = 1_700_000_000_123_456_789


@pytest.fixture
def paths(tmp_path: Path, never_used_in: Callable[[Path], VaultPaths]) -> VaultPaths:
    return never_used_in(tmp_path)


def connect(path: Path, patience_s: float = 5) -> sqlcipher3.Connection:
    connection = sqlcipher3.connect(str(path), isolation_level=None, timeout=patience_s)
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{KEY}'\"")
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    connection.execute("PRAGMA synchronous=EXTRA")
    return connection


def make_database(path: Path, rows: int = 10) -> None:
    path.unlink(missing_ok=True)
    connection = connect(path)
    connection.execute("CREATE TABLE t (x)")
    for _ in range(rows):
        connection.execute("INSERT INTO t VALUES (randomblob(1000))")
    connection.close()


def count(path: Path) -> int:
    connection = connect(path)
    found = int(connection.execute("SELECT count(*) FROM t").fetchone()[0])
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    wrong = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    connection.close()
    # What lies past the page count is the random tail, which the check complains of.
    assert all(int(row[0].rsplit(" ", 1)[-1]) > pages for row in wrong if "page" in row[0])
    return found


def sizes(paths: VaultPaths) -> list[int]:
    return [vault.stat().st_size for vault in paths.vaults]


WRITER = """
import sys, time
import sqlcipher3

path, key, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
connection = sqlcipher3.connect(path, isolation_level=None)
for pragma in (
    "cipher_log_level=NONE",
    'key="x' + repr(key) + '"',
    "locking_mode=EXCLUSIVE",
    "synchronous=EXTRA",
    "cache_size=10",
):
    connection.execute("PRAGMA " + pragma)
connection.execute("INSERT INTO t VALUES (1)")
if rows:
    connection.execute("BEGIN")
    for _ in range(rows):
        connection.execute("INSERT INTO t VALUES (randomblob(1000))")
    connection.execute("UPDATE t SET x = randomblob(1000)")
print("ready", flush=True)
time.sleep(60)
"""


LOCK_HOLDER = """
import os, sys, time
from ihm_desktop.vault.levelling import _lock

assert _lock(os.open(sys.argv[1], os.O_RDWR))
print("ready", flush=True)
time.sleep(60)
"""


@contextmanager
def writer_in(path: Path, rows: int) -> Iterator[None]:
    """Runs a writer, killed on leaving; with rows, in a transaction that reached the file."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), KEY, str(rows)], stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    try:
        assert writer.stdout.readline() == b"ready\n"
        yield
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()


@pytest.fixture
def killed_writer(paths: VaultPaths) -> VaultPaths:
    """A vault whose writer was killed in a transaction that had reached the file."""
    make_database(paths.vaults[0], rows=200)
    make_database(paths.vaults[1], rows=5)
    level(paths)
    with writer_in(paths.vaults[0], rows=300):
        pass
    return paths


def test_both_become_as_large_as_the_larger_in_whole_steps(paths: VaultPaths) -> None:
    with paths.vaults[1].open("ab") as vault:
        vault.write(b"x")

    assert level(paths)

    assert sizes(paths) == [2 * VAULT_STEP_BYTES] * 2


def test_levelling_level_files_changes_no_byte(paths: VaultPaths) -> None:
    before = [vault.read_bytes() for vault in paths.vaults]

    level(paths)

    assert [vault.read_bytes() for vault in paths.vaults] == before


def test_what_was_there_stays_in_front(paths: VaultPaths) -> None:
    paths.vaults[0].write_bytes(b"short")

    level(paths)

    assert paths.vaults[0].read_bytes()[:5] == b"short"
    assert sizes(paths) == [VAULT_STEP_BYTES] * 2


def test_all_files_get_one_time(paths: VaultPaths) -> None:
    os.utime(paths.vaults[0], (1, 2))

    level(paths, clock_ns=lambda: NOW)

    times = [path.stat() for path in (paths.slot, *paths.vaults)]
    assert {(time.st_atime_ns, time.st_mtime_ns) for time in times} == {(NOW, NOW)}


def test_two_hundred_sizes_come_out_equal(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(levelling, "VAULT_STEP_BYTES", STEP_BYTES)
    for vault in paths.vaults:
        os.truncate(vault, STEP_BYTES)

    for number in range(200):
        os.truncate(paths.vaults[number % 2], number * 40_961 % STEP_BYTES)

        assert level(paths)
        assert sizes(paths) == [STEP_BYTES] * 2


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_nothing_is_touched_where_a_file_is_missing(paths: VaultPaths, lost: int) -> None:
    (paths.slot, *paths.vaults)[lost].unlink()
    os.truncate(paths.vaults[0], 5) if lost != 1 else None
    before = sorted((path, path.stat().st_size) for path in paths.folder.iterdir())

    assert not level(paths)
    assert sorted((path, path.stat().st_size) for path in paths.folder.iterdir()) == before


def test_a_database_opens_with_its_tail_and_grows_into_it(paths: VaultPaths) -> None:
    make_database(paths.vaults[0], rows=100)
    level(paths)
    assert count(paths.vaults[0]) == 100

    connection = connect(paths.vaults[0])
    connection.execute("BEGIN")
    for _ in range(2000):
        connection.execute("INSERT INTO t VALUES (randomblob(1000))")
    connection.execute("COMMIT")
    connection.close()
    level(paths)

    assert count(paths.vaults[0]) == 2100
    assert len(set(sizes(paths))) == 1


def test_a_vault_in_use_is_not_touched(paths: VaultPaths) -> None:
    make_database(paths.vaults[1])
    with writer_in(paths.vaults[1], rows=0):
        before = sizes(paths)

        assert not level(paths)
        assert sizes(paths) == before
        assert rollback_name(paths.vaults[1]).exists()

    assert level(paths)


def test_the_lock_is_the_one_that_sqlite_asks_for(paths: VaultPaths) -> None:
    make_database(paths.vaults[0])
    holder = subprocess.Popen(
        [sys.executable, "-c", LOCK_HOLDER, str(paths.vaults[0])], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == b"ready\n"
        with pytest.raises(sqlcipher3.OperationalError, match="locked"):
            connect(paths.vaults[0], patience_s=0)
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()


def test_a_needed_rollback_file_gets_a_twin_that_harms_nothing(killed_writer: VaultPaths) -> None:
    paths = killed_writer
    first, second = (rollback_name(vault) for vault in paths.vaults)
    assert rollback_state(first) is Rollback.HOT

    level(paths, clock_ns=lambda: NOW)

    assert first.stat().st_size == second.stat().st_size
    assert first.stat().st_mtime_ns == second.stat().st_mtime_ns == NOW
    assert first.read_bytes()[:8] == second.read_bytes()[:8]
    assert len(set(sizes(paths))) == 1
    assert count(paths.vaults[1]) == 5
    assert count(paths.vaults[0]) == 201
    assert not first.exists()
    assert not second.exists()


def test_the_twin_goes_when_the_first_vault_is_well_again(killed_writer: VaultPaths) -> None:
    paths = killed_writer
    level(paths)
    twin = rollback_name(paths.vaults[1])
    assert twin.exists()
    level(paths)
    assert twin.exists()

    assert count(paths.vaults[0]) == 201
    level(paths)

    assert not twin.exists()
    assert count(paths.vaults[1]) == 5


def test_two_needed_rollback_files_become_equally_long_and_both_undo(paths: VaultPaths) -> None:
    make_database(paths.vaults[0], rows=200)
    make_database(paths.vaults[1], rows=50)
    level(paths)
    for vault, rows in zip(paths.vaults, (300, 20), strict=True):
        with writer_in(vault, rows=rows):
            pass
        level(paths)  # the front, after each of two sessions that were killed
    names = [rollback_name(vault) for vault in paths.vaults]

    assert [rollback_state(name) for name in names] == [Rollback.HOT] * 2
    assert len({name.stat().st_size for name in names}) == 1
    assert len({name.stat().st_mtime_ns for name in names}) == 1
    assert len(set(sizes(paths))) == 1
    assert [count(vault) for vault in paths.vaults] == [201, 51]
    assert not any(name.exists() for name in names)


def test_only_their_owner_reads_any_of_the_files_afterwards(killed_writer: VaultPaths) -> None:
    paths = killed_writer
    paths.vaults[1].chmod(0o644)  # as a copy that was brought back may be

    level(paths)

    modes = {
        stat.S_IMODE(path.stat().st_mode)
        for vault in paths.vaults
        for path in (vault, rollback_name(vault))
    }
    assert modes == {0o600}


def test_a_rollback_file_that_undoes_nothing_is_removed(paths: VaultPaths) -> None:
    make_database(paths.vaults[0])
    with writer_in(paths.vaults[0], rows=0):
        pass
    left = rollback_name(paths.vaults[0])
    assert rollback_state(left) is Rollback.COLD

    level(paths)

    assert not left.exists()
    assert not rollback_name(paths.vaults[1]).exists()
    assert count(paths.vaults[0]) == 11


@pytest.mark.parametrize(
    ("head", "state"),
    [
        (b"", Rollback.COLD),
        (bytes(28), Rollback.COLD),
        (bytes.fromhex("d9d505f920a163d7"), Rollback.COLD),
        (bytes.fromhex("d9d505f920a163d7") + bytes(20), Rollback.COLD),
        (
            bytes.fromhex("d9d505f920a163d7 00000001 00000001 00000001 00000200 00001000"),
            Rollback.HOT,
        ),
        (
            bytes.fromhex("d9d505f920a163d7 00000001 00000001 00000001 00000201 00001000"),
            Rollback.COLD,
        ),
    ],
)
def test_rollback_files_are_told_apart_as_sqlite_does(
    tmp_path: Path, head: bytes, state: Rollback
) -> None:
    (tmp_path / "x-journal").write_bytes(head)

    assert rollback_state(tmp_path / "x-journal") is state
    assert rollback_state(tmp_path / "none") is Rollback.NONE
