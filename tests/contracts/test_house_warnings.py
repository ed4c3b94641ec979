"""A warning, a line in the log and a word from Qt each fail the test that caused it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASES = {
    "nothing": "pass",
    "a warning": "import warnings; warnings.warn('careful')",
    "a log line": "import logging; logging.getLogger('some.package').warning('careful')",
    "a word from Qt": "from PySide6.QtCore import qWarning; qWarning('careful')",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Runs a test of each kind under the project's own settings; returns what pytest says."""
    folder = tmp_path_factory.mktemp("warnings")
    tests = [
        f"def test_{name.replace(' ', '_')}(qapp):\n    {line}\n" for name, line in CASES.items()
    ]
    (folder / "test_cases.py").write_text("\n\n".join(tests), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "tests.conftest"]
    command += ["-c", str(ROOT / "pyproject.toml"), "-p", "no:cacheprovider", str(folder)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def verdict(outcomes: str, name: str) -> str:
    ending = f"test_cases.py::test_{name.replace(' ', '_')}"
    words = [line.split()[0] for line in outcomes.splitlines() if ending in line.split(" - ")[0]]
    return "PASSED" if set(words) == {"PASSED"} else "FAILED" if words else "NOT RUN"


def test_a_test_that_says_nothing_passes(outcomes: str):
    assert verdict(outcomes, "nothing") == "PASSED", outcomes


@pytest.mark.parametrize("name", [name for name in CASES if name != "nothing"])
def test_what_is_said_fails_the_test(outcomes: str, name: str):
    assert verdict(outcomes, name) == "FAILED", outcomes
