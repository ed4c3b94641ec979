"""One page for the second journal, with a date of its own."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.writing.sheet_head import SheetHead


class WriteCard(Card):
    """Heading, date and text; nothing of it stays in this journal.

    Signals:
        wanted: The page is to go there, with heading, text and moment.
    """

    wanted = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("A page for there"), parent=parent)
        self.head = SheetHead()
        self.head.star.hide()
        self.text = TextArea(_("What to write there"), least_lines=4)
        self.put = Button(_("Put it there"))
        self.body.addWidget(
            Body(
                _(
                    "It goes into the second journal with the date that you choose. Nothing of "
                    "it is kept here. It is saved when you put it there, or when you close."
                )
            )
        )
        self.body.addWidget(self.head)
        self.body.addWidget(self.text)
        self.body.addWidget(self.put, 0, Qt.AlignmentFlag.AlignLeading)
        self.head.left_title.connect(self.text.setFocus)
        self.put.clicked.connect(self.send)

    def begin(self, moment: datetime) -> None:
        """Empties it.

        Args:
            moment: The date that is offered.
        """
        self.head.load("", moment, starred=False)
        self.text.set_text("")

    def is_empty(self) -> bool:
        """Tells whether nothing is written."""
        return not (self.head.title.text().strip() or self.text.text().strip())

    def send(self) -> None:
        """Asks for the page to be put there, if anything is written."""
        if self.is_empty():
            self.text.setFocus()
            return
        if self.isEnabled():
            self.wanted.emit(self.head.title.text(), self.text.text(), self.head.written_at())
