"""Nothing is cut, nothing is without a name, nothing tells of anything but recipes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from ihm_desktop import i18n
from ihm_desktop.content.library import Library
from ihm_desktop.front.kit.tick_line import TickLine
from ihm_desktop.front.look import DARK, LIGHT
from tests.open_journal import RESOURCES
from tests.pseudo import Pseudo, PseudoMirrored, forgotten
from tests.reach import clipped, focusable, outside, read_too_late, telling
from tests.ui.recipes.conftest import settle

SMALL = (1024, 700)
PLACES = ("list", "page", "edit", "shopping", "cook", "cook_on")


def go(window, where):
    inside = window.inside
    match where:
        case "page":
            inside.shelf.open("6")
        case "edit":
            inside.shelf.open("1")
            inside._do("edit")
        case "shopping":
            inside.shelf._put_on_list(("50 g sugar", "a very long line " * 9))
            inside._do("shopping")
        case "cook" | "cook_on":
            inside.shelf.open("1")
            inside.cook()
            if where == "cook_on":
                inside._cooking.go_on()
                inside._cooking.timer_bar.offers()[0].click()
    settle()
    return window


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_in_a_small_window(open_box, where, scale):
    i18n.use_catalogue(Pseudo())
    window = go(open_box(scale=scale, size=SMALL), where)

    assert (window.width(), window.height()) == SMALL
    assert clipped(window) == []
    assert read_too_late(window) == []
    assert outside(window) == []


@pytest.mark.parametrize("where", PLACES)
def test_nothing_is_cut_from_right_to_left(open_box, qapp, where):
    i18n.use_catalogue(PseudoMirrored())
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = go(open_box(size=SMALL), where)

    assert clipped(window) == []
    assert read_too_late(window) == []
    rail = window.inside.shelf.rail
    assert where.startswith("cook") or rail.mapTo(window, rail.rect().topLeft()).x() > 512


@pytest.mark.parametrize("where", PLACES)
def test_every_control_has_a_name(open_box, where):
    window = go(open_box(), where)
    named = [
        widget
        for widget in focusable(window)
        if not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    ]

    assert [type(widget).__name__ for widget in named if not widget.accessibleName()] == []


@pytest.mark.parametrize("where", PLACES)
def test_nothing_tells_of_anything_else(open_box, where):
    window = go(open_box(), where)
    library = Library.load(RESOURCES / "content")

    assert telling(window, library) == []


@pytest.mark.parametrize("where", PLACES)
def test_every_word_goes_through_the_catalogue(open_box, where):
    i18n.use_catalogue(Pseudo())
    window = go(open_box(), where)
    own = {recipe.name for recipe in window.inside.desk.box.recipes}
    texts = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    texts += [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not isinstance(button, TickLine)
    ]
    kept = "\n".join(str(recipe) for recipe in window.inside.desk.box.recipes)

    left = {text for text in texts if forgotten(text) and text not in own and text not in kept}
    assert {text for text in left if not _made_of(text, kept)} == set()


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("where", ["page", "edit", "cook"])
def test_tab_goes_round_and_shows_where_it_is(open_box, qtbot, colours, where):
    window = go(open_box(colours), where)
    inside = window.inside
    seen: list[QWidget] = []
    for _ in range(60):
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            break
        seen.append(now)
        if isinstance(now, QLineEdit | QAbstractButton) and not now.isWindow():
            assert inside.ring.ring() is not None, now.accessibleName()
        qtbot.keyClick(now, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() in seen
    assert len(seen) > 5


def test_tab_goes_through_the_page_in_reading_order(open_box, qtbot):
    inside = go(open_box(), "page").inside
    page = inside.shelf.page
    order = [page.toolbar.cook, page.toolbar.edit, page.toolbar.star, page.toolbar.print]
    order += [page.toolbar.more, page.servings, page.ingredients.lines()[0], page.shop]
    for expected in order:
        assert QApplication.focusWidget() is expected
        qtbot.keyClick(expected, Qt.Key.Key_Tab)


def test_list_and_page_take_turns_in_a_narrow_window(open_box):
    inside = open_box(scale=2.0, size=SMALL).inside
    shelf = inside.shelf
    assert shelf.columns.one
    assert shelf.aside.isVisible()
    assert not shelf.page.isVisible()

    shelf.open("1")
    assert shelf.page.isVisible()
    assert not shelf.aside.isVisible()
    assert shelf.page.toolbar.back.isVisible()
    shelf.page.toolbar.back.click()
    assert shelf.aside.isVisible()
    assert not shelf.page.isVisible()


def test_the_list_stands_where_the_journals_stands(open_box):
    inside = open_box().inside
    rail, aside = inside.shelf.rail, inside.shelf.aside
    corner = aside.new_button.mapTo(inside, aside.new_button.rect().topLeft())

    assert rail.geometry().getRect()[:3] == (0, 0, 226)
    assert (corner.x(), corner.y(), aside.new_button.width()) == (252, 78, 300)


def _made_of(text: str, kept: str) -> bool:
    """Whether a text is nothing but what the recipes themselves hold, put together."""
    parts = [part.strip() for piece in text.split(" · ") for part in piece.split(", ")]
    return all(part in kept or not forgotten(part) for part in parts)
