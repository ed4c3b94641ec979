"""What every cover needs."""

import importlib

import pytest
from PySide6.QtCore import QRect

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_choice import kept_among, own_among
from ihm_desktop.domain.errors import ContentInvalid
from ihm_desktop.front import look
from ihm_desktop.front.cover_settings import USUAL_LOOKUP, usual
from ihm_desktop.front.cover_window import CoverWindow, usual_place
from ihm_desktop.front.covers import COVERS
from ihm_desktop.front.kit.store import Store

COVER_FILES = paths.resources() / "covers"


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_has_a_file_an_icon_and_a_window(name, qtbot, tmp_path):
    cover = cover_file.load(COVER_FILES, name)
    module = importlib.import_module(f"ihm_desktop.front.covers.{name}")
    window = module.build(cover, look.LIGHT, tmp_path, usual(cover))
    qtbot.addWidget(window)

    assert isinstance(window, CoverWindow)
    assert cover.icon.is_file()
    assert len({cover.slot_file, *cover.vault_files}) == 3


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_that_asks_for_something_can_keep_it(name):
    cover = cover_file.load(COVER_FILES, name)
    module = importlib.import_module(f"ihm_desktop.front.covers.{name}")

    assert bool(cover.ask) is bool(cover.own_files) is hasattr(module, "add_item")


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_leaves_the_chord_alone(name):
    cover = cover_file.load(COVER_FILES, name)

    assert "lookup" not in cover.shortcuts
    assert USUAL_LOOKUP not in cover.shortcuts.values()


def test_no_two_covers_share_a_name():
    covers = [cover_file.load(COVER_FILES, name) for name in COVERS]
    files = [
        file
        for cover in covers
        for file in (
            cover.slot_file,
            *cover.vault_files,
            cover.settings_file,
            *cover.own_files,
        )
    ]

    assert len({cover.folder for cover in covers}) == len(covers)
    assert len({cover.app_id for cover in covers}) == len(covers)
    assert len(set(files)) == len(files)


def test_nothing_of_a_cover_is_taken_for_a_part_of_the_vault():
    """A change of cover moves what begins with a vault file's name along with it."""
    covers = [cover_file.load(COVER_FILES, name) for name in COVERS]
    vault = {name for cover in covers for name in (cover.slot_file, *cover.vault_files)}
    begins = tuple(f"{name}{sign}" for name in vault for sign in ".-")

    for cover in covers:
        names = (*cover.own_files, cover.settings_file)
        assert not [name for name in names if name.startswith(begins)]
        assert own_among(cover, [*names, *vault]) == frozenset(names)


def test_every_cover_file_is_in_the_list():
    assert {path.stem for path in COVER_FILES.glob("*.toml")} == set(COVERS)


@pytest.mark.parametrize(
    "text",
    ["", "title = 3", "title = 'x'\n[files]\nvaults = ['one']", "= =", "\x00", "# " + "x" * 70_000],
)
def test_a_wrong_cover_file_is_refused(tmp_path, text):
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentInvalid) as caught:
        cover_file.load(tmp_path, "bad")
    assert caught.value.file == "bad.toml"


def test_a_missing_cover_file_is_refused(tmp_path):
    with pytest.raises(ContentInvalid):
        cover_file.load(tmp_path, "gone")


def test_a_window_fits_a_small_screen():
    place = usual_place(QRect(0, 30, 1_024, 600))

    assert QRect(0, 30, 1_024, 600).contains(place)


@pytest.mark.parametrize("name", [name for name in COVERS if name != "plain"])
def test_what_a_store_sets_aside_is_known_as_the_covers_own(name, tmp_path):
    cover = cover_file.load(COVER_FILES, name)
    path = tmp_path / cover.own_files[0]
    path.write_bytes(b"\xff not readable")
    store = Store(path, parse=str, dump=str)
    assert store.load() is None
    assert store.set_aside()

    (found,) = tmp_path.iterdir()
    assert kept_among(cover, [found.name]) == {found.name}
