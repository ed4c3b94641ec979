"""Keeps the mouse wheel for scrolling: it chooses nothing and moves no keyboard.

Qt lets the wheel turn a list or a date under the pointer, and gives it the keyboard. Whoever
scrolls a page would change an answer in passing, or go on writing in another field.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _PassesOver(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Wheel:
            return False
        event.ignore()  # so that Qt offers it to what lies around the field
        return True


def leave_wheel_to_page(field: QWidget) -> None:
    """Has a field pass the wheel on to the page that it stands on.

    Args:
        field: A list that drops down, a date, a number.
    """
    take_no_keyboard_by_wheel(field)
    field.installEventFilter(_PassesOver(field))


def take_no_keyboard_by_wheel(field: QWidget) -> None:
    """Lets keys and clicks alone give a field the keyboard; the wheel may scroll in it.

    Args:
        field: A field or a list of several lines.
    """
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
