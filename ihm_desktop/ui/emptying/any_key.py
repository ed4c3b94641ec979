"""Sees each key before any widget does, and the keyboard's going elsewhere."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

# Keys that act with others only: passed on, since tapping Shift also closes everything.
MODIFIER_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
    }
)
AWAY: Final = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Close})


def window_of(widget: QWidget) -> QWindow:
    """Returns the window that hands a widget its keys, made where there is none yet.

    Args:
        widget: Something in a window, or a window.

    Raises:
        RuntimeError: The window system gave none.
    """
    top = widget.window()
    top.winId()
    found = top.windowHandle()
    if found is None:
        raise RuntimeError
    return found
