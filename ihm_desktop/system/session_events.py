"""Sleep and session lock, as the operating system tells them.

Linux: logind's signals over the system bus and the screen saver's over the session bus;
tested on a bus of its own. logind is asked to wait with sleeping until this process has ended,
which it does for five seconds at most. Windows and macOS stand behind the same class and were
never run.
"""

import os
import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)
from PySide6.QtGui import QGuiApplication

from ihm_desktop.system import mac_notices, windows_notices

LOGIND: Final = "org.freedesktop.login1"
MANAGER: Final = (LOGIND, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION: Final = (LOGIND, "", "org.freedesktop.login1.Session")  # whichever path ours has
ON_SWITCH: Final[Any] = SLOT("_switched(bool)")  # PySide wants this text; its stub says bytes
ON_LOCK: Final[Any] = SLOT("_locked()")
WHY: Final = "Saving"  # what others read in the list of those that asked
SCREEN_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class SessionEvents(QObject):
    """Tells when the computer goes to sleep or its session is locked.

    Signals:
        leaving: It does; leave now.

    Attributes:
        told: Whether this computer tells at all; for an honest line on the settings page.
    """

    leaving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.told = False


class BusEvents(SessionEvents):
    """Listens on D-Bus."""

    def __init__(
        self,
        system: QDBusConnection,
        session: QDBusConnection,
        name: str,
        parent: QObject | None = None,
    ) -> None:
        """Starts listening.

        Args:
            system: Where logind speaks; may be unconnected.
            session: Where screen savers speak; may be unconnected.
            name: What the program calls itself; others can list who asked logind to wait.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._delay: int | None = None
        if system.isConnected():
            sleeping = system.connect(*MANAGER, "PrepareForSleep", self, ON_SWITCH)
            locked = system.connect(*SESSION, "Lock", self, ON_LOCK)
            self.told = sleeping and locked
            self._ask_to_wait(system, name)
        if session.isConnected():
            for name, path in SCREEN_SAVERS:
                session.connect(name, path, name, "ActiveChanged", self, ON_SWITCH)

    @property
    def delays(self) -> bool:
        """Whether the computer waits with sleeping until this process lets it."""
        return self._delay is not None

    def let_sleep(self) -> None:
        """Lets the computer sleep; the end of the process does the same."""
        delay, self._delay = self._delay, None
        if delay is not None:
            os.close(delay)

    def _ask_to_wait(self, system: QDBusConnection, name: str) -> None:
        service, path, interface = MANAGER
        call = QDBusMessage.createMethodCall(service, path, interface, "Inhibit")
        call.setArguments(["sleep", name, WHY, "delay"])
        self._answer = QDBusPendingCallWatcher(system.asyncCall(call), self)
        self._answer.finished.connect(self._answered)

    def _answered(self) -> None:
        """Keeps logind's descriptor; while it is open, the computer waits."""
        for held in self._answer.reply().arguments():
            if isinstance(held, QDBusUnixFileDescriptor) and held.isValid():
                self._delay = held.takeFileDescriptor()  # from the reply as well

    @Slot(bool)
    def _switched(self, begins: bool) -> None:
        if begins:
            self.leaving.emit()

    @Slot()
    def _locked(self) -> None:
        self.leaving.emit()


class WindowsEvents(SessionEvents):
    """Listens to messages that Windows sends to top-level windows. Never run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = _MessageFilter(self.leaving.emit)
        app = QGuiApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        windows = QGuiApplication.topLevelWindows()
        self.told = bool(windows) and windows_notices.register(int(windows[0].winId()))


class _MessageFilter(QAbstractNativeEventFilter):
    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if windows_notices.means_leaving(int(message)):
            self._leave()
        return False


class MacEvents(SessionEvents):
    """Listens to NSWorkspace and to the screen's lock. Never run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.told = mac_notices.listen(self.leaving.emit)


def session_events(name: str, parent: QObject | None = None) -> SessionEvents:
    """Returns what this operating system offers.

    Args:
        name: What the program calls itself.
        parent: Qt's owner.
    """
    if sys.platform == "linux":
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        return BusEvents(system, session, name, parent)
    if sys.platform == "win32":
        return WindowsEvents(parent)
    if sys.platform == "darwin":
        return MacEvents(parent)
    return SessionEvents(parent)
