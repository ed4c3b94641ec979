"""Putting another cover on, and giving it what it begins with."""

import sys
from types import SimpleNamespace

import pytest

from ihm_desktop.content.cover_choice import Place
from ihm_desktop.domain.errors import StorageFailed
from ihm_desktop.front import cover_settings
from ihm_desktop.front.wardrobe import Wardrobe
from ihm_desktop.system.panel_words import Report, Told
from tests.fakes_covers import NAMES, fill, load_all, vault_in, write_files

ITEMS = (("Apple cake", "apples"), ("  ", "left empty"))


@pytest.fixture
def known(tmp_path):
    return load_all(tmp_path / "covers")


@pytest.fixture
def added(monkeypatch):
    """What the made-up covers were given to keep: folder, title, text."""
    calls = []
    module = SimpleNamespace(add_item=lambda *call: calls.append(call))
    for name in NAMES:
        monkeypatch.setitem(sys.modules, f"ihm_desktop.front.covers.{name}", module)
    return calls


def place_of(known, tmp_path, chosen):
    return Place(known["pears"], tmp_path / "pears", chosen=chosen)


def others(known):
    return [known["plums"], known["figs"]]


def wear(cover, items=(), *, clear=False):
    return Told(report=Report.WEAR, cover=cover, items=items, clear=clear)


def test_the_folder_goes_to_the_other_cover_and_begins_with_what_was_asked(known, tmp_path, added):
    vault = fill(tmp_path / "pears", known["pears"])
    wardrobe = Wardrobe(place_of(known, tmp_path, False), others(known))

    assert wardrobe.wear(wear("plums", ITEMS))
    assert vault_in(tmp_path / "plums", known["plums"]) == vault
    assert added == [(tmp_path / "plums", "Apple cake", "apples")]
    assert [path.name for path in (tmp_path / "pears").iterdir()] == ["pears.json"]


def test_her_chord_goes_along(known, tmp_path, added):
    fill(tmp_path / "pears", known["pears"], "Ctrl+Shift+J")
    Wardrobe(place_of(known, tmp_path, False), others(known)).wear(wear("plums"))
    settings = cover_settings.load(
        tmp_path / "plums" / "plums.settings", cover_settings.usual(known["plums"])
    )

    assert (settings.lookup, settings.long_press) == ("Ctrl+Shift+J", True)


def test_there_and_back_again_finds_everything(known, tmp_path, added):
    vault = fill(tmp_path / "pears", known["pears"])
    before = sorted(path.name for path in (tmp_path / "pears").iterdir())
    Wardrobe(place_of(known, tmp_path, False), others(known)).wear(wear("plums"))
    (tmp_path / "plums" / "plums.json").write_text("hers")
    back = Wardrobe(
        Place(known["plums"], tmp_path / "plums", chosen=False), [known["pears"], known["figs"]]
    )

    assert back.wear(wear("pears"))
    assert sorted(path.name for path in (tmp_path / "pears").iterdir()) == before
    assert vault_in(tmp_path / "pears", known["pears"]) == vault
    assert (tmp_path / "plums" / "plums.json").read_text() == "hers"


@pytest.mark.parametrize("chosen", [False, True])
@pytest.mark.parametrize("clear", [False, True])
def test_what_a_cover_set_aside_goes_the_same_way(known, tmp_path, added, chosen, clear):
    fill(tmp_path / "pears", known["pears"])
    (tmp_path / "pears" / "pears-old-1.json").write_text("unreadable")
    place = place_of(known, tmp_path, chosen)

    assert Wardrobe(place, others(known)).wear(wear("plums", clear=clear))
    left = [path.parent.name for path in tmp_path.rglob("pears-old-1.json")]
    assert left == ([] if clear else ["pears-pears" if chosen else "pears"])


def test_a_named_folder_keeps_its_name(known, tmp_path, added):
    vault = fill(tmp_path / "pears", known["pears"])
    wardrobe = Wardrobe(place_of(known, tmp_path, True), others(known))

    assert wardrobe.wear(wear("plums"))
    assert vault_in(tmp_path / "pears", known["plums"]) == vault
    assert (tmp_path / "pears-pears" / "pears.json").is_file()


@pytest.mark.parametrize("chosen", [False, True])
def test_what_she_made_goes_where_she_wants_it_to(known, tmp_path, added, chosen):
    fill(tmp_path / "pears", known["pears"])
    wardrobe = Wardrobe(place_of(known, tmp_path, chosen), others(known))

    assert wardrobe.wear(wear("plums", clear=True))
    assert list(tmp_path.rglob("pears.json")) == []
    assert list(tmp_path.rglob("pears.settings")) == []


def test_the_cover_worn_already_is_only_given_something(known, tmp_path, added):
    fill(tmp_path / "pears", known["pears"])
    wardrobe = Wardrobe(place_of(known, tmp_path, False), others(known))

    assert wardrobe.wear(wear("pears", ITEMS))
    assert added == [(tmp_path / "pears", "Apple cake", "apples")]
    assert (tmp_path / "pears" / "pears.index").is_file()


def test_nothing_to_add_is_no_reason_to_start_anew(known, tmp_path, added):
    fill(tmp_path / "pears", known["pears"])
    wardrobe = Wardrobe(place_of(known, tmp_path, False), others(known))

    assert not wardrobe.wear(wear("pears", (("", "text"),)))
    assert not wardrobe.wear(wear("unheard of", ITEMS))
    assert added == []


def test_another_journal_in_the_way_is_left_alone(known, tmp_path, added):
    vault = fill(tmp_path / "pears", known["pears"])
    other = fill(tmp_path / "plums", known["plums"])
    wardrobe = Wardrobe(place_of(known, tmp_path, False), others(known))

    assert not wardrobe.wear(wear("plums", ITEMS))
    assert vault_in(tmp_path / "pears", known["pears"]) == vault
    assert vault_in(tmp_path / "plums", known["plums"]) == other
    assert added == []


def test_a_cover_that_cannot_keep_it_is_worn_all_the_same(known, tmp_path, monkeypatch):
    fill(tmp_path / "pears", known["pears"])

    def refuse(*_call):
        raise StorageFailed

    module = SimpleNamespace(add_item=refuse)
    monkeypatch.setitem(sys.modules, "ihm_desktop.front.covers.plums", module)
    wardrobe = Wardrobe(place_of(known, tmp_path, False), others(known))

    assert wardrobe.wear(wear("plums", ITEMS))


def test_a_folder_that_is_settled_is_not_touched(known, tmp_path):
    fill(tmp_path / "pears", known["pears"])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    Wardrobe(place_of(known, tmp_path, False), others(known)).settle()

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_all_other_covers_are_known(tmp_path):
    covers = write_files(tmp_path / "covers")
    place = Place(load_all(covers)["pears"], tmp_path / "pears", chosen=False)
    wardrobe = Wardrobe.of(place, covers, NAMES)

    assert [cover.name for cover in wardrobe._others] == ["plums", "figs"]
