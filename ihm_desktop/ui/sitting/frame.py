"""A page of one screen at a time, with the sitting's bar above it."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.guidance_stairway import ClosingMinute
from ihm_desktop.i18n import _
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.sitting.bar import SittingBar
from ihm_desktop.ui.sitting.closing_minute import ClosingCard
from ihm_desktop.ui.widgets.labels import Heading
from ihm_desktop.ui.widgets.scroll_page import PAGE_WIDTH, TEXT_WIDTH, ScrollPage


class Out(Enum):
    """The way out of a screen."""

    NONE = auto()
    BACK = auto()
    STOP = auto()


class _ScreenPage(ScrollPage):
    """Tells when its margins may have changed, so that the bar can begin where it begins."""

    spaced = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spaced.emit()


class SittingFrame(QWidget):
    """Shows screens in turn; each begins at its top.

    Attributes:
        bar: Stop, steady and "Saved"; shown while something is open.
        heading: The heading of the screen that is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = SittingBar()
        self.heading = Heading("", 1)
        self._page: ScrollPage | None = None
        self._closing: ClosingCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self.bar.hide()

    def show_screen(self, screen: QWidget, title: str, *, narrow: bool, out: Out) -> None:
        """Shows a screen in place of the one before.

        Args:
            screen: What to show.
            title: Its heading.
            narrow: Whether it is one column of text.
            out: What the way out is called.
        """
        page = _ScreenPage(width=TEXT_WIDTH if narrow else PAGE_WIDTH)
        page.spaced.connect(self._align)
        self.heading = Heading(title, 1)
        page.body.addWidget(self.heading)
        page.body.addWidget(screen)
        page.body.addStretch(1)
        before, self._page = self._page, page
        self._closing = None
        self._column.addWidget(page, 1)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.bar.mark.clear()
        if out is Out.BACK:
            self.bar.name_way_out(_("Back"), "arrow-left")
        else:
            self.bar.name_way_out(_("Stop here"), "bookmark")
        self.bar.setVisible(out is not Out.NONE)
        self._align()

    def _align(self) -> None:
        if self._page is not None:
            self.bar.set_edge(self._page.body.contentsMargins().left())

    def offer_closing(self, words: ClosingMinute, navigate: Navigate) -> None:
        """Says that stopping is fine, above the screen and without covering it.

        Args:
            words: What is said.
            navigate: Opens another page.
        """
        if self._page is not None and self._closing is None:
            self._closing = ClosingCard(words, navigate)
            self._page.body.insertWidget(1, self._closing)
            read_in_order(self._page.body)
            self._closing.appear()

    def show_trouble(self, error: IhmError) -> None:
        """Says what could not be read or saved."""
        self.bar.show()
        self.bar.show_trouble(error)

    def page(self) -> ScrollPage | None:
        """Returns what is shown, for tests and pictures."""
        return self._page
