"""Emptying, cut off at 500 points: nothing opens or everything does, and it is finished."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("emptying_crashes.py")
FILES = ["keys.dat", "one.dat", "settings", "two.dat"]
STEP_BYTES = 256 * 1024  # as slot_file_crashes.py sets it
POINTS = 500
NOTHING = ["wrong", "wrong"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
Found = list[dict[str, Any]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    done = subprocess.run(
        [sys.executable, str(DRIVER), str(tmp_path_factory.mktemp("emptying"))],
        cwd=ROOT,
        env={"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    points: Found = json.loads(done.stdout)
    return points


def is_torn_in_the_first_write(point: dict[str, Any]) -> bool:
    # No kill tears a write of 4,096 bytes; power loss can, and that is promised nowhere.
    return point["fault"] == "torn" and "damaged" in point["after"]


def test_there_are_enough_points_in_each_kind_of_state(found: Found) -> None:
    kinds = Counter(point["state"].split()[0] for point in found)

    assert sum(point["fault"] == "kill" for point in found) >= POINTS
    assert set(kinds) == {"rest", "change", "rekey"}
    assert len({point["state"] for point in found}) > 8


def test_nothing_opens_or_everything_does(found: Found) -> None:
    outcomes: Counter[bool] = Counter()
    for point in found:
        if not is_torn_in_the_first_write(point):
            assert point["after"] in (NOTHING, point["before"]), point
            outcomes[point["after"] == NOTHING] += 1

    assert outcomes[False] > 20
    assert outcomes[True] > 200


def test_the_next_start_changes_nothing_about_that(found: Found) -> None:
    for point in found:
        if point["after"] == NOTHING:
            assert point["recovered"] == NOTHING, point
        elif not is_torn_in_the_first_write(point):
            assert point["recovered"] == point["before"], point


def test_the_next_start_finishes_the_rest(found: Found) -> None:
    for point in found:
        assert not point["unfinished"], point
        if point["after"] == NOTHING:
            assert point["names"] == FILES, point
            assert point["sizes"] == [STEP_BYTES] * 2, point
            assert point["settings"] == "usual", point
            assert point["left"] == 0, point


def test_where_nothing_happened_the_settings_stay_hers(found: Found) -> None:
    untouched = [point for point in found if "opens" in point["recovered"]]

    assert untouched
    assert all(point["settings"] == "hers" for point in untouched)
    assert all(point["left"] for point in untouched), "old bytes would not be found"


def test_emptying_that_nothing_disturbs_empties(found: Found) -> None:
    ended = [point for point in found if point["ended"]]

    assert len(ended) >= len({point["state"] for point in found})
    assert all(point["after"] == NOTHING for point in ended)
