"""What a person sees when something goes wrong that nobody expected."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.log import Event, Log
from ihm_desktop.ui.error_text import sentence


class CrashNotice(QObject):
    """Takes every exception that nobody took; shows one plain sentence and no text of theirs.

    Nothing is closed: what was typed stays on the screen and goes on being saved.
    """

    _happened = Signal(object)

    def __init__(
        self,
        window: QWidget,
        close_now: Callable[[], None],
        log: Log,
        *,
        instead: Callable[[], bool] = bool,
    ) -> None:
        """Prepares.

        Args:
            window: The sentence is shown over it.
            close_now: Quick exit, offered beside going on.
            log: Takes the event, without any words.
            instead: Says it otherwise where plain words would tell; returns whether it did.
        """
        super().__init__(window)
        self._window = window
        self._close_now = close_now
        self._log = log
        self._instead = instead
        self._box: QMessageBox | None = None
        self._happened.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over from Python's own hooks, which would write to standard error."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def show(self, error: BaseException) -> None:
        """Shows the sentence, unless one is on the screen already."""
        self._log.note(Event.CRASHED)
        if self._box is not None or isinstance(error, KeyboardInterrupt) or self._instead():
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(self._window.window().windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence(error))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        going_on = box.addButton(_("Go on"), QMessageBox.ButtonRole.RejectRole)
        closing = box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        closing.clicked.connect(self._close_now)
        box.setEscapeButton(going_on)
        box.setDefaultButton(going_on)
        box.finished.connect(self._forget)
        self._box = box
        box.open()

    def _forget(self) -> None:
        self._box = None

    def _hook(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        self._happened.emit(error)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._happened.emit(arguments.exc_value)
