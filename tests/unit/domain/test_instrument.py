"""Sums of instruments, held by the golden answers of their own data files."""

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.instrument import SKIPPED, Golden, Instrument, asks_for_support, score
from tests.content_files import CONTENT

INSTRUMENTS = Library.load(CONTENT).instruments
GOLDEN = [(each, golden) for each in INSTRUMENTS for golden in each.golden]


def values(instrument: Instrument, golden: Golden) -> dict[str, int | NoValue]:
    pairs = zip(instrument.verbatim.items, golden.answers, strict=True)
    return {item.id: NoValue.SKIPPED if value == SKIPPED else value for item, value in pairs}


@pytest.mark.parametrize(
    ("instrument", "golden"), GOLDEN, ids=[f"{each.id}: {gold.name}" for each, gold in GOLDEN]
)
def test_golden_answers_have_their_published_sum(instrument: Instrument, golden: Golden):
    found = score(instrument, values(instrument, golden))

    if golden.score is None:
        assert found is None
    else:
        assert found is not None
        assert (found.points, found.band) == (golden.score, golden.band)
        assert found.highest == instrument.scoring.highest


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda each: each.id)
def test_an_item_that_was_never_touched_counts_as_skipped(instrument: Instrument):
    whole = next(gold for gold in instrument.golden if gold.name == "everything")
    some = values(instrument, whole)
    del some[instrument.verbatim.items[0].id]

    assert score(instrument, some) is None
    assert score(instrument, {}) is None


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda each: each.id)
def test_no_answer_but_one_to_the_marked_item_asks_for_support(instrument: Instrument):
    for item in instrument.verbatim.items:
        for option in instrument.verbatim.options_of(item):
            expected = item.self_harm and option.value > 0
            assert asks_for_support(instrument, item.id, option.value) is expected
        assert not asks_for_support(instrument, item.id, NoValue.SKIPPED)


def test_the_phq_9_marks_its_last_item():
    phq9 = next(each for each in INSTRUMENTS if each.id == "phq9")

    assert [item.self_harm for item in phq9.verbatim.items] == [False] * 8 + [True]


def test_a_drinker_who_skips_a_line_has_no_number():
    audit_c = next(each for each in INSTRUMENTS if each.id == "audit_c")

    assert score(audit_c, {"how_often": 0, "how_many": 1}) is None
    assert score(audit_c, {"how_often": 1, "how_many": 0}) is None
