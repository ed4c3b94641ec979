"""Ingredients for another number of people."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.recipe_box.amounts import read_amount
from ihm_desktop.front.recipe_box.scaling import decimal_point, factor_for, scaled


@pytest.mark.parametrize(
    ("line", "factor", "result"),
    [
        ("2 eggs", 2, "4 eggs"),
        ("1 onion, chopped", Fraction(1, 2), "½ onion, chopped"),
        ("1½ tsp cumin", 2, "3 tsp cumin"),
        ("1 tsp salt", Fraction(1, 4), "¼ tsp salt"),
        ("2–3 cloves garlic", 2, "4–6 cloves garlic"),
        ("250 g red lentils, rinsed", 2, "500 g red lentils, rinsed"),
        ("250g lentils", 2, "500 g lentils"),
        ("600 g potatoes", 2, "1.2 kg potatoes"),
        ("1 kg apples", Fraction(1, 2), "500 g apples"),
        ("1.2 l stock", Fraction(1, 2), "600 ml stock"),
        ("750 ml stock", 2, "1.5 l stock"),
        ("80 ml oil", Fraction(1, 3), "27 ml oil"),
        ("7 g yeast", Fraction(1, 2), "3.5 g yeast"),
        ("1 g saffron", Fraction(1, 10), "0.5 g saffron"),
        ("4 dl cream", Fraction(1, 2), "2 dl cream"),
        ("333 g flour", 2, "670 g flour"),
        ("400-500 g tomatoes", 2, "800–1000 g tomatoes"),
        ("salt and pepper", 3, "salt and pepper"),
        ("For 4 people:", 3, "For 4 people:"),
        ("2 lemons, juice of them", Fraction(3, 4), "1½ lemons, juice of them"),
    ],
)
def test_an_ingredient_follows_the_people(line, factor, result):
    assert scaled(line, Fraction(factor)) == result


def test_the_decimal_point_is_the_languages_own():
    assert scaled("600 g de papas", Fraction(2), ",") == "1,2 kg de papas"


@pytest.mark.parametrize(
    ("lines", "usual", "point"),
    [
        (["1 egg", "1,2 l caldo"], ".", ","),
        (["1.2 l stock"], ",", "."),
        (["1 egg"], ",", ","),
        ([], "٫", "."),
    ],
)
def test_the_decimal_point_is_the_recipes_own(lines, usual, point):
    assert decimal_point(lines, usual) == point


@given(st.text(max_size=80))
def test_for_as_many_people_as_written_nothing_changes(line):
    assert scaled(line, Fraction(1)) == line


@given(
    st.integers(1, 999),
    st.sampled_from(["g flour", "ml milk", "kg apples", "cups rice", "eggs"]),
    st.integers(1, 12),
    st.integers(1, 12),
)
def test_amounts_stay_near_what_they_should_be(number, unit, servings, wanted):
    factor = factor_for(servings, wanted)
    grams = {"kg": 1000, "l": 1000}
    before, after = f"{number} {unit}", scaled(f"{number} {unit}", factor)
    read = read_amount(after)

    assert read is not None
    exact = number * factor * grams.get(before.split()[1], 1)
    found = read.low * grams.get(after.split()[1], 1)
    assert abs(found - exact) <= max(exact * Fraction(8, 100), Fraction(1, 2))


@given(st.text(max_size=80), st.fractions(min_value=Fraction(1, 50), max_value=50))
def test_any_line_can_be_scaled(line, factor):
    assert isinstance(scaled(line, factor), str)


@pytest.mark.parametrize(
    ("servings", "wanted", "factor"), [(4, 6, Fraction(3, 2)), (0, 3, 3), (4, 0, Fraction(1, 4))]
)
def test_the_factor_is_never_nothing(servings, wanted, factor):
    assert factor_for(servings, wanted) == factor
