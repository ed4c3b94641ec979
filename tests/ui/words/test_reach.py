"""The window as someone with a keyboard, large type or a screen reader meets it."""

import gettext

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
)

from ihm_desktop import i18n, paths
from ihm_desktop.front import look
from ihm_desktop.front.kit.help_window import HelpWindow
from ihm_desktop.front.word_trainer.commands import COMMANDS
from ihm_desktop.front.word_trainer.csv_in import take
from tests.fakes_words import words_cover
from tests.pseudo import Pseudo, forgotten
from tests.reach import clipped, nameless, outside, overlapping, read_too_late, tab_round

LIST = b"la vaca;cow\nsolo\n"


def bring_in(words):
    words.window.stages.incoming.show(take(LIST, words.deck))


def empty_deck(words):
    words.key("F6")
    words.type("Arabic")
    words.key("Return")


STAGES = {
    "empty deck": empty_deck,
    "deck": lambda words: words.window.room.aside.cards.list.setCurrentRow(2),
    "new word": lambda words: words.key("Ctrl+N"),
    "deck form": lambda words: words.press("Change this deck"),
    "asking": lambda words: words.key("Ctrl+R"),
    "answer": lambda words: words.key("Ctrl+R", "Space"),
    "typing": lambda words: words.key("Ctrl+T"),
    "typed": lambda words: words.key("Ctrl+T", "X", "Return"),
    "reading": lambda words: words.key("Ctrl+M"),
    "writing": lambda words: words.key("Ctrl+M", "Return"),
    "comparing": lambda words: words.key("Ctrl+M", "Return", "X", "Return"),
    "notebook": lambda words: words.key("Ctrl+B"),
    "list": bring_in,
}
SIZES = [(1.0, (1024, 700)), (1.5, (1120, 760)), (2.0, (1024, 700))]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("scale", "size"), SIZES)
def test_no_label_is_cut_at_any_size_of_text(words, dressed, stage, scale, size):
    look.apply(dressed, look.LIGHT, scale, paths.resources() / "fonts")
    words.start(size=size)
    STAGES[stage](words)
    QApplication.processEvents()

    assert (words.window.width(), words.window.height()) == size
    assert clipped(words.window) == []
    assert read_too_late(words.window) == []
    assert outside(words.window) == []
    assert overlapping(words.window) == []


@pytest.fixture
def longer():
    """A language whose words are 40 % longer."""
    i18n.use_catalogue(Pseudo())
    yield
    i18n.use_catalogue(gettext.NullTranslations())


BY_KEYS = {name: do for name, do in STAGES.items() if name not in {"deck form"}}


@pytest.mark.parametrize("stage", BY_KEYS)
@pytest.mark.parametrize(("scale", "size"), SIZES)
def test_longer_words_are_not_cut_either(words, dressed, longer, stage, scale, size):
    look.apply(dressed, look.LIGHT, scale, paths.resources() / "fonts")
    words.start(size=size)
    BY_KEYS[stage](words)
    QApplication.processEvents()

    assert (words.window.width(), words.window.height()) == size
    assert clipped(words.window) == []
    assert read_too_late(words.window) == []
    assert outside(words.window) == []
    assert forgotten_here(words) == []


def forgotten_here(words):
    """Returns texts on screen that never went through the catalogue."""
    own = {text for deck in words.box.decks for card in deck.cards for text in card[1:5] if text}
    own |= {"la vaca"} | {deck.title for deck in words.box.decks} | {str(words.now.year)}
    shown = [label.text() for label in words.window.findChildren(QLabel) if label.isVisible()]
    return [
        text
        for text in shown
        if forgotten(text) and "<" not in text and not any(word in text for word in own)
    ]


@pytest.mark.parametrize("stage", STAGES)
def test_everything_has_a_name_and_is_large_enough(words, stage):
    words.start()
    STAGES[stage](words)

    assert nameless(words.window) == []
    inner = (QLineEdit,)  # of a spin box
    small = [
        (type(widget).__name__, widget.width(), widget.height())
        for widget in tab_round(words.window)
        if min(widget.width(), widget.height()) < 36
        and not (isinstance(widget, inner) and isinstance(widget.parent(), QAbstractSpinBox))
    ]
    assert small == []


@pytest.mark.parametrize("stage", STAGES)
def test_tab_reaches_every_control_and_comes_round(words, stage):
    words.start()
    STAGES[stage](words)
    reached = tab_round(words.window)
    buttons = [
        button
        for button in words.window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.isEnabled()
        and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert [button.text() for button in buttons if button not in reached] == []


@pytest.mark.parametrize("stage", STAGES)
def test_the_keyboard_is_somewhere_useful_and_seen(words, stage):
    words.start()
    STAGES[stage](words)
    QApplication.processEvents()
    focus = words.focus()

    assert words.window.isAncestorOf(focus)
    assert focus.isVisible()
    ring = words.window._ring.ring()
    assert stage == "deck" or ring is not None


@pytest.mark.parametrize("stage", STAGES)
def test_a_window_that_reads_from_the_right_mirrors(words, dressed, stage):
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    words.start()
    STAGES[stage](words)
    QApplication.processEvents()
    rail = words.window.rail

    assert rail.mapTo(words.window, QPoint(0, 0)).x() == words.window.width() - rail.width()
    assert clipped(words.window) == []
    assert read_too_late(words.window) == []


def test_the_list_of_decks_has_the_width_it_has_elsewhere(words):
    window = words.start()

    assert window.rail.width() == 226
    assert window.rail.x() == 0


def test_dark_windows_are_dark(words, dressed):
    look.apply(dressed, look.DARK, 1.0, paths.resources() / "fonts")
    window = words.start(colours=look.DARK)
    picture = window.grab().toImage()

    assert words.frame.dark
    for x, y in ((5, 5), (600, 750), (1110, 5)):
        assert picture.pixelColor(x, y).lightness() < 80


def test_help_shows_every_key(words):
    words.start()
    words.key("F1")
    shown = next(
        window for window in QApplication.topLevelWidgets() if isinstance(window, HelpWindow)
    )
    text = shown.text.toPlainText()

    assert "SM-2" in text
    for key in ("Ctrl+R", "Ctrl+N", "F2", "1, 2, 3, 4"):
        assert key in text
    shown.close()


def test_the_keys_in_the_covers_file_are_the_usual_ones():
    assert words_cover().shortcuts == {command.id: command.keys for command in COMMANDS}


def test_no_key_collides_with_another():
    keys = [command.keys for command in COMMANDS]

    assert sorted(set(keys)) == sorted(keys)
    taken_by_fields = {f"Ctrl+{letter}" for letter in "ACDEKUVX"}
    assert not taken_by_fields.intersection(keys)
    assert "Ctrl+Shift+L" not in keys
