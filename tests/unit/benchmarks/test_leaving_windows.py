"""The table of windows from which leaving is measured holds every one that can come up."""

import math

from tests.benchmarks.leaving import series
from tests.benchmarks.leaving.desk import Left
from tests.benchmarks.leaving.window import Folder
from tests.benchmarks.leaving.windows import WINDOWS
from tests.every_window import fillings, places


def test_every_dialog_menu_and_list_of_the_program_is_in_the_table():
    assert {window.made_in for window in WINDOWS.values()} - {None} == set(places())


def test_every_page_stage_and_screen_of_the_program_is_in_the_table():
    shown = {name for window in WINDOWS.values() for name in window.shows}

    assert fillings() - shown == set()


def test_what_fills_a_window_is_found_by_reading_the_program():
    found = fillings()

    assert {
        "unlock_window.UnlockWindow",
        "pages.settings.SettingsPage",
        "choosing.change_stage.ChangeStage",
        "tree.rings_screen.RingsScreen",
    } <= found
    assert not any(".Stage" in name or name.endswith("StagedPage") for name in found)


def test_a_hundred_leavings_and_more_stand_behind_the_figure():
    assert len(WINDOWS) * series.ROUNDS >= 100


def test_every_dialog_is_left_by_its_button_as_well():
    names = set(series.with_button())

    assert {"Where the copy goes", "Erase a path", "Something went wrong"} <= names
    assert "Menu of a page" not in names


def test_every_window_is_measured_once_in_a_round():
    sorted_out = [name for _kind, named in series.by_folder(WINDOWS) for name in named]

    assert sorted(sorted_out) == sorted(WINDOWS)
    assert {kind for kind, _named in series.by_folder(WINDOWS)} == set(Folder)


def test_both_series_give_two_figures_each():
    found = [(Left(window="Tree", hidden=3.0, covered=20.0), 0.4)]
    made = [*series.figures(series.BY_KEY, found), *series.figures(series.BY_BUTTON, found)]

    assert tuple(figure.id for figure in made) == series.IDS


def test_the_slowest_windows_are_named_and_the_disk_stands_beside_them():
    found = [
        (Left(window="Tree", hidden=3.0, covered=20.0), 0.4),
        (Left(window="Path", hidden=5.0, covered=math.inf), 0.6),
        (Left(window="Tree", hidden=7.0, covered=30.0), 0.5),
    ]
    hidden, covered = series.figures("leave_windows", found)

    assert (hidden.id, hidden.value) == ("leave_windows_hidden_p99_ms", 7.0)
    assert (
        hidden.beside
        == "3.0 / 5.0 / 7.0 ms, 3 times from 2 windows; slowest: Tree 7, Path 5, Tree 3"
    )
    assert covered.value == math.inf
    assert "slowest: Path inf, Tree 30, Tree 20;" in covered.beside
    assert covered.beside.endswith("a sync of the disk alone 0.4 / 0.5 / 0.6")
