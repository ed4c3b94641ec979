"""The settings file that is always there."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.front import cover_settings
from ihm_desktop.front.cover_settings import (
    MAX_FILE_BYTES,
    USUAL_LOOKUP,
    CoverSettings,
    ensure,
    keep,
    load,
    save,
)
from tests.fakes_covers import plain_cover

USUAL = CoverSettings(
    shortcuts={"lookup": USUAL_LOOKUP, "new": "Ctrl+N"},
    long_press=False,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "plums.settings"


def test_every_cover_has_the_chord():
    assert cover_settings.usual(plain_cover()).lookup == USUAL_LOOKUP


def test_a_missing_file_is_the_usual_one(path):
    assert load(path, USUAL) == USUAL
    assert not path.exists()


def test_what_was_saved_is_read(path):
    settings = CoverSettings(
        shortcuts={"lookup": "Ctrl+Shift+F9", "new": "Ctrl+M"},
        long_press=True,
    )
    save(path, settings)

    assert load(path, USUAL) == settings
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_the_file_says_everything_even_where_nothing_was_changed(path):
    ensure(path, USUAL)

    assert json.loads(path.read_bytes()) == {
        "shortcuts": dict(USUAL.shortcuts),
        "long_press": False,
    }


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"\xff\xfe", b"{", b"[" * 60_000, b"{}" + b" " * MAX_FILE_BYTES]
)
def test_a_file_that_cannot_be_read_is_the_usual_one_and_stays(path, raw):
    path.write_bytes(raw)
    ensure(path, USUAL)

    assert load(path, USUAL) == USUAL
    assert path.read_bytes() == raw


def test_a_wrong_value_is_the_usual_one_and_the_others_count(path):
    table = {"shortcuts": {"lookup": 3, "new": "F5"}, "long_press": 1}
    path.write_text(json.dumps(table), encoding="utf-8")
    settings = load(path, USUAL)

    assert settings.shortcuts == {"lookup": USUAL_LOOKUP, "new": "F5"}
    assert settings.long_press is False


def test_keeping_leaves_the_covers_own_alone(path):
    save(path, USUAL._replace(shortcuts={**USUAL.shortcuts, "new": "Ctrl+M"}))
    kept = keep(path, USUAL, "Ctrl+Shift+M", long_press=True)

    assert kept == load(path, USUAL)
    assert (kept.lookup, kept.long_press) == ("Ctrl+Shift+M", True)
    assert kept.shortcuts["new"] == "Ctrl+M"


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_only_its_owner_can_read_it(path):
    save(path, USUAL)

    assert path.stat().st_mode & 0o777 == 0o600


def test_what_the_disk_refuses_leaves_the_file_as_it_was(path, monkeypatch):
    save(path, USUAL)
    before = path.read_bytes()

    def full(*_arguments):
        raise OSError(28, "full")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(IhmError):
        keep(path, USUAL, "F5", long_press=True)

    assert path.read_bytes() == before


@given(st.binary(max_size=200))
def test_no_bytes_stop_it(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("settings") / "plums.settings"
    path.write_bytes(raw)

    assert load(path, USUAL).shortcuts.keys() == USUAL.shortcuts.keys()
