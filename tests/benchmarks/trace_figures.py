"""What 200 kills at moments drawn at random leave behind, as a new user, under strace."""

import contextlib
import tempfile
from pathlib import Path
from typing import Final

from tests.scenarios import watch
from tests.scenarios.allowed import not_allowed
from tests.scenarios.canaries import CANARIES, in_folders
from tests.scenarios.fresh_user import fresh_user
from tests.scenarios.kills import Killed, kill_often
from tests.scenarios.prepared import cover_named
from tests.scenarios.room import Room, desktop
from tests.scenarios.runner import prepared

TIMES: Final = 200


def after_kills(times: int = TIMES) -> tuple[int, Killed]:
    """Kills, and looks for planted words, unlisted files and sockets of a network.

    Args:
        times: How often to kill.

    Returns:
        How much was found that must not be there, and how far the journal was at each kill.
    """
    cover, user = cover_named("plain"), fresh_user()
    with tempfile.TemporaryDirectory(prefix="kills-") as name, contextlib.ExitStack() as stack:
        base = Path(name)
        base.chmod(0o711)
        desk = stack.enter_context(desktop(Room.made(base / "desk of", user)))
        stage = prepared(stack, base / "killed", user, desk, cover)
        killed = kill_often(stage.program, CANARIES["passphrase"], times)
        stage.program.end()
        room, calls = stage.room, stage.program.calls()
        hits = list(in_folders([room.home, room.runtime], CANARIES.values()))
        written = watch.written_by(calls)
        extra = not_allowed(written, [cover], home=room.home, given=room.given)
        return len(hits) + len(extra) + len(watch.talking(calls)), killed
