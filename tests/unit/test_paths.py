"""Where things lie."""

from pathlib import Path

from ihm_desktop import paths


def test_a_named_folder_wins(tmp_path):
    (tmp_path / paths.PORTABLE_MARKER).touch()

    assert paths.data_folder("dull", tmp_path / "mine", tmp_path) == tmp_path / "mine"


def test_a_named_folder_becomes_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert paths.data_folder("dull", Path("mine"), tmp_path) == tmp_path / "mine"


def test_the_marker_keeps_data_beside_the_program(tmp_path):
    (tmp_path / paths.PORTABLE_MARKER).touch()

    assert paths.data_folder("dull", None, tmp_path) == tmp_path / "dull"


def test_otherwise_the_systems_folder_has_the_dull_name_only(tmp_path):
    found = paths.data_folder("dull", None, tmp_path)

    assert found.name == "dull"
    assert "ihm" not in str(found).casefold().replace(str(Path.home()).casefold(), "")


def test_nothing_is_made(tmp_path):
    (tmp_path / paths.PORTABLE_MARKER).touch()
    paths.data_folder("dull", None, tmp_path)

    assert not (tmp_path / "dull").exists()


def test_resources_and_catalogues_are_there():
    assert (paths.resources() / "covers").is_dir()
    assert paths.locales().parent == paths.resources()
    assert (paths.program() / "ihm_desktop").is_dir()


def test_every_data_folder_lies_in_one_home(tmp_path):
    home = paths.data_home(tmp_path)

    assert paths.data_folder("dull", None, tmp_path) == home / "dull"
    assert paths.data_folder("other", None, tmp_path) == home / "other"


def test_only_a_file_is_the_marker(tmp_path):
    assert not paths.is_portable(tmp_path)
    (tmp_path / paths.PORTABLE_MARKER).mkdir()
    assert not paths.is_portable(tmp_path)
    assert paths.data_home(tmp_path) != tmp_path
