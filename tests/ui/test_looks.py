"""Settings that change looks."""

import pytest
from PySide6.QtCore import QLocale

from ihm_desktop import paths
from ihm_desktop.domain.settings import SETTINGS
from ihm_desktop.ui.looks import Looks
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.tokens import DARK, HIGH_CONTRAST, LIGHT
from ihm_desktop.ui.tongue import Tongue

DEFAULTS = {row.key: row.default for row in SETTINGS}


def made(qapp, hint="dark", desktop=1.0):
    tongue = Tongue(qapp, paths.resources(), QLocale("en_GB"))
    looks = Looks(qapp, paths.resources(), tongue, hint, desktop)
    looks.speak("en")
    return looks


@pytest.fixture
def looks(qapp):
    return made(qapp)


def test_before_any_setting_the_desktop_decides(looks):
    looks.usual()

    assert theme_now().tokens is DARK


@pytest.mark.parametrize(
    ("chosen", "tokens"),
    [("system", DARK), ("light", LIGHT), ("dark", DARK), ("high_contrast", HIGH_CONTRAST)],
)
def test_the_colours_follow_their_setting(looks, chosen, tokens):
    looks.from_settings(DEFAULTS | {"theme": chosen})

    assert theme_now().tokens is tokens


def test_the_text_grows_and_movement_stops(looks):
    looks.from_settings(DEFAULTS | {"text_size": 150, "reduced_motion": True})

    assert theme_now().scale == 1.5
    assert theme_now().reduced_motion


@pytest.mark.parametrize(("desktop", "scale"), [(0.7, 1.0), (1.25, 1.25), (9.0, 2.0)])
def test_the_desktops_text_size_counts_within_limits(qapp, desktop, scale):
    made(qapp, "light", desktop).usual()

    assert theme_now().scale == scale
