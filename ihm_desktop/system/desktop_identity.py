"""Gives a process the cover's name wherever the desktop shows one.

What a run from source cannot change is the command line (`python -m …`), which the process
list shows; a packaged build starts an executable that bears the cover's name.
"""

import contextlib
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

# What ps, top and a system monitor call the process; the same as PR_SET_NAME, without the 5 ms
# that `ctypes` takes before the first paint.
PROCESS_NAME = Path("/proc/self/comm")


def arguments_for_qt(app_id: str) -> list[str]:
    """Returns the command line that Qt is shown; WM_CLASS is made from its first word."""
    return [app_id]


def wear(app_id: str) -> None:
    """Names this process. To be called before the application object is made.

    Args:
        app_id: The cover's name for window managers, lower-case ASCII.
    """
    QCoreApplication.setApplicationName(app_id)
    QCoreApplication.setOrganizationName("")
    QGuiApplication.setDesktopFileName(app_id)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            PROCESS_NAME.write_text(app_id, encoding="ascii", errors="ignore")
    elif sys.platform == "win32":  # never run: groups the windows of both processes
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(app_id)
