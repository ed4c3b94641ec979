"""Close, idle, sleep, session lock: one thing, done in one turn of the event loop."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ihm_desktop.log import Event, Log
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.off_screen import keep_back

HANDS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.InputMethod,
    }
)
# What need not be finished is asked to end and has so long for it: a search needs no ms, but
# laying out pages hears of it late, and renewing the key of a database never.
GIVE_UP_MS: Final = 80
SILENCE: Final = " "  # an assertive announcement takes the place of what is being spoken


class Parts(Protocol):
    """What has to be closed; the composition root knows it."""

    def flush(self) -> None:
        """Hands everything typed and not yet saved to the vault thread; asks nothing."""
        ...

    def interrupt(self) -> None:
        """Stops whatever may be dropped; may be called from any thread."""
        ...

    def close(self) -> None:
        """Closes the vault; called on the vault thread when everything is saved."""
        ...


class Leaving(QObject):
    """Leaves once, however often and for whatever reason it is asked to.

    Signals:
        hidden: Every window is off the screen.
    """

    hidden = Signal()

    def __init__(
        self,
        jobs: Jobs,
        parts: Parts,
        end: Callable[[], None],
        log: Log,
        parent: QObject | None = None,
    ) -> None:
        """Prepares.

        Args:
            jobs: The vault thread.
            parts: What has to be closed.
            end: Ends the process; called last of all, on the vault thread unless that is
                busy with something that is dropped.
            log: Takes events.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._parts = parts
        self._end = end
        self._log = log
        self._left = False
        self._deaf = _Deaf(self)
        self._give_up = QTimer(self, singleShot=True, interval=GIVE_UP_MS)
        self._give_up.timeout.connect(self._end)

    def leave(self) -> None:
        """Hides everything, saves what was typed, closes the vault, ends the process."""
        if self._left:
            return
        self._left = True
        stop_speech()
        hide_everything()
        self._deaf.listen_no_more()
        self.hidden.emit()
        try:
            self._parts.flush()
        except Exception:  # nothing may come back on the screen now, no notice either
            self._log.note(Event.CRASHED)
        self._jobs.close(self._parts.interrupt, self._close_and_end)
        if self._jobs.keeps_nothing:
            self._give_up.start()

    def _close_and_end(self) -> None:
        try:
            self._parts.close()
        except Exception:  # what was saved is saved; the next start tidies
            self._log.note(Event.CRASHED)
        self._end()


class _Deaf(QObject):
    """Lets no key or click through any more, and no window appear.

    Someone in a hurry goes on pressing, and what was pressed may still be on its way here.
    """

    def listen_no_more(self) -> None:
        """Begins."""
        app = QGuiApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drops what hands do."""
        keep_back(watched, event)
        return event.type() in HANDS


def hide_everything() -> None:
    """Takes every window of this process off the screen, menus and dialogs included."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            widget.hide()
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            window.hide()


def stop_speech() -> None:
    """Has a screen reader drop what it is saying.

    Qt has no call for that. An assertive announcement interrupts by definition; the focus
    that the front's window gets next interrupts as well.
    """
    speaker: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
    if speaker is None or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(speaker, SILENCE)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
