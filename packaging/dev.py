#!/usr/bin/env python3
"""Sets the project up and does one thing with it: run, test, bench, shots, demo, catalogue.

Needs only Python 3.11 to 3.14; the rest it fetches. Works on Linux, macOS and Windows.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def refusal(version: "tuple[int, ...]") -> str:
    """Says why a Python cannot be used; empty where it can.

    This file is all that a Python too old for the others has to be able to read.
    """
    if OLDEST <= version[:2] <= NEWEST:
        return ""
    found = ".".join(str(part) for part in version[:2])
    return f"IHM Desktop needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; this is Python {found}."


if __name__ == "__main__":
    words = refusal(sys.version_info[:3])
    if words:
        sys.exit(words)
    from dev_tasks import main

    sys.exit(main(sys.argv[1:]))
