"""The computer goes to sleep: the journal ends first, and the computer waits for that."""

import select
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journeys import steps
from tests.journeys.harness import (
    PATIENCE_S,
    ROOT,
    SYSTEM_PYTHON,
    Desktop,
    Program,
    is_running,
    wait_until,
)

pytestmark = pytest.mark.journey
LINE = "The kettle, before any"


class Logind:
    """Stands for the computer's; see `tests/fakes_logind.py`."""

    def __init__(self, address: str) -> None:
        self.address = address
        pipe = subprocess.PIPE
        command = [SYSTEM_PYTHON, str(ROOT / "tests" / "fakes_logind.py"), address]
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, bufsize=1)

    def told(self) -> str:
        assert self.process.stdout is not None
        assert select.select([self.process.stdout], [], [], PATIENCE_S)[0], "logind heard nothing"
        return self.process.stdout.readline().strip()

    def sleep(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("sleep\n")


@pytest.fixture
def logind() -> Iterator[Logind]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        made = Logind(bus.stdout.readline().strip())
        assert made.told() == "ready"
        yield made
        made.process.kill()
        made.process.communicate()
        bus.kill()


@pytest.fixture
def program(desk: Desktop, folder: Path, logind: Logind) -> Iterator[Program]:
    env = {**desk.env, "DBUS_SYSTEM_BUS_ADDRESS": logind.address}
    made = Program(replace(desk, env=env), folder)
    yield made
    made.end()


def test_the_journal_ends_and_only_then_the_computer_may_sleep(
    program: Program, logind: Logind
) -> None:
    steps.begin(program)
    assert logind.told() == "sleep|notes|Saving|delay"
    program.desk.type(LINE)
    steps.wait_for_text(program, "A line", LINE)
    pid = program.panel_pid()
    logind.sleep()

    assert logind.told() == "let go"
    wait_until(lambda: not is_running(pid), "its end, which let go")
    program.wait_left()
    program.unlock(steps.PASSPHRASE)
    steps.go(program, "Pages")
    assert program.wait_for(LINE)
