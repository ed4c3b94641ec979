"""Plays all scenarios and says what is left: the whole runs once for every test.

Three programs run beside each other, each on a screen and in a home of its own: the one that
is played with, one that is killed again and again, and one that nobody uses for a minute.
"""

import contextlib
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import dev_display

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front.covers import COVERS
from tests.journeys import needles, steps
from tests.journeys.harness import Desktop, is_running, wait_until
from tests.journeys.needles import Hit
from tests.scenarios import portable, using
from tests.scenarios.acts import Play
from tests.scenarios.canaries import CANARIES
from tests.scenarios.fresh_user import FreshUser
from tests.scenarios.kills import Killed, kill_often
from tests.scenarios.order import SCENARIOS, Scenario
from tests.scenarios.prepared import cover_named, make_journal, make_never_used
from tests.scenarios.room import Room, desktop
from tests.scenarios.watch import Call, Inotify
from tests.scenarios.watched import WatchedProgram

DISGUISES = COVERS[1:]  # the first one is no other program
IDLE_S = 60.0
LATE_S = 25.0
KILLS = 40  # in the suite; the bench makes 200


@dataclass
class Left:
    """What is left when everything is closed.

    Attributes:
        room: Where it was played.
        played: Each scenario with the second at which it began.
        words: Everything that must not be found: planted words, and secrets that came up.
        seen: Words that others could read off the processes while they ran.
        calls: Calls on files and sockets, by program.
        said: What was written to standard output and error, by program.
        happened: What inotify saw, by program.
        killed: How far the journal was at each kill.
        idle_s: After how many seconds without a key the third journal was closed.
        stick: What the portable program left.
    """

    room: Room
    begun_s: float
    played: list[tuple[str, float]] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=lambda: dict(CANARIES))
    seen: list[Hit] = field(default_factory=list)
    calls: dict[str, list[Call]] = field(default_factory=dict)
    said: dict[str, bytes] = field(default_factory=dict)
    happened: dict[str, list[tuple[str, Path]]] = field(default_factory=dict)
    killed: Killed = field(default_factory=Killed)
    idle_s: float = 0.0
    stick: portable.Left | None = None

    def scenario_at(self, second: float) -> str:
        """Names the scenario that was played at a time, for messages."""
        return next((name for name, begun in reversed(self.played) if begun <= second), "before")


@dataclass(frozen=True)
class Stage:
    """A room, a screen and a program on it."""

    name: str
    room: Room
    program: WatchedProgram
    inotify: Inotify


class Player:
    """Plays the scenarios in their order, each once, whoever asks first."""

    def __init__(self, stack: contextlib.ExitStack, base: Path, user: FreshUser) -> None:
        """Starts the three programs.

        Args:
            stack: Ends everything.
            base: An empty folder.
            user: Who plays.
        """
        cover, room = cover_named("plain"), Room.made(base / "played", user)
        self.left = Left(room=room, begun_s=time.time())
        self._base, self._stack = base, stack
        self._desk = stack.enter_context(desktop(room))
        pool = stack.enter_context(ThreadPoolExecutor(2))
        self._often = prepared(stack, base / "killed", user, self._desk, cover)
        self._unused = prepared(stack, base / "unused", user, self._desk, cover)
        self._killing = pool.submit(kill_often, self._often.program, CANARIES["passphrase"], KILLS)
        self._waiting = pool.submit(_stay_unused, self._unused.program)
        self._main = _stage(stack, "played", room, self._desk, cover)
        self._play = Play(self._main.program)
        self._finished = False

    def reach(self, name: str) -> None:
        """Plays everything up to a scenario, unless that has been done."""
        for scenario in SCENARIOS:
            if scenario.name not in [played for played, _ in self.left.played]:
                self._play_one(scenario)
            if scenario.name == name:
                return

    def finish(self) -> Left:
        """Plays what is left, ends all programs, and returns what they left behind."""
        if not self._finished:
            self._finished = True
            self.reach(SCENARIOS[-1].name)
            self.left.played.append(("closing", time.time()))
            _close(self.left, self._main)
            self.left.stick = portable.played(self.left.room, self._desk)
            for name in DISGUISES:
                self._use(cover_named(name))
            self.left.killed = self._killing.result()
            self.left.idle_s = self._waiting.result()
            _close(self.left, self._often)
            _close(self.left, self._unused)
        return self.left

    def _use(self, cover: Cover) -> None:
        """Uses a cover where nothing was ever set up, as whoever finds the computer would."""
        room = Room.made(self._base / f"use of {cover.name}", self.left.room.user)
        room.user.give(room.home / ".local", room.home / ".local" / "share")
        folder = room.home / ".local" / "share" / cover.folder
        make_never_used(cover, folder)
        room.user.give_all(folder)
        own = {**self._desk.env, "HOME": str(room.home), "XDG_RUNTIME_DIR": str(room.runtime)}
        stage = _stage(self._stack, room.base.name, room, replace(self._desk, env=own), cover)
        using.on_its_own_desk(stage.program, cover).start()
        using.use(stage.program, cover)
        _close(self.left, stage)

    def _play_one(self, scenario: Scenario) -> None:
        self.left.played.append((scenario.name, time.time()))
        scenario.act(self._play)
        self.left.words |= self._play.found
        self.left.seen += _read_off(self._main.program, self.left.words)


