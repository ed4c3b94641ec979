"""Composition root of the journal process.

What is imported at the top is all that the unlock window needs; the rest is imported while
the person types, so that the window is painted soon after it was asked for.
"""

import signal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from PySide6.QtCore import QLocale, QObject, QRect, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.errors import StorageFailed
from ihm_desktop.i18n import _
from ihm_desktop.log import SilentLog
from ihm_desktop.qt.accessible_areas import AccessibleAreas
from ihm_desktop.qt.focus_ring import FocusRing
from ihm_desktop.services.vault_opener import Opened, VaultOpener, Warmth
from ihm_desktop.system import desktop_identity
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.system.panel_pipe import PanelPipe, end_process
from ihm_desktop.system.panel_words import Close, Door, Order, Raise, Report, Start, Told
from ihm_desktop.ui import fonts
from ihm_desktop.ui.crash_notice import CrashNotice
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.leaving import Leaving
from ihm_desktop.ui.looks import Looks
from ihm_desktop.ui.pipe_link import PipeLink
from ihm_desktop.ui.shell import Shell
from ihm_desktop.ui.small_unlock import SmallUnlock
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.tongue import Tongue
from ihm_desktop.ui.unlock_window import UnlockWindow
from ihm_desktop.ui.watch import Watch

if TYPE_CHECKING:
    from ihm_desktop.domain.cover_view import CoverView
    from ihm_desktop.domain.typesetter import Typesetter
    from ihm_desktop.ui.journal_view import JournalView

BEAT_MS: Final = 1_000
LATE_MS: Final = 2_000  # clipboard and session are not watched before; imports come first
COVERS: Final = paths.resources() / "covers"
HEAVY: Final = (  # imported while the person types
    "ihm_desktop.services.session",
    "ihm_desktop.services.open_session",
    "ihm_desktop.ui.journal_view",
    "ihm_desktop.ui.typesetter",
    "ihm_desktop.ui.pages.today",
)
NOWHERE: Final = "/dev/null/nowhere"  # Qt cannot make it, so its file dialog keeps nothing


