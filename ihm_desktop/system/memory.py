"""How much memory the computer has."""

import os
from typing import Final

_NAMES: Final = ("SC_PAGE_SIZE", "SC_PHYS_PAGES")  # Linux and macOS; Windows has no sysconf


def memory_bytes() -> int | None:
    """Returns the computer's memory in bytes, or None where it does not say."""
    if not hasattr(os, "sysconf"):
        return None
    try:
        size, pages = (os.sysconf(name) for name in _NAMES)
    except (OSError, ValueError):
        return None
    return size * pages if size > 0 and pages > 0 else None
