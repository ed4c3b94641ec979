"""Two fronts, one of which is leaving."""

import sys

import pytest

from ihm_desktop.content.cover_choice import Place
from ihm_desktop.front.claiming import claim
from ihm_desktop.system import one_instance
from tests.fakes_covers import fill, load_all

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a name there, not the folder")


@pytest.fixture
def known(tmp_path):
    return load_all(tmp_path / "covers")


@pytest.fixture
def place(known, tmp_path):
    fill(tmp_path / "pears", known["pears"])
    return Place(known["pears"], tmp_path / "pears", chosen=False)


def test_a_free_folder_is_held_at_once(place):
    found, held = claim(lambda: place)

    assert found == place
    assert one_instance.hold(place.folder) is None
    held.release()


def test_a_folder_that_stays_taken_is_not_held(place):
    other = one_instance.hold(place.folder)

    assert claim(lambda: place, patience_s=0.1) == (place, None)
    other.release()


def test_a_front_that_leaves_meanwhile_is_waited_for(place):
    other = one_instance.hold(place.folder)
    looks = []

    def find():
        looks.append(True)
        if len(looks) == 3:
            other.release()
        return place

    found, held = claim(find)

    assert found == place
    assert held is not None
    held.release()


def test_a_folder_that_got_another_name_meanwhile_is_followed(known, place, tmp_path):
    moved = Place(known["plums"], tmp_path / "plums", chosen=False)
    looks = []

    def find():
        looks.append(True)
        if len(looks) == 1:
            place.folder.rename(moved.folder)  # right after it was found
            return place
        return moved

    found, held = claim(find)

    assert found == moved
    assert not place.folder.exists()  # nothing empty is left under the old name
    held.release()


def test_a_folder_that_cannot_be_made_is_left_to_the_tidying(known, tmp_path):
    (tmp_path / "file").touch()
    place = Place(known["pears"], tmp_path / "file" / "pears", chosen=True)
    found, held = claim(lambda: place)

    assert found == place
    held.release()
