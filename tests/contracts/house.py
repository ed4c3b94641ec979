"""What the contracts about the house itself share: where things lie, and how to read them."""

import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "ihm_desktop"
REQUIREMENTS = ROOT / "packaging" / "requirements"
PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


@cache
def project_files() -> tuple[Path, ...]:
    """Lists the files that belong to the project, as git sees them."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    paths = (ROOT / name for name in listed.decode("utf-8").split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def sources(folder: Path = PACKAGE) -> list[Path]:
    """Lists the Python files of a folder of the project, sorted."""
    found = [path for path in project_files() if path.suffix == ".py"]
    return sorted(path for path in found if path.is_relative_to(folder))


def name(path: Path) -> str:
    """Names a file from the project's folder, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def pins(lock: str) -> dict[str, str]:
    """Reads which version of which package a lock file names."""
    return dict(PINNED.findall((REQUIREMENTS / f"{lock}.txt").read_text(encoding="utf-8")))