def _read_off(program: WatchedProgram, words: dict[str, str]) -> list[Hit]:
    pids = (program.front_pid, program.panel_pid())
    running = [pid for pid in pids if pid and is_running(pid)]
    return [hit for pid in running for hit in needles.in_process(pid, words.values())]


def prepared(
    stack: contextlib.ExitStack, base: Path, user: FreshUser, desk: Desktop, cover: Cover
) -> Stage:
    """Sets a journal up in a home of its own, on a screen of its own."""
    room = Room.made(base, user)
    user.give(room.home / ".local", room.home / ".local" / "share")
    folder = room.home / ".local" / "share" / cover.folder
    make_journal(cover, folder, CANARIES["passphrase"], {"idle_minutes": 1})
    user.give_all(folder)
    screen = stack.enter_context(dev_display.screen())
    session = {"DBUS_SESSION_BUS_ADDRESS": desk.env["DBUS_SESSION_BUS_ADDRESS"]}
    own = replace(desk, env={**room.environment(screen), **session})
    return _stage(stack, base.name, room, own, cover)


def _stage(
    stack: contextlib.ExitStack, name: str, room: Room, desk: Desktop, cover: Cover
) -> Stage:
    folder = room.home / ".local" / "share" / cover.folder
    program = WatchedProgram(desk, room, folder, name=name)
    inotify = Inotify(room.logs / f"{name}.inotify", (room.home, room.runtime, room.given))
    stack.callback(inotify.end)
    stack.callback(program.end)
    return Stage(name, room, program, inotify)


def _stay_unused(program: WatchedProgram) -> float:
    """Opens the journal, types a few words, and touches nothing until it is closed."""
    program.start()
    program.wait_tidy()
    before = program.desk.active()
    program.desk.key("Return")
    wait_until(lambda: program.desk.active() not in (0, before), "the unlock window")
    program.desk.type(CANARIES["passphrase"])
    program.desk.key("Return")
    pid = program.panel_pid()
    wait_until(lambda: _is_open(pid), "the journal open")
    program.desk.type(CANARIES["cut off"])
    begun = time.monotonic()
    wait_until(lambda: not is_running(pid), "the idle journal closed", IDLE_S + LATE_S)
    took_s = time.monotonic() - begun
    program.wait_left()
    program.wait_tidy()
    return took_s


def _is_open(pid: int) -> bool:
    return any(name.endswith(".data") for name in needles.open_files(pid))


def _close(left: Left, stage: Stage) -> None:
    if stage.program.panel_pid():
        steps.lock(stage.program)
    left.said[stage.name] = stage.program.end()
    wait_until(lambda: not stage.program.desk.windows(), "every window closed")
    left.happened[stage.name] = stage.inotify.end()
    left.calls[stage.name] = stage.program.calls()
