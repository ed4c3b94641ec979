"""One long evening at the program, with planted words, every file call written down.

What it leaves behind is looked at by the needle test and the traces test, so that the
evening, which takes most of a minute, is spent once.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.journeys import needles, steps
from tests.journeys.harness import ROOT, Desktop, Program, is_running, wait_until
from tests.journeys.needles import Hit

PLANTED = {
    "passphrase": "zqpassphrase harbour",
    "line": "zqline of today",
    "title": "zqtitle heading",
    "body": "zqbody and what was said",
    "tag": "zqtag windowsill",
    "search": "zqsearch nothing",
    "person": "zqperson Ines",
    "import path": "zqimport folder",
    "import": "zqimported words",
    "copy passphrase": "zqcopy passphrase",
    "copy path": "zqcopy file",
    "backup path": "zqbackup file",
}
CALLS = (
    "open,openat,creat,mkdir,mkdirat,mknod,link,linkat,symlink,symlinkat,"
    "rename,renameat,renameat2,socket"
)


@dataclass
class Evening:
    """What is left when everything is closed.

    Attributes:
        folder: The data folder.
        home: A home that nobody had used before.
        given: Folder of what was handed over on purpose, and of what was brought in.
        calls: Every call of the program that may make a file or a socket; empty without strace.
        seen: Planted words that others could read off the processes while they ran.
        new_shared: Names that came into /dev/shm.
    """

    folder: Path
    home: Path
    given: Path
    calls: list[str] = field(default_factory=list)
    seen: list[Hit] = field(default_factory=list)
    new_shared: set[str] = field(default_factory=set)

    @property
    def has_calls(self) -> bool:
        return bool(self.calls)


class WatchedProgram(Program):
    """The program under strace, which stands aside: the program keeps its own parent."""

    def __init__(self, desk: Desktop, folder: Path, log: Path) -> None:
        super().__init__(desk, folder)
        self.log = log

    def start(self) -> "WatchedProgram":
        command = [sys.executable, "-B", "-m", "ihm_desktop", "--data", str(self.folder)]
        if shutil.which("strace"):
            watch = ["strace", "-D", "-f", "-qq", "-y", "--seccomp-bpf", "-s", "512"]
            command = [*watch, "-A", "-o", str(self.log), "-e", f"trace={CALLS}", *command]
        self.front = subprocess.Popen(
            command, cwd=ROOT, env=dict(self.desk.env), stderr=subprocess.DEVNULL
        )
        wait_until(self.desk.windows, "the front's window")
        wait_until(lambda: self.desk.active() in self.desk.windows(), "the front being active")
        return self


def home_of_its_own(desk: Desktop, home: Path) -> Desktop:
    """Returns the desktop as somebody sees it who never used this computer before."""
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_CACHE_HOME": home / ".cache",
        "TMPDIR": home / "tmp",
    }
    for place in folders.values():
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return replace(desk, env={**desk.env, **{name: str(at) for name, at in folders.items()}})


@contextlib.contextmanager
def spent(desk: Desktop, room: Path) -> Iterator[Evening]:
    """Spends the evening; afterwards nothing of it runs any more."""
    evening = Evening(folder=room / "data", home=room / "home", given=room / "given")
    evening.given.mkdir()
    before = shared()
    log = room / "calls.txt"
    steps.make_journal(evening.folder, passphrase=PLANTED["passphrase"])
    program = WatchedProgram(home_of_its_own(desk, evening.home), evening.folder, log)
    try:
        program.start()
        write_and_search(program, evening)
        hand_over(program, evening)
        bring_in(program, evening)
        be_killed(program)
        steps.lock(program)
    finally:
        evening.seen += read_off(program)
        program.end()
    evening.new_shared = shared() - before
    if log.exists():
        evening.calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    yield evening


def shared() -> set[str]:
    """Lists what lies in shared memory; other programs come and go there."""
    return {path.name for path in Path("/dev/shm").glob("*")}  # noqa: S108 - looked at only


def read_off(program: Program) -> list[Hit]:
    """Looks at what anybody may ask about the running processes."""
    pids = [program.front_pid, program.panel_pid()]
    return [
        hit
        for pid in pids
        if pid and is_running(pid)
        for hit in needles.in_process(pid, PLANTED.values())
    ]


def write_and_search(program: Program, evening: Evening) -> None:
    program.unlock(PLANTED["passphrase"])
    program.wait_for_focus("A line")
    program.desk.type(PLANTED["line"])
    steps.wait_saved(program)
    steps.go(program, "Pages")
    program.wait_for_focus("Page")
    program.desk.type(PLANTED["body"])
    steps.write(program, "Heading", PLANTED["title"], role="text")
    program.press("Right now and tags")
    steps.write(program, "Tags", PLANTED["tag"])
    steps.wait_saved(program)
    evening.seen += read_off(program)
    steps.write(program, "Search all pages", PLANTED["search"])
    program.wait_for("Nothing with these words.")
    steps.go(program, "People")
    steps.write(program, "What you call them", PLANTED["person"])
    program.press("Keep")
    program.wait_for(f"Change: {PLANTED['person']}")


def hand_over(program: Program, evening: Evening) -> None:
    steps.open_more(program, "Keep", "Make a backup")
    steps.write(program, "Your passphrase", PLANTED["passphrase"])
    program.press("The same passphrase")
    program.press("Choose a place for it")
    steps.choose_place(program, evening.given / PLANTED["backup path"])
    program.wait_for("It was opened again and is whole.")
    steps.open_more(program, "Copies", "Nothing is ticked yet.")
    steps.focus(program, "Pages", role="list")
    program.desk.key("Home", "space")
    program.press("Go on")
    program.wait_for("Names to replace")
    program.press("See the pages")
    program.wait_for("What leaves")
    program.press("Go on")
    program.wait_for_focus("Your passphrase")
    program.desk.type(PLANTED["passphrase"])
    steps.write(program, "The passphrase of the copy", PLANTED["copy passphrase"])
    steps.write(program, "The same once more", PLANTED["copy passphrase"])
    program.desk.key("Return")
    steps.choose_place(program, evening.given / f"{PLANTED['copy path']}.pdf")
    program.wait_for("The copy is made")


def bring_in(program: Program, evening: Evening) -> None:
    diary = evening.given / PLANTED["import path"]
    diary.mkdir()
    (diary / "2021-03-04.md").write_text(PLANTED["import"], encoding="utf-8")
    steps.open_more(program, "Bring in", "Where did you write until now?")
    program.press("In text files: a folder of .txt or .md")
    program.press("Pick the folder")
    steps.choose_place(program, diary)
    program.press("Look at it")
    program.wait_for("What would come")
    evening.seen += read_off(program)
    program.press("Bring them in")
    program.wait_for("They are here")


def be_killed(program: Program) -> None:
    """Ends the journal in mid-sentence, as a power cut would, and opens it again."""
    steps.go(program, "Pages")
    program.press("New page")
    program.wait_for_focus("Page")
    program.desk.type(PLANTED["body"])
    steps.wait_saved(program)
    program.desk.type(PLANTED["body"])
    os.kill(program.panel_pid(), 9)
    program.wait_left()
    program.wait_tidy()
    program.unlock(PLANTED["passphrase"])
    program.wait_for_focus("A line")
