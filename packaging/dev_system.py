"""Finds out what the operating system still lacks, and installs it where that is possible."""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from dev_process import Stop, run, say

TABLE: Final = Path(__file__).with_name("system_packages.toml")
SYSTEM_PYTHON: Final = "/usr/bin/python3"
TYPELIB_FOLDERS: Final = ("/usr/lib/*/girepository-1.0", "/usr/lib*/girepository-1.0")
APT_INSTALL: Final = "apt-get install -y --no-install-recommends"
INSTALL_LINES: Final = {  # family of distributions -> what installs packages there
    "debian": f"sudo {APT_INSTALL}",
    "fedora": "sudo dnf install -y",
    "arch": "sudo pacman -S --needed",
}


def ensure(purpose: str, *, venv_too: bool) -> None:
    """Makes sure that every library and tool for a purpose is there; Linux only.

    Args:
        purpose: `run` or `test`, as in the table's `for`.
        venv_too: Whether this Python will have to make a virtual environment.

    Raises:
        Stop: Something is missing and this script may not or cannot install it.
    """
    if sys.platform != "linux":
        return
    needs = tomllib.loads(TABLE.read_text(encoding="utf-8"))["need"]
    wanted = [need for need in needs if purpose in need["for"]]
    if venv_too:
        wanted.append(venv_need())
    missing = [need for need in wanted if not _present(need)]
    if missing:
        _install(missing, family())
        still = [_name(need) for need in missing if not _present(need)]
        if still:
            raise Stop(f"Still missing after installing: {', '.join(still)}")


def venv_need() -> Mapping[str, str]:
    """Returns what this Python needs to make virtual environments; Debian splits that off."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return {"own_module": "ensurepip", "debian": package}


def family(os_release: Mapping[str, str] | None = None) -> str:
    """Names the family of Linux distributions this computer runs.

    Args:
        os_release: Fields of /etc/os-release; read from this computer by default.

    Returns:
        `debian`, `fedora`, `arch`, or an empty text for any other.
    """
    try:
        fields = platform.freedesktop_os_release() if os_release is None else os_release
    except OSError:
        return ""
    names = [fields.get("ID", ""), *fields.get("ID_LIKE", "").split()]
    aliases = {"ubuntu": "debian", "rhel": "fedora", "centos": "fedora"}
    known = (aliases.get(name, name) for name in names)
    return next((name for name in known if name in INSTALL_LINES), "")


def _install(missing: Iterable[Mapping[str, str]], distribution: str) -> None:
    """Installs packages on Debian as root; anywhere else says how and stops."""
    needs = list(missing)
    packages = sorted({need[distribution] for need in needs if distribution in need})
    if distribution == "debian" and os.geteuid() == 0:
        say(f"Installing what the system lacks: {' '.join(packages)}")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-q"], quiet)  # one dead source must not stop the others
        if run([*APT_INSTALL.split(), "-q", *packages], quiet) != 0:
            raise Stop(f"This did not work: {APT_INSTALL} {' '.join(packages)}")
        return
    names = ", ".join(_name(need) for need in needs)
    if not packages:
        raise Stop(
            f"This system lacks: {names}\nPlease install what provides them, then try again."
        )
    line = f"{INSTALL_LINES[distribution]} {' '.join(packages)}"
    raise Stop(f"This system lacks: {names}\nPlease run this line, then try again:\n\n  {line}\n")


def _name(need: Mapping[str, str]) -> str:
    return next(need[kind] for kind in PROBES if kind in need)


def _present(need: Mapping[str, str]) -> bool:
    return all(probe(need[kind]) for kind, probe in PROBES.items() if kind in need)


def _library_loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _imports(python: str, module: str) -> bool:
    if not Path(python).exists():
        return False
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0


def _typelib_exists(name: str) -> bool:
    return any(
        True for folder in TYPELIB_FOLDERS for _ in Path("/").glob(f"{folder[1:]}/{name}.typelib")
    )


PROBES: Final[Mapping[str, Callable[[str], bool]]] = {
    "library": _library_loads,
    "command": lambda name: shutil.which(name) is not None,
    "file": lambda path: Path(path).exists(),
    "module": partial(_imports, SYSTEM_PYTHON),
    "own_module": partial(_imports, sys.executable),
    "typelib": _typelib_exists,
}
