"""What stands below a recipe's name in the list."""

from ihm_desktop.front.recipe_box.facts import row_note
from ihm_desktop.front.recipe_box.recipe import Recipe


def recipe(**known):
    return Recipe(id="1", name="Soup", **known)


def test_time_and_category_are_said_where_they_are_known():
    assert row_note(recipe(minutes=35, category="Soups")) == "35 min · Soups"
    assert row_note(recipe(category="Soups", ingredients=("1 leek",))) == "Soups"


def test_else_the_first_ingredients_stand_there():
    made = recipe(ingredients=("For the broth:", "1 kg potatoes", "2 leeks"), steps=("Boil.",))

    assert row_note(made) == "1 kg potatoes, 2 leeks"


def test_else_the_first_words_of_how_it_is_made():
    assert row_note(recipe(steps=("Boil.", "Stir."), notes="From Ana")) == "Boil."
    assert row_note(recipe(notes="From Ana\nfor Sundays")) == "From Ana"


def test_a_bare_name_has_nothing_below_it():
    assert row_note(recipe()) == ""


def test_no_line_is_longer_than_a_list_may_show():
    assert len(row_note(recipe(ingredients=("flour " * 300,)))) <= 80
