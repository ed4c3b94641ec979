"""What a person does again and again in the journeys: open, go to a page, write, hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.entry import Entry
from ihm_desktop.storage.bulk import add_entries
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.vault import levelling, vault
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret
from tests.benchmarks import made_up
from tests.journeys.harness import Node, Program, wait_until

PASSPHRASE = "lantern orchard pebble"
COVER = "plain"
FULL = "Now let go."  # what a button that is held says when it is full

Written = Sequence[tuple[str, str]]


def where(folder: Path) -> VaultPaths:
    """Names the files of a data folder as the cover in use does."""
    return vault_paths(cover_file.load(paths.resources() / "covers", COVER), folder)


def make_journal(
    folder: Path,
    written: Written = (),
    passphrase: str = PASSPHRASE,
    *,
    room: bool = False,
    prepare: Callable[[Database], None] | None = None,
) -> None:
    """Sets up a journal without a window, under the cheapest profile there is.

    Args:
        folder: The data folder.
        written: Title and words of the pages in it, the newest first.
        passphrase: What opens it.
        room: Whether a second journal can be made.
        prepare: Writes what else there is.
    """
    folder.mkdir(mode=0o700, exist_ok=True)

    def make(path: Path, data_key: Secret) -> None:
        database = Database.open(path, data_key, create=True)
        migrate(database, paths.resources() / "schema")
        add_entries(database, reversed([*_entries(written)]))
        if prepare is not None:
            prepare(database)
        database.close()

    typed = Secret(bytearray(passphrase.encode()))
    vault.set_up(where(folder), typed, FLOOR, make, room=room).close()
    levelling.level(where(folder))


def _entries(written: Written) -> Iterator[Entry]:
    for days, (title, body) in enumerate(written):
        (blank,) = made_up.entries(1, seed=days)
        day = blank.written_at - timedelta(days=days)
        yield replace(blank, title=title, body=body, written_at=day, tags=(), right_now=())


def begin(program: Program, written: Written = ()) -> Program:
    """Starts the program on a journal that is set up, and opens it."""
    make_journal(program.folder, written)
    program.start()
    program.unlock(PASSPHRASE)
    program.wait_for_focus("A line")
    return program


def go(program: Program, page: str) -> None:
    """Goes to a page of the list at the left, and waits until it is there."""
    program.press(page, role="push button")
    wait_until(lambda: program.find(f"{page}, you are here"), f"the page {page!r}")


def nodes(program: Program, name: str, role: str = "") -> list[Node]:
    """Lists everything of a name, in the order of a screen reader."""
    return [node for node in program.tree() if node.name == name and role in ("", node.role)]


def focus(program: Program, name: str, role: str = "") -> None:
    """Puts the keyboard into a thing, as a screen reader does."""

    def asked() -> object:
        pid = program.panel_pid()
        return pid and program.desk.ask(do="focus", pid=pid, name=name, role=role)

    wait_until(asked, f"{name!r} taking the keyboard")
    program.wait_for_focus(name)


def focused(program: Program) -> Node | None:
    """Returns what has the keyboard; of nested things the innermost."""
    found = [node for node in program.tree() if "focused" in node.states]
    return found[-1] if found else None


def text_in(program: Program, name: str) -> str:
    """Returns the words in a field."""
    return next((node.text for node in program.tree() if node.name == name and node.text), "")


def wait_for_text(program: Program, name: str, words: str) -> None:
    """Waits until a field holds exactly these words."""
    wait_until(lambda: text_in(program, name) == words, f"{words!r} in {name!r}")


def write(program: Program, name: str, words: str, role: str = "") -> None:
    """Types into a field that is somewhere on the page."""
    focus(program, name, role)
    program.desk.type(words)


def wait_saved(program: Program) -> None:
    """Waits for the mark that says so."""
    program.wait_for("Saved")


def hold(program: Program, name: str, until: str) -> None:
    """Keeps a button down with the space bar until it says to let go, and waits for words.

    Args:
        program: The program.
        name: The button.
        until: What is said when it has acted.
    """
    focus(program, name)
    keep_down(program, name)
    program.wait_for(until)


def keep_down(program: Program, name: str) -> None:
    """Keeps the space bar down on the button that has the keyboard until that is full."""
    program.desk.tool("xdotool", "keydown", "space")
    try:
        wait_until(lambda: _says_let_go(program, name), f"{name!r} being full")
    finally:
        program.desk.tool("xdotool", "keyup", "space")


def _says_let_go(program: Program, name: str) -> bool:
    there = program.find(name)
    return there is not None and there.description == FULL


def pass_room(program: Program) -> None:
    """Goes on with one journal."""
    program.wait_for("One journal, or room for two")
    program.press("Go on")
    program.wait_for_focus("Hold to make it")


def make_it(program: Program) -> None:
    """Makes the journal that set-up was asked for; it looks as before from outside."""
    hold(program, "Hold to make it", until="What this program looks like from outside")
    program.press("Keep it as it is")
    program.wait_for("Close, once, to try it")


def lock(program: Program) -> None:
    """Leaves by the gesture, and waits until everything is put away."""
    program.tap_shift()
    program.wait_left()
    program.wait_tidy()


def all_words(program: Program) -> str:
    """Returns every word on the screen, as a screen reader would say it."""
    return "\n".join(f"{node.name} {node.description} {node.text}" for node in program.tree())


def open_more(program: Program, page: str, until: str) -> None:
    """Opens one of the pages that stand behind the settings, and waits for words on it."""
    go(program, "Settings")
    program.press(page, role="push button")
    program.wait_for(until)


def choose_place(program: Program, path: Path) -> None:
    """Types a place into the dialog that asks for one."""
    program.wait_for("Use this")
    program.wait_for_focus("Name")
    program.desk.key("ctrl+a")
    program.desk.type(str(path))
    program.desk.key("Return")
    # A journal that is gone shows no dialog either.
    wait_until(lambda: program.panel_pid() and not program.find("Use this"), "the dialog gone")
