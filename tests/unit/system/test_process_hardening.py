"""What hardening does to a process, seen from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measured on Linux")

HARDENED = """
import os, resource, sys
from pathlib import Path
from ihm_desktop.system.process_hardening import harden
report = harden()
sys.stderr.write("loud")
os.write(2, b"loud")
Path(sys.argv[1]).write_text("x")
print(report.undumpable, report.no_core, report.owner_only, report.silent, report.tied)
print(resource.getrlimit(resource.RLIMIT_CORE), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def hardened(tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", HARDENED, str(tmp_path / "made")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    child.lines = [child.stdout.readline(), child.stdout.readline()]
    yield child
    _, child.errors = child.communicate("")


def test_everything_is_reported_as_done(hardened):
    assert hardened.lines[0].split() == ["True"] * 5


def test_no_core_is_allowed(hardened):
    assert hardened.lines[1].strip() == "(0, 0)"


def test_its_memory_belongs_to_nobody_else(hardened):
    # Not dumpable: the files below /proc/PID belong to root, whoever runs the process.
    assert Path(f"/proc/{hardened.pid}/mem").stat().st_uid == 0
    status = subprocess.run(
        ["prlimit", "--core", "--output=HARD", "--noheadings", f"--pid={hardened.pid}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert status.stdout.strip() in ("0", "")


def test_new_files_are_the_owners_alone(hardened, tmp_path):
    assert (tmp_path / "made").stat().st_mode & 0o777 == 0o600


def test_standard_error_is_silent(hardened):
    _, errors = hardened.communicate("")

    assert errors == ""


def test_a_hardened_process_dies_with_its_parent(tmp_path):
    # The middle process starts a hardened one that ignores its pipe, tells its number, dies.
    inner = (
        "import os, time\n"
        "from ihm_desktop.system.process_hardening import harden\n"
        "harden()\n"
        "print(os.getpid(), flush=True)\n"
        "while True: time.sleep(60)\n"
    )
    outer = (
        "import os, signal, subprocess, sys\n"
        f"child = subprocess.Popen([sys.executable, '-c', {inner!r}], stdout=subprocess.PIPE)\n"
        "print(child.stdout.readline().decode(), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    middle = subprocess.Popen([sys.executable, "-c", outer], stdout=subprocess.PIPE, text=True)
    assert middle.stdout is not None
    number = int(middle.stdout.readline())
    middle.wait(20)
    middle.stdout.close()

    assert _is_gone(number)


def _is_gone(number):
    """Waits until a process that is not ours is gone, without polling."""
    try:
        descriptor = os.pidfd_open(number)
    except ProcessLookupError:
        return True
    import select

    ready, _, _ = select.select([descriptor], [], [], 20)
    os.close(descriptor)
    return bool(ready)
