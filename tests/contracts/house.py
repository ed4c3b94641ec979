"""What the contracts about the house itself share: where things lie, and how to read them."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "ihm_desktop"
REQUIREMENTS = ROOT / "packaging" / "requirements"
PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


@cache
def project_files() -> tuple[Path, ...]:
    """Lists the files of the project: all that .gitignore does not leave out.

    Git is not asked, since a copy of the project can be tested where there is none.
    """
    return tuple(sorted(_files_below(ROOT, _ignored())))


def _ignored() -> tuple[str, ...]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return (".git", *(line.strip("/") for line in lines if line))


def _files_below(folder: Path, ignored: tuple[str, ...]) -> Iterator[Path]:
    for path in folder.iterdir():
        if any(path.match(pattern) for pattern in ignored):
            continue
        if path.is_dir():
            yield from _files_below(path, ignored)
        else:
            yield path


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
