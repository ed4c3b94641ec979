"""What is in memory: nothing after leaving, nothing in the front, and nobody else may look."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ihm_desktop.vault import vault
from ihm_desktop.vault.secret import Secret
from tests.journeys import memory_scan, steps
from tests.journeys.harness import ROOT, Desktop, Program, is_running, wait_until

SENTENCE = "zqmemory the heron stood in the rain"
NOBODY = "65534"


@pytest.fixture
def journal(program: Program) -> Program:
    """A page is open with a planted sentence on it."""
    if os.geteuid() != 0:
        pytest.skip("only a superuser can look into a process that refuses")
    steps.begin(program)
    steps.go(program, "Pages")
    program.wait_for_focus("Page")
    program.desk.type(SENTENCE)
    steps.wait_saved(program)
    return program


def data_key(folder: Path) -> bytes:
    with vault.unlock(steps.where(folder), Secret(bytearray(steps.PASSPHRASE.encode()))) as opened:
        return bytes(opened.data_key.data)


def planted_in(pid: int) -> set[str]:
    found = memory_scan.words_in_memory(pid, [SENTENCE, steps.PASSPHRASE])
    return {hit.needle for hit in found}


def test_the_front_holds_no_word_and_no_key_while_it_is_open_nor_after(journal):
    front, panel = journal.front_pid, journal.panel_pid()
    assert SENTENCE in planted_in(panel)  # so the scan can find what is there
    assert not planted_in(front)

    steps.lock(journal)
    key = data_key(journal.folder)
    assert not is_running(panel)
    assert not planted_in(front)
    assert not memory_scan.bytes_in_memory(front, key)


def test_after_leaving_no_process_of_ours_is_left_but_the_front(journal):
    started = children_of(journal.front_pid)
    assert len(started) == 1
    steps.lock(journal)

    assert not children_of(journal.front_pid)
    assert not any(is_running(pid) for pid in started)


def children_of(pid: int) -> list[int]:
    """Lists every process below one, however deep."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text(encoding="ascii").split():
            found += [int(child), *children_of(int(child))]
    return found


# Another program of the same user


READ = "import sys; open(f'/proc/{sys.argv[1]}/mem', 'rb').close()"
IDLE = "import sys; print(flush=True); sys.stdin.read()"


def as_nobody(*command: str) -> list[str]:
    """Wraps a command for a user without rights, who may read the project's files though."""
    reading = "+dac_read_search"
    return [
        *("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"),
        *("--inh-caps", f"-all,{reading}", "--ambient-caps", f"-all,{reading}"),
        *("--bounding-set", f"-all,{reading}", *command),
    ]


def may_read(pid: int, env: dict[str, str]) -> bool:
    command = as_nobody(sys.executable, "-c", READ, str(pid))
    return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0


@pytest.fixture
def nobody(desk: Desktop, tmp_path: Path) -> dict[str, str]:
    """Variables of a user without rights, or a skip where the system has no way to be one."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("only a superuser can become another user")
    home = tmp_path / "home"
    home.mkdir()
    os.chown(home, int(NOBODY), int(NOBODY))
    env = {**desk.env, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "PYTHONPATH": str(ROOT)}
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        env[name] = str(home)
    with subprocess.Popen(
        as_nobody(sys.executable, "-c", IDLE),
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as idle:
        assert idle.stdout is not None
        assert idle.stdin is not None
        idle.stdout.readline()
        readable = may_read(idle.pid, env)
        idle.stdin.close()
    if not readable:
        pytest.skip("here no user may look into any process of theirs, hardened or not")
    return env


class NobodysProgram(Program):
    """The program as an ordinary user runs it; no screen reader reaches it there."""

    def __init__(self, desk: Desktop, folder: Path, env: dict[str, str]) -> None:
        super().__init__(desk, folder)
        self.env = env

    def start(self) -> "NobodysProgram":
        command = [sys.executable, "-B", "-m", "ihm_desktop", "--data", str(self.folder)]
        self.front = subprocess.Popen(as_nobody(*command), env=self.env, stderr=subprocess.DEVNULL)
        wait_until(self.desk.windows, "the front's window")
        wait_until(lambda: self.desk.active() in self.desk.windows(), "the front being active")
        return self


def test_no_other_program_of_the_same_user_may_look_into_the_journal(desk, nobody):
    program = NobodysProgram(desk, Path(nobody["HOME"]) / "data", nobody)
    try:
        program.start()
        program.desk.key("Return")
        wait_until(lambda: len(desk.windows()) == 2, "the journal's window")
        panel = program.panel_pid()

        assert panel
        assert not may_read(panel, nobody)
        assert not dumped(panel, nobody, Path(nobody["HOME"]) / "image")
    finally:
        program.end()
        wait_until(lambda: not desk.windows(), "every window closed")


def dumped(pid: int, env: dict[str, str], image: Path) -> bool:
    """Tells whether a debugger makes an image of a process; where there is none, it does not."""
    if shutil.which("gcore") is None:
        return False
    subprocess.run(
        as_nobody("gcore", "-o", str(image), str(pid)), env=env, capture_output=True, check=False
    )
    return any(image.parent.glob("image*"))
