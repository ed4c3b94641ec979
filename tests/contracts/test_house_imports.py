"""Imports point down, and the tool that says so can be believed."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.contracts.house import PACKAGE, ROOT

AGREED = Path(__file__).with_name("import_contracts.toml")
LINT = "from importlinter.cli import lint_imports_command as command; command()"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package in which something may be broken."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "ihm_desktop", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_contract_is_kept():
    result = lint(ROOT)

    assert result.returncode == 0, result.stdout


def test_the_contracts_are_the_agreed_ones():
    agreed = tomllib.loads(AGREED.read_text(encoding="utf-8"))["tool"]["importlinter"]
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert ours["tool"]["importlinter"] == agreed


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain/entry.py", "import os"),
        ("domain/entry.py", "import ihm_desktop.vault"),
        ("ui/page.py", "import ihm_desktop.storage"),
        ("services/__init__.py", "import PySide6.QtCore"),
        ("storage/__init__.py", "import cryptography"),
        ("front/__init__.py", "import ihm_desktop.services"),
        ("system/__init__.py", "import socket"),
        ("system/clipboard.py", "import ihm_desktop.qt.announce"),
        ("services/__init__.py", "import ihm_desktop.qt.announce"),
        ("qt/announce.py", "import ihm_desktop.i18n"),
        ("qt/announce.py", "import ihm_desktop.paths"),
    ],
)
def test_a_forbidden_import_is_noticed(copy, module, line):
    path = copy / "ihm_desktop" / module
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")

    result = lint(copy)

    assert result.returncode == 1, result.stdout
    assert "BROKEN" in result.stdout
