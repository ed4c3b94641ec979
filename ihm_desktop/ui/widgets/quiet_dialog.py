"""A question in its own window, under the program's neutral name."""

import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Heading
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class QuietDialog(QDialog):
    """Asks or tells something; Escape and the window's own cross answer no.

    Args:
        heading: Shown inside; the title bar repeats the parent window's title.
        parent: Widget in whose window it appears.

    Attributes:
        body: Layout to put the content into; scrolls where it is too long.
    """

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(parent.window().windowTitle() if parent is not None else "")
        self.setAccessibleName(heading)
        self._page = ScrollPage(width=TEXT_WIDTH)
        self.body = QVBoxLayout()
        self._page.body.addWidget(Heading(heading, 2))
        self._page.body.addLayout(self.body)
        self._page.body.addStretch(1)
        self._row = FlowLayout()
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addLayout(self._row)
        self._column = column
        self._space()

    def add_button(
        self, text: str, *, kind: Kind = Kind.QUIET, answer: bool | None = None
    ) -> Button:
        """Adds a button at the foot.

        Args:
            text: Its label.
            kind: How much it asks for attention.
            answer: True accepts, False rejects, None leaves the dialog open.
        """
        button = Button(text, kind=kind)
        if answer is not None:
            button.clicked.connect(self.accept if answer else self.reject)
        self._row.addWidget(button)
        return button

    def exec(self) -> int:
        """Asks and waits for the answer.

        Qt's own ends when the dialog is taken off the screen for a while; this one waits on.
        """
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        self.destroyed.connect(loop.quit)
        self.open()
        loop.exec()
        return self.result() if shiboken6.isValid(self) else 0

    def sizeHint(self) -> QSize:
        """Asks for a column of text, within the screen."""
        theme = theme_now()
        width = theme.px(560)
        inner = self._page.content.heightForWidth(width)
        height = max(inner, theme.px(120)) + self._row.heightForWidth(width) + theme.px(40)
        screen = self.screen().availableSize() * 0.9
        return QSize(width, height).boundedTo(screen)

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the size that its content needs."""
        self.resize(self.sizeHint())
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        theme = theme_now()
        edge = theme.px(26)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row.setContentsMargins(edge, theme.px(8), edge, edge)
        self._row.setSpacing(theme.px(10))
        self.body.setSpacing(theme.px(12))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
