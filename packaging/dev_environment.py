"""Makes virtual environments and keeps them at what the lock files say."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from dev_process import ROOT, Stop, run, say

VENV: Final = ROOT / ".venv"
LOCKS: Final = ROOT / "packaging" / "requirements"
STAMP: Final = "installed-locks.txt"  # one SHA-256 of a lock file per line
CONTAINED: Final = {"dev": ("runtime", "catalogue")}  # locks that another lock includes


def ensure(lock: str, venv: Path = VENV) -> Path:
    """Makes an environment if need be and installs a lock file into it.

    Nothing is asked of the network when this very lock file was installed before.

    Args:
        lock: Name of a file in packaging/requirements, without its ending.
        venv: Folder of the environment.

    Returns:
        The environment's Python.

    Raises:
        Stop: The environment could not be made or the packages could not be installed.
    """
    python = _ensure_venv(venv)
    wanted = _digest(lock)
    stamp = venv / STAMP
    installed = stamp.read_text(encoding="ascii").split() if stamp.exists() else []
    if wanted not in installed:
        say(f"Installing {lock}.txt into {venv.name} ...")
        _install(python, lock)
        current = {_digest(name) for name in (lock, *CONTAINED.get(lock, ()))}
        current |= _digests_of_all() & set(installed)  # the locks agree with each other: tested
        stamp.write_text("\n".join(sorted(current)) + "\n", encoding="ascii")
    return python


def has_to_be_made(venv: Path = VENV) -> bool:
    """Tells whether an environment is missing or broken."""
    return not _works(python_of(venv))


def python_of(venv: Path) -> Path:
    """Returns where the Python of an environment lies."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _ensure_venv(venv: Path) -> Path:
    python = python_of(venv)
    if _works(python):
        return python
    say(f"Making {venv.name} ...")
    if run([sys.executable, "-m", "venv", "--clear", venv]) != 0:
        raise Stop(f"The virtual environment {venv.name} could not be made.")
    return python


def _works(python: Path) -> bool:
    """Tells a whole environment from one whose making was interrupted or whose Python is gone."""
    try:
        command = [str(python), "-c", "import pip"]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _install(python: Path, lock: str) -> None:
    command: list[str | Path] = [python, "-m", "pip", "install", "--quiet"]
    command += ["--disable-pip-version-check"]
    command += ["--require-hashes", "--only-binary=:all:", "-r", _path(lock)]
    if run(command, {"PIP_USER": "0"}) != 0:  # a user's `--user` default fails inside a venv
        raise Stop(f"The packages of {lock}.txt could not be installed.", status=1)


def _path(lock: str) -> Path:
    return LOCKS / f"{lock}.txt"


def _digest(lock: str) -> str:
    return hashlib.sha256(_path(lock).read_bytes()).hexdigest()


def _digests_of_all() -> set[str]:
    return {_digest(path.stem) for path in LOCKS.glob("*.txt")}
