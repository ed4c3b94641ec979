"""Screenshots: an honest answer."""

import sys

import pytest

from ihm_desktop.system.screen_capture import Capture, can_leave_out, leave_out


@pytest.mark.skipif(sys.platform == "win32", reason="there it is available")
def test_it_says_that_it_is_not_available_here():
    assert not can_leave_out()
    assert leave_out(1) is Capture.NOT_AVAILABLE_HERE
