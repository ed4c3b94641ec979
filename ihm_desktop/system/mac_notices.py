"""What macOS says about sleep and a locked screen. Never run on macOS.

Written against the Objective-C runtime's C functions, so that no further package is needed.
Source: developer.apple.com, NSWorkspace.willSleepNotification; the screen's lock is told by
the distributed notification "com.apple.screenIsLocked", which Apple does not document.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Final

WILL_SLEEP: Final = b"NSWorkspaceWillSleepNotification"
SCREEN_LOCKED: Final = b"com.apple.screenIsLocked"
METHOD_TYPES: Final = b"v@:@"  # returns nothing; takes self, selector, notification

_kept: Final[list[object]] = []  # the runtime holds no reference to a Python function


def listen(leave: Callable[[], None]) -> bool:
    """Asks to be told.

    Args:
        leave: Called on the main thread.

    Returns:
        Whether anything will be told.
    """
    if sys.platform != "darwin":
        return False
    runtime = ctypes.CDLL("/usr/lib/libobjc.dylib")
    for name in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
        getattr(runtime, name).restype = ctypes.c_void_p
    observer = _observer(runtime, leave)
    workspace = send(runtime, find_class(runtime, b"NSWorkspace"), b"sharedWorkspace")
    centre = send(runtime, workspace, b"notificationCenter")
    distributed = find_class(runtime, b"NSDistributedNotificationCenter")
    _observe(runtime, centre, observer, WILL_SLEEP)
    _observe(runtime, send(runtime, distributed, b"defaultCenter"), observer, SCREEN_LOCKED)
    return True


def _observer(runtime: ctypes.CDLL, leave: Callable[[], None]) -> int:
    kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    function = kind(lambda _self, _selector, _notice: leave())
    _kept.append(function)
    parent = ctypes.c_void_p(find_class(runtime, b"NSObject"))
    made = runtime.objc_allocateClassPair(parent, b"Listener", 0)
    selector = ctypes.c_void_p(runtime.sel_registerName(b"told:"))
    runtime.class_addMethod(ctypes.c_void_p(made), selector, function, METHOD_TYPES)
    runtime.objc_registerClassPair(ctypes.c_void_p(made))
    return send(runtime, made, b"new")


def _observe(runtime: ctypes.CDLL, centre: int, observer: int, name: bytes) -> None:
    words = send(runtime, find_class(runtime, b"NSString"), b"stringWithUTF8String:", name)
    selector = runtime.sel_registerName(b"told:")
    send(runtime, centre, b"addObserver:selector:name:object:", observer, selector, words, None)


def find_class(runtime: ctypes.CDLL, name: bytes) -> int:
    """Finds a class by its name."""
    return int(runtime.objc_getClass(name) or 0)


def send(runtime: ctypes.CDLL, target: int, selector: bytes, *arguments: int | bytes | None) -> int:
    """Sends a message to an object and returns what it answers, as an address or number."""
    call = ctypes.cast(runtime.objc_msgSend, ctypes.c_void_p).value
    kinds = [ctypes.c_char_p if isinstance(word, bytes) else ctypes.c_void_p for word in arguments]
    send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *kinds)(call or 0)
    return int(send(target, runtime.sel_registerName(selector), *arguments) or 0)
