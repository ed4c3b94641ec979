"""What the X server knows of the cover's picture and of a process's windows."""

import ctypes
from collections.abc import Iterator
from typing import Final

from tests.benchmarks.x_server import XServer

GRID_PX: Final = 37  # between two points that are looked at; no multiple of anything drawn
EDGE_PX: Final = 12  # of the cover's window, where the journal's window may not reach
MOST_POINTS: Final = 8
DEEPEST: Final = 3  # a window manager puts one or two windows around a program's own
XA_CARDINAL: Final = 6  # X11/Xatom.h

Point = tuple[int, int]
Box = tuple[int, int, int, int]  # x, y, width, height


class CoverPicture:
    """Knows the cover's colours at many points, and tells whether it is painted again."""

    def __init__(self, server: XServer, box: Box) -> None:
        """Looks at the cover, which must be on the screen.

        Args:
            server: The display.
            box: Where its window is.
        """
        x, y, width, height = box
        self._server = server
        self._colours = {
            (across, down): server.colour(across, down)
            for across in range(x + EDGE_PX, x + width - EDGE_PX, GRID_PX)
            for down in range(y + EDGE_PX, y + height - EDGE_PX, GRID_PX)
        }

    def forget_changed(self) -> None:
        """Forgets points that look otherwise now, though the cover is on the screen again."""
        self._colours = {
            point: colour
            for point, colour in self._colours.items()
            if self._server.colour(*point) == colour
        }

    def hidden(self) -> tuple[Point, ...]:
        """Returns some points, spread out, at which something else is on the screen now."""
        found = [
            point
            for point, colour in self._colours.items()
            if self._server.colour(*point) != colour
        ]
        step = max(1, len(found) // MOST_POINTS)
        return tuple(found[::step][:MOST_POINTS])

    def is_painted_at(self, points: tuple[Point, ...]) -> bool:
        """Tells whether the cover's own colours are on the screen at these points."""
        return all(self._server.colour(*point) == self._colours[point] for point in points)


class Windows:
    """Finds windows by the process that made them."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = int(self._x.XDefaultRootWindow(self._display))
        self._pid = ctypes.c_ulong(self._x.XInternAtom(self._display, b"_NET_WM_PID", 0))

    def of(self, pid: int) -> tuple[int, ...]:
        """Returns every window of a process, menus and hints included, mapped or not."""
        return tuple(one for one in self._below(self._root, DEEPEST) if self._maker(one) == pid)

    def _below(self, window: int, deepest: int) -> Iterator[int]:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        known = self._x.XQueryTree(
            self._display,
            ctypes.c_ulong(window),
            *(ctypes.byref(one) for one in (root, parent, children, count)),
        )
        if not known:
            return
        found = [int(children[at]) for at in range(count.value)]
        if children:
            self._x.XFree(children)
        for one in found:
            yield one
            if deepest > 1:
                yield from self._below(one, deepest - 1)

    def _maker(self, window: int) -> int:
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, left = ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XGetWindowProperty(
            self._display,
            ctypes.c_ulong(window),
            self._pid,
            ctypes.c_long(0),
            ctypes.c_long(1),
            0,
            ctypes.c_ulong(XA_CARDINAL),
            *(ctypes.byref(one) for one in (kind, form, count, left, data)),
        )
        found = int(data[0]) if count.value else 0
        if data:
            self._x.XFree(data)
        return found
