"""Everything that watches keys, windows, clipboard and session, and leaves when it must."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ihm_desktop.domain.settings import Value
from ihm_desktop.ui.capture_guard import CaptureGuard
from ihm_desktop.ui.close_corner import CloseCorner
from ihm_desktop.ui.exit_lights import ExitLights
from ihm_desktop.ui.leaving import Leaving
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.uncovering import Uncovering


class Watch(QObject):
    """The journal process's watchers.

    Attributes:
        quick_exit: The gesture.
        away: Takes the windows off the screen under a disguise.
    """

    def __init__(
        self,
        app: QApplication,
        leaving: Leaving,
        monotonic_s: Callable[[], float],
        *,
        name: str,
        disguise: bool,
    ) -> None:
        """Starts to watch keys and windows.

        Args:
            app: The running application.
            leaving: Leaves.
            monotonic_s: Seconds that never jump.
            name: What the program calls itself where the system lists it.
            disguise: Whether it is worn.
        """
        super().__init__(leaving)
        self._app = app
        self._leaving = leaving
        self._name = name
        self._disguise = disguise
        self._begun = False
        self.quick_exit = QuickExit(app, monotonic_s, self)
        self.away = Uncovering(app, self)
        self._lights = ExitLights(self.quick_exit, self)
        self._corner = CloseCorner(app, leaving.leave, self)
        self._capture = CaptureGuard(app, self)
        self.quick_exit.made.connect(self._gesture)
        leaving.hidden.connect(self.away.stop)

    def follow(self, values: Mapping[str, Value]) -> None:
        """Follows the settings.

        Args:
            values: All settings by key.
        """
        self.away.choose(wanted=self._disguise and values["uncover"] is True)

    def begin_late(self) -> None:
        """Watches clipboard and session as well; neither is needed for the first paint."""
        if self._begun:
            return
        self._begun = True
        from ihm_desktop.system.clipboard import ClipboardKeeper
        from ihm_desktop.system.session_events import session_events

        self._clipboard = ClipboardKeeper(QApplication.clipboard(), self)
        self._leaving.hidden.connect(self._clipboard.clear)
        self._events = session_events(self._name, self)
        self._events.leaving.connect(self._leaving.leave)

    def _gesture(self) -> None:
        if not self.quick_exit.practising:
            self._leaving.leave()
