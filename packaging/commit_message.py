"""Checks the first line of a commit message: `area: imperative sentence`, short enough to read."""

import re
import sys
from pathlib import Path

LONGEST = 60
FORM = re.compile(r"^[a-z][a-z0-9 ,-]*: \S.*[^.\s]$|^(Merge|Revert) ")


def fault(message: str) -> str:
    """Says what is wrong with a message; empty where nothing is."""
    first = message.splitlines()[0] if message.strip() else ""
    if not FORM.match(first):
        return "The first line should read `area: imperative sentence`, without a full stop."
    if len(first) > LONGEST:
        return f"The first line has {len(first)} characters; {LONGEST} are the most."
    return ""


if __name__ == "__main__":
    sys.exit(fault(Path(sys.argv[1]).read_text(encoding="utf-8")) or 0)
