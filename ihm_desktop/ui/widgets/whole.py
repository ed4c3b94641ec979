"""Keeps a widget as high as its wrapped text needs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keep_whole(widget: QWidget) -> None:
    """Gives a widget the least height that its present width asks for.

    A layout never makes a widget of fixed height policy higher than its size hint, which
    knows one line only: the second line of a narrow button would be cut.

    Args:
        widget: Something with `heightForWidth`.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_Resized):
        needed = widget.heightForWidth(widget.width())
        if needed != widget.minimumHeight():
            widget.setMinimumHeight(needed)
