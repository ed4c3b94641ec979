"""Starts the front; with a private flag, the journal process or the reader of foreign files.

Each branch imports its own part: the front never loads what can open a vault.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

PANEL_FLAG: Final = "--panel"
READER_FLAG: Final = "--reader"
DATA_FLAG: Final = "--data"


def main(arguments: Sequence[str]) -> int:
    """Starts one of the three processes.

    Args:
        arguments: The command line without the program's name.

    Returns:
        Exit status.
    """
    # Compiled modules of the journal would lie beside the program with the day on which it was
    # first opened; `dev.py` and a packaged build compile everything beforehand.
    sys.dont_write_bytecode = True
    if PANEL_FLAG in arguments:
        from ihm_desktop.system import process_hardening, process_name

        process_hardening.harden()  # before Qt: everything loaded later is covered
        process_name.wear_the_parents()  # before the imports, which take their time
        from ihm_desktop import app

        return app.run(sys.stdin.buffer, sys.stdout.buffer)
    if READER_FLAG in arguments:
        from ihm_desktop.system import process_hardening, process_name

        process_hardening.harden()
        process_name.wear_the_parents()
        from ihm_desktop.exchange import import_child

        return import_child.main()
    from ihm_desktop.front import front

    return front.run(chosen_folder(arguments))


def chosen_folder(arguments: Sequence[str]) -> Path | None:
    """Finds `--data DIR` or `--data=DIR`; anything else on the command line is ignored.

    Written by hand: argparse would print a name and a usage that tell.
    """
    for index, word in enumerate(arguments):
        if word == DATA_FLAG and index + 1 < len(arguments):
            return Path(arguments[index + 1])
        if word.startswith(f"{DATA_FLAG}="):
            return Path(word.removeprefix(f"{DATA_FLAG}="))
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
