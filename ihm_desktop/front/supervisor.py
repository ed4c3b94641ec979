"""Starts, watches and ends the journal process."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from ihm_desktop.front.child import Child, Launch
from ihm_desktop.log import Event, Log
from ihm_desktop.system.panel_words import (
    Close,
    Geometry,
    Raise,
    Report,
    Start,
    order_line,
    parse_report,
)

BEAT_CHECK_MS: Final = 1_000
SILENCE_S: Final = 15.0  # it beats once a second; a busy computer kept it silent for 4.3 (ADR 28)
OWN_STALL_S: Final = 2.5  # two checks this far apart: this process stood still, not the other
START_PATIENCE_S: Final = 30.0  # a cold disk; the first sign of life is its first paint
KILL_AFTER_MS: Final = 1_000  # time to take its windows off the screen; 50 ms is the goal
SAVE_PATIENCE_MS: Final = 5_000  # then nobody sees it, and a disk that stalls must not cost a word

ASKING: Final = frozenset({Report.WEAR, Report.KEEP, Report.EMPTY})


class Stage(Enum):
    """How far the journal process is."""

    NONE = auto()
    STARTING = auto()
    SHOWN = auto()
    LEAVING = auto()


class Supervisor(QObject):
    """Holds at most one journal process.

    Signals:
        shown: Its window is painted, for the first time or after it was away.
        moved: Its window has a new place, as a `QRect`.
        hidden: Its windows are gone from the screen.
        told: A report that asks for something, as a `Told`: to wear, keep or empty.
        ended: The process is gone.
    """

    shown = Signal()
    moved = Signal(QRect)
    hidden = Signal()
    told = Signal(object)
    ended = Signal()

    _line = Signal(object, bytes)  # from the reading thread; the object tells children apart
    _end = Signal(object, int)

    def __init__(
        self,
        launch: Launch,
        monotonic: Callable[[], float],
        log: Log,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._launch = launch
        self._monotonic = monotonic
        self._log = log
        self._stage = Stage.NONE
        self._elsewhere = False
        self._child: Child | None = None
        self._turn: object = None
        self._window = 0
        self._heard_s = 0.0
        self._checked_s = 0.0
        self._watch = QTimer(self, interval=BEAT_CHECK_MS)
        self._watch.timeout.connect(self.check_beat)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self.kill)
        self._line.connect(self._take_line)
        self._end.connect(self._take_end)

    @property
    def stage(self) -> Stage:
        """How far the journal process is."""
        return self._stage

    @property
    def elsewhere(self) -> bool:
        """Whether the person is using another program."""
        return self._elsewhere

    @property
    def window(self) -> int:
        """The journal's window for the window system; 0 where it is unknown."""
        return self._window

    def start(self, start: Start) -> None:
        """Starts the journal process unless there is one.

        Args:
            start: What it must know.
        """
        if self._child is not None:
            return
        turn = self._turn = object()
        self._stage = Stage.STARTING
        self._elsewhere = False
        self._window = 0
        self._heard_s = self._checked_s = self._monotonic()
        self._child = self._launch(partial(self._line.emit, turn), partial(self._end.emit, turn))
        self._child.send(order_line(start))
        self._log.note(Event.PANEL_STARTED)
        self._watch.start()

    def close(self) -> None:
        """Asks the journal process to leave; one that still shows a second later is killed."""
        if self._child is not None:
            self._child.send(order_line(Close()))
            if self._stage is not Stage.LEAVING:
                self._leaving(KILL_AFTER_MS)

    def lift(self, place: Geometry | None = None) -> None:
        """Has the journal's window take the keyboard.

        Args:
            place: Place and size of the front's window, where the person asked by the chord.
        """
        if self._child is not None and self._stage is Stage.SHOWN:
            self._child.send(order_line(Raise(asked=place is not None, geometry=place)))

    def kill(self) -> None:
        """Ends the journal process at once."""
        if self._child is not None:
            self._log.note(Event.PANEL_KILLED)
            self._child.kill()

    def check_beat(self) -> None:
        """Kills a journal process that has been silent for too long."""
        now_s = self._monotonic()
        if now_s - self._checked_s > OWN_STALL_S:
            # This process stood still (a stopped program, a computer that slept), and what
            # the other said meanwhile may not have been read yet.
            self._heard_s = now_s
        self._checked_s = now_s
        patience = START_PATIENCE_S if self._stage is Stage.STARTING else SILENCE_S
        if now_s - self._heard_s > patience:
            self._log.note(Event.PANEL_SILENT)
            self.kill()

    def _take_line(self, turn: object, line: bytes) -> None:
        told = parse_report(line)
        if turn is not self._turn or told is None:
            return
        self._heard_s = self._monotonic()
        if told.report is Report.PAINTED:
            self._painted(told.window)
        elif told.report is Report.MOVED and told.geometry is not None:
            self.moved.emit(QRect(*told.geometry))
        elif told.report is Report.HIDDEN:
            self._leaving(SAVE_PATIENCE_MS)
            self.hidden.emit()
        elif told.report in {Report.AWAY, Report.HERE}:
            if self._stage is not Stage.LEAVING:  # its windows are gone, and so is the keyboard
                self._elsewhere = told.report is Report.AWAY
        elif told.report in ASKING:
            self.told.emit(told)

    def _painted(self, window: int) -> None:
        if self._stage is Stage.LEAVING:
            return
        if self._stage is Stage.STARTING:
            self._stage = Stage.SHOWN
            self._log.note(Event.PANEL_PAINTED)
        self._window = window
        self.shown.emit()

    def _leaving(self, patience_ms: int) -> None:
        self._stage = Stage.LEAVING
        self._deadline.start(patience_ms)

    def _take_end(self, turn: object, status: int) -> None:
        if turn is not self._turn:
            return
        self._watch.stop()
        self._deadline.stop()
        self._child = None
        self._turn = None
        self._stage = Stage.NONE
        self._log.note(Event.PANEL_ENDED, status)
        self.ended.emit()
