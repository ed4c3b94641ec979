"""Gives a process the cover's name wherever the desktop shows one.

docs/adr/0021 lists what a run from source cannot change.
"""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from ihm_desktop.system import process_name


def arguments_for_qt(app_id: str) -> list[str]:
    """Returns the command line that Qt is shown; WM_CLASS is made from its first word."""
    return [app_id]


def wear(app_id: str, *, soon: bool = False) -> None:
    """Names this process. To be called before the application object is made.

    Args:
        app_id: The cover's name for window managers, lower-case ASCII.
        soon: Whether the command line is left for later, since it takes 5 ms.
    """
    QCoreApplication.setApplicationName(app_id)
    QCoreApplication.setOrganizationName("")
    QGuiApplication.setDesktopFileName(app_id)
    process_name.wear(app_id)
    if not soon:
        process_name.wear_as_command_line(app_id)
    if sys.platform == "win32":  # never run: groups the windows of both processes
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(app_id)
