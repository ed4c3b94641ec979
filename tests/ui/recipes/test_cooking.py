"""The cooking view and its timer."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ihm_desktop.front.recipe_box.kitchen_timer import Going, KitchenTimer, clock_text
from ihm_desktop.front.recipe_box.recipe import Recipe


class Clock:
    def __init__(self):
        self.now_s = 1_000.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def timer(clock, qapp):
    owner = QObject()
    made = KitchenTimer(clock, owner)
    yield made
    made.stop()
    owner.deleteLater()


def key(view, which):
    QTest.keyClick(QGuiApplication.focusWindow() or view, which)


@pytest.fixture
def view(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    inside.cook()
    return inside._cooking


def test_arrow_keys_walk_through_the_steps(view):
    first = view.step.text()
    assert view.place.text() == "Step 1 of 5"
    key(view, Qt.Key.Key_Right)
    assert view.place.text() == "Step 2 of 5"
    key(view, Qt.Key.Key_PageDown)
    key(view, Qt.Key.Key_Left)
    key(view, Qt.Key.Key_PageUp)
    assert view.step.text() == first
    key(view, Qt.Key.Key_Left)
    assert view.place.text() == "Step 1 of 5"


def test_the_keyboard_is_not_lost_at_the_last_step(view):
    for _ in range(6):
        key(view, Qt.Key.Key_Right)

    assert view.place.text() == "Step 5 of 5"
    assert not view.next.isEnabled()
    assert view.before.hasFocus()


def test_a_long_step_can_be_scrolled_with_the_keyboard(open_box, qtbot):
    inside = open_box(size=(760, 420)).inside
    inside.shelf.add((Recipe(id="", name="Long", steps=("Stir and stir. " * 60,)),))
    inside.cook()
    view = inside._cooking
    view._text.setFocus()
    qtbot.waitUntil(lambda: view._text.verticalScrollBar().maximum() > 0)
    QTest.keyClick(view._text, Qt.Key.Key_Down)

    assert view._text.verticalScrollBar().value() > 0
    assert "Stir and stir." in view._text.accessibleName()


def test_letters_grow_and_shrink(view):
    before = view.step.font().pixelSize()
    key(view, Qt.Key.Key_Plus)
    assert view.step.font().pixelSize() > before
    for _ in range(9):
        key(view, Qt.Key.Key_Minus)
    assert view.step.font().pixelSize() < before
    assert not view.smaller.isEnabled()


def test_ticks_of_the_page_and_of_the_cooking_view_are_apart(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    inside.shelf.page.ingredients.lines()[0].setChecked(True)  # to be bought
    inside.cook()
    view = inside._cooking
    assert not any(view.ingredients.ticks())
    view.ingredients.lines()[1].setChecked(True)  # is in the pot
    key(view, Qt.Key.Key_Escape)

    assert inside._stack.currentWidget() is inside.shelf
    assert inside.shelf.page.ingredients.ticks()[:2] == (True, False)
    assert inside.shelf.page.toolbar.cook.hasFocus()
    inside.cook()
    assert view.ingredients.ticks()[:2] == (False, True)


def test_the_amounts_are_those_on_the_page(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    inside.shelf.page.servings.setValue(8)
    inside.cook()

    assert inside._cooking.ingredients.words(ticked=False)[0] == "4 tbsp olive oil"


def test_a_step_that_names_a_time_offers_it(view):
    assert [offer.text() for offer in view.timer_bar.offers()] == ["Start 8 min"]
    view.timer_bar.offers()[0].click()

    assert view.timer_bar.clock.text() == "8:00"
    assert view.timer_bar.main.text() == "Pause"
    view.timer_bar.main.click()
    assert view.timer_bar.main.text() == "Go on"
    view.timer_bar.stop.click()
    assert view.timer_bar.minutes.isVisible()


def test_a_recipe_without_steps_can_be_opened(open_box):
    inside = open_box().inside
    inside.shelf.add((Recipe(id="", name="List", ingredients=("1 egg",)),))
    inside.cook()

    assert inside._cooking.step.text() == "This recipe has no steps."


def test_the_timer_counts_down_pauses_and_rings_once(timer, clock):
    rung = []
    timer.over.connect(lambda: rung.append(timer.going))
    timer.start(65)
    clock.now_s += 5.5
    assert timer.seconds_left() == 60

    timer.pause()
    clock.now_s += 500
    assert timer.seconds_left() == 60
    timer.go_on()
    clock.now_s += 59
    timer.look()
    assert rung == []
    clock.now_s += 1
    timer.look()
    timer.look()
    assert rung == [Going.OVER]
    assert timer.seconds_left() == 0


@pytest.mark.parametrize("seconds", [0, -5])
def test_no_time_starts_nothing(timer, seconds):
    timer.start(seconds)

    assert timer.going is Going.STOPPED


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (65, "1:05"), (3_725, "1:02:05")])
def test_a_time_is_written_as_on_a_clock(seconds, text):
    assert clock_text(seconds) == text


def test_when_time_is_up_it_is_said(open_box):
    inside = open_box().inside
    inside.cook()
    inside._timer.over.emit()

    assert inside.notice.text() == "Time is up."


def test_a_timer_that_goes_is_seen_on_the_page(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    inside.cook()
    inside._timer.start(245)
    key(inside._cooking, Qt.Key.Key_Escape)
    toolbar = inside.shelf.page.toolbar
    assert toolbar.timer.isVisible()
    assert toolbar.timer.text() == "4:05"

    inside._timer.stop()
    assert not toolbar.timer.isVisible()


def test_cooking_goes_on_at_the_step_where_it_was(open_box):
    inside = open_box().inside
    inside.shelf.open("1")
    inside.cook()
    key(inside._cooking, Qt.Key.Key_Right)
    key(inside._cooking, Qt.Key.Key_Escape)
    inside.shelf.page.toolbar.cook.click()
    assert inside._cooking.place.text() == "Step 2 of 5"

    key(inside._cooking, Qt.Key.Key_Escape)
    inside.shelf.open("2")
    inside.cook()
    assert inside._cooking.place.text() == "Step 1 of 5"
