"""Tells a screen reader what happened without moving the keyboard."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Has a screen reader say something, where one listens.

    Args:
        widget: Where it happened.
        words: What is said, in the language on screen.
    """
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
