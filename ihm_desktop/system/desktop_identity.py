"""Gives a process the cover's name wherever the desktop shows one.

What a run from source cannot change is the command line (`python -m …`), which the process
list shows; a packaged build starts an executable that bears the cover's name.
"""

import ctypes
import sys
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

PR_SET_NAME: Final = 15  # linux/prctl.h; 15 bytes and a zero


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
        library = ctypes.CDLL(None, use_errno=True)
        library.prctl(PR_SET_NAME, app_id.encode("ascii", "ignore")[:15], 0, 0, 0)
    elif sys.platform == "win32":  # never run: groups the windows of both processes
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(app_id)
