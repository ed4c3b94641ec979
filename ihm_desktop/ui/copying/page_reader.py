"""Turns the pages of a copy: as pictures, and as text for whoever wants text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.typesetter import LaidOut, PagePicture
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.copying.page_picture import PagePaper
from ihm_desktop.ui.moving.sizes import number_text
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labels import Body


class PageReader(QWidget):
    """Shows one page at a time; the pictures come from the layout that is sealed.

    Signals:
        failed: A page could not be drawn, with the error.
    """

    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._laid_out: LaidOut | None = None
        self._at = 0
        self.paper = PagePaper()
        self.text = TextArea(_("This page as text"), least_lines=8, most_lines=30)
        self.text.setReadOnly(True)
        self.text.hide()
        self.before = Button(_("Page before"), kind=Kind.QUIET, icon="arrow-left")
        self.after = Button(_("Next page"), kind=Kind.QUIET, icon="arrow-right")
        self.as_text = Button(_("Show it as text"), kind=Kind.LINK)
        self.as_text.setCheckable(True)
        self.where = Body()
        self._lay_out()
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.as_text.toggled.connect(self._show_text)
        self.paper.turned.connect(self._turn)
        self.paper.wants.connect(self._draw)

    def show_pages(self, laid_out: LaidOut) -> None:
        """Shows the first page of a copy."""
        self._laid_out = laid_out
        self._at = 0
        self._show()

    def forget(self) -> None:
        """Shows nothing."""
        self._laid_out = None
        self.paper.forget()
        self.text.set_text("")
        self.where.setText("")

    def page(self) -> int:
        """Returns which page is shown, counted from 0."""
        return self._at

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for button in (self.before, self.after, self.as_text):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.where, row, self.text, self.paper):
            column.addWidget(part)

    def _back(self) -> None:
        self._turn(-1)

    def _on(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        if self._laid_out is not None and 0 <= self._at + by < self._laid_out.page_count:
            self._at += by
            self._show()
            announce(self, self.where.text())

    def _show(self) -> None:
        if self._laid_out is None:
            return
        last = self._laid_out.page_count
        self.where.setText(
            _("Page {number} of {last}").format(
                number=number_text(self._at + 1), last=number_text(last)
            )
        )
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < last)
        self.text.set_text(self._laid_out.text(self._at))
        self._draw()

    def _draw(self) -> None:
        laid_out, at, width = self._laid_out, self._at, self.paper.width_px()
        if laid_out is None:
            return

        def then(picture: PagePicture) -> None:
            if laid_out is self._laid_out and at == self._at:
                self.paper.show_page(picture, self.where.text(), laid_out.text(at))

        self._context.jobs.run(
            lambda: laid_out.picture(at, width),
            then=then,
            failed=self._tell,
            owner=self,
            drop_on_close=True,
        )

    def _show_text(self, shown: bool) -> None:
        self.text.setVisible(shown)
        self.as_text.setText(_("Show the picture") if shown else _("Show it as text"))
        self.paper.setVisible(not shown)
        if shown:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, error: IhmError) -> None:
        self.failed.emit(error)
