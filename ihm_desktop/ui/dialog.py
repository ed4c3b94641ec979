"""A dialog with the Close button in the corner where every page has it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog


class Dialog(QuietDialog):
    """Asks or tells something; see `QuietDialog`.

    Args:
        heading: Shown inside; the title bar repeats the parent window's title.
        close_now: Quick exit, `UiContext.close_now`.
        parent: Widget in whose window it appears.
    """

    def __init__(
        self, heading: str, close_now: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        self._top = QHBoxLayout()
        super().__init__(heading, parent)
        button = CloseButton()
        button.clicked.connect(close_now)
        self._top.addStretch()
        self._top.addWidget(button)
        self._column.insertLayout(0, self._top)
        self._space_top()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space_top()

    def _space_top(self) -> None:
        edge = theme_now().px(16)
        self._top.setContentsMargins(edge, edge, edge, 0)
