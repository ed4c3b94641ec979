"""The front with a journal process that only asks for another cover; run as a program.

    python -m tests.journeys.wearing_program [--data DIR]

NEXT in the environment names the cover; the run that wears it already finds it empty.
"""

import os
import sys
import threading

from ihm_desktop.__main__ import chosen_folder
from ihm_desktop.front import duty, front
from ihm_desktop.front.child import OnEnd, OnLine
from ihm_desktop.system.panel_words import Report, Told, told_line

ITEMS = (("Madrugar", "Early in the morning."),)


class Asker:
    """A journal process that asks as soon as it is started, and ends."""

    def __init__(self, on_line: OnLine, on_end: OnEnd) -> None:
        self._on_line = on_line
        self._on_end = on_end

    def send(self, _line: bytes) -> None:
        threading.Thread(target=self._ask).start()

    def kill(self) -> None:
        pass

    def _ask(self) -> None:
        told = Told(report=Report.WEAR, cover=os.environ["NEXT"], items=ITEMS)
        os.environ["NEXT"] = ""
        self._on_line(told_line(told))
        self._on_end(0)


if __name__ == "__main__":
    if os.environ.get("NEXT"):
        duty.launch = Asker
    sys.exit(front.run(chosen_folder(sys.argv[1:])))
