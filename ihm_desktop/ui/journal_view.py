"""An open journal on the screen: the main window, and what follows settings and time."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.settings import Value
from ihm_desktop.i18n import _
from ihm_desktop.services.vault_opener import Opened
from ihm_desktop.ui.front_link import FrontLink
from ihm_desktop.ui.idle import Idle
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.looks import Looks
from ihm_desktop.ui.main_window import FIRST_PAGE, MainWindow
from ihm_desktop.ui.opening_text import said
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.weekly_look import WeeklyLook

SCRUB_AFTER_MS = 2_000  # the pages that show what is gone come first
SCRUB_AGAIN_AFTER_MS = 20_000  # something else was to be done, or the disk is full


class JournalView(QObject):
    """Builds the main window for one open session.

    Signals:
        idle: Nobody did anything for as long as the setting allows.
        rebuilt: `widget` is another one, in another language.
    """

    idle = Signal()
    rebuilt = Signal()

    def __init__(
        self,
        title: str,
        opened: Opened,
        *,
        jobs: Jobs,
        looks: Looks,
        quick_exit: QuickExit,
        clock: Clock,
        close_now: Callable[[], None],
        front: FrontLink,
        follow: Callable[[Mapping[str, Value]], None],
    ) -> None:
        """Builds it; `start` opens the first page.

        Args:
            title: Message id of the cover's title.
            opened: The open journal.
            jobs: The vault thread.
            looks: Applies themes.
            quick_exit: The gesture; follows its setting.
            clock: Source of dates and of idle time.
            close_now: Quick exit.
            front: What people see of the program from outside.
            follow: Told all settings, now and whenever one changes.
        """
        super().__init__()
        self._session = opened.services
        self._jobs = jobs
        self._looks = looks
        self._quick_exit = quick_exit
        self._follow_settings = follow
        looks.from_settings(opened.values)
        self._idle = Idle(clock.monotonic_s, _idle_s(opened.values), self)
        self._idle.due.connect(self.idle)
        quick_exit.active.connect(self._idle.used)
        self._scrub_timer = self._timer(self._scrub)
        self._title = title
        self._notices = opened.opening.notices
        self._context = self._make_context(clock, close_now, front)
        self._window = self._build()
        self._weekly_look = WeeklyLook(opened.services.health, jobs, self._tell, self)
        self._show(opened.values)

    @property
    def widget(self) -> QWidget:
        """What fills the shell."""
        return self._window

    def start(self) -> None:
        """Opens the first page."""
        self._window.open_page(FIRST_PAGE)
        self._scrub_timer.start(SCRUB_AGAIN_AFTER_MS)
        self._weekly_look.start()

    def _tell(self, words: str, offer: str, accept: Callable[[], None]) -> None:
        before = said(self._notices)
        self._window.tell(f"{before}\n{words}" if before else words, offer, accept)

    def flush(self) -> None:
        """Hands over everything typed and the place the person is at."""
        self._window.flush()

    def _make_context(
        self, clock: Clock, close_now: Callable[[], None], front: FrontLink
    ) -> UiContext:
        return UiContext(
            session=self._session,
            jobs=self._jobs,
            theme=theme_now(),
            clock=clock,
            navigate=_nowhere,
            changed=self._ignore,
            close_now=close_now,
            front=front,
        )

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(then)
        return timer

    def _follow(self, change: Change) -> None:
        if Kind.SETTING in change:
            self._jobs.run(
                self._session.settings.all, then=self._apply, failed=self._keep, owner=self
            )
        if Kind.ERASED in change:
            self._scrub_timer.start(SCRUB_AFTER_MS)

    def _scrub(self) -> None:
        """Finishes erasing, also what an earlier session left; whatever comes up goes first."""
        self._jobs.run(
            self._session.journal.scrub,
            then=self._scrubbed,
            failed=self._keep,
            owner=self,
            gives_way=True,
        )

    def _scrubbed(self, done: bool) -> None:
        if not done:
            self._scrub_timer.start(SCRUB_AGAIN_AFTER_MS)

    def _build(self) -> MainWindow:
        window = MainWindow(_(self._title), self._context)
        window.changed.connect(self._follow)
        window.tell(said(self._notices))
        return window

    def _apply(self, values: Mapping[str, Value]) -> None:
        if self._looks.would_speak_otherwise(values):
            self._window.flush()
            # A page written for the first time knows where it is once its save has come back.
            self._jobs.run(_nothing, then=partial(self._speak, values), owner=self)
        else:
            self._dress(values)

    def _speak(self, values: Mapping[str, Value], _done: None) -> None:
        """Builds every page anew in another language, at the same place."""
        if not self._looks.would_speak_otherwise(values):
            return  # asked for twice
        self._window.flush()
        places, page = self._window.places(), self._window.current
        self._looks.from_settings(values)
        self._window = self._build()
        self._window.come_back_to(places)
        self._dress(values)
        self._window.open_page(FIRST_PAGE if page is None else page.page_id)
        self.rebuilt.emit()
        if self._window.current is not None:  # not on Close, which stands first
            self._window.current.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self, values: Mapping[str, Value]) -> None:
        if self._looks.would_change(values):
            self._window.forget_hidden_pages()  # dressing them anew would hold the window up
        self._looks.from_settings(values)
        self._idle.change_limit(_idle_s(values))
        self._show(values)

    def _show(self, values: Mapping[str, Value]) -> None:
        self._quick_exit.choose(str(values["quick_key"]))
        self._follow_settings(values)
        plain, more = bool(values["plain_names"]), bool(values["more_pages"])
        chosen = frozenset(key for key, value in values.items() if value is True)
        self._window.show_names(plain=plain, more=more, chosen=chosen)

    def _keep(self, _error: IhmError) -> None:
        """What was applied before stays."""

    def _ignore(self, _change: Change) -> None:
        """The main window takes changes itself."""


def _nowhere(page_id: str, target: object = None) -> None:
    """Stands in until the main window puts its own way of opening pages there."""


def _nothing() -> None:
    """Comes back when everything that was handed over before it is done."""


def _idle_s(values: Mapping[str, Value]) -> float:
    return float(values["idle_minutes"]) * 60
