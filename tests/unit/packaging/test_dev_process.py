"""Nothing that a script started outlives it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import dev_process
import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX's")

# A child that starts a grandchild, says its number, and ignores polite requests.
STUBBORN = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
if os.fork() == 0:
    open({path!r}, "w").write(str(os.getpid()))
signal.pause()
"""


def eventually(condition: Callable[[], bool]) -> bool:
    """Waits for something to become true, for ten seconds at the most."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if condition():
            return True
        os.sched_yield()
    return condition()


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "State:\tZ" in status.read_text(encoding="ascii")


def test_a_status_is_handed_on():
    assert dev_process.run([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_variables_are_added_to_the_environment():
    script = "import os, sys; sys.exit({'EXTRA', 'PATH'} - set(os.environ) != set())"

    assert dev_process.run([sys.executable, "-c", script], {"EXTRA": "yes"}) == 0


def test_stubborn_children_and_their_children_end(tmp_path, monkeypatch):
    monkeypatch.setattr(dev_process, "PATIENCE_S", 0.2)
    path = tmp_path / "pid"
    command = [sys.executable, "-c", STUBBORN.format(path=str(path))]

    with dev_process.started(command) as child:
        assert eventually(lambda: path.exists() and path.read_text() != "")

    assert child.returncode == -signal.SIGKILL
    assert eventually(lambda: gone(int(path.read_text())))


@pytest.mark.parametrize("request_to_end", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_the_script_ends_the_child(tmp_path, request_to_end):
    path = tmp_path / "pid"
    inner = f"import os, signal; open({str(path)!r}, 'w').write(str(os.getpid())); signal.pause()"
    script = (
        "import sys, dev_process as p; p.end_tidily_on_signals();"
        f"p.run([sys.executable, '-c', {inner!r}])"
    )
    packaging = Path(dev_process.__file__).parent
    outer = subprocess.Popen(
        [sys.executable, "-c", script], cwd=packaging, stderr=subprocess.DEVNULL
    )
    assert eventually(lambda: path.exists() and path.read_text() != "")

    outer.send_signal(request_to_end)

    assert outer.wait(20) != 0
    assert eventually(lambda: gone(int(path.read_text())))
