"""Wears a cover once, from the first window to a crash, and writes down what others can see."""

import json
import signal
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.i18n import SOURCE_LANGUAGE
from ihm_desktop.vault import vault
from ihm_desktop.vault.secret import Secret
from tests.contracts import folder_scan, surfaces
from tests.contracts.folder_scan import Looked
from tests.contracts.surfaces import Surface
from tests.journeys import memory_scan, steps
from tests.journeys.harness import ROOT, Desktop, is_running, wait_until
from tests.scenarios.prepared import cover_named, make_journal, make_never_used
from tests.scenarios.room import Room
from tests.scenarios.watched import WatchedProgram

INTRUDER = ROOT / "tests" / "scenarios" / "intruder.py"
PASSPHRASE = "zqpass harbour lamp"
WRONG = "zqwrong window sill"
SENTENCE = "zqbody the heron stood in the rain"
PLAINLY = "That did not open anything."
IDLE = "import sys; print(flush=True); sys.stdin.read()"
CORE = "import ctypes; ctypes.string_at(0)"
GESTURE = ("ctrl+shift+l",)
DOOR = ("Return",)


@dataclass
class Worn:
    """What could be seen while a cover was worn.

    Attributes:
        cover: Its names.
        seen: Surfaces by moment: front, asked, refused, open, dialog, closed.
        unused: The same for a folder in which nothing was ever set up: front, asked, refused.
        in_bar: Classes of what stood in the task bar, by moment.
        bus: Names taken on the session bus while the journal was open.
        looked: What the tools said of the data folder: unused, idle, open, crash, mended.
        libraries: Shared libraries of the front while the journal was open.
        intruded: What another program of the same user got of the journal process.
        could: The same of a process that does not mind; without it nothing was shown.
        in_memory: Planted words and key in the front's memory after closing.
        cores: Files that two crashes left; None where a crash leaves none here anyway.
        said: Standard output and error of everything.
    """

    cover: Cover
    seen: dict[str, list[Surface]] = field(default_factory=dict)
    unused: dict[str, list[Surface]] = field(default_factory=dict)
    in_bar: dict[str, list[str]] = field(default_factory=dict)
    bus: list[str] = field(default_factory=list)
    looked: dict[str, list[Looked]] = field(default_factory=dict)
    libraries: list[str] = field(default_factory=list)
    intruded: list[str] = field(default_factory=list)
    could: list[str] = field(default_factory=list)
    in_memory: set[str] = field(default_factory=set)
    cores: list[str] | None = None
    said: bytes = b""


