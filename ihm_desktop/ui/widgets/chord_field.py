"""A field that takes keys pressed together instead of text."""

import string
from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ihm_desktop.i18n import _

HELD: Final = "Ctrl+Shift+"
KEYS: Final = frozenset({*string.ascii_uppercase, *(f"F{number}" for number in range(1, 13))})
# Redo; entering signs by number; copying and pasting in a terminal.
TAKEN: Final = frozenset({"Ctrl+Shift+Z", "Ctrl+Shift+U", "Ctrl+Shift+C", "Ctrl+Shift+V"})
_PASSED_ON: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
_MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)


def spoken(chord: str) -> str:
    """Writes a chord as the keyboard of this computer has it.

    Args:
        chord: In Qt's portable form.
    """
    return QKeySequence(chord).toString(QKeySequence.SequenceFormat.NativeText)


def problem(chord: str, taken: Collection[str] = ()) -> str:
    """Says why a chord cannot be used; empty where it can.

    Control, Shift and a Latin letter are on every keyboard, typed by nobody by chance, and
    left free by desktops; digits are not the same key everywhere once Shift is down.

    Args:
        chord: In Qt's portable form; empty for none.
        taken: Further chords that mean something.
    """
    if not chord.startswith(HELD) or chord.removeprefix(HELD) not in KEYS:
        return _("Please hold Ctrl and Shift, and press a letter or one of the keys F1 to F12.")
    if chord in TAKEN or chord in taken:
        return _("These keys mean something else already. Please take another letter.")
    return ""


class ChordField(QLineEdit):
    """Shows the keys; pressing others in it tells them. Tab leaves it as any field.

    Args:
        name: Accessible name.
        parent: Owner.

    Signals:
        pressed_chord: Keys were pressed together, in Qt's portable form.
    """

    pressed_chord = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setDragEnabled(False)

    def show_chord(self, chord: str) -> None:
        """Shows keys, as the keyboard has them."""
        self.setText(spoken(chord))

    def event(self, event: QEvent) -> bool:
        """Takes keys before they mean anything else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() not in _PASSED_ON:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tells the keys that are down together."""
        if event.key() in _PASSED_ON:
            event.ignore()
        elif event.key() not in _MODIFIERS and not event.isAutoRepeat():
            sequence = QKeySequence(event.keyCombination())
            self.pressed_chord.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers nothing: there is no text here to copy."""
        event.accept()
