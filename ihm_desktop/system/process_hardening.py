"""Makes a process hard to look into: first thing the journal process does.

Linux was measured and is tested. macOS and Windows stand behind the same function and were
never run; what they could not do is reported as not done rather than claimed.

Source: prctl(2), setrlimit(2); KeePassXC src/core/Bootstrap.cpp does the same three things.
"""

import ctypes
import os
import signal
import sys
from dataclasses import dataclass
from typing import Final

PR_SET_PDEATHSIG: Final = 1  # linux/prctl.h
PR_SET_DUMPABLE: Final = 4
PT_DENY_ATTACH: Final = 31  # macOS sys/ptrace.h
OWNER_ONLY: Final = 0o077


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardening:
    """What was achieved.

    Attributes:
        undumpable: Another process of the same user cannot read this one's memory.
        no_core: A crash leaves no memory image on disk.
        owner_only: New files belong to this user alone.
        silent: Nothing reaches standard error.
        tied: The kernel ends this process with the one that started it.
    """

    undumpable: bool
    no_core: bool
    owner_only: bool
    silent: bool
    tied: bool


def harden() -> Hardening:
    """Hardens this process as far as its operating system allows.

    Raises:
        SystemExit: The process that started this one is already gone.
    """
    os.umask(OWNER_ONLY)
    return Hardening(
        undumpable=_undumpable(),
        no_core=_no_core(),
        owner_only=sys.platform != "win32",  # there the folder's access list decides
        silent=silence(),
        tied=_tie_to_parent(),
    )


def _undumpable() -> bool:
    if sys.platform == "linux":
        return _prctl(PR_SET_DUMPABLE, 0)
    if sys.platform == "darwin":
        library = ctypes.CDLL(None, use_errno=True)
        return bool(library.ptrace(PT_DENY_ATTACH, 0, None, 0) == 0)
    return False


def _no_core() -> bool:
    if sys.platform == "win32":
        return False  # crash reports are switched off by the packaged build's manifest
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True


def silence() -> bool:
    """Sends standard error nowhere: a desktop's launcher would keep it in the system's log.

    Returns:
        Whether it is silent.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    return True


def _tie_to_parent() -> bool:
    """Asks for an end together with the parent; its pipe closing is the other, portable way."""
    if sys.platform != "linux":
        return False
    parent = os.getppid()
    done = _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it went in between, and no signal will ever come
        raise SystemExit(0)
    return done


def _prctl(option: int, value: int) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    return bool(library.prctl(option, value, 0, 0, 0) == 0)
