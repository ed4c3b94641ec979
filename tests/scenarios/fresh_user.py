"""Somebody who never used this computer: no rights, no processes, an empty home.

Only a superuser can become somebody else. Where the tests run as an ordinary user, that user
stands in, with another home.
"""

import os
import pwd
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Users that systems come with and that hardly any uses. The bus refuses a user whom the
# system does not know, and a test does not add one to it.
NAMES = ("games", "irc", "news", "uucp", "backup", "ftp", "nobody")
# The rights that the first command was started with last until the second one.
TWICE = "import subprocess, sys; subprocess.run([sys.executable, '-c', ''], check=True)"
READING = "+dac_read_search"  # where Python itself lies in a home that is closed to others


@dataclass(frozen=True)
class FreshUser:
    """Somebody new.

    Attributes:
        number: User and group, or None where nobody else can be had.
        reading: Whether they may read everything, as they must where Python is out of reach.
    """

    number: int | None
    reading: bool

    def command(self, *words: str) -> list[str]:
        """Wraps a command so that this user runs it."""
        if self.number is None:
            return list(words)
        return [*_becoming(self.number, reading=self.reading), *words]

    def give(self, *folders: Path) -> None:
        """Makes folders that belong to this user alone."""
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self.number is not None:
                os.chown(folder, self.number, self.number)

    def give_all(self, folder: Path) -> None:
        """Gives this user a folder and everything in it."""
        if self.number is not None:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, self.number, self.number, follow_symlinks=False)

    def owns(self, path: Path) -> bool:
        """Tells whether a file is this user's."""
        number = os.geteuid() if self.number is None else self.number
        return path.lstat().st_uid == number


@cache
def fresh_user() -> FreshUser:
    """Returns somebody new, the same one for a whole run of the tests."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        return FreshUser(number=None, reading=False)
    number = _unused_number()
    if number is None:
        return FreshUser(number=None, reading=False)
    plain = _becoming(number, reading=False)
    started = subprocess.run(
        [*plain, sys.executable, "-c", TWICE], capture_output=True, check=False
    )
    return FreshUser(number=number, reading=started.returncode != 0)


def _unused_number() -> int | None:
    """Finds a user without rights who runs nothing."""
    known = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    busy = {_owner(process) for process in Path("/proc").glob("[0-9]*")}
    free = [known[name] for name in NAMES if name in known and known[name] not in busy]
    if not free:
        return None
    # Tests run in several processes, each of which needs somebody else.
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return free[int(worker) % len(free)]


def _owner(process: Path) -> int:
    try:
        return process.stat().st_uid
    except OSError:
        return 0


def _becoming(number: int, *, reading: bool) -> list[str]:
    words = ["setpriv", "--reuid", str(number), "--regid", str(number), "--clear-groups"]
    kept = f"-all,{READING}" if reading else "-all"
    return [*words, "--inh-caps", kept, "--ambient-caps", kept, "--bounding-set", kept]
