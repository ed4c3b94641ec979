"""Tells three keys that are held down together from everything else that hands do.

X11 repeats a held key as releases and presses. Qt marks those as repeats where it sees the
press in time; on a slow computer it does not, so a release counts only when the key stays up.
"""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

KEY: Final = Qt.Key.Key_Delete
MODIFIERS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
HOLD_MS: Final = 3_000  # longer than any slip of the hand
LET_GO_MS: Final = 90  # a key that is still held comes back sooner; a hand does not

_OWN_MODIFIERS: Final = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift})
_PAD: Final = Qt.KeyboardModifier.KeypadModifier  # Delete on the number pad does as well


class _Keys(Enum):
    UP = auto()
    HELD = auto()  # all three are down, and the time runs
    SPENT = auto()  # held long enough, or ended by something else; Delete is not up yet


class HeldChord(QObject):
    """Counts while Ctrl, Shift and Delete are down, Delete pressed last.

    Any other key, letting one of the three go, or `give_up` ends it; then they have to be
    pressed anew.

    Signals:
        held: They were held long enough; comes once.
    """

    held = Signal()

    def __init__(self, *, hold_ms: int = HOLD_MS, parent: QObject | None = None) -> None:
        """Watches nothing by itself: whoever owns it passes key events on.

        Args:
            hold_ms: How long they are to be held, in milliseconds.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._keys = _Keys.UP
        self._full = QTimer(self, interval=hold_ms, singleShot=True)
        self._full.setTimerType(Qt.TimerType.PreciseTimer)
        self._full.timeout.connect(self._held)
        self._let_go = QTimer(self, interval=LET_GO_MS, singleShot=True)
        self._let_go.timeout.connect(self.give_up)

    def press(self, event: QKeyEvent) -> bool:
        """Takes a key that goes down.

        Returns:
            Whether it belongs to the keys being held, and to nothing else.
        """
        if event.key() == KEY:
            return self._press_key(event)
        if self._keys is not _Keys.UP and event.isAutoRepeat() and event.key() in _OWN_MODIFIERS:
            return True
        self._end()
        return False

    def release(self, event: QKeyEvent) -> bool:
        """Takes a key that goes up.

        Returns:
            Whether it belongs to the keys being held.
        """
        if self._keys is _Keys.UP:
            return False
        if not event.isAutoRepeat():
            if event.key() == KEY:
                self._let_go.start()
            else:
                self._end()
        return True

    def give_up(self) -> None:
        """Ends it, as when the keyboard goes elsewhere."""
        self._keys = _Keys.UP
        self._full.stop()
        self._let_go.stop()

    def _press_key(self, event: QKeyEvent) -> bool:
        whole = event.modifiers() & ~_PAD == MODIFIERS
        if self._keys is _Keys.UP:
            if not whole or event.isAutoRepeat():
                return False
            self._keys = _Keys.HELD
            self._full.start()
            return True
        self._let_go.stop()
        if not whole:
            self._end()
        return True

    def _end(self) -> None:
        if self._keys is _Keys.HELD:
            self._keys = _Keys.SPENT
            self._full.stop()

    def _held(self) -> None:
        self._keys = _Keys.SPENT
        self.held.emit()
