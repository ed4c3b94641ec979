"""The child that reads foreign files, as the journal meets it."""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ihm_desktop.__main__ import READER_FLAG
from ihm_desktop.domain.errors import Cancelled, ImportRejected, RejectedImport
from ihm_desktop.domain.importing import FoundEntry, ImportKind
from ihm_desktop.exchange import import_process
from ihm_desktop.exchange.import_messages import ask
from ihm_desktop.exchange.import_process import found_by_child, reader_command

ROOT = Path(__file__).resolve().parents[3]


def never():
    return False


def export(folder: Path, count: int) -> Path:
    records = [
        {"title": f"{n}", "body": "Body", "date": "2020-01-02", "time": "10:15"}
        for n in range(count)
    ]
    source = folder / "export.json"
    source.write_text(json.dumps({"entries": records}))
    return source


def child_that(script: str) -> tuple[str, ...]:
    return (sys.executable, "-c", script)


def in_child(statements: str) -> str:
    """Runs statements in a process that is limited as the reader is."""
    script = (
        "from ihm_desktop.exchange import child_limits; child_limits.limit()\n"
        f"try:\n    {statements}\nexcept BaseException as error:\n    print(type(error).__name__)"
        "\nelse:\n    print('done')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def test_both_ends_know_the_same_flag():
    assert import_process.READER_FLAG == READER_FLAG


def test_the_command_line_tells_nothing_of_what_is_read(tmp_path):
    source = export(tmp_path, 1)

    assert str(source) not in " ".join(reader_command())
    assert len(list(found_by_child(reader_command(), ImportKind.JRNL, source, never))) == 2


def test_the_child_is_found_from_any_folder(tmp_path, monkeypatch):
    source = export(tmp_path, 1)
    monkeypatch.chdir(tmp_path)

    assert len(list(found_by_child(reader_command(), ImportKind.JRNL, source, never))) == 2


def test_a_wish_to_stop_ends_the_child(tmp_path):
    looks = iter([False, False, True, True, True])
    source = export(tmp_path, 5)

    with pytest.raises(Cancelled):
        list(found_by_child(reader_command(), ImportKind.JRNL, source, lambda: next(looks)))


@pytest.mark.parametrize(
    "script",
    [
        "pass",
        "raise SystemExit(3)",
        "print('not json')",
        'print(\'{"is": "total", "count": 1}\')',  # and then silence: not whole
        "import os; os.abort()",
        "import sys; sys.stdout.write('x' * 20_000_000)",
    ],
)
def test_a_child_that_breaks_is_a_rejection(tmp_path, script):
    with pytest.raises(ImportRejected) as rejected:
        list(found_by_child(child_that(script), ImportKind.JRNL, tmp_path, never))

    assert rejected.value.reason is RejectedImport.TOO_HARD


def test_a_child_that_falls_silent_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(import_process, "CHILD_SILENCE_S", 0.3)
    script = "import time; time.sleep(600)"
    begun = time.monotonic()

    with pytest.raises(ImportRejected):
        list(found_by_child(child_that(script), ImportKind.JRNL, tmp_path, never))

    assert time.monotonic() - begun < 60  # far below the sleep: it was ended, not waited for


def test_leaving_early_leaves_no_child_behind(tmp_path):
    items = found_by_child(reader_command(), ImportKind.JRNL, export(tmp_path, 3_000), never)
    next(items)
    assert isinstance(next(items), FoundEntry)
    assert len(children()) == 1

    items.close()

    assert children() == []


def children() -> list[str]:
    listed = Path(f"/proc/self/task/{threading.get_native_id()}/children")
    if not listed.exists():
        pytest.skip("this system does not list a process's children")
    return listed.read_text().split()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize(
    ("statements", "outcome"),
    [
        ("bytearray(600 * 1024 * 1024)", "MemoryError"),
        ("import socket", "Refused"),
        ("import pickle", "Refused"),
        ("import subprocess; subprocess.Popen(['true'])", "Refused"),
        ("import os; os.system('true')", "Refused"),
        ("open('/proc/self/status').read()", "done"),
    ],
)
def test_the_child_cannot_do_what_reading_does_not_need(statements, outcome):
    assert in_child(statements) == outcome


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_child_cannot_write_a_file(tmp_path):
    target = tmp_path / "x"

    in_child(f"open({str(target)!r}, 'w').write('word')")

    assert not target.exists() or target.read_bytes() == b""


def test_the_child_loads_no_network_vault_or_window(tmp_path):
    script = (
        "import sys, io\n"
        "from ihm_desktop.exchange import import_child\n"
        "print([n for n in sys.modules if n.partition('.')[0] in"
        " {'socket', 'ssl', 'PySide6', 'sqlcipher3', 'cryptography', 'pikepdf', 'pickle'}"
        " or n.startswith(('ihm_desktop.vault', 'ihm_desktop.storage'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_what_the_child_is_asked_is_one_short_line(tmp_path):
    assert len(ask(ImportKind.JRNL, tmp_path)) < 1_000
