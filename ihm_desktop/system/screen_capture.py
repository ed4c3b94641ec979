"""Keeping a window out of screenshots: what can be done, and what came of it.

Windows 10 2004 and later have a call for it, which was never run here. X11 and Wayland have
none; macOS has one that its newer capture ignores, so it is not used.
Source: learn.microsoft.com, SetWindowDisplayAffinity.
"""

import ctypes
import sys
from enum import StrEnum
from typing import Final

WDA_EXCLUDEFROMCAPTURE: Final = 0x11


class Capture(StrEnum):
    """Whether a window can be seen in screenshots."""

    NOT_AVAILABLE_HERE = "not_available_here"
    LEFT_OUT = "left_out"
    FAILED = "failed"


def can_leave_out() -> bool:
    """Tells whether this operating system offers it."""
    return sys.platform == "win32"


def leave_out(window: int) -> Capture:
    """Asks that a window be left out of screenshots.

    Args:
        window: Handle of a top-level window; a child window would protect nothing.

    Returns:
        What came of it.
    """
    if sys.platform != "win32":
        return Capture.NOT_AVAILABLE_HERE
    handle = ctypes.c_void_p(window)
    done = ctypes.windll.user32.SetWindowDisplayAffinity(handle, WDA_EXCLUDEFROMCAPTURE)
    return Capture.LEFT_OUT if done else Capture.FAILED
