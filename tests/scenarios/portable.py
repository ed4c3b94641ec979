"""The program on a stick: a marker file beside it keeps everything there."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from ihm_desktop.paths import PORTABLE_MARKER
from tests.journeys import steps
from tests.journeys.harness import ROOT, Desktop
from tests.scenarios.canaries import CANARIES
from tests.scenarios.prepared import cover_named, make_journal
from tests.scenarios.room import Room
from tests.scenarios.watch import Call, Inotify
from tests.scenarios.watched import WatchedProgram


@dataclass(frozen=True)
class Left:
    """What a session on the stick leaves.

    Attributes:
        stick: The program's folder.
        home: A home that nobody used, as the host of the stick has it.
        calls: What was called.
        happened: What inotify saw in the host's folders.
        said: Standard output and error.
        took_s: Of the whole session.
    """

    stick: Path
    home: Path
    calls: list[Call]
    happened: list[tuple[str, Path]]
    said: bytes
    took_s: float


def played(around: Room, desk: Desktop) -> Left:
    """Copies the program, puts the marker beside it, and spends a session with it."""
    begun = time.monotonic()
    room = Room.made(around.base.parent / "host", around.user)
    stick, cover = room.base / "stick", cover_named("plain")
    for name in ("ihm_desktop", "resources"):
        shutil.copytree(ROOT / name, stick / name, ignore=shutil.ignore_patterns("__pycache__"))
    (stick / PORTABLE_MARKER).touch()
    make_journal(cover, stick / cover.folder, CANARIES["passphrase"])
    around.user.give_all(stick)
    own = Desktop(
        {**desk.env, "HOME": str(room.home), "XDG_RUNTIME_DIR": str(room.runtime)}, desk.reader
    )
    inotify = Inotify(room.logs / "inotify", (room.home, room.runtime))
    program = WatchedProgram(own, room, stick / cover.folder, name="portable", beside=stick)
    try:
        program.start()
        program.unlock(CANARIES["passphrase"])
        program.wait_for_focus("A line")
        program.desk.type(CANARIES["line"])
        steps.wait_saved(program)
        steps.lock(program)
    finally:
        said = program.end()
    return Left(
        stick=stick,
        home=room.home,
        calls=program.calls(),
        happened=inotify.end(),
        said=said,
        took_s=time.monotonic() - begun,
    )