class Panel(QObject):
    """The journal process from its first window to its end."""

    _order = Signal(object)  # from the thread that reads

    def __init__(self, app: QApplication, pipe: PanelPipe, start: Start, cover: Cover) -> None:
        """Builds what the unlock window needs.

        Args:
            app: The running application.
            pipe: Both ways to the front.
            start: What the front said.
            cover: What the program calls itself.
        """
        super().__init__()
        self._pipe = pipe
        self._start = start
        self._cover = cover
        self._areas = AccessibleAreas()
        self._areas.install()
        self._clock = SystemClock()
        self._warmth = Warmth(HEAVY)
        vault = vault_paths(cover, Path(start.folder))
        self._opener = VaultOpener(
            vault, self._clock, paths.resources(), self._warmth, _make_typesetter
        )
        self._jobs = Jobs(self, interrupt=self._opener.interrupt)
        tongue = Tongue(app, paths.locales(), QLocale.system())
        hint = "high_contrast" if start.contrast else start.scheme
        self._looks = Looks(app, paths.resources(), tongue, hint, start.font_scale)
        self._looks.speak(start.language)
        self._title = _(cover.title)  # not before, or it would be unlike the front's
        self._looks.usual()
        self._shell = Shell(self._title, QRect(*start.geometry))
        self._leaving = Leaving(self._jobs, self, self._end, SilentLog(), self)
        self._watch = Watch(
            app, self._leaving, self._clock.monotonic_s, pipe.tell, disguise=cover.small
        )
        self._notice = CrashNotice(
            self._shell, self._leaving.leave, SilentLog(), instead=self._say_dully
        )
        self._link = PipeLink(pipe, start, self._covers)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._view: JournalView | None = None
        self._unlock = self._unlock_panel()
        self._connect()

    def show(self) -> None:
        """Shows the unlock window over the front's."""
        self._notice.install()
        self._shell.lie_over(self._start.window)
        if self._start.door is Door.NEW:
            self._begin_set_up()
        elif isinstance(self._unlock, SmallUnlock):
            self._shell.show_small(self._unlock, _(self._cover.unlock_title))
        else:
            self._shell.show_large(self._unlock, self._title)
        self._shell.show()
        if self._start.door is Door.OPEN:
            self._unlock.start()
            if self._start.long_press:
                self._watch_keys()
        self._pipe.listen(self._order.emit)

    def flush(self) -> None:
        """Hands everything typed to the vault thread."""
        if self._view is not None:
            self._view.flush()

    def interrupt(self) -> None:
        """Stops whatever is running, for good."""
        self._opener.let_go()

    def close(self) -> None:
        """Closes the vault; on the vault thread."""
        self._opener.close()

    def _connect(self) -> None:
        self._order.connect(self._take_order, Qt.ConnectionType.QueuedConnection)
        self._shell.first_painted.connect(self._painted)
        self._shell.moved.connect(self._moved)
        self._watch.away.came_back.connect(self._tell_painted)
        self._shell.close_asked.connect(self._leaving.leave)
        self._leaving.hidden.connect(self._hidden)
        self._jobs.crashed.connect(self._notice.show)
        self._beat.timeout.connect(self._tell_beat)
        self._unlock.close_asked.connect(self._leaving.leave)
        self._unlock.entered.connect(self._enter)

    def _unlock_panel(self) -> UnlockWindow | SmallUnlock:
        field, outcomes = _(self._cover.field), self._cover.outcomes
        if not self._cover.small:
            return UnlockWindow(self._title, field, outcomes)
        small = SmallUnlock(field, outcomes)
        small.new_asked.connect(self._begin_set_up)
        return small

    def _watch_keys(self) -> None:
        """Lets three held keys empty everything, for as long as the unlock window is there."""
        from ihm_desktop.ui.emptying.long_press import LongPress

        keys = LongPress(self._shell, parent=self._unlock)
        keys.said.connect(self._unlock.tell)
        keys.due.connect(self._link.empty)

    def _tell_painted(self) -> None:
        """Has the front hand the keyboard over, now and whenever the window comes back."""
        self._pipe.say(Told(report=Report.PAINTED, window=int(self._shell.winId())))

    def _painted(self) -> None:
        self._tell_painted()
        self._beat.start()
        self._warmth.begin()
        QTimer.singleShot(LATE_MS, self, self._watch.begin_late)

    def _begin_set_up(self) -> None:
        from ihm_desktop.ui.set_up.wizard import SetUpWizard

        quick_exit = self._watch.quick_exit
        wizard = SetUpWizard(self._title, self._opener, self._jobs, quick_exit, self._link)
        wizard.finished.connect(self._show_journal)
        wizard.close_asked.connect(self._leaving.leave)
        self._shell.show_large(wizard, self._title, wizard.start)

    def _covers(self) -> "tuple[CoverView, ...]":
        from ihm_desktop.services.cover_views import cover_views

        return cover_views(COVERS, self._cover, Path(self._start.folder), paths.program())

    def _say_dully(self) -> bool:
        """Says what went wrong in the cover's words while its small window is on the screen."""
        small = self._unlock
        if not isinstance(small, SmallUnlock) or not isValid(small) or not small.isVisible():
            return False
        small.refuse(StorageFailed())
        return True

    def _enter(self, passphrase: bytearray) -> None:
        self._jobs.run(
            partial(self._opener.unlock, passphrase),
            then=self._show_journal,
            failed=self._unlock.refuse,
            owner=self._unlock,
            drop_on_close=True,
        )

    def _show_journal(self, opened: Opened) -> None:
        from ihm_desktop.ui.journal_view import JournalView

        view = JournalView(
            self._cover.title,
            opened,
            jobs=self._jobs,
            looks=self._looks,
            quick_exit=self._watch.quick_exit,
            clock=self._clock,
            close_now=self._leaving.leave,
            front=self._link,
            follow=self._watch.follow,
        )
        view.idle.connect(self._leaving.leave)
        view.rebuilt.connect(self._show_rebuilt)
        self._view = view
        self._shell.show_large(view.widget, self._title, view.start)
        self._pipe.tell(Report.OPEN)
        QTimer.singleShot(0, self, self._watch.begin_late)

    def _show_rebuilt(self) -> None:
        if self._view is not None:
            self._shell.show_panel(self._view.widget)

    def _take_order(self, order: Order) -> None:
        if isinstance(order, Close):
            self._leaving.leave()
        elif isinstance(order, Raise):
            self._lift(order)

    def _lift(self, order: Raise) -> None:
        """Takes the keyboard; what went off the screen comes back by the cover's gesture alone."""
        if not self._watch.away.away:
            self._shell.activateWindow()
        elif order.asked:
            self._watch.away.come_back(QRect(*order.geometry) if order.geometry else None)

    def _tell_beat(self) -> None:
        self._pipe.tell(Report.BEAT)

    def _moved(self, place: QRect) -> None:
        geometry = (place.x(), place.y(), place.width(), place.height())
        self._pipe.tell(Report.MOVED, geometry)

    def _hidden(self) -> None:
        self._pipe.tell(Report.HIDDEN)

    def _end(self) -> None:
        self._pipe.tell(Report.BYE)
        end_process()


def run(source: BinaryIO, sink: BinaryIO) -> int:
    """Runs the journal process until it is left. It never returns by leaving.

    Args:
        source: Orders of the front.
        sink: Reports to the front.

    Returns:
        Exit status, where there was nobody to start it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal interrupts the front as well
    pipe = PanelPipe(source, sink)
    start = pipe.first()
    if not isinstance(start, Start):
        return 0
    cover = cover_file.load(COVERS, start.cover)
    app = _application(cover)
    panel = Panel(app, pipe, start, cover)
    panel.show()
    return app.exec()


def _make_typesetter() -> "Typesetter":
    from ihm_desktop.ui.typesetter import QtTypesetter

    return QtTypesetter()  # it follows the language on screen


def _application(cover: Cover) -> QApplication:
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, NOWHERE)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    desktop_identity.wear(cover.app_id)
    app = QApplication(desktop_identity.arguments_for_qt(cover.app_id))
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(QIcon(str(cover.icon)))
    fonts.load(paths.resources() / "fonts")
    FocusRing(app, theme_now)
    return app
