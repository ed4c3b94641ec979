"""What a change of cover does step by step, and what it never does."""

import errno
import os
from pathlib import Path

import pytest

from ihm_desktop.content.cover_choice import Place, entries
from ihm_desktop.domain.errors import ReadOnlyFolder, StorageFailed
from ihm_desktop.front.cover_change import CoverChange, settle
from tests.fakes_covers import fill, load_all, vault_in


@pytest.fixture
def known(tmp_path):
    return load_all(tmp_path / "covers")


@pytest.fixture
def place(known, tmp_path, request):
    chosen = getattr(request, "param", False)
    fill(tmp_path / "pears", known["pears"])
    return Place(known["pears"], tmp_path / "pears", chosen=chosen)


@pytest.fixture
def renames(monkeypatch):
    """The names of files in the order in which they are renamed."""
    real, done = os.rename, []

    def rename(before, after):
        real(before, after)
        done.append((Path(before).name, Path(after).name))

    monkeypatch.setattr(os, "rename", rename)
    return done


@pytest.mark.parametrize("place", [False, True], indirect=True)
def test_a_rollback_file_has_its_new_name_before_its_database(known, place, renames):
    CoverChange(place=place, cover=known["plums"]).carry_out()
    names = [after for _before, after in renames]

    for number in (1, 2):
        database = names.index(f"plums-{number}.data")
        assert names.index(f"plums-{number}.data-journal") < database
        assert names.index("plums.index") < database


def test_the_folder_is_renamed_before_any_file_of_the_vault(known, place, renames):
    CoverChange(place=place, cover=known["plums"]).carry_out()

    assert renames[0] == ("pears", "plums")


@pytest.mark.parametrize("place", [False, True], indirect=True)
def test_a_folder_that_may_not_be_written_stays_as_it_was(known, place, monkeypatch):
    vault = vault_in(place.folder, known["pears"])

    def refuse(*_names):
        raise OSError(errno.EACCES, "refused")

    change = CoverChange(place=place, cover=known["plums"])
    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", refuse)
        with pytest.raises(ReadOnlyFolder):
            change.carry_out()
    assert not change.decided

    settle(place, [known["plums"], known["figs"]])
    assert vault_in(place.folder, known["pears"]) == vault
    assert not any(name.startswith("plums") for name in entries(place.folder))


def test_a_failure_after_the_deciding_step_counts_as_decided(known, place, monkeypatch):
    real = os.rename

    def once(before, after):
        monkeypatch.setattr(os, "rename", refuse)
        real(before, after)

    def refuse(*_names):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "rename", once)
    change = CoverChange(place=place, cover=known["plums"])
    with pytest.raises(StorageFailed):
        change.carry_out()

    assert change.decided


def test_another_journal_in_the_way_is_refused(known, place, tmp_path):
    theirs = fill(tmp_path / "plums", known["plums"])
    with pytest.raises(StorageFailed):
        CoverChange(place=place, cover=known["plums"]).carry_out()

    assert vault_in(tmp_path / "plums", known["plums"]) == theirs


def test_a_file_that_would_be_replaced_keeps_its_whole_group(known, place):
    (place.folder / "figs-1.data").write_bytes(b"other")
    (place.folder / "figs-1.data-journal").write_bytes(b"other")
    before = entries(place.folder)
    settle(place, [known["plums"], known["figs"]])

    assert entries(place.folder) == before
    assert (place.folder / "figs-1.data").read_bytes() == b"other"


def test_what_another_cover_left_is_put_where_it_belongs(known, place, tmp_path):
    (place.folder / "figs.json").write_text("hers")
    (place.folder / "figs.settings").write_text("{}")
    (place.folder / "figs.json.new").write_text("half")
    settle(place, [known["plums"], known["figs"]])

    assert (tmp_path / "figs" / "figs.json").read_text() == "hers"
    assert not any(name.startswith("figs") for name in entries(place.folder))


def test_what_is_there_already_is_not_replaced_by_what_is_put_there(known, place, tmp_path):
    (tmp_path / "figs").mkdir()
    (tmp_path / "figs" / "figs.json").write_text("older")
    (place.folder / "figs.json").write_text("newer")
    settle(place, [known["figs"]])

    assert (tmp_path / "figs" / "figs.json").read_text() == "older"
    assert (place.folder / "figs.json").read_text() == "newer"


@pytest.mark.parametrize("chosen", [False, True])
def test_an_empty_folder_is_not_taken_away(known, tmp_path, chosen):
    """A front holds it against a second one by its descriptor."""
    folder = tmp_path / "pears"
    folder.mkdir()
    before = folder.stat().st_ino
    settle(Place(known["pears"], folder, chosen=chosen), [known["plums"], known["figs"]])

    assert folder.stat().st_ino == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["covers", "pears"]
