"""Recipes on their way in and out."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from ihm_desktop.front.kit import place, printing
from ihm_desktop.front.recipe_box import sending
from ihm_desktop.front.recipe_box.bringing import Brought
from ihm_desktop.front.recipe_box.paste_dialog import PasteDialog
from ihm_desktop.front.recipe_box.reading.read import read_file
from ihm_desktop.front.recipe_box.recipe import Recipe
from tests.pdf_text import page_texts


@pytest.fixture
def inside(open_box):
    made = open_box().inside
    made.shelf.open("1")
    return made


@pytest.fixture
def answers(monkeypatch):
    """Answers the file dialog."""
    asked: list[str] = []

    def answer(path: Path | None) -> None:
        def new_file(_parent, _dress, _question, _kinds, name):
            asked.append(name)
            return path

        monkeypatch.setattr(place, "new_file", new_file)
        monkeypatch.setattr(place, "existing_file", lambda *_rest: path)

    answer.asked = asked
    return answer


def test_an_exported_text_can_be_imported(inside, answers, tmp_path):
    answers(tmp_path / "soup.md")
    recipe = inside.shelf.page.recipe
    inside._do("markdown")

    assert answers.asked == ["Red lentil soup with lemon.md"]
    assert inside.notice.text() == "The file was written."
    again = read_file(tmp_path / "soup.md")[0]
    assert again == recipe._replace(id="", favourite=False)


def test_all_recipes_can_be_exported_and_imported(inside, answers, tmp_path):
    answers(tmp_path / "all.json")
    inside._do("json")
    before = inside.desk.box.recipes
    inside._do("open")

    assert len(inside.desk.box.recipes) == 2 * len(before)
    assert inside.desk.box.recipes[-1].ingredients == before[-1].ingredients
    assert inside.notice.text() == f"{len(before)} recipes were added."


def test_a_pdf_has_the_recipe_and_its_amounts(inside, answers, tmp_path):
    answers(tmp_path / "soup.pdf")
    inside.shelf.page.servings.setValue(8)
    inside._do("pdf")
    pages = page_texts((tmp_path / "soup.pdf").read_bytes())
    text = "".join(pages).replace("\ufffd", " ")  # our reader of fonts knows no space

    assert "Red lentil soup with lemon" in text
    assert "500 g red lentils, rinsed" in text


@pytest.mark.parametrize("action", ["markdown", "pdf", "json", "open"])
def test_nothing_happens_without_a_file(inside, answers, action):
    answers(None)
    before = inside.desk.box
    inside._do(action)

    assert inside.desk.box == before
    assert inside.notice.text() == ""


@pytest.mark.parametrize("action", ["markdown", "pdf", "json"])
def test_a_file_that_cannot_be_written_is_said(inside, answers, tmp_path, action):
    answers(tmp_path / "no such folder" / "x")
    inside._do(action)

    assert inside.notice.text() == "The file could not be written."


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "No recipe was found in this file."), (None, "This file could not be read.")],
)
def test_a_file_without_a_recipe_is_said(inside, answers, tmp_path, content, said):
    file = tmp_path / "x.txt"
    if content is not None:
        file.write_bytes(content)
    answers(file)
    inside._do("open")

    assert inside.notice.text() == said


def test_a_copied_recipe_is_text(inside):
    inside._do("copy")

    assert QGuiApplication.clipboard().text().startswith("# Red lentil soup with lemon\n")


def test_a_copied_list_has_what_is_still_to_buy(inside):
    inside._do("shopping")
    inside.shelf._put_on_list(("salt", "milk"))
    inside.shelf._shopping.lines.lines()[0].setChecked(True)
    inside._do("copy_list")

    assert QGuiApplication.clipboard().text() == "milk"


def test_a_print_job_has_the_name_of_the_recipe(inside, monkeypatch):
    jobs = []

    def print_page(_parent, title, html):
        jobs.append((title, html))
        return True

    monkeypatch.setattr(printing, "print_page", print_page)
    inside._do("print")

    title, html = jobs[0]
    assert title == "Red lentil soup with lemon"
    assert "250 g red lentils" in html
    assert inside.notice.text() == "Sent to the printer."


def test_pasted_text_is_understood_while_it_is_typed(inside, qtbot):
    dialog = PasteDialog(inside, inside._dress)
    assert not dialog.add.isEnabled()
    dialog.text.setPlainText("Toast\n\n2 slices bread\n1. Toast it.")
    qtbot.waitUntil(lambda: dialog.found.text() == "Toast · 1 ingredient · 1 cooking step")
    dialog.add.click()

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.recipes[0].name == "Toast"
    dialog.deleteLater()


def test_what_was_brought_is_shown(inside):
    inside._bring(Brought((Recipe(id="7", name="Toast", steps=("Toast it.",)),)))

    assert inside.shelf.page.recipe.name == "Toast"
    assert inside.notice.text() == "1 recipe was added."
    inside.notice.pressed.emit()
    assert inside.desk.box.recipes[-1].name != "Toast"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Soup", "Soup"),
        ("a/b\\c: d?", "a b c d"),
        ("...", "recipe"),
        ("", "recipe"),
        ("x" * 200, "x" * 80),
        ("Crème brûlée", "Crème brûlée"),
    ],
)
def test_a_file_is_named_after_the_dish(words, name):
    assert sending.file_name(words) == name
