"""What every cover needs."""

import importlib

import pytest
from PySide6.QtCore import QRect

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.domain.errors import ContentInvalid
from ihm_desktop.front import look
from ihm_desktop.front.cover_settings import usual
from ihm_desktop.front.cover_window import CoverWindow, usual_place
from ihm_desktop.front.covers import COVERS

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
