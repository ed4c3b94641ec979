"""The colour that the window system itself gives to what a window has not painted yet.

A window that comes up or grows is empty until its program has painted it. Under X11 what
lies behind shows meanwhile, and the frame of a window manager is white.
"""

import ctypes

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
    try:
        x11 = ctypes.CDLL("libX11.so.6")  # Qt's own part for X11 needs it too
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return False
    x11.XSetWindowBackground(display, ctypes.c_ulong(window), ctypes.c_ulong(OPAQUE | colour))
    x11.XCloseDisplay(display)  # sends what was waiting
    return True
