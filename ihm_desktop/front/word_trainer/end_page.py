"""What is said when a sitting is through: what was done, and what one may do now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.surfaces import Scroll, Sheet
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout


class EndPage(QWidget):
    """A quiet end.

    Signals:
        asked: Something is to be done, by the id of a command.
    """

    asked = Signal(str)

    def __init__(self, dress: Dress) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._title = heading("", dress, 29)
        self._note = note("", dress, 15)
        self._back = button(dress, _("Back to the deck"), Kind.FIRST)
        self._write = button(dress, _("Write a few sentences"), Kind.QUIET, "feather")
        self._more = button(dress, _("Look at some words anyway"))
        sheet = Sheet(dress)
        sheet.body.addWidget(self._title)
        sheet.body.addWidget(self._note)
        row = FlowLayout(spacing=dress.px(8))
        for made, name in ((self._back, "back"), (self._write, "notebook"), (self._more, "anyway")):
            made.setProperty("command", name)
            made.clicked.connect(self._ask)
            row.addWidget(made)
        sheet.body.addSpacing(dress.px(8))
        sheet.body.addLayout(row)
        scroll = Scroll(dress)
        scroll.body.addWidget(sheet)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_end(self, title: str, words: str) -> None:
        """Shows what was done.

        Args:
            title: In one line.
            words: And in one more.
        """
        self._title.setText(title)
        self._note.setText(words)
        self._back.setAccessibleDescription(f"{title} {words}")
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.asked.emit(str(sender.property("command")))
