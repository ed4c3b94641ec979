"""Starting anew with the very same words on the command line."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import os, sys
from ihm_desktop.front import restart
print(os.getpid(), sys.argv[1:], flush=True)
if os.environ.pop("AGAIN", ""):
    restart.start_anew()
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere it is another process")
def test_the_program_is_the_same_process_with_the_same_arguments():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--data", "a folder"],
        env={**os.environ, "AGAIN": "yes"},
        capture_output=True,
        text=True,
        check=True,
    )
    first, second = done.stdout.splitlines()

    assert first == second
    assert first.endswith("['--data', 'a folder']")
