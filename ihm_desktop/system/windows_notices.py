"""What Windows says to a window about sleep and session lock. Never run on Windows.

Source: learn.microsoft.com, WM_POWERBROADCAST and WM_WTSSESSION_CHANGE.
"""

import ctypes
import sys
from typing import Final

WM_POWERBROADCAST: Final = 0x0218  # winuser.h
PBT_APMSUSPEND: Final = 0x0004
WM_WTSSESSION_CHANGE: Final = 0x02B1
WTS_SESSION_LOCK: Final = 0x7
NOTIFY_FOR_THIS_SESSION: Final = 0  # wtsapi32.h

LEAVING: Final = frozenset(
    {(WM_POWERBROADCAST, PBT_APMSUSPEND), (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)}
)


class Message(ctypes.Structure):
    """The first fields of MSG; the rest is not looked at."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )


def register(window: int) -> bool:
    """Asks for messages about the session.

    Args:
        window: Handle of a top-level window.

    Returns:
        Whether they will come.
    """
    if sys.platform != "win32":
        return False
    library = ctypes.WinDLL("wtsapi32")
    return bool(
        library.WTSRegisterSessionNotification(ctypes.c_void_p(window), NOTIFY_FOR_THIS_SESSION)
    )


def means_leaving(address: int) -> bool:
    """Tells whether a message says that the computer sleeps or is locked.

    Args:
        address: Where a MSG lies, as Qt's native event filter gets it.
    """
    message = Message.from_address(address)
    return (message.message, message.word) in LEAVING
