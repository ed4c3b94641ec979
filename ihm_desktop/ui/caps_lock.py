"""Notices Caps Lock while a passphrase is typed; Qt itself does not tell."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class CapsLock(QObject):
    """Compares each letter's case with the Shift key.

    Signals:
        seen: Whether the letter just typed shows that Caps Lock is on.
    """

    seen = Signal(bool)

    def __init__(self, field: QLineEdit) -> None:
        """Starts watching.

        Args:
            field: Where letters are typed; owns this object.
        """
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at each key and lets it pass."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look(event)
        return False

    def _look(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.seen.emit(False)  # it was just changed; the next letter tells which way
        elif len(letter) == 1 and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.seen.emit(letter.isupper() != shift)
