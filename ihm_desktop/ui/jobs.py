"""Runs every service call on the one vault thread and brings its result back.

Results arrive on the GUI thread and only while their owner lives, so a page that is gone
is never called. What nobody expected goes to one crash hook instead of to standard error.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from ihm_desktop.domain.errors import IhmError

T = TypeVar("T")


def _nothing() -> None:
    """Interrupts nothing, where nothing that runs gives way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    work: Callable[[], object]
    then: Callable[[Any], None] | None
    failed: Callable[[IhmError], None] | None
    owner: QObject
    drop_on_close: bool
    gives_way: bool

    def deliver(self, result: object) -> None:
        if self.then is not None and shiboken6.isValid(self.owner):
            self.then(result)

    def refuse(self, error: IhmError) -> bool:
        """Returns whether somebody took the error."""
        if not shiboken6.isValid(self.owner):
            return True
        if self.failed is None:
            return False
        self.failed(error)
        return True


class Jobs(QObject):
    """The vault thread's queue; jobs run one after the other, in the order they were given.

    Signals:
        crashed: Something failed that nobody expected or answered, with the exception.
    """

    crashed = Signal(object)
    _arrived = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, interrupt: Callable[[], None] = _nothing
    ) -> None:
        """Starts the thread.

        Args:
            parent: Qt's owner.
            interrupt: Stops the query that is running; used for a job that gives way.
        """
        super().__init__(parent)
        self._interrupt = interrupt
        self._queue: queue.SimpleQueue[_Job | Callable[[], None] | None]
        self._queue = queue.SimpleQueue()
        self._running: _Job | None = None
        self._keeping = 0  # jobs that are given and not done, and may not be dropped
        self._closing = threading.Event()
        self._guard = threading.Lock()
        self._arrived.connect(_call, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._thread.start()

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None] | None = None,
        failed: Callable[[IhmError], None] | None = None,
        owner: QObject,
        drop_on_close: bool = False,
        gives_way: bool = False,
    ) -> None:
        """Runs a service call on the vault thread.

        Args:
            work: The call; must not touch a widget.
            then: Takes its result on the GUI thread.
            failed: Takes an error on the GUI thread; without it the crash hook does.
            owner: While it lives, results are delivered.
            drop_on_close: Whether quick exit may drop it, interrupt it or end the process
                in the middle of it: for searches, imports, backups, keys and pages of paper,
                never for what was typed.
            gives_way: Whether any later job interrupts it: for work that takes long, is
                asked for by nobody in particular, and is begun again later.
        """
        job = _Job(
            work=work,
            then=then,
            failed=failed,
            owner=owner,
            drop_on_close=drop_on_close or gives_way,
            gives_way=gives_way,
        )
        with self._guard:
            self._keeping += not job.drop_on_close
        self._queue.put(job)
        with self._guard:
            if self._running is not None and self._running.gives_way:
                self._interrupt()

    def close(self, interrupt: Callable[[], None], last: Callable[[], None]) -> None:
        """Lets what was typed be saved, drops everything that can wait, then ends.

        Nothing is delivered any more. Returns at once.

        Args:
            interrupt: Stops the query that is running; used for a droppable job alone, so
                that a save of half a millisecond is never torn.
            last: Called on the vault thread when the queue is done.
        """
        self._closing.set()
        with self._guard:
            if self._running is not None and self._running.drop_on_close:
                interrupt()
        self._queue.put(last)

    @property
    def keeps_nothing(self) -> bool:
        """Whether nothing that was given and is not done yet may not be dropped."""
        with self._guard:
            return not self._keeping

    @property
    def closing(self) -> bool:
        """Whether the program is leaving; a long job may ask in order to stop early."""
        return self._closing.is_set()

    def stop(self) -> None:
        """Ends the thread after what is queued, and waits for it; for tests and tidy ends."""
        self._queue.put(None)
        self._thread.join()

    def _loop(self) -> None:
        while (job := self._queue.get()) is not None:
            if isinstance(job, _Job):
                self._do(job)
            else:
                job()

    def _do(self, job: _Job) -> None:
        if job.drop_on_close and self._closing.is_set():
            return
        with self._guard:
            if job.gives_way and not self._queue.empty():
                self._queue.put(job)
                return
            self._running = job
        answer = self._answer(job)
        with self._guard:
            self._running = None
            self._keeping -= not job.drop_on_close
        if not self._closing.is_set():
            self._arrived.emit(answer)

    def _answer(self, job: _Job) -> Callable[[], None]:
        try:
            result = job.work()
        except IhmError as error:
            return _Refusal(self, job, error)
        except Exception as error:  # the one crash hook of this thread
            return _Crash(self, error)
        return _Delivery(job, result)


@dataclass(frozen=True, slots=True)
class _Delivery:
    job: _Job
    result: object

    def __call__(self) -> None:
        self.job.deliver(self.result)


@dataclass(frozen=True, slots=True)
class _Refusal:
    jobs: Jobs
    job: _Job
    error: IhmError

    def __call__(self) -> None:
        if not self.job.refuse(self.error):
            self.jobs.crashed.emit(self.error)


@dataclass(frozen=True, slots=True)
class _Crash:
    jobs: Jobs
    error: Exception

    def __call__(self) -> None:
        self.jobs.crashed.emit(self.error)


def _call(answer: Callable[[], None]) -> None:
    answer()
