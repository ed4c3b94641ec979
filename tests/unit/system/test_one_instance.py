"""One front for each folder."""

import subprocess
import sys

import pytest

from ihm_desktop.system.one_instance import hold

TRY = """
import sys
from pathlib import Path
from ihm_desktop.system.one_instance import hold
print(hold(Path(sys.argv[1])) is not None)
"""


def other_process_can_hold(folder):
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(folder)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip() == "True"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


def test_a_held_folder_is_refused_to_another_process(folder):
    claim = hold(folder)
    assert claim is not None

    assert not other_process_can_hold(folder)
    claim.release()
    assert other_process_can_hold(folder)


def test_a_hold_ends_with_its_process(folder):
    assert other_process_can_hold(folder)
    assert hold(folder) is not None


def test_two_folders_do_not_mind_each_other(tmp_path):
    first = hold(tmp_path / "a")

    assert first is not None
    assert other_process_can_hold(tmp_path / "b")


def test_holding_leaves_no_file_behind(folder):
    claim = hold(folder)

    assert claim is not None
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="access lists instead of modes")
def test_a_new_folder_is_the_owners_alone(folder):
    hold(folder)

    assert folder.stat().st_mode & 0o777 == 0o700


def test_releasing_twice_is_no_error(folder):
    claim = hold(folder)
    assert claim is not None
    claim.release()
    claim.release()
