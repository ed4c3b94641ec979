"""The first recipes of a new box."""

import json

import pytest

from ihm_desktop import i18n, paths
from ihm_desktop.front.recipe_box import box_file
from ihm_desktop.front.recipe_box.amounts import read_amount
from ihm_desktop.front.recipe_box.commands import COMMANDS
from ihm_desktop.front.recipe_box.durations import minutes_in
from ihm_desktop.front.recipe_box.recipe import is_heading
from ihm_desktop.front.recipe_box.starter import starter_box

FOLDER = paths.resources() / "covers" / "recipes"
LANGUAGES = ("en", "es")


@pytest.fixture(params=LANGUAGES)
def box(request):
    return starter_box(FOLDER, request.param)


def test_there_are_a_dozen_of_them_in_several_categories(box):
    assert len(box.recipes) >= 12
    assert len(box.categories()) >= 5


def test_each_can_be_cooked(box):
    for recipe in box.recipes:
        assert recipe.servings > 0
        assert recipe.minutes > 0
        assert len(recipe.ingredients) >= 5
        assert len(recipe.steps) >= 3


def test_most_ingredients_follow_the_people(box):
    lines = [line for recipe in box.recipes for line in recipe.ingredients]
    lines = [line for line in lines if not is_heading(line)]

    assert sum(read_amount(line) is not None for line in lines) > 0.9 * len(lines)


def test_the_time_is_about_what_the_steps_name(box):
    for recipe in box.recipes:
        named = sum(sum(minutes_in(step)) for step in recipe.steps)
        assert named <= recipe.minutes * 1.3, recipe.name


def test_both_languages_have_the_same_dishes():
    first, second = (starter_box(FOLDER, language).recipes for language in LANGUAGES)

    assert [(r.servings, r.minutes, len(r.ingredients), len(r.steps)) for r in first] == [
        (r.servings, r.minutes, len(r.ingredients), len(r.steps)) for r in second
    ]


def test_a_box_of_them_can_be_kept(box):
    assert box_file.parse(json.loads(json.dumps(box_file.dump(box)))) == box


def test_a_language_without_recipes_begins_in_english():
    assert starter_box(FOLDER, "eo") == starter_box(FOLDER, "en")


def test_the_language_is_that_of_the_catalogue():
    before = i18n._catalogue
    try:
        assert i18n.language() == "en"
        i18n.use("es", paths.locales())
        assert i18n.language() == "es"
    finally:
        i18n.use_catalogue(before)


def test_the_keys_in_the_covers_file_are_the_usual_ones():
    from ihm_desktop.content import cover_file

    cover = cover_file.load(paths.resources() / "covers", "recipes")

    assert dict(cover.shortcuts) == {command.id: command.keys for command in COMMANDS}
    assert len(set(cover.shortcuts.values())) == len(COMMANDS)
