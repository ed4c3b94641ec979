"""Which cover is worn, told by files alone."""

import os

import pytest

from ihm_desktop import paths
from ihm_desktop.content.cover_choice import (
    Place,
    in_use,
    kept_among,
    own_among,
    own_folder,
    place_told,
    wearable,
    worn_in,
)
from tests.fakes_covers import NAMES, load_all, write_files


@pytest.fixture
def covers(tmp_path):
    return write_files(tmp_path / "covers")


@pytest.fixture
def known(covers):
    return load_all(covers)


@pytest.fixture
def beside(tmp_path):
    """A program in portable mode, so that the usual folders lie in a test's own."""
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / paths.PORTABLE_MARKER).touch()
    return folder


def touch(path, second=1):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (second, second))


def test_the_first_cover_is_worn_where_nothing_is_there_yet(covers, beside):
    place = in_use(covers, NAMES, None, beside)

    assert (place.cover.name, place.folder, place.chosen) == ("pears", beside / "pears", False)
    assert not place.folder.exists()


def test_the_cover_whose_folder_holds_a_vault_is_worn(covers, beside):
    touch(beside / "plums" / "plums-2.data")

    assert in_use(covers, NAMES, None, beside).cover.name == "plums"


def test_a_folder_without_a_vault_does_not_count(covers, beside):
    touch(beside / "plums" / "plums.json")
    touch(beside / "plums" / "plums.settings")

    assert in_use(covers, NAMES, None, beside).cover.name == "pears"


def test_of_two_the_one_used_last_is_worn(covers, beside):
    touch(beside / "pears" / "pears.index", second=100)
    touch(beside / "figs" / "figs.index", second=300)
    touch(beside / "plums" / "plums.index", second=200)

    assert in_use(covers, NAMES, None, beside).cover.name == "figs"


def test_a_folder_that_was_moved_already_wears_its_name(covers, beside):
    touch(beside / "figs" / "plums.index")
    touch(beside / "plums" / "plums.json")

    assert in_use(covers, NAMES, None, beside).cover.name == "figs"


def test_a_named_folder_wears_what_its_slot_file_says(covers, beside, tmp_path):
    chosen = tmp_path / "mine"
    touch(chosen / "figs.index")
    touch(chosen / "pears-1.data")
    touch(chosen / "pears.settings")
    place = in_use(covers, NAMES, chosen, beside)

    assert (place.cover.name, place.folder, place.chosen) == ("figs", chosen, True)


@pytest.mark.parametrize("name", ["plums-1.data", "plums.settings"])
def test_without_a_slot_file_the_others_say_it(known, tmp_path, name):
    touch(tmp_path / "mine" / name)

    assert worn_in(list(known.values()), tmp_path / "mine") == known["plums"]


def test_databases_count_more_than_settings(known, tmp_path):
    touch(tmp_path / "mine" / "pears.settings")
    touch(tmp_path / "mine" / "figs-1.data")

    assert worn_in(list(known.values()), tmp_path / "mine") == known["figs"]


def test_an_empty_named_folder_wears_the_first_cover(covers, beside, tmp_path):
    touch(beside / "plums" / "plums.index")

    assert in_use(covers, NAMES, tmp_path / "new", beside).cover.name == "pears"


def test_a_cover_that_is_not_worn_has_a_folder_of_its_own(known, tmp_path):
    usual = Place(known["pears"], tmp_path / "pears", chosen=False)
    chosen = Place(known["pears"], tmp_path / "pears", chosen=True)

    assert own_folder(known["plums"], usual) == tmp_path / "plums"
    assert own_folder(known["plums"], chosen) == tmp_path / "pears-plums"


@pytest.mark.parametrize("chosen", [False, True])
def test_a_cover_can_be_worn_where_its_folder_holds_only_its_own(known, tmp_path, chosen):
    place = Place(known["pears"], tmp_path / "pears", chosen=chosen)
    touch(own_folder(known["plums"], place) / "plums.json")
    touch(own_folder(known["plums"], place) / "plums.settings.new")
    touch(own_folder(known["plums"], place) / "plums-old-2.json")

    assert wearable(known["plums"], place)
    assert wearable(known["figs"], place)


@pytest.mark.parametrize("name", ["plums.index", "plums-1.data", "pears.index", "letter.odt"])
def test_a_cover_whose_folder_holds_anything_else_cannot_be_worn(known, tmp_path, name):
    place = Place(known["pears"], tmp_path / "pears", chosen=False)
    touch(tmp_path / "plums" / name)

    assert not wearable(known["plums"], place)


def test_nothing_of_a_cover_is_ever_replaced(known, tmp_path):
    place = Place(known["pears"], tmp_path / "pears", chosen=False)
    touch(tmp_path / "plums" / "plums.json")
    touch(tmp_path / "pears" / "plums.json")

    assert not wearable(known["plums"], place)


def test_nothing_that_was_left_is_ever_replaced(known, tmp_path):
    place = Place(known["pears"], tmp_path / "mine", chosen=True)
    touch(tmp_path / "mine" / "pears.json")
    touch(tmp_path / "mine-pears" / "pears.json")

    assert not wearable(known["plums"], place)


@pytest.mark.parametrize("named", [False, True])
def test_the_other_process_knows_the_same_place(covers, known, beside, tmp_path, named):
    chosen = tmp_path / "mine" if named else None
    place = in_use(covers, NAMES, chosen, beside)

    assert place_told(place.cover, place.folder, beside) == place


def test_what_a_cover_set_aside_is_its_own(known):
    names = ["plums.json", "plums-old-1.json", "plums.json.new", "plums.settings", "plums-1.data"]
    names += ["plums.settings.new", "plums-old-1.data", "pears-old-1.json", "plums.index"]

    assert kept_among(known["plums"], names) == {"plums.json", "plums-old-1.json"}
    assert own_among(known["plums"], names) == {
        "plums.json",
        "plums-old-1.json",
        "plums.json.new",
        "plums.settings",
        "plums.settings.new",
    }
