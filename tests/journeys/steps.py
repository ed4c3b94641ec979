"""What a person does again and again in the journeys: open, go to a page, write, hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.secret import Secret
from tests.benchmarks import made_up
from tests.journeys.harness import Node, Program, wait_until

PASSPHRASE = "lantern orchard pebble"
COVER = "plain"


def where(folder: Path) -> VaultPaths:
    """Names the files of a data folder as the cover in use does."""
    return vault_paths(cover_file.load(paths.resources() / "covers", COVER), folder)


def make_journal(folder: Path, entries: int = 0, passphrase: str = PASSPHRASE) -> None:
    """Sets up a journal without a window, under the cheapest profile there is."""
    folder.mkdir(mode=0o700, exist_ok=True)
    made_up.make_vault(where(folder), Secret(bytearray(passphrase.encode())), entries)


def begin(program: Program, entries: int = 0) -> Program:
    """Starts the program on a journal that is set up, and opens it."""
    make_journal(program.folder, entries)
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


def write(program: Program, name: str, words: str) -> None:
    """Types into a field that is somewhere on the page."""
    focus(program, name)
    program.desk.type(words)


def wait_saved(program: Program) -> None:
    """Waits for the mark that says so."""
    program.wait_for("Saved")


@contextmanager
def holding(program: Program, name: str) -> Iterator[None]:
    """Keeps a button down with the space bar while something is waited for."""
    focus(program, name)
    program.desk.tool("xdotool", "keydown", "space")
    try:
        yield
    finally:
        program.desk.tool("xdotool", "keyup", "space")


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
    wait_until(lambda: not program.find("Use this"), "the dialog gone")
