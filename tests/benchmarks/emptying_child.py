"""Stands in for the journal process: open, in the middle of a write, and asking to be emptied.

Started by `emptying_run` in the place of the real one, which would have to be typed into.
"""

import os
import sys
from pathlib import Path

from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.system.panel_words import Report, report_line
from ihm_desktop.vault.secret import Secret
from tests.benchmarks import made_up

DATABASE, KEY = "EMPTYING_DATABASE", "EMPTYING_KEY"  # opens made-up content only
BALLAST_BYTES = 100 * 1024**2  # memory has to be given back; the real one holds about 65 MiB


def main() -> None:
    """Opens the database, leaves a write unfinished, asks, and waits for its end."""
    sys.stdin.buffer.readline()
    ballast = bytearray(os.urandom(4096) * (BALLAST_BYTES // 4096))
    key = Secret(bytearray.fromhex(os.environ[KEY]))
    database = Database.open(Path(os.environ[DATABASE]), key)
    with database.transaction():
        for entry in made_up.entries(5, seed=len(ballast)):
            Repositories.of(database).entries.insert(entry)
        for report in (Report.PAINTED, Report.OPEN, Report.EMPTY):
            sys.stdout.buffer.write(report_line(report))
        sys.stdout.buffer.flush()
        sys.stdin.buffer.read()


if __name__ == "__main__":
    main()
