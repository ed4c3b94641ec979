"""Passes the keyboard on from the cover's window to the journal's, which lies over it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.supervisor import Stage, Supervisor

# Qt takes a window that lost the keyboard for active for another 100 ms and reports nothing
# if it gets it back within them, as a double click in a task bar does.
LOOK_AGAIN_MS: Final = 250
TIMES: Final = 20  # then whoever refuses has a reason, such as a window that is not shown


class Handover(QObject):
    """Gives the keyboard, and looks whether it went."""

    def __init__(
        self,
        window: QWidget,
        supervisor: Supervisor,
        give_keyboard: Callable[[int], object],
        parent: QObject,
    ) -> None:
        """Gives nothing yet.

        Args:
            window: The cover's window.
            supervisor: Knows the journal's.
            give_keyboard: Gives a window of another process the keyboard.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._window = window
        self._supervisor = supervisor
        self._give_keyboard = give_keyboard
        self._times = 0
        self._later = QTimer(self, interval=LOOK_AGAIN_MS, singleShot=True)
        self._later.timeout.connect(self._give)

    def begin(self) -> None:
        """Gives the keyboard to the journal's window if the cover's has it."""
        self._times = 0
        self._give()

    def _give(self) -> None:
        if self._supervisor.stage is not Stage.SHOWN or not self._window.isActiveWindow():
            return
        self._give_keyboard(self._supervisor.window)
        self._times += 1
        if self._times < TIMES:
            self._later.start()
