"""Puts the Close button into the corner of every dialog, whoever made it.

Done in one place, because a single forgotten dialog would be the one that is open when it
matters: message boxes, file dialogs and questions of pages all get it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import CloseButton

HAS_BUTTON: Final = "has_close_button"
EDGE_PX: Final = 12


class CloseCorner(QObject):
    """Watches for dialogs."""

    def __init__(
        self, app: QGuiApplication, close_now: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """Starts watching.

        Args:
            app: The running application.
            close_now: Quick exit.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._close_now = close_now
        app.focusWindowChanged.connect(self.look)

    def look(self) -> None:
        """Gives every dialog on the screen its button."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self._fit(widget)

    def _fit(self, dialog: QDialog) -> None:
        if dialog.property(HAS_BUTTON):
            return
        dialog.setProperty(HAS_BUTTON, True)
        _Corner(dialog, self._close_now)


class _Corner(QObject):
    """Keeps one dialog's button in its place."""

    def __init__(self, dialog: QDialog, close_now: Callable[[], None]) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._button = CloseButton(dialog)
        self._button.clicked.connect(close_now)
        self._button.adjustSize()
        self._make_room()
        self._place()
        self._button.show()
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the dialog's size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
        return False

    def _make_room(self) -> None:
        layout = self._dialog.layout()
        if layout is None:
            return
        extra = self._button.height() + theme_now().px(EDGE_PX)
        margins = layout.contentsMargins()
        margins.setTop(margins.top() + extra)
        layout.setContentsMargins(margins)
        self._dialog.resize(self._dialog.width(), self._dialog.height() + extra)

    def _place(self) -> None:
        edge = theme_now().px(EDGE_PX)
        mirrored = self._dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = edge if mirrored else self._dialog.width() - self._button.width() - edge
        self._button.move(left, edge)
        self._button.raise_()
