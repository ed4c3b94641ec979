"""Reads the memory of a process as its superuser can, and looks for planted words."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.journeys import needles
from tests.journeys.needles import Hit

MAPPING = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$")
KERNEL_ONLY = ("[vvar]", "[vsyscall]", "[vvar_vclock]")
PIECE = 16 << 20


def pieces(pid: int) -> Iterator[bytes]:
    """Yields everything that a process may read of its own memory, in pieces that overlap."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="ascii").splitlines():
            found = MAPPING.match(line)
            if found is None or found[3][0] != "r" or found[4] in KERNEL_ONLY:
                continue
            start, end = int(found[1], 16), int(found[2], 16)
            for at in range(start, end, PIECE):
                try:
                    memory.seek(at)
                    yield memory.read(min(PIECE + needles.OVERLAP, end - at))
                except OSError:  # a page that is not there
                    break


def words_in_memory(pid: int, planted: Sequence[str]) -> set[Hit]:
    """Finds planted words in the memory of a process, in every writing."""
    return {
        hit for piece in pieces(pid) for hit in needles.in_bytes(piece, planted, f"memory of {pid}")
    }


def bytes_in_memory(pid: int, sought: bytes) -> bool:
    """Tells whether a process holds these bytes, raw or as hex."""
    forms = (sought, sought.hex().encode(), sought.hex().upper().encode())
    return any(form in piece for piece in pieces(pid) for form in forms)
