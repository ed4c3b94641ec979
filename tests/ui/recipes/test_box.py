"""What a person does with the recipe box, with the keyboard alone."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ihm_desktop.front.recipe_box.recipe import Recipe

STARTERS = 13


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def ctrl(window, key):
    QTest.keyClick(
        QGuiApplication.focusWindow() or window, key, Qt.KeyboardModifier.ControlModifier
    )


def kept(tmp_path):
    return json.loads((tmp_path / "recipes.json").read_text(encoding="utf-8"))


def names(inside):
    rows = inside.shelf.aside.list.list
    return [rows.item(at).text() for at in range(rows.count())]


def test_a_new_box_has_the_first_recipes_and_is_written(open_box, tmp_path):
    window = open_box()
    window.flush()

    assert len(names(window.inside)) == STARTERS
    assert len(kept(tmp_path)["recipes"]) == STARTERS


def test_arrow_keys_in_the_list_show_each_recipe(open_box):
    inside = open_box().inside
    rows = inside.shelf.aside.list.list
    press(rows, Qt.Key.Key_Down)

    assert inside.shelf.page.recipe.name == names(inside)[1]


def test_search_narrows_the_list_and_escape_empties_it(open_box):
    inside = open_box().inside
    side = inside.shelf.aside.list
    ctrl(inside, Qt.Key.Key_F)
    QTest.keyClicks(side.field, "CHICKPEAS tinned")
    assert names(inside) == ["Chana masala", "Pasta with chickpeas"]

    press(side.field, Qt.Key.Key_Down)
    assert inside.shelf.page.recipe.name == "Chana masala"
    press(side.field, Qt.Key.Key_Escape)
    assert len(names(inside)) == STARTERS


def test_a_search_without_a_hit_says_so(open_box):
    inside = open_box().inside
    QTest.keyClicks(inside.shelf.aside.list.field, "xyz")

    assert inside.shelf.aside.list._nothing.text() == "Nothing found."


def test_a_group_of_the_rail_narrows_the_list(open_box):
    inside = open_box().inside
    inside.shelf.choose_group("favourites")

    assert names(inside) == ["Red lentil soup with lemon"]
    assert inside.shelf.page.recipe.name == "Red lentil soup with lemon"


def test_a_recipe_is_written_and_kept(open_box, tmp_path):
    window = open_box()
    inside = window.inside
    ctrl(inside, Qt.Key.Key_N)
    form = inside.shelf._form.form
    QTest.keyClicks(form.name, "Zucchini bread")
    QTest.keyClicks(form.ingredients, "2 zucchini")
    QTest.keyClicks(form.steps, "1. Grate them.")
    ctrl(inside, Qt.Key.Key_S)

    assert inside.shelf.page.recipe.name == "Zucchini bread"
    assert inside.shelf.aside.list.current() == inside.shelf.page.recipe.id
    window.flush()
    assert kept(tmp_path)["recipes"][-1]["steps"] == ["Grate them."]


def test_a_form_without_a_name_is_not_kept(open_box):
    inside = open_box().inside
    ctrl(inside, Qt.Key.Key_N)
    form = inside.shelf._form.form
    QTest.keyClicks(form.steps, "Stir.")
    ctrl(inside, Qt.Key.Key_S)

    assert inside.shelf.form_open
    assert form._missing.isVisible()
    assert form.name.hasFocus()


def test_what_stands_in_a_form_is_kept_when_the_program_ends(open_box, tmp_path):
    window = open_box()
    ctrl(window.inside, Qt.Key.Key_E)
    form = window.inside.shelf._form.form
    form.name.selectAll()
    QTest.keyClicks(form.name, "Crumble of pears")
    window.close()

    assert "Crumble of pears" in {recipe["name"] for recipe in kept(tmp_path)["recipes"]}


def test_what_stands_in_a_form_is_on_the_disk_before_it_is_kept(open_box, tmp_path):
    inside = open_box().inside
    ctrl(inside, Qt.Key.Key_N)
    form = inside.shelf._form.form
    QTest.keyClicks(form.name, "Half a recipe")
    inside.desk.flush()
    assert kept(tmp_path)["recipes"][-1]["name"] == "Half a recipe"
    assert len(inside.desk.box.recipes) == STARTERS

    inside.shelf._form._close()
    inside.desk.flush()
    assert len(kept(tmp_path)["recipes"]) == STARTERS


def test_opening_a_form_changes_nothing_on_the_disk(open_box, tmp_path):
    inside = open_box().inside
    inside.desk.flush()
    before = kept(tmp_path)
    for recipe in inside.desk.box.recipes[:3]:
        inside.shelf.edit(recipe)
    assert not inside.desk._saver.waiting

    inside.shelf.end_form()
    inside.desk.flush()
    assert kept(tmp_path) == before


def test_another_recipe_can_be_chosen_while_a_form_is_open(open_box):
    inside = open_box().inside
    ctrl(inside, Qt.Key.Key_E)
    QTest.keyClicks(inside.shelf._form.form.notes, "Good with cream.")
    inside.shelf.choose("2")

    assert not inside.shelf.form_open
    assert inside.shelf.page.recipe.id == "2"
    assert any("Good with cream." in recipe.notes for recipe in inside.desk.box.recipes)


def test_keys_that_would_take_a_form_away_do_nothing(open_box):
    inside = open_box().inside
    before = inside.desk.box
    ctrl(inside, Qt.Key.Key_E)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_D, Qt.Key.Key_B, Qt.Key.Key_N):
        ctrl(inside, key)

    assert inside.shelf.form_open
    assert inside.desk.box == before


def test_a_deleted_recipe_comes_back_with_undo(open_box):
    inside = open_box().inside
    first, second = names(inside)[:2]
    ctrl(inside, Qt.Key.Key_Delete)
    assert names(inside)[0] == second
    assert first in inside.notice.text()
    assert inside.shelf.page.recipe.name == second

    ctrl(inside, Qt.Key.Key_Z)
    assert names(inside)[0] == first
    QTest.keyClick(
        inside,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert names(inside)[0] == second


def test_the_last_recipe_can_be_deleted(open_box):
    inside = open_box().inside
    for _ in range(STARTERS):
        ctrl(inside, Qt.Key.Key_Delete)

    assert names(inside) == []
    assert not inside.shelf.recipe_open
    for key in (Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        ctrl(inside, key)
    assert inside.desk.box.recipes == ()


def test_a_star_makes_a_favourite(open_box):
    inside = open_box().inside
    ctrl(inside, Qt.Key.Key_D)

    assert inside.shelf.page.recipe.favourite
    assert inside.shelf.page.toolbar.star.accessibleName() == "Favourite, chosen"


def test_amounts_follow_the_people_and_ticks_stay(open_box):
    page = open_box().inside.shelf.page
    page.show_recipe(Recipe(id="99", name="x", servings=2, ingredients=("1 egg", "50 g rice")))
    page.ingredients.lines()[1].setChecked(True)
    press(page.servings, Qt.Key.Key_Up)

    assert page.ingredients.words(ticked=False) == ("1½ egg", "75 g rice")
    assert page.ingredients.words(ticked=True) == ("75 g rice",)
    assert page.scaled_recipe().servings == 3


def test_ticked_ingredients_go_on_the_shopping_list(open_box, tmp_path):
    window = open_box()
    inside = window.inside
    page = inside.shelf.page
    press(page.ingredients.lines()[1], Qt.Key.Key_Space)
    assert page.shop.text() == "Put 1 on the shopping list"
    press(page.shop, Qt.Key.Key_Space)
    ctrl(inside, Qt.Key.Key_B)
    shopping = inside.shelf._shopping
    QTest.keyClicks(shopping.field, "milk")
    press(shopping.field, Qt.Key.Key_Return)
    press(shopping.lines.lines()[0], Qt.Key.Key_Space)

    assert [(line.text, line.done) for line in inside.desk.box.shopping] == [
        ("50 g sugar", True),
        ("milk", False),
    ]
    press(shopping.tidy, Qt.Key.Key_Space)
    window.flush()
    assert kept(tmp_path)["shopping"] == [{"text": "milk", "done": False}]


def test_a_line_for_the_shopping_list_may_end_with_a_colon(open_box):
    inside = open_box().inside
    ctrl(inside, Qt.Key.Key_B)
    shopping = inside.shelf._shopping
    for words in ("bread:", ":"):
        QTest.keyClicks(shopping.field, words)
        press(shopping.field, Qt.Key.Key_Return)
    press(shopping.lines.lines()[1], Qt.Key.Key_Space)

    assert [line.done for line in inside.desk.box.shopping] == [False, True]


def test_a_damaged_file_is_said_and_left_alone(open_box, tmp_path):
    file = tmp_path / "recipes.json"
    file.write_text("{ not a box", encoding="utf-8")
    window = open_box()
    inside = window.inside
    assert "recipes.json could not be read" in inside.notice.text()

    inside.shelf.add((Recipe(id="", name="Soup", steps=("Boil.",)),))
    window.flush()
    assert file.read_text(encoding="utf-8") == "{ not a box"
    assert "recipes.json could not be read" in inside.notice.text()

    inside.notice._do.click()
    window.flush()
    assert kept(tmp_path)["recipes"][0]["name"] == "Soup"
    assert (tmp_path / "recipes-old-1.json").read_text(encoding="utf-8") == "{ not a box"


def test_a_sentence_of_the_front_is_shown(open_box):
    window = open_box()
    window.say("The disk is full.")
    assert window.inside.notice.text() == "The disk is full."
    window.say("")
    assert window.inside.notice.text() == "The disk is full."


def test_help_names_every_key_but_none_that_opens_another_window(open_box):
    inside = open_box().inside
    ctrl_free = QGuiApplication.focusWindow()
    QTest.keyClick(ctrl_free, Qt.Key.Key_F1)
    text = inside._help.text.toPlainText()

    assert all(keys in text for _words, keys in inside.keys.rows())
    assert "Ctrl+Shift+L" not in text


def test_nothing_is_made_before_the_window_is_on_the_screen(open_box, qtbot, tmp_path):
    from ihm_desktop.front import cover_settings
    from ihm_desktop.front.covers import recipes
    from ihm_desktop.front.look import DARK
    from tests.ui.recipes.conftest import COVER

    window = recipes.build(COVER, DARK, tmp_path, cover_settings.usual(COVER))
    qtbot.addWidget(window)
    assert window._inside is None
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert window._inside is not None
    assert window.dark


def test_undo_over_a_damaged_file_is_still_undo(open_box, tmp_path):
    (tmp_path / "recipes.json").write_text("{", encoding="utf-8")
    inside = open_box().inside
    inside.shelf.add((Recipe(id="", name="Soup", steps=("Boil.",)),))
    inside.notice._do.click()

    assert inside.desk.box.recipes == ()
    assert [file.name for file in tmp_path.iterdir()] == ["recipes.json"]


def test_a_long_recipe_can_be_scrolled_with_the_keyboard(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    bar = inside.shelf.page._scroll.verticalScrollBar()
    press(inside.shelf.page.toolbar.cook, Qt.Key.Key_PageDown)
    assert bar.value() > 0

    press(inside.shelf.page.toolbar.cook, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_escape_leads_back_to_the_list(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    press(inside.shelf.page.toolbar.edit, Qt.Key.Key_Escape)
    assert inside.shelf.aside.list.list.hasFocus()

    ctrl(inside, Qt.Key.Key_B)
    press(inside.shelf._shopping.field, Qt.Key.Key_Escape)
    assert inside.shelf.recipe_open
    assert inside.shelf.aside.list.list.hasFocus()
