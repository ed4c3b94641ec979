"""The colour that the window system itself gives to what a window has not painted yet.

A window that comes up or grows is empty until its program has painted it. Under X11 what
lies behind shows meanwhile, and the frame of a window manager is white.
"""

import ctypes

from ihm_desktop.system import x11

OPAQUE = 0xFF000000  # a window with an alpha channel would be clear without it


def lay_ground(window: int, colour: int, platform: str) -> bool:
    """Gives a window of this process its ground; nothing is painted anew.

    Args:
        window: The window for the window system; it must be there.
        colour: Red, green and blue as 0xRRGGBB.
        platform: Qt's name of the window system. Only X11 shows unpainted windows.

    Returns:
        Whether it was done.
    """
    if platform != "xcb" or not window:
        return False
    with x11.connected() as server:
        if server is None:
            return False
        ground = ctypes.c_ulong(OPAQUE | colour)
        server.library.XSetWindowBackground(server.display, ctypes.c_ulong(window), ground)
        return True
