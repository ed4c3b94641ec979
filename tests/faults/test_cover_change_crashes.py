"""Kills at every moment of a change of cover: one cover, one whole vault, nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fakes_covers import fill, load_all

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("cover_change_crashes.py")
OLD, NEW = "pears", "plums"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
Found = list[dict[str, Any]]


@pytest.fixture(scope="module")
def deaths(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What the next start found after a death before each call of the disk."""
    done = subprocess.run(
        [sys.executable, str(DRIVER), str(tmp_path_factory.mktemp("points"))],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: Found = json.loads(done.stdout)
    assert len(found) > 100
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("whole")
    made = fill(folder / OLD, load_all(folder / "covers")[OLD])
    return {name: data.hex() for name, data in made.items()}


def test_the_vault_is_whole_in_the_folder_that_is_used(
    deaths: Found, whole: dict[str, str]
) -> None:
    for death in deaths:
        # The made-up rollback files name the database they belong to by its first name.
        assert death["vault"] == whole, death


def test_the_folder_holds_names_of_one_cover_only(deaths: Found) -> None:
    for death in deaths:
        other = NEW if death["worn"] == OLD else OLD
        assert [name for name in death["here"] if name.startswith(other)] == [], death


def test_no_part_of_a_vault_lies_elsewhere(deaths: Found) -> None:
    for death in deaths:
        allowed = {f"{OLD}.json", f"{NEW}.json", f"{NEW}.settings"}
        assert set(death["elsewhere"]) <= allowed, death


def test_what_she_made_with_a_cover_is_there_unless_it_was_to_go(deaths: Found) -> None:
    for death in deaths:
        names = [*death["here"], *death["elsewhere"]]
        kept = names.count(f"{OLD}.json")
        assert kept == 1 or (death["clear"] and death["worn"] == NEW), death
        assert death["left"] == (["earlier"] if death["earlier"] else []), death


def test_the_cover_that_is_worn_finds_what_she_made_with_it(deaths: Found) -> None:
    for death in deaths:
        if death["worn"] == OLD or death["earlier"]:
            assert f"{death['worn']}.json" in death["here"], death


def test_her_chord_goes_on_working(deaths: Found) -> None:
    assert {death["lookup"] for death in deaths} == {"Ctrl+Shift+K"}


def test_a_change_that_ends_wears_the_new_cover(deaths: Found) -> None:
    ended = [death for death in deaths if death["ended"]]

    assert len(ended) == 8  # a named folder or not, worn earlier or not, cleared or not
    for death in ended:
        assert death["worn"] == NEW
        names = [*death["here"], *death["elsewhere"]]
        assert (f"{OLD}.json" in names) is not death["clear"]


def test_both_covers_are_met(deaths: Found) -> None:
    assert {death["worn"] for death in deaths} == {OLD, NEW}
