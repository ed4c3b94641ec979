"""Choosing what the program looks like from outside, in set-up and behind the settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ihm_desktop import i18n
from ihm_desktop.content.library import Library
from ihm_desktop.domain.cover_view import CoverView
from ihm_desktop.ui import theme
from ihm_desktop.ui.choosing.wearing_card import WearingCard
from ihm_desktop.ui.choosing.wearing_stage import WearingStage
from ihm_desktop.ui.set_up.wear_stage import WearStage
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.chord_field import ChordField, problem, spoken
from tests.fakes_front import COVERS, FakeFront
from tests.open_journal import RESOURCES
from tests.pseudo import PseudoMirrored
from tests.reach import clipped, nameless, overlapping, read_too_late, tab_round, telling

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
STAGES = {"set-up": WearStage, "settings": WearingStage}


@pytest.fixture
def front():
    return FakeFront()


def shown(qtbot, made):
    qtbot.addWidget(made)
    made.resize(1_024, 700)
    made.show()
    made.activateWindow()
    for _ in range(5):
        QApplication.processEvents()
    return made


@pytest.fixture(params=STAGES.values(), ids=STAGES)
def stage(request, qtbot, front):
    return shown(qtbot, request.param(front))


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def choose(stage, name):
    at = [cover.name for cover in COVERS].index(name)
    stage.form.which.buttons()[at].click()


def press(stage, key=Qt.Key.Key_L, held=CONTROL_SHIFT):
    QTest.keyClick(stage.form.chord.field, key, held)


def test_what_is_worn_is_chosen_and_nothing_is_changed_by_that(stage, front):
    assert stage.form.which.value() == "plain"
    stage.use.click()

    assert front.worn == []


def test_a_disguise_wants_its_keys_tried_once(stage, front):
    choose(stage, "words")
    stage.use.click()
    assert front.worn == []
    assert "press" in words(stage)
    assert stage.form.chord.field.hasFocus()

    press(stage)
    assert "so that your hand knows them" not in words(stage)
    assert "That was it." in words(stage)
    stage.use.click()
    assert front.worn == [("words", (), False)]
    assert front.chord == "Ctrl+Shift+L"


def test_other_keys_are_chosen_by_pressing_and_pressed_twice(stage, front):
    choose(stage, "words")
    press(stage, Qt.Key.Key_K)
    stage.use.click()
    assert front.worn == [], "once chooses, once more tries"

    press(stage, Qt.Key.Key_K)
    stage.use.click()
    assert front.chord == "Ctrl+Shift+K"
    assert front.worn == [("words", (), False)]


def test_keys_that_clash_are_refused_with_the_reason(qtbot, front):
    front.covers = (*COVERS, CoverView(name="x", title="X", keys=frozenset({"Ctrl+Shift+M"})))
    stage = shown(qtbot, WearStage(front))
    choose(stage, "words")
    for key, held in (
        (Qt.Key.Key_M, CONTROL_SHIFT),
        (Qt.Key.Key_Z, CONTROL_SHIFT),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_1, CONTROL_SHIFT),
    ):
        press(stage, key, held)
        assert stage.form.chord.said.isVisible()
        assert stage.form.chord.chord() == "Ctrl+Shift+L"
        assert not stage.form.chord.tried()


def test_tab_passes_through_the_field_of_the_keys(stage, qtbot):
    choose(stage, "words")
    field = stage.form.chord.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert not field.hasFocus()


def test_two_things_of_her_own_go_with_it(stage, front):
    choose(stage, "recipes")
    (title, text), (second, _text) = stage.form.items["recipes"].fields
    title.setText("  Bread  ")
    text.setPlainText("Flour, water, salt.")
    second.setText("   ")
    press(stage)
    stage.use.click()

    assert front.worn == [("recipes", (("Bread", "Flour, water, salt."),), False)]


def test_only_the_chosen_cover_asks_for_its_own(stage):
    assert not stage.form.items["recipes"].isVisible()
    choose(stage, "recipes")
    assert stage.form.items["recipes"].isVisible()
    choose(stage, "plain")
    assert not stage.form.items["recipes"].isVisible()
    assert not stage.form.chord.isVisible()


@pytest.mark.parametrize("kind", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("clear", [False, True])
def test_what_the_cover_before_kept_stays_or_goes(qtbot, kind, clear):
    front = FakeFront(cover="recipes")
    stage = shown(qtbot, kind(front))
    assert not stage.form.clear.isVisible()
    choose(stage, "words")
    assert "stays in a folder of its own" in words(stage)
    stage.form.clear.box.setChecked(clear)
    press(stage)
    stage.use.click()

    assert front.worn == [("words", (), clear)]


@pytest.mark.parametrize("kind", STAGES.values(), ids=STAGES)
def test_throwing_away_is_a_tick_and_each_state_says_what_will_be(qtbot, kind):
    front = FakeFront(cover="recipes")
    stage = shown(qtbot, kind(front))
    choose(stage, "words")
    tick = stage.form.clear
    label = next(one for one in tick.findChildren(QLabel) if "Recipes" in one.text())
    assert label.text() == "When it changes, throw away what I kept in “Recipes”"
    assert tick.box.accessibleName() == label.text()

    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert tick.box.isChecked()
    assert "stays in a folder of its own" not in words(stage)
    assert "what you kept in “Recipes” goes" in words(stage)

    tick.box.click()
    assert "stays in a folder of its own" in words(stage)
    assert front.worn == [], "nothing is done before the choice counts"


def test_new_items_go_to_the_cover_that_is_worn_already(qtbot):
    front = FakeFront(cover="recipes")
    stage = shown(qtbot, WearStage(front))
    stage.form.items["recipes"].fields[0][0].setText("Bread")
    press(stage)
    stage.use.click()

    assert front.worn == [("recipes", (("Bread", ""),), False)]


def test_each_says_what_it_does_and_what_not(stage):
    for name in ("plain", "recipes", "words"):
        choose(stage, name)
        assert "can still find out" in words(stage) or "pretends nothing" in words(stage)


def test_a_cover_that_would_replace_something_cannot_be_chosen(qtbot, front):
    front.covers = tuple(replace(one, free=one.name != "words") for one in COVERS)
    stage = shown(qtbot, WearStage(front))

    assert len(stage.form.which.buttons()) == 2
    assert "“Word trainer” cannot be chosen" in words(stage)


@pytest.mark.parametrize("kind", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("worn", ["plain", "recipes"])
def test_from_when_it_counts_is_said(qtbot, kind, worn):
    stage = shown(qtbot, kind(FakeFront(cover=worn)))

    assert "It counts once you have closed this" in words(stage)
    assert ("the window of “Recipes” too" in words(stage)) == (worn == "recipes")


def test_set_up_can_pass_it_by(qtbot, front):
    stage = shown(qtbot, WearStage(front))
    choose(stage, "words")
    with qtbot.waitSignal(stage.done):
        stage.skip.click()

    assert front.worn == []


def test_opened_again_it_forgets_what_was_typed(qtbot, front):
    stage = shown(qtbot, WearingStage(front))
    choose(stage, "recipes")
    stage.form.items["recipes"].fields[0][0].setText("Bread")
    stage.begin()

    assert stage.form.which.value() == "plain"
    assert stage.form.items["recipes"].items() == ()


@pytest.mark.parametrize("other", ["plain", "recipes"])
def test_a_demand_goes_with_the_choice_that_it_was_about(stage, other):
    choose(stage, "words")
    stage.use.click()
    assert "so that your hand knows them" in words(stage)

    choose(stage, other)
    assert "so that your hand knows them" not in words(stage)


def test_opened_again_a_demand_still_goes_once_it_is_met(qtbot, front):
    stage = shown(qtbot, WearingStage(front))
    stage.begin()
    choose(stage, "words")
    stage.use.click()
    assert "so that your hand knows them" in words(stage)

    press(stage)
    assert "so that your hand knows them" not in words(stage)


def test_the_card_says_how_it_stands_and_what_comes(qtbot):
    front = FakeFront(cover="recipes")
    card = shown(qtbot, WearingCard())
    card.show_front(front)
    assert "“Recipes”" in words(card)
    assert spoken("Ctrl+Shift+L") in words(card)
    assert "not available here" in words(card)

    front.wear("plain", [])
    card.show_front(front)
    assert "It is to look like “Notes”." in words(card)
    assert "the window of “Recipes” too" in words(card)
    assert spoken("Ctrl+Shift+L") not in words(card)


def test_only_keys_held_with_both_can_be_chosen():
    assert problem("Ctrl+Shift+L") == problem("Ctrl+Shift+F7") == ""
    for chord in ("", "L", "Ctrl+L", "Alt+L", "Ctrl+Alt+L", "Ctrl+Shift+1", "Ctrl+Shift+Del"):
        assert problem(chord), chord


def test_a_field_for_keys_holds_no_text_to_copy(qtbot):
    field = ChordField("Keys")
    qtbot.addWidget(field)
    field.show_chord("Ctrl+Shift+L")

    assert field.isReadOnly()
    assert field.text() == spoken("Ctrl+Shift+L")


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("kind", STAGES.values(), ids=STAGES)
def test_it_is_whole_named_and_reached_by_tab(qapp, qtbot, kind, scale, mirrored):
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    if mirrored:
        i18n.use_catalogue(PseudoMirrored())
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        stage = shown(qtbot, kind(FakeFront(cover="words")))
        choose(stage, "recipes")
        for _ in range(5):
            QApplication.processEvents()
        assert nameless(stage) == []
        assert telling(stage, Library.load(RESOURCES / "content")) == []
        assert clipped(stage) == []
        assert read_too_late(stage) == []
        assert overlapping(stage) == []
        assert stage.use in tab_round(stage)
    finally:
        i18n.use("en", RESOURCES / "locales")
