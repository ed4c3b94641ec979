"""What the command line means."""

from pathlib import Path

import pytest

from ihm_desktop.__main__ import PANEL_FLAG, chosen_folder
from ihm_desktop.front import child


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        ([], None),
        (["--data", "x"], Path("x")),
        (["--data=x"], Path("x")),
        (["--data"], None),
        (["other", "--data", "x y"], Path("x y")),
        (["--help"], None),
    ],
)
def test_the_data_folder_is_found(arguments, folder):
    assert chosen_folder(arguments) == folder


def test_both_ends_know_the_same_flag():
    assert PANEL_FLAG == child.PANEL_FLAG
