"""Reads what processes take from the computer's memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

KIB_PER_MIB: Final = 1024


def pss_mib(pids: Sequence[int]) -> float:
    """Adds up the proportional set sizes of processes: shared pages count once in all.

    Args:
        pids: Running processes.

    Raises:
        PermissionError: A process does not let itself be looked into.
    """
    return sum(_kib(pid, "Pss") for pid in pids) / KIB_PER_MIB


def own_mib(pids: Sequence[int]) -> float:
    """Adds up the pages that no other process has.

    Args:
        pids: Running processes.

    Raises:
        PermissionError: A process does not let itself be looked into.
    """
    names = ("Private_Clean", "Private_Dirty")
    return sum(_kib(pid, name) for pid in pids for name in names) / KIB_PER_MIB


def _kib(pid: int, name: str) -> int:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    lines = text.splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
