"""Where the passphrase is typed. Its first paint is on the clock, so it imports little."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.caps_lock import CapsLock
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, CloseButton
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField

COLUMN_PX = 460


class UnlockWindow(QWidget):
    """One field, one button, one sentence.

    Signals:
        entered: The person wants to open, with the passphrase as a `bytearray`.
        close_asked: The person wants to leave.
    """

    entered = Signal(object)
    close_asked = Signal()

    def __init__(
        self,
        title: str,
        field: str,
        outcomes: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Builds the panel.

        Args:
            title: The cover's title, in the language in use.
            field: Label of the field, likewise.
            outcomes: The cover's own wordings, see `error_text.sentence`.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._outcomes = outcomes
        self._field = PassphraseField(field)
        self._label = Note(field)
        self._label.setBuddy(self._field)
        self._caps_lock = CapsLock(self._field.line_edit())
        self._open = Button(_("Open"))
        self._said = Body()
        self._caps = Note(_("Caps Lock is on."))
        self._close = CloseButton()
        self._lay_out(title)
        self._connect()
        self.setTabOrder(self._field, self._open)
        self.setTabOrder(self._open, self._close)

    def start(self) -> None:
        """Gives the field the keyboard."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self) -> None:
        """Says that it is opening and how long that may take."""
        for widget in (self._field, self._open):
            widget.setEnabled(False)
        self._say(_("Opening. This can take a few seconds."))

    def refuse(self, error: IhmError) -> None:
        """Says why it did not open and lets the person try again.

        Args:
            error: One of the outcomes of opening.
        """
        for widget in (self._field, self._open):
            widget.setEnabled(True)
        self._say(sentence(error, self._outcomes))
        self.start()

    def tell(self, words: str) -> None:
        """Shows and says a sentence; an empty one takes it away.

        Args:
            words: A plain sentence.
        """
        if words:
            self._say(words)
        else:
            self._said.hide()

    def _lay_out(self, title: str) -> None:
        theme = theme_now()
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.paper))
        self.setPalette(palette)
        card = Card(title)
        card.setFixedWidth(theme.px(COLUMN_PX))
        for widget in (self._label, self._field, self._caps, self._open, self._said):
            card.body.addWidget(widget)
        self._caps.hide()
        self._said.hide()
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        edge = theme.px(22)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addLayout(top)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _connect(self) -> None:
        self._field.entered.connect(self._enter)
        self._open.clicked.connect(self._enter)
        self._close.clicked.connect(self.close_asked)
        self._caps_lock.seen.connect(self._caps.setVisible)

    def _enter(self) -> None:
        if not self._field.text():
            self._say(_("Please type your passphrase first."))
            self.start()
            return
        self._caps.hide()
        taken = self._field.take()
        self.wait()
        self.entered.emit(taken)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        self._field.line_edit().setAccessibleDescription(words)
        announce(self._said, words)
