"""A real recipe that is put in before the cover is worn."""

import pytest

from ihm_desktop import paths
from ihm_desktop.domain.errors import StorageFailed
from ihm_desktop.front.covers import recipes
from ihm_desktop.front.recipe_box.desk import store_in
from ihm_desktop.front.recipe_box.starter import starter_box

STARTERS = starter_box(paths.resources() / "covers" / "recipes", "en").recipes


def test_it_joins_the_first_recipes(tmp_path):
    recipes.add_item(tmp_path / "new", "Beans on toast", "Warm the beans.\nToast the bread.")

    box = store_in(tmp_path / "new").load()
    assert box is not None
    assert box.recipes[:-1] == STARTERS
    assert box.recipes[-1].name == "Beans on toast"
    assert box.recipes[-1].steps == ("Warm the beans.", "Toast the bread.")


def test_the_same_one_is_not_put_in_twice(tmp_path):
    for _ in range(2):
        recipes.add_item(tmp_path, "Beans", "2 tins of beans")
    box = store_in(tmp_path).load()

    assert box is not None
    assert [recipe.name for recipe in box.recipes[len(STARTERS) :]] == ["Beans"]


@pytest.mark.parametrize("text", ["", "   "])
def test_a_name_alone_is_a_recipe(tmp_path, text):
    recipes.add_item(tmp_path, "Beans", text)

    assert store_in(tmp_path).load().recipes[-1].name == "Beans"


def test_without_a_name_the_box_is_made_and_nothing_more(tmp_path):
    recipes.add_item(tmp_path, " ", "Stir.")

    assert store_in(tmp_path).load().recipes == STARTERS


def test_a_box_that_cannot_be_read_is_left_alone(tmp_path):
    (tmp_path / "recipes.json").write_text("{", encoding="utf-8")

    with pytest.raises(StorageFailed):
        recipes.add_item(tmp_path, "Beans", "Stir.")
    assert (tmp_path / "recipes.json").read_text(encoding="utf-8") == "{"
