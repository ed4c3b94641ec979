"""About: whose ideas this leans on, what it is not, and what it cannot do."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop import __version__
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading, Note
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class AboutPage(Page):
    """Shows the about text and, once more, what the program can and cannot do."""

    page_id: ClassVar[str] = "about"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        library = context.session.library
        page = ScrollPage(width=TEXT_WIDTH, parent=self)
        self.back = Button(_("Settings"), kind=Kind.QUIET, icon="arrow-left")
        self.back.clicked.connect(self._go_back)
        page.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        page.body.addWidget(Heading(_("About"), 1))
        page.body.addWidget(Note(_("Version {number}").format(number=__version__)))
        for text in library.about.paragraphs:
            page.body.addWidget(Body(_(text)))
        for section in library.safety_note.sections:
            card = Card(_(section.title))
            for text in section.paragraphs:
                card.body.addWidget(Body(_(text)))
            page.body.addWidget(card)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.body.addStretch(1)
        fill(self, page)

    def first_focus(self) -> QWidget:
        """The way back."""
        return self.back

    def _go_back(self) -> None:
        self.context.navigate("settings")


PAGE = AboutPage
