"""The box of recipes and the form in which it is kept."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.recipe_box import box_file
from ihm_desktop.front.recipe_box.changes import next_to, with_all
from ihm_desktop.front.recipe_box.finding import ALL, CATEGORY, FAVOURITES, Finder
from ihm_desktop.front.recipe_box.recipe import MAX_RECIPES, MAX_SHOPPING, Box, Recipe, ShoppingLine

SOUP = Recipe(id="1", name="Lentil soup", category="Soups", ingredients=("1 limón",))
BREAD = Recipe(id="2", name="Bread", category="Bakes", tags=("soup",), favourite=True)
CAKE = Recipe(id="3", name="Áspic cake", category="Bakes", notes="for the party")
BOX = Box((SOUP, BREAD, CAKE))
LINE = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def recipes():
    return st.builds(
        Recipe,
        id=st.just(""),
        name=LINE,
        category=LINE,
        tags=st.lists(LINE, max_size=3).map(tuple),
        servings=st.integers(0, 500),
        minutes=st.integers(0, 5_000),
        ingredients=st.lists(LINE, max_size=4).map(tuple),
        steps=st.lists(LINE, max_size=4).map(tuple),
        notes=LINE,
        favourite=st.booleans(),
    )


def test_a_new_recipe_gets_a_number_of_its_own():
    box = BOX.with_recipe(Recipe(id="", name="Rice"))

    assert [recipe.id for recipe in box.recipes] == ["1", "2", "3", "4"]
    assert BOX.recipes == (SOUP, BREAD, CAKE)


def test_a_changed_recipe_stays_in_its_place():
    box = BOX.with_recipe(SOUP._replace(name="Thick soup"))

    assert [recipe.name for recipe in box.recipes] == ["Thick soup", "Bread", "Áspic cake"]


def test_a_full_box_takes_no_more():
    box = Box(tuple(SOUP._replace(id=str(number)) for number in range(MAX_RECIPES)))

    assert box.with_recipe(SOUP._replace(id="")) is box
    assert box_file.parse(box_file.dump(box)) == box


def test_a_recipe_goes_out():
    assert BOX.without_recipe("2").recipes == (SOUP, CAKE)
    assert BOX.without_recipe("2").find("2") is None


def test_categories_are_those_in_use():
    assert BOX.categories() == ("Bakes", "Soups")


def test_what_waits_on_the_shopping_list_is_not_added_twice():
    box = Box(shopping=(ShoppingLine("salt"), ShoppingLine("milk", done=True)))

    texts = [line.text for line in box.with_shopping(("salt", "milk", "milk", "")).shopping]
    assert texts == ["salt", "milk", "milk"]


def test_the_shopping_list_has_an_end():
    lines = tuple(str(number) for number in range(MAX_SHOPPING + 5))

    assert len(Box().with_shopping(lines).shopping) == MAX_SHOPPING


@pytest.mark.parametrize(
    ("group", "search", "names"),
    [
        (ALL, "", ["Áspic cake", "Bread", "Lentil soup"]),
        (ALL, "soup", ["Lentil soup", "Bread"]),
        (ALL, "LIMON", ["Lentil soup"]),
        (ALL, "party aspic", ["Áspic cake"]),
        (ALL, "pear", []),
        (FAVOURITES, "", ["Bread"]),
        (f"{CATEGORY}Bakes", "", ["Áspic cake", "Bread"]),
    ],
)
def test_recipes_are_found_by_anything_in_them(group, search, names):
    assert [recipe.name for recipe in Finder().found(BOX, group, search)] == names


def test_the_finder_notices_a_changed_recipe():
    finder = Finder()
    finder.found(BOX, ALL, "soup")
    changed = BOX.with_recipe(SOUP._replace(name="Stew", category=""))

    assert [recipe.id for recipe in finder.found(changed, ALL, "stew")] == ["1"]
    assert [recipe.id for recipe in finder.found(changed, ALL, "lentil")] == []


def test_brought_recipes_get_new_numbers():
    box, first = with_all(BOX, [SOUP, BREAD])

    assert first == "4"
    assert len({recipe.id for recipe in box.recipes}) == 5


@pytest.mark.parametrize(
    ("ids", "gone", "shown"),
    [(("1", "2", "3"), "2", "3"), (("1", "2"), "2", "1"), (("1",), "1", ""), ((), "1", "")],
)
def test_the_row_after_the_one_that_goes_is_shown(ids, gone, shown):
    assert next_to(ids, gone) == shown


@given(st.lists(recipes(), max_size=4), st.lists(st.tuples(LINE, st.booleans()), max_size=4))
def test_a_box_is_read_as_it_was_written(found, lines):
    box = Box(shopping=tuple(ShoppingLine(text, done) for text, done in lines))
    for recipe in found:
        box = box.with_recipe(recipe)

    assert box_file.parse(json.loads(json.dumps(box_file.dump(box)))) == box


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(JSON, st.sampled_from(["version", "recipes", "shopping", "name", "id", "tags"]), JSON)
def test_whatever_is_in_a_file_is_a_box_or_refused(value, key, other):
    whole = {"version": 1, "recipes": [{"id": "1", "name": "x"}], "shopping": []}
    for tried in (value, {**whole, key: other}, {**whole, "recipes": [value, {key: other}]}):
        try:
            box = box_file.parse(tried)
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
        assert isinstance(box, Box)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"recipes": [{"id": "1", "name": "a"}, {"id": "01", "name": "b"}]},
        {"recipes": [{"id": "1", "name": "x" * 201}]},
        {"recipes": [{"id": "1", "name": "x", "servings": -1}]},
        {"recipes": [{"id": "1", "name": "x", "minutes": True}]},
        {"recipes": [{"id": "soup", "name": "x"}]},
    ],
)
def test_a_box_that_does_not_fit_is_refused(change):
    with pytest.raises((ValueError, TypeError)):
        box_file.parse({"version": 1, "recipes": [], **change})
