"""Starts the program anew, so that every name it has in the system is the new cover's."""

import os
import subprocess
import sys


def start_anew() -> None:
    """Puts a new run of this program in the place of this one; does not come back on POSIX.

    Elsewhere the new process is another one, and the caller ends this one at once.
    """
    command = [sys.executable, *sys.orig_argv[1:]]
    if os.name == "posix":
        os.execv(sys.executable, command)  # noqa: S606 - the very command that started this
    subprocess.Popen(command)
