"""What changed: told plainly, since silent changes frighten people who were watched."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class ChangesPage(Page):
    """Lists what each version changed, the newest first."""

    page_id: ClassVar[str] = "changes"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        news = context.session.library.whats_new
        page = ScrollPage(width=TEXT_WIDTH, parent=self)
        self.back = Button(_("Settings"), kind=Kind.QUIET, icon="arrow-left")
        self.back.clicked.connect(self._go_back)
        page.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        page.body.addWidget(Heading(_(news.title), 1))
        page.body.addWidget(Body(_(news.about)))
        for release in news.releases:
            card = Card(_("Version {number}").format(number=release.number))
            for change in release.changes:
                card.body.addWidget(Body(_(change.text)))
            page.body.addWidget(card)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.body.addStretch(1)
        fill(self, page)

    def first_focus(self) -> QWidget:
        """The way back."""
        return self.back

    def _go_back(self) -> None:
        self.context.navigate("settings")


PAGE = ChangesPage
