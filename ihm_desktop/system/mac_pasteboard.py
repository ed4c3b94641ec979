"""Marks what lies on the pasteboard of macOS as not meant for histories. Never run on macOS.

Qt would give the mark a name of its own, which no history knows.
Source: nspasteboard.org, "Identifying and Handling Transient or Special Data".
"""

import ctypes
import sys
from typing import Final

from ihm_desktop.system.mac_notices import find_class, send

CONCEALED_TYPE: Final = b"org.nspasteboard.ConcealedType"


def conceal() -> None:
    """Adds the mark to what is there; elsewhere than on macOS it does nothing."""
    if sys.platform != "darwin":
        return
    runtime = ctypes.CDLL("/usr/lib/libobjc.dylib")
    for name in ("objc_getClass", "sel_registerName"):
        getattr(runtime, name).restype = ctypes.c_void_p
    strings = find_class(runtime, b"NSString")
    words = (
        send(runtime, strings, b"stringWithUTF8String:", text) for text in (b"", CONCEALED_TYPE)
    )
    pasteboard = send(runtime, find_class(runtime, b"NSPasteboard"), b"generalPasteboard")
    send(runtime, pasteboard, b"setString:forType:", *words)
