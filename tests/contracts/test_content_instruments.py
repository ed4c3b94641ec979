"""Instruments stay word for word as published, with their rights, sources and golden answers."""

import hashlib
import json
import tomllib
from pathlib import Path

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.domain.instrument import SKIPPED, Instrument
from ihm_desktop.domain.settings import setting
from tests.content_files import CONTENT, table

HASHES = Path(__file__).resolve().parent.parent / "vectors" / "instrument_hashes.toml"
INSTRUMENTS = Library.load(CONTENT).instruments
LEFT_OUT = ("hits", "web", "cas", "danger", "ace", "bsi", "dast", "pacs", "core")


def by_id(each: Instrument) -> str:
    return each.id


def raw(instrument: Instrument) -> dict:
    return table(f"instruments/{instrument.order:02}_{instrument.id}.toml")


def fingerprint(instrument: Instrument) -> str:
    """Returns the SHA-256 of an instrument's words in a form that spacing cannot change."""
    words = json.dumps(raw(instrument)["verbatim"], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=by_id)
def test_published_words_are_not_edited(instrument: Instrument):
    known = tomllib.loads(HASHES.read_text(encoding="utf-8"))

    assert fingerprint(instrument) == known[f"{instrument.id}_{instrument.version}"], (
        "The words of an instrument may only change with a source to show for it, "
        "a new version and a new line in tests/vectors/instrument_hashes.toml."
    )


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=by_id)
def test_rights_and_sources_are_stated(instrument: Instrument):
    rights = instrument.rights

    assert rights.kind == "Public domain"
    assert rights.url.startswith("https://")
    assert "“" in rights.statement  # quoted, not retold
    assert rights.read_in
    assert rights.compared
    assert instrument.verbatim.citation
    assert len(instrument.sources) >= 2


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=by_id)
def test_every_item_has_answers_that_count_up_from_nothing(instrument: Instrument):
    highest = 0
    for item in instrument.verbatim.items:
        options = instrument.verbatim.options_of(item)
        assert [option.value for option in options] == list(range(len(options)))
        highest += options[-1].value

    assert highest == instrument.scoring.highest


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=by_id)
def test_bands_cover_every_sum_once(instrument: Instrument):
    sums = [
        points
        for band in instrument.scoring.bands
        for points in range(band.lowest, band.highest + 1)
    ]

    assert sums == list(range(instrument.scoring.highest + 1))


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=by_id)
def test_golden_answers_cover_the_edges_and_a_skipped_line(instrument: Instrument):
    golden = instrument.golden
    sums = {gold.score for gold in golden}

    assert len(golden) >= 4
    assert {0, instrument.scoring.highest, None} <= sums
    assert any(SKIPPED in gold.answers for gold in golden)


def test_the_lowest_answer_of_the_gad_7_is_not_the_misprint():
    gad7 = next(each for each in INSTRUMENTS if each.id == "gad7")

    assert gad7.verbatim.options[0].text == "Not at all"


def test_the_phq_8_is_the_phq_9_without_its_last_item():
    phq8, phq9 = (next(each for each in INSTRUMENTS if each.id == key) for key in ("phq8", "phq9"))

    assert phq8.verbatim.items == phq9.verbatim.items[:-1]
    assert phq8.verbatim.options == phq9.verbatim.options


def test_each_family_has_a_setting_that_offers_one_of_it():
    families = {each.family for each in INSTRUMENTS if each.family}

    for family in families:
        members = [each.id for each in INSTRUMENTS if each.family == family]
        row = setting(family)
        assert [value for value, _label in row.choices] == members
        assert row.default == members[0]
        assert not any(
            item.self_harm
            for each in INSTRUMENTS
            if each.id == row.default
            for item in each.verbatim.items
        )


def test_no_checklist_of_what_was_done_and_no_score_of_danger_is_shipped():
    assert not [each.id for each in INSTRUMENTS if each.id.startswith(LEFT_OUT)]
