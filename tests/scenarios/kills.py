"""One session that is typed into and killed again and again, at moments drawn at random."""

import random
import time
from collections import Counter
from dataclasses import dataclass, field

from tests.journeys import needles
from tests.journeys.harness import PATIENCE_S, NothingCame, is_running, wait_until
from tests.scenarios.watched import WatchedProgram

EARLY_S = 1.0  # within so long after the gesture every third kill falls
OPEN_S = 1.2  # within so long after the journal is open the others fall; saving takes place then
FRONT_EVERY = 12  # now and then the front is killed too
PIECE = " zqrandom moment"
SEED = 20_261_122


@dataclass
class Killed:
    """How far the journal was when it was killed.

    Attributes:
        at: Number of kills by stage: starting, asking, open, writing.
        took_s: Of all of them.
    """

    at: Counter[str] = field(default_factory=Counter)
    took_s: float = 0.0

    @property
    def times(self) -> int:
        return sum(self.at.values())


def kill_often(program: WatchedProgram, passphrase: str, times: int) -> Killed:
    """Opens, types and kills.

    Args:
        program: Not started yet; set up, with the cover `plain`.
        passphrase: What opens it.
        times: How often.
    """
    draw, killed, begun = random.Random(SEED), Killed(), time.monotonic()
    program.start()
    program.wait_tidy()
    for number in range(1, times + 1):
        early = number % 3 == 0
        wait_s = draw.uniform(0.02, EARLY_S if early else OPEN_S)
        stage = _one(program, passphrase, wait_s, once_open=not early)
        killed.at[stage] += 1
        if number % FRONT_EVERY == 0:
            _kill_front(program)
    program.wait_tidy()
    killed.took_s = time.monotonic() - begun
    return killed


def _one(program: WatchedProgram, passphrase: str, wait_s: float, *, once_open: bool) -> str:
    """Opens, types until the moment has come, and kills.

    Args:
        program: Its front has the keyboard, and the door "Open" in it.
        passphrase: What opens it.
        wait_s: When to kill, in seconds.
        once_open: Whether they are counted from the open journal, else from the gesture.
    """
    before = program.desk.active()
    program.desk.key("Return")
    pid = int(wait_until(program.panel_pid, "the journal process"))
    begun, typed = time.monotonic(), False
    until = begun + (PATIENCE_S if once_open else wait_s)
    while time.monotonic() < until and is_running(pid):
        if once_open and _stage(pid, asked=typed) in ("open", "writing"):
            until, once_open = time.monotonic() + wait_s, False
        if program.desk.active() in (0, before):
            continue
        if not typed:
            program.desk.type(passphrase)
            program.desk.key("Return")
            typed = True
        elif not once_open:
            program.desk.type(PIECE)
    stage = _stage(pid, asked=typed)
    program.kill(pid)
    wait_until(lambda: not is_running(pid), "the journal process gone")
    program.wait_left()
    return stage


def _stage(pid: int, *, asked: bool) -> str:
    names = needles.open_files(pid)
    if any(name.endswith("-journal") for name in names):
        return "writing"
    if any(name.endswith(".data") for name in names):
        return "open"
    return "asking" if asked else "starting"


def _kill_front(program: WatchedProgram) -> None:
    program.desk.key("Return")
    pid = int(wait_until(program.panel_pid, "the journal process"))
    program.kill(program.front_pid)
    wait_until(lambda: not is_running(pid), "the journal process gone with the front")
    wait_until(lambda: not program.desk.windows(), "no window left")
    program.end()
    try:
        program.start()
    except NothingCame:  # the first one's lock was still held for a moment
        program.end()
        program.start()
    program.wait_tidy()
