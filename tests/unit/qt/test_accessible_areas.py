"""A screen reader that asks a scroll area for one child too many."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ASK = """
import sys
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from ihm_desktop.qt.accessible_areas import AccessibleAreas

class Page(QScrollArea):
    pass

app = QApplication([])
areas = AccessibleAreas()
areas.install()
for kind in (QScrollArea, Page):
    area = kind()
    area.setAccessibleName("A list")
    area.setWidget(QLabel("inside"))
    area.show()
    found = QAccessible.queryAccessibleInterface(area)
    count = found.childCount()
    assert count > 0
    assert found.child(0) is not None
    assert found.child(count) is None
    assert found.child(999) is None
    assert found.text(QAccessible.Text.Name) == "A list"
    del found
    area.deleteLater()
    app.processEvents()
label = QAccessible.queryAccessibleInterface(QLabel("one"))
sys.stdout.write("whole")
"""


def test_it_gets_nothing_and_the_program_lives():
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "whole"), done.stderr
