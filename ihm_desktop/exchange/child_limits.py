"""Takes away from this process everything that reading a foreign file does not need."""

import sys

from ihm_desktop.exchange.import_limits import CHILD_CPU_S, CHILD_MEMORY_BYTES

_REFUSED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "ctypes.",
)
_REFUSED_MODULES = frozenset({"pickle", "marshal", "shelve", "zipfile", "tarfile", "socket", "ssl"})


class Refused(RuntimeError):
    """Something was tried that reading does not need."""


def limit() -> None:
    """Limits memory, time and files, where the system can, and refuses the rest.

    Windows has no such limits for a process of its own; there the byte and count limits of
    the importers stand alone.

    Source: setrlimit(2); PEP 578 for the audit hook, which binds Python code, not native code.
    """
    _limit_resources()
    sys.addaudithook(_refuse)


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:
        return
    for which, most in (
        (resource.RLIMIT_AS, CHILD_MEMORY_BYTES),
        (resource.RLIMIT_CPU, CHILD_CPU_S),
        (resource.RLIMIT_FSIZE, 0),  # it may write to its pipe and nowhere else
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        try:
            resource.setrlimit(which, (most, most))
        except (ValueError, OSError):  # macOS refuses some; the others still hold
            continue


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_REFUSED) or (event == "import" and arguments[0] in _REFUSED_MODULES):
        raise Refused
