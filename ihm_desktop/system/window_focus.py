"""Gives another process's window the keyboard, on behalf of the person at the desktop.

A window that asks for itself may be refused: window managers guard against windows that push
themselves forward. The front, whose window was just chosen, speaks for the person.
"""

import ctypes
import sys
from typing import Final

from ihm_desktop.system import x11

CLIENT_MESSAGE: Final = 33  # X.h
SUBSTRUCTURE_MASKS: Final = (1 << 19) | (1 << 20)  # X.h: notify and redirect
FOR_THE_PERSON: Final = 2  # a pager's request: EWMH, "Source indication in requests"
NOW: Final = 0  # X.h: CurrentTime


class _Message(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, as long as an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    )


def give_keyboard(window: int, platform: str) -> bool:
    """Asks the window manager to give a window the keyboard.

    A window that is not on the screen is left alone.

    Args:
        window: The window for the window system; 0 where it is unknown.
        platform: Qt's name of the window system.

    Returns:
        Whether it could be asked here.
    """
    if not window:
        return False
    if platform == "xcb":
        return _ask_x11(window)
    if sys.platform == "win32" and platform == "windows":  # never run
        return bool(ctypes.windll.user32.SetForegroundWindow(ctypes.c_void_p(window)))
    return False


def _ask_x11(window: int) -> bool:
    with x11.connected() as server:
        return server is not None and _sent(server, window)


def _sent(server: x11.Connection, window: int) -> bool:
    library, display = server
    library.XDefaultRootWindow.restype = ctypes.c_ulong
    library.XInternAtom.restype = ctypes.c_ulong
    root = ctypes.c_ulong(library.XDefaultRootWindow(display))
    message = _Message(
        type=CLIENT_MESSAGE,
        window=window,
        message_type=library.XInternAtom(display, b"_NET_ACTIVE_WINDOW", False),
        format=32,
        data=(ctypes.c_long * 5)(FOR_THE_PERSON, NOW, 0, 0, 0),
    )
    masks = ctypes.c_long(SUBSTRUCTURE_MASKS)
    return bool(library.XSendEvent(display, root, False, masks, ctypes.byref(message)))
