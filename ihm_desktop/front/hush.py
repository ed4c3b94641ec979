"""Keeps what is typed from the cover between the chord and the small window.

Whoever knows the way types the passphrase at once, and the small window takes a moment. Its
first letters would be read by everybody: in a field of the cover, and soon in its plain file.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ihm_desktop.front.supervisor import Stage, Supervisor

LOOK_AGAIN_MS: Final = 5_000  # by then the journal's window has the keyboard, or never gets it
TYPED: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod})


class Hush(QObject):
    """Drops keys until another window has the keyboard; shortcuts, so the chord too, work."""

    def __init__(self, supervisor: Supervisor, parent: QObject) -> None:
        """Drops nothing yet.

        Args:
            supervisor: Knows whether the journal's window is still to come.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._supervisor = supervisor
        self._app = _application()
        self._look = QTimer(self, interval=LOOK_AGAIN_MS, singleShot=True)
        self._look.timeout.connect(self._still_needed)
        self._app.applicationStateChanged.connect(self._turned)
        supervisor.ended.connect(self.end)

    def begin(self) -> None:
        """Drops what is typed from now on."""
        self._app.removeEventFilter(self)  # never twice
        self._app.installEventFilter(self)
        self._look.start()

    def end(self) -> None:
        """Lets everything pass again."""
        self._look.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes keys away, whoever is to receive them."""
        return event.type() in TYPED

    def _turned(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self.end()

    def _still_needed(self) -> None:
        if self._supervisor.stage is Stage.STARTING:
            self._look.start()
        else:
            self.end()


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):  # there is no window without one
        raise TypeError
    return app
