"""The small window under a disguise: one covered field, and no word that tells.

Whether anything was ever set up here or not, it looks and does the same.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.caps_lock import CapsLock
from ihm_desktop.ui.stages.phrase import is_phrase
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, CloseButton
from ihm_desktop.ui.widgets.labels import Note
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField

WIDTH_PX: Final = 380  # at 100 %
USUAL_OUTCOME: Final = "WrongPassphrase"  # said where a cover has no words of its own


class SmallUnlock(QWidget):
    """A field, two buttons, and a line that stays empty for most people.

    Signals:
        entered: Something was typed, as a `bytearray`.
        new_asked: The words that ask for a new book were typed.
        close_asked: Escape, or the button.
    """

    entered = Signal(object)
    new_asked = Signal()
    close_asked = Signal()

    def __init__(
        self, field: str, outcomes: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Builds the panel.

        Args:
            field: Label of the field, in the language in use.
            outcomes: The cover's wordings by name of the error's class, as message ids.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._outcomes = outcomes
        self._caps = False
        self._label = Note(field)
        self.field = PassphraseField(field, can_show=False)
        self._label.setBuddy(self.field)
        self._caps_lock = CapsLock(self.field.line_edit())
        self.said = Note()
        self._ok = Button(_("OK"))
        self._close = CloseButton()
        self._lay_out()
        self.field.entered.connect(self._enter)
        self.field.edited.connect(self._typed)
        self._ok.clicked.connect(self._enter)
        self._close.clicked.connect(self.close_asked)
        self._caps_lock.seen.connect(self._tell_caps)  # comes before the field has the letter

    def start(self) -> None:
        """Gives the field the keyboard."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: IhmError) -> None:
        """Empties the field and says the cover's own words about it.

        Args:
            error: Why it did not open.
        """
        self._wait(waiting=False)
        self.field.clear()
        self._say(self._wording(error))
        self.start()

    def tell(self, words: str) -> None:
        """Shows and says something dull; empty words take it away.

        Args:
            words: A short sentence.
        """
        self._say(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes away at Escape, also while it is looking."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme = theme_now()
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.paper))
        self.setPalette(palette)
        self.setMinimumWidth(theme.px(WIDTH_PX))
        buttons = FlowLayout()
        buttons.addWidget(self._ok)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(8))
        for widget in (self._label, self.field, self.said):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)
        self.said.setText(" ")  # keeps its line, so that the window never changes its size

    def _enter(self) -> None:
        if not self.field.text() or not self._ok.isEnabled():
            self.start()
            return
        if is_phrase(self.field.text()):
            self.field.clear()
            self.new_asked.emit()
            return
        taken = self.field.take()
        self._wait(waiting=True)
        self.entered.emit(taken)

    def _wait(self, *, waiting: bool) -> None:
        if waiting:
            self.field.hold()
            self.setProperty("no_ring", True)
            self.setFocus()  # else the keyboard would fall on a button
        self.field.setEnabled(not waiting)
        self._ok.setEnabled(not waiting)
        self._say(_("One moment.") if waiting else "")

    def _wording(self, error: IhmError) -> str:
        for kind in type(error).__mro__:
            if kind.__name__ in self._outcomes:
                return _(self._outcomes[kind.__name__])
        return _(self._outcomes.get(USUAL_OUTCOME, ""))

    def _typed(self) -> None:
        self._say(_("Caps Lock is on.") if self._caps else "")

    def _tell_caps(self, on: bool) -> None:
        self._caps = on

    def _say(self, words: str) -> None:
        if words and words != self.said.text():
            announce(self.said, words)
        self.said.setText(words or " ")
