"""The ground of windows; what it looks like is shown by the journey `test_under_a_cover`."""

import pytest

from ihm_desktop.system import window_ground


@pytest.mark.parametrize("platform", ["wayland", "offscreen", "windows", "cocoa"])
def test_window_systems_that_show_no_unpainted_window_are_left_alone(platform):
    assert not window_ground.lay_ground(1, 0xF6F1E7, platform)


def test_no_window_has_no_ground():
    assert not window_ground.lay_ground(0, 0xF6F1E7, "xcb")


def test_a_screen_that_cannot_be_asked_is_no_fault(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":no-such-screen")

    assert not window_ground.lay_ground(1, 0xF6F1E7, "xcb")
