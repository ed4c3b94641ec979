"""Uses a cover for what it is there for: every command it has, and a file dialog called off."""

from collections.abc import Mapping
from dataclasses import replace

from ihm_desktop.content.cover_file import Cover
from tests.journeys.harness import wait_until
from tests.scenarios.watched import WatchedProgram

ENDS = ("quit",)
KEYS: Mapping[str, str] = {  # as Qt writes them -> as xdotool does
    "Ctrl": "ctrl",
    "Shift": "shift",
    "Alt": "alt",
    "Esc": "Escape",
    "PgDown": "Next",
    "PgUp": "Prior",
    "Delete": "Delete",
    "Return": "Return",
}
TYPED = "plum cake"


def use(program: WatchedProgram, cover: Cover) -> int:
    """Gives every command of a cover once, types something, and goes back.

    Args:
        program: Started, with the cover on the screen.
        cover: Names its shortcuts.

    Returns:
        How many windows it showed beside its own.
    """
    shown = 0
    for name, keys in cover.shortcuts.items():
        if name in ENDS:
            continue
        program.desk.key(_for_xdotool(keys))
        settled(program)
        shown += len(program.desk.tool("xdotool", "search", "--onlyvisible", "--name", ".").split())
        program.desk.type(TYPED)
        program.desk.key("Escape", "Escape")
        settled(program)
    wait_until(lambda: program.desk.active() in program.desk.windows(), "its own window")
    return shown


def settled(program: WatchedProgram) -> None:
    """Waits until the program has done what it was told: it answers a question only then."""
    wait_until(lambda: program.desk.ask(do="ping", pid=program.front_pid), "an answer")


def _for_xdotool(keys: str) -> str:
    words = keys.split("+")
    return "+".join(KEYS.get(word, word.lower() if len(word) == 1 else word) for word in words)


def on_its_own_desk(program: WatchedProgram, cover: Cover) -> WatchedProgram:
    """Looks for the cover's own titles from now on."""
    titles = (cover.title, cover.unlock_title or cover.title)
    program.desk = replace(program.desk, titles=titles)
    return program
