"""The trash: bring a page back, or erase it so that no word of it stays."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.change import Kind as Data
from ihm_desktop.domain.entry import EntryLine
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.models.entry_list import Row, day_text
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labels import Body, Heading, Note
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class TrashPage(Page):
    """Pages that were thrown away and can still be brought back."""

    page_id: ClassVar[str] = "trash"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cards: list[Card] = []
        self._message = Note()
        self._message.setVisible(False)
        self.back = Button(_("Back to the pages"), kind=Kind.QUIET, icon="arrow-left")
        self.empty = HoldButton(_("Hold to erase everything here"))
        self._about = Body(
            _(
                "Pages wait here until you erase them. What is erased cannot be brought back, "
                "by you or by anyone. A backup you made before still has it."
            )
        )
        self._page = ScrollPage(width=TEXT_WIDTH, parent=self)
        for part in (Heading(_("Trash"), 1), self._about, self._message):
            self._page.body.addWidget(part)
        self._page.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._page.body.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignLeading)
        self._page.body.addStretch(1)
        fill(self, self._page)
        self.back.clicked.connect(self._go_back)
        self.empty.held.connect(self._empty)

    def enter(self, target: object = None) -> None:
        """Reads what is in the trash."""
        self._reload()

    def refresh(self, change: Change) -> None:
        """Reads it anew when something came or went."""
        if Data.TRASH in change or Data.ENTRY in change:
            self._reload()

    def first_focus(self) -> QWidget:
        """The way back."""
        return self.back

    def _reload(self) -> None:
        journal = self.context.session.journal
        self.context.jobs.run(journal.trashed, then=self._show, failed=self._tell, owner=self)

    def _show(self, lines: tuple[EntryLine, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._card(line) for line in lines]
        for at, card in enumerate(self._cards):
            self._page.body.insertWidget(4 + at, card)
        read_in_order(self._page.body)
        self.empty.setVisible(bool(lines))
        self._message.setText(_("There is nothing here."))
        self._message.setVisible(not lines)

    def _card(self, line: EntryLine) -> Card:
        shown = Row.of_line(line)
        card = Card(shown.title or _("A page without words"))
        card.body.addWidget(Note(day_text(line.written_at)))
        for piece in shown.pieces:
            card.body.addWidget(Body(piece.text))
        row = QWidget()
        flow = FlowLayout(row)
        named = line.title or day_text(line.written_at)
        again = Button(
            _("Bring back"), kind=Kind.QUIET, name=_("Bring back: {page}").format(page=named)
        )
        erase = HoldButton(_("Hold to erase now"))
        again.setProperty("entry_id", line.id)
        erase.setProperty("entry_id", line.id)
        again.clicked.connect(self._restore)
        erase.held.connect(self._erase)
        flow.addWidget(again)
        flow.addWidget(erase)
        card.body.addWidget(row)
        return card

    def _restore(self) -> None:
        entry_id, journal = self._asked_for(), self.context.session.journal
        self._do(lambda: journal.restore(entry_id))

    def _erase(self) -> None:
        entry_id, journal = self._asked_for(), self.context.session.journal
        self._do(lambda: journal.erase(entry_id))

    def _empty(self) -> None:
        self._do(self.context.session.journal.empty_trash)

    def _asked_for(self) -> int:
        pressed = self.sender()
        return int(pressed.property("entry_id")) if pressed is not None else 0

    def _do(self, work: Callable[[], Change]) -> None:
        self.context.jobs.run(work, then=self.context.changed, failed=self._tell, owner=self)

    def _go_back(self) -> None:
        self.context.navigate("pages")

    def _tell(self, error: IhmError) -> None:
        self._message.setText(sentence(error))
        self._message.setVisible(True)


PAGE = TrashPage
