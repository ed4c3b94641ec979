"""Where the scenarios are played: a home nobody used, and places for what is handed over."""

import contextlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import dev_display

from tests.journeys.harness import BUS_LAUNCHER, READER, SYSTEM_PYTHON, Desktop
from tests.scenarios.fresh_user import FreshUser

PATIENCE_S = 5.0
INHERITED = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "VIRTUAL_ENV")


@dataclass(frozen=True)
class Room:
    """Folders of one run.

    Attributes:
        base: Holds all the others.
        home: The new user's, empty.
        runtime: The new user's XDG_RUNTIME_DIR, empty.
        given: What is handed over on purpose goes here; what is brought in lies here.
        logs: What the watch writes.
        user: Who plays.
    """

    base: Path
    home: Path
    runtime: Path
    given: Path
    logs: Path
    user: FreshUser

    @classmethod
    def made(cls, base: Path, user: FreshUser) -> "Room":
        """Makes the folders."""
        room = cls(
            base=base,
            home=base / "home",
            runtime=base / "runtime",
            given=base / "given",
            logs=base / "logs",
            user=user,
        )
        user.give(room.home, room.runtime, room.given, base / "desk")
        room.logs.mkdir(exist_ok=True)
        return room

    @property
    def session_manager(self) -> Path:
        """A desktop's session manager would listen here; the program must not ask it."""
        return self.base / "desk" / "session-manager"

    def environment(self, screen: Mapping[str, str]) -> dict[str, str]:
        """Returns the variables of a desktop session of this user.

        No variable says where caches, settings and temporary files go: the usual places
        are the ones to be watched.
        """
        kept = {name: os.environ[name] for name in INHERITED if name in os.environ}
        return {
            **kept,
            "HOME": str(self.home),
            "USER": "someone",
            "LOGNAME": "someone",
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_SESSION_TYPE": "x11",
            "DISPLAY": screen["DISPLAY"],
            "QT_QPA_PLATFORM": "xcb",
            "SESSION_MANAGER": f"local/here:{self.session_manager}",
        }


@contextlib.contextmanager
def desktop(room: Room) -> Iterator[Desktop]:
    """Starts a screen, a bus and a screen reader for the room's user.

    The services have a home of their own, so that what they write is not taken for ours.
    """
    with contextlib.ExitStack() as stack:
        env = room.environment(stack.enter_context(dev_display.screen()))
        service = _service(room, env)
        daemon = stack.enter_context(_running(room, _BUS, service))
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        service["DBUS_SESSION_BUS_ADDRESS"] = address
        if Path(BUS_LAUNCHER).exists():
            launcher = [BUS_LAUNCHER, "--launch-immediately"]
            # Without pipes: the bus that it starts would keep their other ends open.
            stack.enter_context(_running(room, launcher, service, pipes=False))
        reader = stack.enter_context(_running(room, [SYSTEM_PYTHON, str(READER)], service))
        accessible = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
        yield Desktop({**env, **accessible, "DBUS_SESSION_BUS_ADDRESS": address}, reader)


_BUS = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]


def _service(room: Room, env: Mapping[str, str]) -> dict[str, str]:
    desk = room.base / "desk"
    room.user.give(desk / "home", desk / "runtime")
    return {**env, "HOME": str(desk / "home"), "XDG_RUNTIME_DIR": str(desk / "runtime")}


@contextlib.contextmanager
def _running(
    room: Room, command: list[str], env: Mapping[str, str], *, pipes: bool = True
) -> Iterator[subprocess.Popen[str]]:
    end = subprocess.PIPE if pipes else subprocess.DEVNULL
    child = subprocess.Popen(
        room.user.command(*command),
        env=dict(env),
        stdin=end,
        stdout=end,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield child
    finally:
        child.terminate()  # so that the launcher ends the bus it has started
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.communicate(timeout=PATIENCE_S)
        child.kill()
        child.communicate()
