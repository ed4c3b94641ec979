"""Amounts as cooks write them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.recipe_box.amounts import GLYPHS, cooks_fraction, decimal, read_amount


@pytest.mark.parametrize(
    ("line", "low", "high", "rest"),
    [
        ("2 eggs", 2, None, "eggs"),
        ("200g flour", 200, None, "g flour"),
        ("1½ cups rice", Fraction(3, 2), None, "cups rice"),
        ("1 1/2 cups rice", Fraction(3, 2), None, "cups rice"),
        ("½ lemon", Fraction(1, 2), None, "lemon"),
        ("3/4 tsp salt", Fraction(3, 4), None, "tsp salt"),
        ("1,5 l de caldo", Fraction(3, 2), None, "l de caldo"),
        ("0.25 l milk", Fraction(1, 4), None, "l milk"),
        ("2-3 cloves", 2, 3, "cloves"),
        ("2 – 3 cloves", 2, 3, "cloves"),
        ("2 to 3 cloves", 2, 3, "cloves"),
        ("2 o 3 dientes", 2, 3, "dientes"),
        ("1½–2 cups", Fraction(3, 2), 2, "cups"),
    ],
)
def test_an_amount_is_read(line, low, high, rest):
    found = read_amount(line)

    assert found is not None
    assert (found.low, found.high, found.rest) == (low, high, rest)


@pytest.mark.parametrize(
    "line", ["salt", "a pinch of salt", "", "0 eggs", "1/0 egg", "2 400 g tins", "½5", "½ ½0"]
)
def test_a_line_without_an_amount_has_none(line):
    assert read_amount(line) is None or read_amount(line).rest[:1] not in "0123456789"


@pytest.mark.parametrize("line", ["0 eggs", "1/0 egg", "2 400 g tins"])
def test_what_is_no_amount_is_not_taken_for_one(line):
    assert read_amount(line) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 2), "½"),
        (Fraction(3, 2), "1½"),
        (Fraction(4, 3), "1⅓"),
        (Fraction(29, 10), "3"),
        (Fraction(1, 100), "⅛"),
        (Fraction(1, 8), "⅛"),
        (Fraction(25, 2), "12"),
        (Fraction(100), "100"),
        (Fraction(1), "1"),
    ],
)
def test_a_number_is_written_as_spoons_are_marked(value, text):
    assert cooks_fraction(value) == text


@given(st.fractions(min_value=Fraction(1, 8), max_value=9))
def test_a_written_number_is_near_the_real_one(value):
    text = cooks_fraction(value)
    read = read_amount(f"{text} cups")

    assert read is not None
    assert abs(read.low - value) <= Fraction(1, 8)


@given(st.text(max_size=60))
def test_any_line_is_read_or_passed_over(line):
    found = read_amount(line)

    assert found is None or (found.low > 0 and line.endswith(found.rest))


@given(st.text(alphabet="0123456789/.,-–½⅓ gto" + "".join(GLYPHS), max_size=24))
def test_any_heap_of_figures_is_read_or_passed_over(line):
    found = read_amount(line)

    assert found is None or found.low > 0


@pytest.mark.parametrize(
    ("value", "text"), [(Fraction(5, 4), "1,25"), (Fraction(2), "2"), (Fraction(10), "10")]
)
def test_decimals_have_no_needless_zeros(value, text):
    assert decimal(value, 2, ",") == text
