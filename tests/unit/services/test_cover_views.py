"""Which covers are offered, and which of them can be worn."""

import pytest

from ihm_desktop.content import cover_file
from ihm_desktop.front.covers import COVERS
from ihm_desktop.services.cover_views import cover_views
from tests.fakes_covers import COVER_FILES


def views(folder, worn="plain"):
    return cover_views(COVER_FILES, cover_file.load(COVER_FILES, worn), folder, folder.parent)


def test_every_cover_is_there_the_plain_one_first(tmp_path):
    found = views(tmp_path / "data")

    assert {view.name for view in found} == set(COVERS)
    assert [view.disguise for view in found] == [False, True, True]
    assert all(view.free for view in found)


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_is_shown_as_its_file_has_it(tmp_path, name):
    cover = cover_file.load(COVER_FILES, name)
    view = next(view for view in views(tmp_path / "data") if view.name == name)

    assert (view.title, view.about, view.disguise) == (cover.title, cover.about, cover.small)
    assert view.keys == set(cover.shortcuts.values())
    assert (view.ask_title, view.ask_text) == (tuple(cover.ask) or ("", ""))


def test_what_would_replace_something_is_not_free_and_what_is_worn_always_is(tmp_path):
    folder = tmp_path / "data"
    recipes = cover_file.load(COVER_FILES, "recipes")
    beside = folder.with_name(f"{folder.name}-{recipes.folder}")
    for made in (folder, beside):
        made.mkdir()
        (made / recipes.own_files[0]).write_text("{}", encoding="utf-8")
    free = {view.name: view.free for view in views(folder)}

    assert free == {"plain": True, "recipes": False, "words": True}
    assert all(view.free for view in views(folder, worn="recipes") if view.name == "recipes")
