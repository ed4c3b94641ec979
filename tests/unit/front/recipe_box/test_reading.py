"""Recipes from text, Markdown, JSON and saved pages."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.recipe_box.reading.limits import MAX_FILE_BYTES, NoRecipe
from ihm_desktop.front.recipe_box.reading.plain_text import read_text
from ihm_desktop.front.recipe_box.reading.read import read_bytes, read_file, read_pasted
from ihm_desktop.front.recipe_box.reading.schema_org import read_json
from ihm_desktop.front.recipe_box.recipe import (
    MAX_LINE,
    MAX_LINES,
    MAX_MINUTES,
    MAX_NAME,
    MAX_NOTES,
    MAX_SERVINGS,
    Recipe,
)
from ihm_desktop.front.recipe_box.writing import as_json, as_markdown

MARKDOWN = """# Leek soup

Serves 4
Time: 1 h 10 min
Category: Soups

Found in grandmother's notebook.

## Ingredients

- 3 leeks
- 1 l stock
For the top:
* 2 tbsp cream

## Method

1. Wash the leeks.
   Slice them finely.
2. Simmer for 20 minutes.

## Notes

Freezes well.

Needs salt.
"""
PLAIN = """Pan de plátano

2 plátanos maduros
200 g de harina
1. Aplasta los plátanos.
2. Mezcla con la harina y hornea.
"""


def fits_a_box(recipe: Recipe) -> bool:
    lines = (*recipe.ingredients, *recipe.steps)
    return (
        0 < len(recipe.name) <= MAX_NAME
        and len(recipe.notes) <= MAX_NOTES
        and 0 <= recipe.servings <= MAX_SERVINGS
        and 0 <= recipe.minutes <= MAX_MINUTES
        and max(len(recipe.ingredients), len(recipe.steps)) <= MAX_LINES
        and all(0 < len(line) <= MAX_LINE and "\n" not in line for line in lines)
    )


def test_markdown_with_headings_is_read():
    recipe = read_text(MARKDOWN)

    assert recipe.name == "Leek soup"
    assert (recipe.servings, recipe.minutes, recipe.category) == (4, 70, "Soups")
    assert recipe.ingredients == ("3 leeks", "1 l stock", "For the top:", "2 tbsp cream")
    assert recipe.steps == ("Wash the leeks. Slice them finely.", "Simmer for 20 minutes.")
    assert recipe.notes == "Found in grandmother's notebook.\n\nFreezes well.\n\nNeeds salt."


def test_text_without_headings_is_sorted_by_its_amounts():
    recipe = read_text(PLAIN)

    assert recipe.name == "Pan de plátano"
    assert recipe.ingredients == ("2 plátanos maduros", "200 g de harina")
    assert recipe.steps == ("Aplasta los plátanos.", "Mezcla con la harina y hornea.")


def test_spanish_headings_are_known():
    recipe = read_text("Caldo\nPara 6 personas\nINGREDIENTES:\n1 pollo\nPREPARACIÓN\nHervir.")

    assert (recipe.servings, recipe.ingredients, recipe.steps) == (6, ("1 pollo",), ("Hervir.",))


@pytest.mark.parametrize("text", ["", "  \n\n", "Only a name", "\x00\x01"])
def test_a_text_without_anything_to_cook_is_no_recipe(text):
    with pytest.raises(NoRecipe):
        read_pasted(text)


def test_json_of_a_web_page_is_read():
    found = read_json(
        json.dumps(
            {
                "@context": "https://schema.org",
                "@graph": [
                    {"@type": "WebPage", "name": "x"},
                    {
                        "@type": ["Recipe"],
                        "name": "Dal &amp; rice",
                        "recipeYield": ["4", "4 servings"],
                        "prepTime": "PT10M",
                        "cookTime": "PT1H",
                        "recipeCategory": "Mains",
                        "keywords": "vegan, quick",
                        "recipeIngredient": ["200 g <b>lentils</b>", " 1 onion "],
                        "recipeInstructions": [
                            {"@type": "HowToStep", "text": "Boil."},
                            {
                                "@type": "HowToSection",
                                "itemListElement": [{"@type": "HowToStep", "text": "Fry."}],
                            },
                            "Serve.",
                        ],
                        "description": "Good.",
                    },
                ],
            }
        )
    )

    assert found == (
        Recipe(
            id="",
            name="Dal & rice",
            category="Mains",
            tags=("vegan", "quick"),
            servings=4,
            minutes=70,
            ingredients=("200 g lentils", "1 onion"),
            steps=("Boil.", "Fry.", "Serve."),
            notes="Good.",
        ),
    )


def test_steps_in_one_text_are_parted_at_its_breaks():
    text = json.dumps(
        {"@type": "Recipe", "name": "x", "recipeInstructions": "<p>One.</p><p>Two.<br>Three.</p>"}
    )

    assert read_json(text)[0].steps == ("One.", "Two.", "Three.")


def test_a_saved_page_is_read():
    inside = json.dumps({"@type": "Recipe", "name": "Pie", "recipeIngredient": ["1 egg"]})
    page = (
        "<!doctype html><html><script>var a=1</script>"
        f'<script type="application/ld+json">broken</script>'
        f'<SCRIPT type="application/ld+json">{inside}</SCRIPT></html>'
    )

    assert [recipe.name for recipe in read_pasted(page)] == ["Pie"]


@pytest.mark.parametrize(
    "text", ["{}", "[]", '{"@type": "Recipe"}', "[" * 50_000, "<html></html>", '{"a":']
)
def test_other_json_and_pages_are_no_recipes(text):
    with pytest.raises(NoRecipe):
        read_pasted(text)


def test_what_is_too_long_is_not_looked_at():
    with pytest.raises(NoRecipe):
        read_bytes(b"a\n" * MAX_FILE_BYTES)
    with pytest.raises(NoRecipe):
        read_pasted("a" * (MAX_FILE_BYTES + 1))


@pytest.mark.parametrize(
    "raw",
    [
        PLAIN.encode("utf-8"),
        b"\xef\xbb\xbf" + PLAIN.encode("utf-8"),
        PLAIN.encode("cp1252"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode("utf-8"),
    ],
)
def test_a_file_is_read_in_every_usual_encoding(tmp_path, raw):
    file = tmp_path / "pan.txt"
    file.write_bytes(raw)

    assert read_file(file)[0].name == "Pan de plátano"


@given(st.text(max_size=400))
def test_any_text_is_a_recipe_that_fits_or_none(text):
    try:
        found = read_pasted(text)
    except NoRecipe:
        return
    assert all(fits_a_box(recipe) for recipe in found)


LINES = st.sampled_from(
    ["Soup", "Ingredients", "Method:", "Notes", "- 1 egg", "2. Stir", "Serves 4", "Tags: a, b", "",
     "Time: 9999999 min", "x" * 3_000, "##", "- ", ":", "Para:", "1/0 egg", "½"]
)  # fmt: skip


@given(st.lists(LINES, max_size=30))
def test_any_heap_of_lines_is_a_recipe_that_fits_or_none(lines):
    try:
        found = read_text("\n".join(lines))
    except NoRecipe:
        return
    assert fits_a_box(found)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.just("PT5M"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "name", "itemListElement", "@type"]), inner)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["name", "recipeIngredient", "recipeInstructions", "recipeYield", "totalTime", "keywords",
     "recipeCategory", "description", "comment", "@graph"]
)  # fmt: skip


@given(st.dictionaries(FIELDS, VALUES))
def test_any_json_is_recipes_that_fit_or_none(fields):
    try:
        found = read_json(json.dumps({"@type": "Recipe", "name": "x", **fields}))
    except NoRecipe:
        return
    assert all(fits_a_box(recipe) for recipe in found)


WORD = st.text(st.characters(categories=("Ll",), max_codepoint=0x17F), min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
RECIPES = st.builds(
    Recipe,
    id=st.just(""),
    name=WORDS.map(lambda words: f"The {words}"),
    category=WORDS,
    tags=st.lists(WORD, max_size=3, unique=True).map(tuple),
    servings=st.integers(1, 99),
    minutes=st.integers(1, 999),
    ingredients=st.lists(WORDS.map(lambda w: f"2 {w} x"), min_size=1, max_size=4).map(tuple),
    steps=st.lists(WORDS.map(lambda w: f"Stir {w}"), min_size=1, max_size=4).map(tuple),
    notes=WORDS.map(lambda words: f"Good {words}"),
    favourite=st.just(False),
)


@given(RECIPES)
def test_an_exported_recipe_can_be_imported(recipe):
    assert read_pasted(as_markdown(recipe)) == (recipe,)
    assert read_pasted(as_json([recipe, recipe])) == (recipe, recipe)


def test_a_page_of_many_open_scripts_is_gone_through_once():
    opening = '<script type="application/ld+json">'
    page = "<p>" + opening * (MAX_FILE_BYTES // len(opening) - 1)

    with pytest.raises(NoRecipe):
        read_pasted(page)
