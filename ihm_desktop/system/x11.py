"""A few words with the X server beside Qt's own connection."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Connection(NamedTuple):
    """An open connection.

    Attributes:
        library: Xlib.
        display: What Xlib's functions want first.
    """

    library: ctypes.CDLL
    display: ctypes.c_void_p


@contextmanager
def connected() -> Iterator[Connection | None]:
    """Connects to the server that `DISPLAY` names; the end sends what was waiting.

    Yields:
        The connection, or None where there is no Xlib or no server.
    """
    try:
        library = ctypes.CDLL("libX11.so.6")  # Qt's own part for X11 needs it too
    except OSError:
        yield None
        return
    library.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(library.XOpenDisplay(None))
    if not display:
        yield None
        return
    try:
        yield Connection(library, display)
    finally:
        library.XCloseDisplay(display)
