"""Asks the X server directly, in microseconds; starting a tool for each question takes 10 ms."""

import ctypes
from collections.abc import Callable
from ctypes.util import find_library
from time import perf_counter
from typing import Final

XK_SHIFT_L: Final = 0xFFE1  # X11/keysymdef.h
XK_RETURN: Final = 0xFF0D
IS_VIEWABLE: Final = 2  # X11/X.h
Z_PIXMAP: Final = 2
ALL_PLANES: Final = 0xFFFFFFFF


class NothingSeen(AssertionError):
    """What was waited for did not happen on the screen."""


class Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "store")),
        ("planes", ctypes.c_ulong),
        ("pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        *((name, ctypes.c_long) for name in ("all_events", "my_events", "no_propagate")),
        ("override", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


class XServer:
    """A connection to the display that the environment names."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(find_library("Xtst") or "libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.c_void_p
        self._x.XGetPixel.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._ignored = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(_ignore)
        self._x.XSetErrorHandler(self._ignored)  # a window may go while it is asked about
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise NothingSeen(display)
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def is_viewable(self, window: int) -> bool:
        """Tells whether a window is mapped, and everything it lies in."""
        found = Attributes()
        known = self._x.XGetWindowAttributes(
            self._display, ctypes.c_ulong(window), ctypes.byref(found)
        )
        return bool(known) and found.map_state == IS_VIEWABLE

    def colour(self, x: int, y: int) -> str:
        """Returns what is on the screen at a point, as `#rrggbb`."""
        image = self._x.XGetImage(
            self._display, self._root, x, y, 1, 1, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP
        )
        if not image:
            return ""
        pixel = int(self._x.XGetPixel(ctypes.c_void_p(image), 0, 0)) & 0xFFFFFF
        self._x.XDestroyImage(ctypes.c_void_p(image))
        return f"#{pixel:06x}"

    def key(self, keysym: int, *, down: bool) -> None:
        """Presses or lets go of a key."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(keysym))
        self._test.XTestFakeKeyEvent(self._display, code, int(down), ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Ends the connection."""
        self._x.XCloseDisplay(self._display)


def _ignore(_display: object, _event: object) -> int:
    return 0


def seen_after_ms(condition: Callable[[], bool], begun_s: float, patience_s: float = 20.0) -> float:
    """Asks without a pause until something is so.

    Args:
        condition: Asked again and again.
        begun_s: When the clock was started, in `perf_counter` seconds.
        patience_s: How long to ask.

    Returns:
        Milliseconds since the clock was started.
    """
    while not condition():
        if perf_counter() - begun_s > patience_s:
            raise NothingSeen
    return (perf_counter() - begun_s) * 1_000
