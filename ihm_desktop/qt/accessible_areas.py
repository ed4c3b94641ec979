"""Keeps a screen reader from crashing a process while a page is being laid out.

Qt's own object for a scroll area looks up its children without checking the number it is
asked for. A reader that counted them a moment before a scroll bar went away then asks for
one too many, and the process dies of a segmentation fault (seen eight times in twelve with
Qt 6.11.3, `QAccessibleAbstractScrollArea::child`). Qt's object for ordinary widgets checks.
"""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea

CLASS: Final = "QScrollArea"  # asked for each class that a widget is made of, the nearest first


class AccessibleAreas:
    """Makes the accessible object of every scroll area.

    Qt owns what is made here and ends it with its widget; Python must not end it before.
    """

    def __init__(self) -> None:
        self._made: list[QAccessibleInterface] = []

    def install(self) -> None:
        """Makes all accessible objects of scroll areas from now on."""
        QAccessible.installFactory(self.make)

    def make(self, class_name: str, thing: QObject) -> QAccessibleInterface | None:
        """Makes one accessible object; None leaves it to Qt.

        Args:
            class_name: A class that the thing is made of.
            thing: What it stands for.
        """
        if class_name != CLASS or not isinstance(thing, QScrollArea):
            return None
        made = QAccessibleWidget(thing, QAccessible.Role.Client, thing.accessibleName())
        self._made.append(made)
        return made
