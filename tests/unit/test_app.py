"""The journal process itself, without a screen: what it says on its pipes, and how it ends."""

import contextlib
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from ihm_desktop.system.panel_words import (
    Close,
    Door,
    Report,
    Start,
    order_line,
    parse_report,
)

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 90.0


class Panel:
    """A journal process and the front's ends of its pipes."""

    def __init__(self, home):
        env = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        for variable in [name for name in env if name.startswith("XDG_")]:
            del env[variable]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ihm_desktop", "--panel"],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def send(self, line):
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def told(self):
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE_S)
        assert ready, "it says nothing"
        told = parse_report(self.process.stdout.readline())
        return told.report if told else None

    def wait_for(self, report):
        heard = []
        while not heard or heard[-1] is not report:
            heard.append(self.told())
            assert heard[-1] is not None, "it ended"
        return heard

    def end(self):
        self.process.kill()
        self.process.wait(PATIENCE_S)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            with contextlib.suppress(OSError):
                pipe.close()


@pytest.fixture
def home(tmp_path):
    made = tmp_path / "home"
    made.mkdir()
    return made


@pytest.fixture
def panel(home):
    made = Panel(home)
    yield made
    made.end()


def start(tmp_path, door=Door.OPEN):
    return order_line(
        Start(cover="plain", folder=str(tmp_path / "data"), door=door, geometry=(9, 9, 900, 700))
    )


@pytest.mark.parametrize("door", Door)
def test_it_paints_beats_and_leaves_when_asked(panel, tmp_path, door):
    panel.send(start(tmp_path, door))
    panel.wait_for(Report.PAINTED)
    panel.wait_for(Report.BEAT)
    panel.wait_for(Report.BEAT)
    panel.send(order_line(Close()))
    panel.wait_for(Report.HIDDEN)
    panel.wait_for(Report.BYE)

    assert panel.process.wait(PATIENCE_S) == 0


def test_it_ends_when_the_front_is_gone(panel, tmp_path):
    panel.send(start(tmp_path))
    panel.wait_for(Report.PAINTED)
    panel.process.stdin.close()

    assert panel.process.wait(PATIENCE_S) == 0


@pytest.mark.parametrize("line", [b"", b"\n", b"{}\n", b'{"do":"close"}\n'])
def test_without_a_start_it_ends_quietly(panel, line):
    panel.send(line)
    out, errors = panel.process.communicate(timeout=PATIENCE_S)

    assert (panel.process.returncode, out, errors) == (0, b"", b"")


def test_it_says_nothing_on_standard_error_and_leaves_nothing_at_home(panel, home, tmp_path):
    panel.send(start(tmp_path))
    panel.wait_for(Report.PAINTED)
    panel.send(order_line(Close()))
    _, errors = panel.process.communicate(timeout=PATIENCE_S)
    kept = [path for path in home.rglob("*") if path.is_file() and "fontconfig" not in str(path)]

    assert errors == b""
    assert kept == []
    assert not (tmp_path / "data").exists()


FILE_DIALOG = """
import sys
from PySide6.QtWidgets import QFileDialog
from ihm_desktop import app, paths
from ihm_desktop.content import cover_file
qt = app._application(cover_file.load(paths.resources() / "covers", "plain"))
dialog = QFileDialog(None, "", sys.argv[1])
dialog.show()
qt.processEvents()
dialog.done(1)
del dialog
qt.processEvents()
"""


def test_qts_own_file_dialog_keeps_no_history(home, tmp_path):
    env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    subprocess.run(
        [sys.executable, "-c", FILE_DIALOG, str(tmp_path)], cwd=ROOT, env=env, check=True
    )

    assert [path for path in home.rglob("*") if "QtProject" in path.name] == []


TITLES = """
import io, sys
from ihm_desktop import app, paths
from ihm_desktop.content import cover_file
from ihm_desktop.system.panel_pipe import PanelPipe
from ihm_desktop.system.panel_words import Door, Start
cover = cover_file.load(paths.resources() / "covers", sys.argv[1])
start = Start(
    cover=cover.name, folder=sys.argv[2], door=Door.OPEN, geometry=(9, 9, 900, 700), language="es"
)
panel = app.Panel(app._application(cover), PanelPipe(io.BytesIO(), io.BytesIO()), start, cover)
print(panel._shell.windowTitle())
"""


@pytest.mark.parametrize(("cover", "title"), [("plain", "Notas"), ("recipes", "Recetas")])
def test_its_window_is_called_as_the_fronts_in_the_language_of_the_front(
    home, tmp_path, cover, title
):
    env = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", TITLES, cover, str(tmp_path)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        check=True,
    )

    assert told.stdout.decode().strip() == title
