"""Changes covers in forked children that die before a chosen call of the disk.

A program of its own, because forking is safe only in a process without threads. It prints one
line of JSON: what the next start found after each death.

    python cover_change_crashes.py FOLDER
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ihm_desktop import paths
from ihm_desktop.content.cover_choice import Place, in_use
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front import cover_settings
from ihm_desktop.front.cover_change import CoverChange, settle
from tests.fakes_covers import NAMES, fill, load_all, vault_in, write_files

CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "rmdir", "mkdir", "ftruncate")
LOOKUP = "Ctrl+Shift+K"
OLD, NEW = "pears", "plums"


class Case(NamedTuple):
    """What is changed.

    Attributes:
        chosen: Whether a person named the folder.
        earlier: Whether the next cover was worn before and left something.
        clear: Whether what the cover so far has kept is to go.
    """

    chosen: bool
    earlier: bool
    clear: bool


CASES = [
    Case(chosen, earlier, clear)
    for chosen in (False, True)
    for earlier in (False, True)
    for clear in (False, True)
]


class Desk(NamedTuple):
    """A program's folder with everything in it."""

    folder: Path
    case: Case
    covers: Path
    known: dict[str, Cover]

    @property
    def named(self) -> Path | None:
        return self.folder / "mine" if self.case.chosen else None

    def place(self) -> Place:
        return in_use(self.covers, NAMES, self.named, self.folder)

    def others(self) -> list[Cover]:
        worn = self.place().cover.name
        return [cover for name, cover in self.known.items() if name != worn]


def template(folder: Path, case: Case) -> Desk:
    covers = write_files(folder.parent / "covers")
    desk = Desk(folder, case, covers, load_all(covers))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / paths.PORTABLE_MARKER).touch()
    fill(desk.named or folder / OLD, desk.known[OLD], LOOKUP)
    if case.earlier:
        left = folder / ("mine-plums" if case.chosen else NEW)
        left.mkdir()
        (left / f"{NEW}.json").write_text("earlier", encoding="utf-8")
    return desk


def die_at(call: int) -> None:
    """Makes the process end before its call with this number, as a kill would end it."""
    done = 0

    def dying(real: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done == call:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **named)

        return wrapped

    for name in CALLS:
        setattr(os, name, dying(getattr(os, name)))


def run_until_death(work: Callable[[], object], call: int) -> bool:
    """Returns whether the work ended before the child died."""
    child = os.fork()
    if child == 0:
        die_at(call)
        work()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def change(desk: Desk) -> None:
    place = desk.place()
    CoverChange(place=place, cover=desk.known[NEW], clear=desk.case.clear).carry_out()


def start(desk: Desk) -> None:
    settle(desk.place(), desk.others())


def found(desk: Desk) -> dict[str, Any]:
    place = desk.place()
    files = [path for path in desk.folder.rglob("*") if path.is_file()]
    settings = place.folder / place.cover.settings_file
    return {
        **desk.case._asdict(),
        "worn": place.cover.name,
        "vault": {name: data.hex() for name, data in vault_in(place.folder, place.cover).items()},
        "here": sorted(path.name for path in place.folder.iterdir()),
        "elsewhere": sorted(
            path.name for path in files if place.folder not in path.parents and path.suffix
        ),
        "left": [path.read_text(encoding="utf-8") for path in files if path.name == f"{NEW}.json"],
        "lookup": cover_settings.load(settings, cover_settings.usual(place.cover)).lookup,
    }


def deaths(folder: Path) -> Iterator[dict[str, Any]]:
    for case in CASES:
        for call in range(1, 1000):
            desk = template(folder / "program", case)
            ended = run_until_death(lambda desk=desk: change(desk), call)
            start(desk)
            yield {"call": call, "ended": ended, **found(desk)}
            if ended:
                break


def second_deaths(folder: Path) -> Iterator[dict[str, Any]]:
    """Kills the change, then the start that ends it, then looks at the start after that."""
    for case in (case for case in CASES if not case.clear):
        for call in range(3, 1000, 7):
            desk = template(folder / "program", case)
            if run_until_death(lambda desk=desk: change(desk), call):
                break
            for later in range(1, 1000):
                if run_until_death(lambda desk=desk: start(desk), later):
                    break
            start(desk)
            yield {"call": call, "later": later, "ended": False, **found(desk)}


if __name__ == "__main__":
    where = Path(sys.argv[1])
    json.dump([*deaths(where), *second_deaths(where)], sys.stdout)
