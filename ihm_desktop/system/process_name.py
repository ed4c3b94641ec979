"""Gives a process another name in the process list, as far as the system allows it.

Without Qt, since the reader of foreign files takes its parent's name. Linux alone: elsewhere
the list shows the executable, which only a packaged build can name.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

NAME: Final = Path("/proc/self/comm")  # the kernel keeps 15 bytes of it
STAT: Final = Path("/proc/self/stat")
PR_SET_NAME: Final = 15  # linux/prctl.h
ARGUMENTS_AT: Final = 47  # fields 48 and 49 of proc_pid_stat(5), counted from 0


def wear(name: str) -> None:
    """Names the process as `top` and a system monitor show it.

    Args:
        name: The cover's name, lower-case ASCII.
    """
    if sys.platform == "linux":
        try:
            NAME.write_text(name, encoding="ascii", errors="ignore")
        except OSError:  # a hardened process of an ordinary user does not own its own files
            _wear_by_call(name)


def wear_as_command_line(name: str) -> None:
    """Shows the name in place of the command line, which else tells module and folder.

    The kernel reads the command line from this process's own memory each time it is asked.
    The bytes that are written over were decoded by Python long before.

    Args:
        name: The cover's name, lower-case ASCII.
    """
    if sys.platform != "linux":
        return
    place = _arguments()
    if place is None:
        return
    import ctypes  # 5 ms, which nobody spends before the first paint

    begin, size = place
    text = name.encode("ascii", "ignore")[: size - 1]
    ctypes.memmove(begin, text.ljust(size, b"\0"), size)


def wear_the_parents() -> None:
    """Takes the name of the process that started this one."""
    with contextlib.suppress(OSError):
        name = Path(f"/proc/{os.getppid()}/comm").read_text(encoding="ascii", errors="ignore")
        wear(name.strip())
        wear_as_command_line(name.strip())


def _wear_by_call(name: str) -> None:
    import ctypes  # 5 ms, which nobody spends before the first paint

    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(PR_SET_NAME, name.encode("ascii", "ignore")[:15], 0, 0, 0)


def _arguments() -> tuple[int, int] | None:
    """Returns where the command line lies in memory and how long it is, with its last zero."""
    try:
        line = STAT.read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    fields = ["", "", *line.rpartition(")")[2].split()]  # the name may hold anything
    begin, end = (int(field) for field in fields[ARGUMENTS_AT : ARGUMENTS_AT + 2])
    return (begin, end - begin) if 0 < begin < end else None