class Wearer:
    """Drives the program under one cover."""

    def __init__(self, desk: Desktop, room: Room, name: str) -> None:
        self.cover = cover_named(name)
        titles = (self.cover.title, getattr(self.cover, "unlock_title", "") or self.cover.title)
        env = {**desk.env, "PYTHONPATH": str(ROOT), "LANGUAGE": SOURCE_LANGUAGE}
        self.desk = replace(desk, env=env, titles=titles)
        self.room = room
        self.work = room.base / "work"  # where a crash could leave an image of the memory
        room.user.give(self.work)
        self.words = [row["word"].rstrip("*") for row in surfaces.listed()["word"]]

    def program(self, folder: Path, name: str) -> WatchedProgram:
        """Prepares the program on a folder; a crash may leave images as large as they like."""
        return WatchedProgram(
            self.desk,
            self.room,
            folder,
            name=name,
            beside=self.work,
            arguments=("--data", str(folder)),
            watched=False,
            before=("prlimit", "--core=unlimited:unlimited"),
        )

    def wear(self) -> Worn:
        """Goes through every moment, first with a journal, then with a folder never used."""
        worn = Worn(self.cover)
        self._with_a_journal(worn)
        self._never_used(worn)
        return worn

    # With a journal

    def _with_a_journal(self, worn: Worn) -> None:
        folder = self.room.base / f"{self.cover.name}-data"
        make_journal(self.cover, folder, PASSPHRASE)
        self.room.user.give_all(folder)
        program = self.program(folder, f"{self.cover.name}-worn")
        try:
            self._from_front_to_open(worn, program)
            self._while_open(worn, program)
            self._with_a_dialog(worn, program)
            self._close(worn, program)
            self._crash(worn, program)
        finally:
            worn.said += program.end()
            wait_until(lambda: not self.desk.windows(), "every window closed")

    def _from_front_to_open(self, worn: Worn, program: WatchedProgram) -> None:
        self._start(program)
        self._note(worn, worn.seen, "front", program)
        self.ask(program)
        self._note(worn, worn.seen, "asked", program)
        self.answer(program, WRONG)
        self._wait_refused(program)
        self._note(worn, worn.seen, "refused", program)
        self.answer(program, PASSPHRASE)
        program.wait_for_focus("A line")

    def _while_open(self, worn: Worn, program: WatchedProgram) -> None:
        program.desk.type(SENTENCE)
        program.wait_for("Saved")
        program.desk.key("ctrl+a", "ctrl+c")
        self._note(worn, worn.seen, "open", program)
        worn.bus = surfaces.bus_names(self.desk, self.room.user.command())
        worn.looked["open"] = self._look(program.folder)
        worn.libraries = surfaces.libraries(program.front_pid)
        worn.intruded = self._intrude(program.panel_pid())
        worn.could = self._intrude_freely()

    def _with_a_dialog(self, worn: Worn, program: WatchedProgram) -> None:
        """Has the journal ask for a place in a window of its own."""
        steps.open_more(program, "Bring in", "Where did you write until now?")
        program.press("In text files: a folder of .txt or .md")
        program.press("Pick the folder")
        program.wait_for("Use this")
        self._note(worn, worn.seen, "dialog", program)
        program.desk.key("Escape")
        wait_until(lambda: not program.find("Use this"), "the dialog gone")

    def _close(self, worn: Worn, program: WatchedProgram) -> None:
        self.leave(program)
        self._note(worn, worn.seen, "closed", program)
        worn.looked["idle"] = self._look(program.folder)
        found = memory_scan.words_in_memory(program.front_pid, [PASSPHRASE, SENTENCE])
        worn.in_memory = {hit.needle for hit in found}
        if memory_scan.bytes_in_memory(program.front_pid, self._data_key(program.folder)):
            worn.in_memory.add("the key")

    def _crash(self, worn: Worn, program: WatchedProgram) -> None:
        """Both crash signals, and then an end in the middle of which nobody could tidy."""
        leaves_cores = self._leaves_cores()
        for number in (signal.SIGSEGV, signal.SIGABRT):
            self._open(program)
            pid = program.panel_pid()
            program.desk.tool("kill", f"-{int(number)}", str(pid))
            wait_until(lambda pid=pid: not is_running(pid), "the journal process gone")
            program.wait_left()
            program.wait_tidy()
        worn.cores = self._cores() if leaves_cores else None
        self._open(program)
        pid = program.panel_pid()
        program.desk.type(SENTENCE)
        program.kill(program.front_pid)
        wait_until(lambda: not is_running(pid), "the journal process gone")
        worn.looked["crash"] = self._look(program.folder)
        worn.said += program.end()
        program.start()
        program.wait_tidy()
        worn.looked["mended"] = self._look(program.folder)

    def _open(self, program: WatchedProgram) -> None:
        self.ask(program)
        self.answer(program, PASSPHRASE)
        program.wait_for_focus("A line")

    # A folder never used

    def _never_used(self, worn: Worn) -> None:
        folder = self.room.base / f"{self.cover.name}-unused"
        make_never_used(self.cover, folder)
        self.room.user.give_all(folder)
        program = self.program(folder, f"{self.cover.name}-unused")
        try:
            self._start(program)
            self._note(worn, worn.unused, "front", program)
            self.ask(program)
            self._note(worn, worn.unused, "asked", program)
            self.answer(program, WRONG)
            self._wait_refused(program)
            self._note(worn, worn.unused, "refused", program)
            self.leave(program)
            worn.looked["unused"] = self._look(folder)
        finally:
            worn.said += program.end()
            wait_until(lambda: not self.desk.windows(), "every window closed")

    # Hands

    def _start(self, program: WatchedProgram) -> None:
        """Starts it, and waits for what comes after its first paint."""
        program.start()
        program.wait_tidy()
        pid = program.front_pid
        wait_until(
            lambda: surfaces.command_line(pid) == self.cover.app_id, "the cover's command line"
        )

    def ask(self, program: WatchedProgram) -> None:
        """Makes the cover's gesture and waits for the window."""
        before = self.desk.active()
        self.desk.key(*(GESTURE if self.cover.small else DOOR))
        wait_until(lambda: self.desk.active() not in (0, before), "the window that asks")
        wait_until(lambda: program.find(self.cover.field, "password text"), "its field")
        program.wait_for_focus(self.cover.field)

    def answer(self, program: WatchedProgram, words: str) -> None:
        """Types something into the field."""
        program.wait_for_focus(self.cover.field)
        self.desk.type(words)
        self.desk.key("Return")

    def leave(self, program: WatchedProgram) -> None:
        """Leaves by the gesture, and waits until everything is put away."""
        program.tap_shift()
        program.wait_left()
        program.wait_tidy()

    def _wait_refused(self, program: WatchedProgram) -> None:
        program.wait_for(self.cover.outcomes.get("WrongPassphrase", PLAINLY))

    # Eyes

    def _note(
        self, worn: Worn, into: dict[str, list[Surface]], moment: str, program: WatchedProgram
    ) -> None:
        pids = [pid for pid in (program.front_pid, program.panel_pid()) if pid]
        found = [*surfaces.windows(self.desk), surfaces.files(program.folder)]
        for pid in pids:
            found += surfaces.process(pid, hardened=pid != program.front_pid)
            inside = pid != program.front_pid and moment in ("open", "dialog")
            whole = self.cover.small and not inside
            found += surfaces.heard(program.tree(pid), all_of_it=whole)
        into[moment] = found
        if into is worn.seen:
            worn.in_bar[moment] = surfaces.in_task_bar(self.desk)

    def _look(self, folder: Path) -> list[Looked]:
        return folder_scan.look(folder, [*self.words, PASSPHRASE, SENTENCE, "zqbody", "zqpass"])

    def _data_key(self, folder: Path) -> bytes:
        from ihm_desktop.content.cover_paths import vault_paths

        secret = Secret(bytearray(PASSPHRASE.encode()))
        with vault.unlock(vault_paths(self.cover, folder), secret) as opened:
            return bytes(opened.data_key.data)

    # Others

    def _intrude(self, pid: int) -> list[str]:
        command = self.room.user.command(sys.executable, str(INTRUDER), str(pid))
        done = subprocess.run(command, capture_output=True, check=False, env=dict(self.desk.env))
        found: list[str] = json.loads(done.stdout or b'["the intruder itself failed"]')
        return found

    def _intrude_freely(self) -> list[str]:
        command = self.room.user.command(sys.executable, "-c", IDLE)
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(self.desk.env)
        ) as idle:
            assert idle.stdin is not None
            assert idle.stdout is not None
            idle.stdout.readline()
            found = self._intrude(idle.pid)
            idle.stdin.close()
        return found

    def _leaves_cores(self) -> bool:
        command = ("prlimit", "--core=unlimited:unlimited", sys.executable, "-c", CORE)
        subprocess.run(
            self.room.user.command(*command), cwd=self.work, capture_output=True, check=False
        )
        found = [self.work / name for name in self._cores()]
        for path in found:
            path.unlink()
        return bool(found)

    def _cores(self) -> list[str]:
        return sorted(path.name for path in self.work.iterdir() if path.is_file())
