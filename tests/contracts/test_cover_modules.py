"""No cover loads anything that could open a vault, nor the journal's own windows."""

import subprocess
import sys

import pytest

from ihm_desktop.front.covers import COVERS
from tests.journeys.harness import ROOT
from tests.scenarios.prepared import cover_named, make_never_used

FORBIDDEN = (
    *("cryptography", "sqlcipher3", "pikepdf", "socket", "ssl", "PySide6.QtNetwork"),
    *("ihm_desktop.ui", "ihm_desktop.services", "ihm_desktop.storage", "ihm_desktop.exchange"),
    *("ihm_desktop.app", "ihm_desktop.vault.vault", "ihm_desktop.vault.secret"),
    *("ihm_desktop.vault.primitives", "ihm_desktop.vault.key_slots", "ihm_desktop.vault.changes"),
)
# The real front, until its folder is tidy for the first time.
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ihm_desktop.front import duty, front

tidied = duty.Duty._tidied

def told(self, outcome):
    tidied(self, outcome)
    sys.stdout.write("\\n".join(sorted(sys.modules)))
    sys.stdout.flush()
    QApplication.quit()

duty.Duty._tidied = told
sys.exit(front.run(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("name", COVERS)
def test_the_running_cover_loads_nothing_that_opens_a_vault(name, tmp_path):
    make_never_used(cover_named(name), tmp_path / "data")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "data")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    loaded = done.stdout.splitlines()

    assert f"ihm_desktop.front.covers.{name}" in loaded
    assert not [
        module
        for module in loaded
        for word in FORBIDDEN
        if module == word or module.startswith(f"{word}.")
    ]
