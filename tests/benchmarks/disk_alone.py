"""What the disk alone takes, to stand beside what the program takes on it."""

import os
from pathlib import Path
from time import perf_counter


def write_over(path: Path, data: bytes) -> float:
    """Writes over the beginning of a file and syncs it.

    Args:
        path: The file; made where there is none.
        data: At least one byte.

    Returns:
        How long the sync alone took, in milliseconds.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    try:
        os.write(descriptor, data)
        before_s = perf_counter()
        os.fdatasync(descriptor)
        return (perf_counter() - before_s) * 1_000
    finally:
        os.close(descriptor)
