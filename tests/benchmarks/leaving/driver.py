"""Brings windows up inside the journal process and says what is on the screen then."""

import json
import socket
import traceback
from collections.abc import Callable, Iterator
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ihm_desktop.ui.widgets.buttons import CloseButton

SOCKET: Final = "BENCH_SOCKET"
LOOK_MS: Final = 5
OURS: Final = "ihm_desktop.ui."

Until = Callable[[], object]
Steps = Iterator[Until]


class Driver(QObject):
    """Takes one order: the name of a window."""

    def __init__(self, panel: Any, where: str) -> None:
        super().__init__(panel)
        self._panel = panel
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(where)
        self._orders = self._socket.makefile("r", encoding="utf-8")
        self._steps: Steps = iter(())
        self._until: Until = bool
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go_on)
        self._heard = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._heard.activated.connect(self._obey)

    def _obey(self) -> None:
        from tests.benchmarks.leaving.windows import WINDOWS

        self._heard.setEnabled(False)
        order = json.loads(self._orders.readline() or "{}")
        if order:
            window = WINDOWS[order["bring"]]
            self._steps = window.bring(self._panel, order)
            self._until = shown
            self._look.start()

    def _go_on(self) -> None:
        try:
            if self._until():
                self._until = next(self._steps)
        except StopIteration:
            self._look.stop()
            self._answer(seen())
        except Exception:  # told to whoever asked
            self._look.stop()
            self._answer({"fault": traceback.format_exc()})

    def _answer(self, words: dict[str, object]) -> None:
        self._socket.sendall(json.dumps(words).encode() + b"\n")


def shown() -> bool:
    """Tells whether a window of this process has the keyboard."""
    return QGuiApplication.focusWindow() is not None


def seen() -> dict[str, object]:
    """Says what is on the screen."""
    widgets = [one for one in QApplication.allWidgets() if one.isVisible()]
    return {
        "shown": sorted({kind(one) for one in widgets}),
        "windows": [int(one.winId()) for one in widgets if one.isWindow()],
        "popup": QApplication.activePopupWidget() is not None,
        "close": close_button(),
    }


def kind(widget: QWidget) -> str:
    """Names a widget's class: ours by module, Qt's by its own name."""
    made = type(widget)
    ours = made.__module__.startswith(OURS)
    return (
        f"{made.__module__.removeprefix(OURS)}.{made.__name__}"
        if ours
        else widget.metaObject().className()
    )


def close_button() -> list[int] | None:
    """Finds the Close button of the window that has the keyboard, in the screen's pixels."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    for button in window.findChildren(CloseButton) if window is not None else ():
        if button.isVisible():
            middle = button.mapToGlobal(QPoint(button.width() // 2, button.height() // 2))
            return [middle.x(), middle.y()]
    return None
