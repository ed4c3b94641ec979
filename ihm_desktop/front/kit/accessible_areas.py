"""Keeps a screen reader from crashing a cover while a page is being laid out.

Qt's own object for a scroll area looks up its children without checking the number it is
asked for; a reader that counted them a moment before then ends the process (Qt 6.11.3).
Qt's object for ordinary widgets checks. The journal process does the same for itself.
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
        """Makes one accessible object; None has Qt make it.

        Args:
            class_name: A class that the thing is made of.
            thing: What it stands for.
        """
        if class_name != CLASS or not isinstance(thing, QScrollArea):
            return None
        made = QAccessibleWidget(thing, QAccessible.Role.Client, thing.accessibleName())
        self._made.append(made)
        return made
