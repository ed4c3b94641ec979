"""One front for each data folder, without a file that says so.

POSIX: an advisory lock on the folder itself; the kernel drops it with the process.
Windows (never run): a mutex named after a digest of the folder's path.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

ERROR_ALREADY_EXISTS: Final = 183  # winerror.h


class FolderHold:
    """A claim on a data folder that lasts until it is released or the process ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Gives the folder back."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def hold(folder: Path) -> FolderHold | None:
    """Claims a data folder for this process; makes the folder if need be.

    Args:
        folder: The data folder.

    Returns:
        The claim, or None while another process has it.

    Raises:
        OSError: The folder cannot be made or opened.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":
        return _hold_by_name(folder)
    import fcntl  # not on Windows

    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:  # a file system without locks (some network mounts): do without
        with contextlib.suppress(OSError):
            os.close(descriptor)
        return FolderHold(-1)
    return FolderHold(descriptor)


def _hold_by_name(folder: Path) -> FolderHold | None:
    if sys.platform != "win32":
        return None
    import ctypes  # neither is needed elsewhere, and this runs before the first paint
    import hashlib

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    digest = hashlib.sha256(str(folder.resolve()).casefold().encode()).hexdigest()[:32]
    kernel.CreateMutexW(None, False, f"Local\\{digest}")  # lives as long as this process
    return None if ctypes.get_last_error() == ERROR_ALREADY_EXISTS else FolderHold(-1)
