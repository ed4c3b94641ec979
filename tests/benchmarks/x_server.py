"""Asks the X server directly, in microseconds; starting a tool for each question takes 10 ms."""

import ctypes
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from time import perf_counter
from typing import Final

XK_SHIFT_L: Final = 0xFFE1  # X11/keysymdef.h
XK_CONTROL_L: Final = 0xFFE3
XK_TAB: Final = 0xFF09
XK_RETURN: Final = 0xFF0D
XK_DOWN: Final = 0xFF54
XK_END: Final = 0xFF57
XK_BACKSPACE: Final = 0xFF08
RAW_RECTANGLES: Final = 0  # X11/extensions/damagewire.h
XA_WINDOW: Final = 33  # X11/Xatom.h
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


class Rectangle(ctypes.Structure):
    """XRectangle of Xlib.h."""

    _fields_ = (
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
    )


class DamageNotify(ctypes.Structure):
    """XDamageNotifyEvent of Xdamage.h, padded to the size of XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("drawable", ctypes.c_ulong),
        ("damage", ctypes.c_ulong),
        ("level", ctypes.c_int),
        ("more", ctypes.c_int),
        ("timestamp", ctypes.c_ulong),
        ("area", Rectangle),
        ("geometry", Rectangle),
        ("padding", ctypes.c_long * 24),
    )


Box = tuple[int, int, int, int]  # x, y, width, height


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

    def press(self, *keysyms: int) -> None:
        """Presses keys together, the first one first, and lets go of them."""
        for keysym in keysyms:
            self.key(keysym, down=True)
        for keysym in reversed(keysyms):
            self.key(keysym, down=False)

    def press_for(self, keysym: int, held_s: float) -> None:
        """Presses a key, keeps it down for a while, and lets go of it."""
        self.key(keysym, down=True)
        pause(held_s)
        self.key(keysym, down=False)

    def click(self, x: int, y: int, held_s: float = 0.04) -> float:
        """Clicks with the first button of the mouse.

        Returns:
            When the button was let go, in `perf_counter` seconds.
        """
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._button(down=True)
        pause(held_s)
        let_go_s = perf_counter()
        self._button(down=False)
        return let_go_s

    def _button(self, *, down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def type(self, text: str, between_s: float) -> None:
        """Types small letters, digits and spaces.

        Args:
            text: ASCII, whose keysyms are its codes.
            between_s: Pause after each key.
        """
        for letter in text:
            self.press(ord(letter))
            pause(between_s)

    def active_window(self) -> int:
        """Returns the window that the window manager gave the keyboard to; 0 for none."""
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, left = ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        atom = ctypes.c_ulong(self._x.XInternAtom(self._display, b"_NET_ACTIVE_WINDOW", 0))
        self._x.XGetWindowProperty(
            self._display,
            self._root,
            atom,
            ctypes.c_long(0),
            ctypes.c_long(1),
            0,
            ctypes.c_ulong(XA_WINDOW),
            *(ctypes.byref(one) for one in (kind, form, count, left, data)),
        )
        found = int(data[0]) if count.value else 0
        self._x.XFree(data)
        return found

    @contextmanager
    def damage(self) -> Iterator["Damage"]:
        """Listens to everything that is painted, as long as the block lasts."""
        listening = Damage(self._x, self._display, self._root)
        try:
            yield listening
        finally:
            listening.end()

    def close(self) -> None:
        """Ends the connection."""
        self._x.XCloseDisplay(self._display)


class Damage:
    """What is painted on the screen, told by the server the moment it is there."""

    def __init__(self, x: ctypes.CDLL, display: ctypes.c_void_p, root: ctypes.c_ulong) -> None:
        self._x, self._display = x, display
        self._extension = ctypes.CDLL(find_library("Xdamage") or "libXdamage.so.1")
        self._extension.XDamageCreate.restype = ctypes.c_ulong
        base, error = ctypes.c_int(), ctypes.c_int()
        known = self._extension.XDamageQueryExtension(
            display, ctypes.byref(base), ctypes.byref(error)
        )
        if not known:
            raise NothingSeen
        self._notify = base.value  # + XDamageNotify, which is 0
        self._id = ctypes.c_ulong(
            self._extension.XDamageCreate(display, root, ctypes.c_int(RAW_RECTANGLES))
        )
        x.XSync(display, 0)

    def forget(self) -> None:
        """Drops what was painted until now."""
        self._x.XSync(self._display, 0)
        while self._next(0) is not None:
            pass

    def wait_in(self, box: Box, patience_s: float) -> float:
        """Waits until something wider than a caret is painted in a part of the screen.

        Returns:
            When it was, in `perf_counter` seconds.
        """
        deadline_s = perf_counter() + patience_s
        while (left_s := deadline_s - perf_counter()) > 0:
            if touches(self._next(left_s), box):
                return perf_counter()
        raise NothingSeen

    def last_in(self, box: Box, quiet_s: float) -> float | None:
        """Waits until nothing has been painted in a part of the screen for a while.

        Returns:
            When something was painted there for the last time; None for never.
        """
        found, quiet_since_s = None, perf_counter()
        while (left_s := quiet_since_s + quiet_s - perf_counter()) > 0:
            if touches(self._next(left_s), box):
                found = quiet_since_s = perf_counter()
        return found

    def end(self) -> None:
        """Stops listening."""
        self._extension.XDamageDestroy(self._display, self._id)
        self.forget()

    def _next(self, patience_s: float) -> Box | None:
        if not self._x.XPending(self._display):
            select.select([self._x.XConnectionNumber(self._display)], [], [], patience_s)
        if not self._x.XPending(self._display):
            return None
        event = DamageNotify()
        self._x.XNextEvent(self._display, ctypes.byref(event))
        area = event.area
        return (area.x, area.y, area.width, area.height) if event.type == self._notify else None


CARET_PX: Final = 12  # Qt repaints so much around a caret


def touches(painted: Box | None, box: Box) -> bool:
    """Tells whether something wider than a caret was painted in a part of the screen."""
    if painted is None or painted[2] <= CARET_PX:
        return False
    x, y, width, height = painted
    left, top, across, down = box
    return left < x + width and x < left + across and top < y + height and y < top + down


def pause(seconds: float) -> None:
    """Lets a finger's time pass without taking any from the program."""
    select.select([], [], [], seconds)


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
