"""Keeps windows from appearing while nothing of the journal may be seen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


def keep_back(watched: QObject, event: QEvent) -> QWidget | None:
    """Looks at an event of any object; a window about to appear is kept off the screen.

    Qt tells a window that it is shown before it shows it, and then asks for this attribute.

    Args:
        watched: Who receives the event.
        event: The event.

    Returns:
        The window that was kept back, or None.
    """
    if event.type() is not QEvent.Type.Show or not isinstance(watched, QWidget):
        return None
    if not watched.isWindow():
        return None
    watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    return watched
