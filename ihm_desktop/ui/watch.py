"""Everything that watches keys, windows, clipboard and session, and leaves when it must."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from ihm_desktop.domain.settings import Value, setting
from ihm_desktop.system.panel_words import Report
from ihm_desktop.ui.capture_guard import CaptureGuard
from ihm_desktop.ui.close_corner import CloseCorner
from ihm_desktop.ui.exit_lights import ExitLights
from ihm_desktop.ui.idle import Idle
from ihm_desktop.ui.leaving import Leaving
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.uncovering import Uncovering

NO_DRAGS_PX: Final = 1 << 20  # further than any hand gets


class Watch(QObject):
    """The journal process's watchers.

    Attributes:
        quick_exit: The gesture.
        away: Takes the windows off the screen under a disguise.
        unattended: Leaves a window that nobody uses while no journal is open yet.
    """

    def __init__(
        self,
        app: QApplication,
        leaving: Leaving,
        monotonic_s: Callable[[], float],
        tell: Callable[[Report], None],
        *,
        disguise: bool,
    ) -> None:
        """Starts to watch keys and windows.

        Args:
            app: The running application.
            leaving: Leaves.
            monotonic_s: Seconds that never jump.
            tell: Tells the front.
            disguise: Whether it is worn.
        """
        super().__init__(leaving)
        # While something is dragged, Qt keeps every key to itself; and what is dragged from
        # here is offered in plain text to whatever it is dropped on.
        app.setStartDragDistance(NO_DRAGS_PX)
        self._app = app
        self._leaving = leaving
        self._tell = tell
        self._disguise = disguise
        self._begun = False
        self.quick_exit = QuickExit(app, monotonic_s, self)
        self.away = Uncovering(app, self)
        self.unattended = Idle(monotonic_s, _usual_idle_s(), self)
        self._lights = ExitLights(self.quick_exit, self)
        self._corner = CloseCorner(app, leaving.leave, self)
        self._capture = CaptureGuard(app, self)
        self.quick_exit.made.connect(self._gesture)
        self.quick_exit.active.connect(self.unattended.used)
        self.unattended.due.connect(leaving.leave)
        leaving.hidden.connect(self.away.stop)
        app.applicationStateChanged.connect(self._tell_where)

    def follow(self, values: Mapping[str, Value]) -> None:
        """Follows the settings of an open journal, which also counts idle time by itself.

        Args:
            values: All settings by key.
        """
        self.unattended.stop()
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
        self._events = session_events(self._app.applicationName(), self)
        self._events.leaving.connect(self._leaving.leave)

    def _tell_where(self, state: Qt.ApplicationState) -> None:
        """Has the front keep still when this ends while the person is elsewhere."""
        here = state is Qt.ApplicationState.ApplicationActive
        self._tell(Report.HERE if here else Report.AWAY)

    def _gesture(self) -> None:
        if not self.quick_exit.practising:
            self._leaving.leave()


def _usual_idle_s() -> float:
    # What was chosen lies inside the journal, and that is not open yet.
    return float(setting("idle_minutes").default) * 60
