"""Names the computer that figures were made on, without saying whose it is."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from ihm_desktop import __version__

GIB = 1024**3
VIRTUAL = ("vd", "xvd")  # how Linux names the disks of virtual machines


def described(folder: Path) -> str:
    """Writes a few lines: processor, memory, disk, versions; no name and no path.

    Args:
        folder: Where the figures write; its file system is named.
    """
    lines = (
        f"IHM Desktop {__version__}, Python {platform.python_version()},"
        f" PySide6 {version('PySide6-Essentials')}, {_system()}",
        f"{_processor()}, {_cores()} cores, {_memory()}",
        f"file system {_file_system(folder)}; screen: Xvfb without a graphics card",
        f"load of the last minute when this began: {_load()}",
    )
    return "\n".join(f"- {line}" for line in lines)


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _processor() -> str:
    found = _field("/proc/cpuinfo", "model name")
    return found or platform.machine()


def _cores() -> int:
    return os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count() or 1


def _memory() -> str:
    kib = _field("/proc/meminfo", "MemTotal").partition(" ")[0]
    return f"{int(kib) * 1024 / GIB:.0f} GiB" if kib else "memory unknown"


def _file_system(folder: Path) -> str:
    """Finds the mount that a folder lies on and names its kind, and whether its disk turns."""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return "unknown"
    fitting = [line.split()[:3] for line in mounts if _holds(line.split()[1], folder)]
    device, _, kind = max(fitting, key=lambda mount: len(mount[1]))
    return f"{kind}{_disk(device)}"


def _holds(mount: str, folder: Path) -> bool:
    return folder.resolve().is_relative_to(mount.replace("\\040", " "))


def _disk(device: str) -> str:
    name = Path(device).name.rstrip("0123456789")
    if name.startswith(VIRTUAL):
        return " on a virtual disk"
    turning = Path(f"/sys/block/{name}/queue/rotational")
    try:
        turns = turning.read_text(encoding="ascii").strip() == "1"
    except OSError:
        return ""
    return " on a disk that says it turns" if turns else " on a disk that does not turn"


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _field(path: str, name: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    values = (line.partition(":")[2].strip() for line in lines if line.startswith(name))
    return next(values, "")
