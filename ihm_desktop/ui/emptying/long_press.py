"""Emptying from the window that asks for the passphrase, where it was switched on inside.

Three keys held for three seconds, then five seconds that any key stops. What it says is
dull: the window may wear a cover, and somebody may look on.
"""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.emptying.any_key import AWAY, MODIFIER_KEYS, window_of
from ihm_desktop.ui.emptying.countdown import TICK_MS, Countdown
from ihm_desktop.ui.emptying.held_chord import HOLD_MS, KEY, HeldChord

ANSWER_MS: Final = 10_000  # the front ends this process within milliseconds, unless it hangs


class LongPress(QObject):
    """Watches one window; the cover's front does what is left when it is due.

    Signals:
        said: Words to show and to say; empty ones take them away.
        due: The keys were held and nobody stopped it.
    """

    said = Signal(str)
    due = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        hold_ms: int = HOLD_MS,
        tick_ms: int = TICK_MS,
        answer_ms: int = ANSWER_MS,
        parent: QObject | None = None,
    ) -> None:
        """Begins to watch.

        Args:
            window: The window.
            hold_ms: How long the keys are to be held, in milliseconds.
            tick_ms: Length of a counted second, in milliseconds.
            answer_ms: After how long without an end it says that it takes long.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._chord = HeldChord(hold_ms=hold_ms, parent=self)
        self._countdown = Countdown(tick_ms=tick_ms, parent=self)
        self._answer = QTimer(self, interval=answer_ms, singleShot=True)
        self._chord.held.connect(self._countdown.start)
        self._countdown.ticked.connect(self._tell_left)
        self._countdown.stopped.connect(self._tell_stopped)
        self._countdown.due.connect(self._go)
        self._answer.timeout.connect(self._tell_late)
        self._window = window_of(window)
        self._window.installEventFilter(self)

    def stop(self) -> None:
        """Watches no longer, as once the journal is open."""
        if shiboken6.isValid(
            self._window
        ):  # a window that is shown otherwise may have been made anew
            self._window.removeEventFilter(self)
        self._away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees what the window receives before any field of it does."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyRelease:
            return self._chord.release(event) and event.key() == KEY
        if kind in AWAY:
            self._away()
        elif kind == QEvent.Type.MouseButtonPress:
            self._chord.give_up()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """Returns whether nobody else is to have the key."""
        if self._chord.press(event):
            return event.key() == KEY
        if not self._countdown.counting:
            return False
        if not event.isAutoRepeat():
            self._countdown.stop()
        return event.key() not in MODIFIER_KEYS

    def _away(self) -> None:
        """Nothing is emptied where nobody sees the seconds go by."""
        self._chord.give_up()
        self._countdown.stop()

    def _tell_left(self, seconds: int) -> None:
        words = _("Starting over in {seconds}. Any key stops it.")
        self.said.emit(words.format(seconds=seconds))

    def _tell_stopped(self) -> None:
        # Nothing is said once the window is off the screen.
        seen = shiboken6.isValid(self._window) and self._window.isVisible()
        self.said.emit(_("Stopped. Nothing was changed.") if seen else "")

    def _go(self) -> None:
        self.said.emit(_("One moment."))
        self._answer.start()
        self.due.emit()

    def _tell_late(self) -> None:
        # A front that hangs may wake up and do it: only it knows.
        self.said.emit(_("This takes longer than usual. It may still happen."))
