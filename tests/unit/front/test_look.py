"""The front's colours are those of the journal, though neither may import the other."""

import pytest
from PySide6.QtGui import QColor, QPalette

from ihm_desktop.front import look
from ihm_desktop.ui import tokens


@pytest.mark.parametrize(
    ("front", "journal"), [(look.LIGHT, tokens.LIGHT), (look.DARK, tokens.DARK)]
)
def test_colours_equal_the_journals(front, journal):
    for name, value in front._asdict().items():
        assert getattr(journal, name) == value, name


def test_dark_and_light_are_chosen():
    assert look.choose(dark=True) is look.DARK
    assert look.choose(dark=False) is look.LIGHT


@pytest.mark.parametrize(("colour", "dark"), [("#101010", True), ("#f0f0f0", False)])
def test_the_palette_tells_a_dark_desktop(qapp, colour, dark):
    before = qapp.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    qapp.setPalette(palette)
    try:
        assert look.is_dark() is dark
    finally:
        qapp.setPalette(before)


def test_an_ordinary_desktop_asks_for_no_stronger_contrast(qapp):
    assert look.wants_contrast() is False
