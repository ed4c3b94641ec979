"""Kills at every moment of every change: one passphrase works, and never two or none."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("slot_file_crashes.py")
THREE_FILES = ["keys.dat", "one.dat", "two.dat"]
KILLS = 150
STEP_BYTES = 256 * 1024  # as slot_file_crashes.py sets it

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
Found = list[dict[str, Any]]


def run(folder: Path, what: str, count: int) -> Found:
    done = subprocess.run(
        [sys.executable, str(DRIVER), str(folder), what, str(count)],
        cwd=ROOT,
        env={"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: Found = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def deaths(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What was found after a death before each call of each change."""
    return run(tmp_path_factory.mktemp("points"), "points", 0)


def of(deaths: Found, change: str) -> Found:
    chosen = [death for death in deaths if death["change"] == change]
    assert len(chosen) > 5
    assert chosen[-1]["ended"]
    return chosen


def test_after_every_death_the_folder_looks_as_always(deaths: Found) -> None:
    for death in deaths:
        assert death["names"] == THREE_FILES, death
        assert len(set(death["sizes"])) == 1, death
        assert death["sizes"][0] % STEP_BYTES == 0, death


def test_a_changed_passphrase_is_the_old_or_the_new_one(deaths: Found) -> None:
    found = Counter((death["old"], death["new"]) for death in of(deaths, "change"))

    assert set(found) == {("opens", "wrong"), ("wrong", "opens")}


def test_a_wipe_has_happened_or_not_begun(deaths: Found) -> None:
    found = Counter((death["old"], death["new"]) for death in of(deaths, "wipe"))

    assert set(found) == {("opens", "wrong"), ("wrong", "wrong")}


def test_a_set_up_leaves_the_old_one_nothing_or_the_new_one(deaths: Found) -> None:
    found = Counter((death["old"], death["new"]) for death in of(deaths, "set_up"))

    assert set(found) == {("opens", "wrong"), ("wrong", "wrong"), ("wrong", "opens")}


def test_levelling_loses_nothing(deaths: Found) -> None:
    found = {(death["old"], death["new"]) for death in of(deaths, "level")}

    assert found == {("opens", "wrong")}


def test_a_first_start_ends_in_a_never_used_folder(deaths: Found) -> None:
    found = {(death["old"], death["new"]) for death in of(deaths, "first_start")}

    assert found == {("wrong", "wrong")}


def test_a_second_journal_is_whole_or_not_there(deaths: Found) -> None:
    found = Counter((death["old"], death["new"]) for death in of(deaths, "add_second"))

    assert set(found) == {("opens", "wrong"), ("opens", "opens")}


def test_a_removed_second_journal_is_whole_or_gone(deaths: Found) -> None:
    found = Counter((death["old"], death["new"]) for death in of(deaths, "remove_second"))

    assert set(found) == {("opens", "opens"), ("opens", "wrong")}


def test_a_second_journal_opens_with_its_old_or_its_new_passphrase(deaths: Found) -> None:
    outcomes = ((one["old"], one["second"], one["new"]) for one in of(deaths, "change_second"))

    assert set(outcomes) == {("opens", "opens", "wrong"), ("opens", "wrong", "opens")}


def test_exactly_one_passphrase_works_after_each_of_many_kills(tmp_path: Path) -> None:
    found = run(tmp_path, "kills", KILLS)

    outcomes = Counter((death["old"], death["new"]) for death in found)
    assert sum(outcomes.values()) == KILLS
    assert set(outcomes) == {("opens", "wrong"), ("wrong", "opens")}
    assert all(death["names"] == THREE_FILES for death in found)
    assert any(death["left"] for death in found), "no kill fell into a change"
