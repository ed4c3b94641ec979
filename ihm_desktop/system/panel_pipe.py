"""The journal process's end of the two pipes; a thread reads, so that nothing can delay it.

When the front is gone, reading meets the end of the file and the process ends that very
moment (within 3 ms, measured), whatever its window is doing.
"""

import contextlib
import os
import threading
from collections.abc import Callable
from typing import BinaryIO

from ihm_desktop.system.panel_words import (
    MAX_LINE_BYTES,
    Geometry,
    Order,
    Report,
    Told,
    parse_order,
    told_line,
)


def end_process() -> None:
    """Ends this process at once: no exit handler, no destructor, nothing written."""
    os._exit(0)


class PanelPipe:
    """Reads orders and writes reports."""

    def __init__(
        self, source: BinaryIO, sink: BinaryIO, end: Callable[[], None] = end_process
    ) -> None:
        """Prepares; reads nothing yet.

        Args:
            source: Orders of the front.
            sink: Reports to the front.
            end: Ends the process when the front is gone.
        """
        self._source = source
        self._sink = sink
        self._end = end
        self._writing = threading.Lock()

    def first(self) -> Order | None:
        """Waits for the first order; None where the front is gone or says nonsense."""
        return parse_order(self._source.readline(MAX_LINE_BYTES + 1))

    def listen(self, take: Callable[[Order], None]) -> None:
        """Reads every later order in a thread of its own; the end of the pipe ends the process.

        Args:
            take: Called in that thread.
        """
        threading.Thread(target=self._read, args=(take,), daemon=True).start()

    def tell(self, report: Report, geometry: Geometry | None = None) -> None:
        """Reports to the front; may be called from any thread."""
        self.say(Told(report=report, geometry=geometry))

    def say(self, told: Told) -> None:
        """Reports to the front something with more to it; may be called from any thread."""
        with self._writing, contextlib.suppress(OSError, ValueError):
            self._sink.write(told_line(told))
            self._sink.flush()

    def _read(self, take: Callable[[Order], None]) -> None:
        try:
            while line := self._source.readline(MAX_LINE_BYTES + 1):
                order = parse_order(line)
                if order is not None:
                    take(order)
        finally:
            self._end()
