"""What can be tested of other systems' notices without those systems."""

import ctypes

import pytest

from ihm_desktop.system import mac_notices, windows_notices
from ihm_desktop.system.windows_notices import Message, means_leaving


def message(number, word):
    made = Message(None, number, word, 0)
    return made, ctypes.addressof(made)


@pytest.mark.parametrize(
    ("number", "word", "leaving"),
    [
        (windows_notices.WM_POWERBROADCAST, windows_notices.PBT_APMSUSPEND, True),
        (windows_notices.WM_WTSSESSION_CHANGE, windows_notices.WTS_SESSION_LOCK, True),
        (windows_notices.WM_POWERBROADCAST, 7, False),
        (windows_notices.WM_WTSSESSION_CHANGE, 8, False),
        (0x000F, 7, False),
    ],
)
def test_windows_messages_are_told_apart(number, word, leaving):
    kept, address = message(number, word)

    assert means_leaving(address) is leaving
    assert kept.message == number


def test_elsewhere_nothing_is_promised():
    assert not windows_notices.register(1) or windows_notices.sys.platform == "win32"
    assert not mac_notices.listen(print) or mac_notices.sys.platform == "darwin"
