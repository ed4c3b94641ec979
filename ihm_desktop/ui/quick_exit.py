"""Watches the keyboard of every window for the gesture that closes everything.

Qt hands a key to the QWindow first and then to widget after widget, so a filter on the
application would count one key up to four times. This one sits on the QWindows alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from ihm_desktop.ui.triple_tap import TripleTap

MAKES_OTHER: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
KEY_EVENTS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
MOVEMENT: Final = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesture:
    """Which key closes everything.

    Attributes:
        key: The key; None where only the button does.
        modifier: The modifier that this key itself is, which its own presses carry.
        taps: How often it is pressed.
    """

    key: Qt.Key | None
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    taps: int = 3


GESTURES: Final = {  # by the value of the setting `quick_key`
    "shift": Gesture(key=Qt.Key.Key_Shift, modifier=Qt.KeyboardModifier.ShiftModifier),
    "control": Gesture(key=Qt.Key.Key_Control, modifier=Qt.KeyboardModifier.ControlModifier),
    "f9": Gesture(key=Qt.Key.Key_F9, taps=1),
    "none": Gesture(key=None),
}


class QuickExit(QObject):
    """Fires once when the gesture is made in any window of this process.

    Attributes:
        practising: Whether the gesture is being practised and must not close anything.

    Signals:
        made: The gesture was made.
        counted: So many of its taps were made; 0 when it starts over.
        active: The person did something: a key, a button, a movement.
    """

    made = Signal()
    counted = Signal(int)
    active = Signal()

    def __init__(
        self, app: QGuiApplication, monotonic: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._gesture = GESTURES["shift"]
        self._taps = TripleTap()
        self._seen = 0
        self.practising = False
        for window in app.allWindows():
            window.installEventFilter(self)
        app.focusWindowChanged.connect(self._watch)
        app.applicationStateChanged.connect(self._start_over)

    def choose(self, value: str) -> None:
        """Uses another gesture from now on.

        Args:
            value: A value of the setting `quick_key`; unknown ones mean Shift three times.
        """
        self._gesture = GESTURES.get(value, GESTURES["shift"])
        self._taps = TripleTap(taps=self._gesture.taps)

    def rearm(self) -> None:
        """Lets the gesture fire again; for practising it."""
        self._taps.rearm()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at what windows receive and lets everything pass."""
        kind = event.type()
        if kind in KEY_EVENTS and isinstance(event, QKeyEvent):
            self.active.emit()
            self._key(event, pressed=kind is QEvent.Type.KeyPress)
        elif kind in MAKES_OTHER:
            self.active.emit()
            self._start_over()
        elif kind in MOVEMENT:
            self.active.emit()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # never twice on one window
            window.installEventFilter(self)

    def _start_over(self) -> None:
        self._taps.other()
        self._tell()

    def _key(self, event: QKeyEvent, *, pressed: bool) -> None:
        fired = False
        if event.key() != self._gesture.key or event.modifiers() & ~self._gesture.modifier:
            self._taps.other()
        elif event.isAutoRepeat():
            self._taps.repeat()
        elif pressed:
            fired = self._taps.press(self._when_ms(event))
        else:
            fired = self._taps.release(self._when_ms(event))
        self._tell()
        if fired:
            self.made.emit()

    def _tell(self) -> None:
        if self._taps.count != self._seen:
            self._seen = self._taps.count
            self.counted.emit(self._seen)

    def _when_ms(self, event: QKeyEvent) -> int:
        """Returns when the key moved: a window that stood still meanwhile hears of it late."""
        return event.timestamp() or round(self._monotonic() * 1_000)
