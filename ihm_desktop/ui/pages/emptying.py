"""Emptying: everything that was written here goes; read first, held, counted, then done."""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.emptying.any_key import AWAY, MODIFIER_KEYS, window_of
from ihm_desktop.ui.emptying.countdown import Countdown
from ihm_desktop.ui.emptying.keys_stage import KeysStage
from ihm_desktop.ui.emptying.now_stage import CountStage, NowStage, stopped
from ihm_desktop.ui.emptying.read_stage import ReadStage
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.staged import StagedPage

ANSWER_MS: Final = 10_000  # the front ends this process within milliseconds, unless it hangs


class EmptyingPage(StagedPage):
    """Asks the front to empty the folder, or nothing at all."""

    page_id: ClassVar[str] = "emptying"

    def __init__(
        self,
        context: UiContext,
        parent: QWidget | None = None,
        *,
        countdown: Countdown | None = None,
        answer_ms: int = ANSWER_MS,
    ) -> None:
        super().__init__(context, parent)
        self.read = ReadStage()
        self.now = NowStage()
        self.count = CountStage()
        self.keys = KeysStage()
        self.countdown = countdown or Countdown(parent=self)
        self._answer = QTimer(self, interval=answer_ms, singleShot=True)
        self._watched: QWindow | None = None
        self.add_stages(self.read, self.now, self.count, self.keys)
        self._connect()

    def enter(self, target: object = None) -> None:
        """Begins where it is explained, whatever was on screen before."""
        self.countdown.stop()
        self.read.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.read)

    def flush(self) -> None:
        """Stops what is being counted: leaving is no confirming."""
        self.countdown.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops where nobody sees the seconds go by."""
        super().hideEvent(event)
        self.countdown.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees each key while the seconds are counted, before anything else does."""
        if not self.countdown.counting:
            return False
        if event.type() in AWAY:
            self.countdown.stop()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat():
                self.countdown.stop()
            return event.key() not in MODIFIER_KEYS
        return False

    def _connect(self) -> None:
        self.read.done.connect(self._to_now)
        self.read.keys_wanted.connect(self._to_keys)
        self.read.back.connect(self._to_settings)
        self.read.page_wanted.connect(self.context.navigate)
        self.now.not_now.connect(self._to_read)
        self.now.done.connect(self._begin)
        self.count.stop_wanted.connect(self.countdown.stop)
        self.keys.back.connect(self._to_read)
        self.keys.chosen.connect(self._keep)
        self.countdown.ticked.connect(self.count.show_left)
        self.countdown.stopped.connect(self._stopped)
        self.countdown.due.connect(self._empty)
        self._answer.timeout.connect(self._tell_late)

    def _to_settings(self) -> None:
        self.context.navigate("settings")

    def _to_read(self) -> None:
        self.show_stage(self.read)

    def _to_now(self) -> None:
        self.show_stage(self.now)

    def _to_keys(self) -> None:
        self.keys.show_state(on=self.context.front.long_press)
        self.show_stage(self.keys)

    def _keep(self, on: bool) -> None:
        front = self.context.front
        front.keep(front.chord, long_press=on)
        self.keys.show_state(on=on)
        self.show_stage(
            self.keys, _("The keys are on from now on.") if on else _("The keys are off now.")
        )

    def _begin(self) -> None:
        self.show_stage(self.count)
        self._watch(window_of(self))
        self.countdown.start()

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def _stopped(self) -> None:
        self._watch(None)
        if self.isVisible():
            self.show_stage(self.now, stopped())
        else:
            self.stack.setCurrentWidget(self.now)  # nothing is said once this is left

    def _empty(self) -> None:
        self._watch(None)
        self.count.wait()
        self._answer.start()
        self.context.front.empty()

    def _tell_late(self) -> None:
        # A front that hangs may wake up and do it: only it knows.
        self.count.say(_("This takes longer than usual. It may still happen."))


PAGE = EmptyingPage
