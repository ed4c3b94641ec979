"""The cover's name, where the desktop shows one."""

import subprocess
import sys

import pytest

WEAR = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ihm_desktop.system import desktop_identity
desktop_identity.wear("recipes")
app = QApplication(desktop_identity.arguments_for_qt("recipes"))
sys.stdout.write("|".join([
    app.applicationName(), app.desktopFileName(), app.organizationName(), app.arguments()[0],
    Path("/proc/self/comm").read_text().strip() if sys.platform == "linux" else "recipes",
]))
"""


@pytest.fixture(scope="module")
def worn():
    done = subprocess.run([sys.executable, "-c", WEAR], capture_output=True, text=True, check=True)
    return done.stdout.split("|")


def test_every_name_is_the_covers(worn):
    application, desktop_file, organisation, first_word, process = worn

    assert {application, desktop_file, first_word, process} == {"recipes"}
    assert organisation == ""
