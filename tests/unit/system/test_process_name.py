"""The name in the process list."""

import subprocess
import sys
from pathlib import Path

import pytest

from ihm_desktop.system import process_name

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
WORN = """
import os, subprocess, sys
from ihm_desktop.system import process_name
process_name.wear("plums")
process_name.wear_as_command_line("plums")
subprocess.run(["ps", "-o", "comm=,args=", "-p", str(os.getpid())], check=True)
sys.stdout.write(" ".join(sys.orig_argv[-2:]))
"""
CHILD = "from ihm_desktop.system import process_name as name; name.wear_the_parents(); "
PARENT = f"""
import os, subprocess, sys
from ihm_desktop.system import process_name
process_name.wear("plums")
child = {CHILD!r} + "import sys; sys.stdout.write(open('/proc/self/cmdline').read())"
subprocess.run([sys.executable, "-c", child, "--reader"], check=True)
"""


def run(code, *arguments):
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_process_list_shows_the_covers_name_and_no_folder():
    listed, own = run(WORN, "--data", "/a/folder").splitlines()

    assert listed.split() == ["plums", "plums"]
    assert own == "--data /a/folder"  # the process itself still knows


def test_the_reader_takes_its_parents_name():
    assert run(PARENT).strip("\0") == "plums"


def test_a_process_that_may_not_write_its_own_file_is_named_all_the_same():
    code = (
        "from pathlib import Path\n"
        "from ihm_desktop.system import process_name as name\n"
        "real, name.NAME = name.NAME, Path('/proc/self/no such file')\n"
        "name.wear('plums')\n"
        "import sys; sys.stdout.write(real.read_text())\n"
    )

    assert run(code).strip() == "plums"


def test_a_name_longer_than_the_command_line_is_cut():
    code = (
        "from ihm_desktop.system import process_name as name\n"
        "name.wear_as_command_line('p' * 100_000)\n"
        "line = open('/proc/self/cmdline').read()\n"
        "import sys; sys.stdout.write(f'{set(line[:-1])} {line[-1:] == chr(0)}')\n"
    )

    assert run(code) == "{'p'} True"


def test_without_the_file_of_the_kernel_nothing_happens(monkeypatch, tmp_path):
    monkeypatch.setattr(process_name, "STAT", tmp_path / "gone")
    shown = Path("/proc/self/cmdline")
    before = shown.read_bytes()
    process_name.wear_as_command_line("plums")

    assert shown.read_bytes() == before
