"""The front's colours are those of the journal, though neither may import the other."""

from dataclasses import asdict

import pytest

from ihm_desktop.front import look
from ihm_desktop.system.panel_words import Scheme
from ihm_desktop.ui import tokens


@pytest.mark.parametrize(
    ("front", "journal"), [(look.LIGHT, tokens.LIGHT), (look.DARK, tokens.DARK)]
)
def test_colours_equal_the_journals(front, journal):
    for name, value in asdict(front).items():
        assert getattr(journal, name) == value, name


@pytest.mark.parametrize(
    ("scheme", "chosen"),
    [
        (Scheme.DARK, look.DARK),
        (Scheme.LIGHT, look.LIGHT),
        (Scheme.UNKNOWN, look.LIGHT),
    ],
)
def test_scheme_chooses_the_colours(scheme, chosen):
    assert look.choose(scheme) is chosen
